import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording
import KodebokWordFiles

/// `kodebok check --comment COPY [REPORT]`: a copy of a report in which every finding is a comment at its words.
struct CommentedCopy {
  private let opened: OpenedStudy
  /// The report.
  private let report: FlowReport
  /// The copy as it was named.
  private let name: String
  /// The copy, absolute.
  private let path: String

  /// Finds the report and sees that the copy can be written: it is a new file, outside of the reports, in the same format.
  init(_ opened: OpenedStudy, to name: String, _ files: WantedFiles) throws(CommandFailure) {
    self.opened = opened
    self.name = name
    path = OpenedStudy.absolute(name, in: opened.console.folder)
    let wanted = opened.study.flows.filter { files.contains($0.path) }
    guard let report = wanted.first, wanted.count == 1 else {
      let broken = opened.study.findings.first {
        $0.rule == StudyFolder.reportUnreadable && files.contains($0.place.file)
      }
      if let broken {
        throw CommandFailure(key: "comment-unreadable", facts: ["reason": opened.wording.message(for: broken)])
      }
      let named = opened.invocation.arguments.joined(separator: ", ")
      throw CommandFailure(
        key: wanted.isEmpty ? (named.isEmpty ? "comment-none" : "comment-other") : "comment-several",
        facts: ["file": named, "files": wanted.map(\.path.value).joined(separator: ", ")]
      )
    }
    self.report = report
    if Files.status(path, followingLinks: false) != nil {
      throw CommandFailure(key: "comment-exists", facts: ["file": name])
    }
    let ending = StudyPath(name).ending
    if ending != report.path.ending {
      throw CommandFailure(key: "comment-ending", facts: ["file": name, "ending": report.path.ending])
    }
    if let inside = opened.folder.path(of: path), StudyFolder.isFlow(inside) {
      throw CommandFailure(key: "comment-in-reports", facts: ["file": name])
    }
  }

  /// Writes the copy with the findings that are about the report; says how many there are.
  func write(_ findings: [Finding]) throws(CommandFailure) -> String {
    let own = findings.filter { $0.place.file == report.path }
    let comments = own.map { finding in
      WordComment(range: range(finding.place), paragraphs: paragraphs(finding))
    }
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try opened.folder.bytes(of: report.path) } catch {
      throw CommandFailure(key: "unreadable-file", facts: ["file": report.path.value, "reason": error.reason])
    }
    let copy: (file: [UInt8], count: Int)
    do throws(WordFileProblem) {
      copy = try WordFile.commented(bytes, path: report.path, with: comments)
    } catch {
      throw CommandFailure(key: "report-unreadable/" + error.rawValue, facts: ["file": report.path.value])
    }
    do throws(FileFailure) { try Disk().replace(path, with: copy.file) } catch {
      throw CommandFailure(key: "init-unwritable", facts: ["file": name, "reason": error.reason])
    }
    return opened.wording.text("comment-written", ["count": .number(copy.count), "file": .text(name)])
  }

  private func range(_ place: Place) -> Range<ByteOffset> {
    guard report.address(of: place) != nil else { return ByteOffset(0)..<ByteOffset(0) }
    let start = report.text.offset(of: place.start, in: .utf32)
    return start..<max(start, report.text.offset(of: place.end, in: .utf32))
  }

  /// What a comment says: the message, what belongs to it, and the name of the rule.
  private func paragraphs(_ finding: Finding) -> [String] {
    let wording = opened.wording
    var result = [wording.message(for: finding)]
    var places = CheckReport(findings: [], documents: 0, codings: 0)
    places.flows = opened.study.flows
    for related in finding.related {
      result.append(wording.related(related, of: finding) + " (" + places.location(related.place, wording) + ")")
    }
    result.append(wording.name(of: finding.severity) + " · " + finding.rule.value)
    return result
  }
}
