import KodebokDisclosure
import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// Looks through the texts of a study for what people could be recognised by, once for all rules.
///
/// No finding holds what was found: a message may be read by more people than the study. It says what kind it is, where it
/// stands, and which pseudonym or placeholder is written in its place.
struct IdentifierFindings {
  private let study: Study
  private let scan: IdentifierScan
  private let wanted: Set<Identifier.Kind>

  /// Prepares for a study; nil where every rule is off.
  init?(_ study: Study) {
    self.study = study
    wanted = Set(Identifier.Kind.allCases.filter { Rules[$0.rule]?.severity(in: study.settings) != nil })
    guard !wanted.isEmpty else { return nil }
    scan = IdentifierScan(study)
  }

  /// The findings about a source and the codings in it.
  ///
  /// - Complexity: O(bytes); codings are looked at only where their text was changed since.
  func findings(in document: Document) -> [Finding] {
    guard document.failure == nil, document.decoding.encoding != .binary else { return [] }
    var result = findings(in: document.text, document.source.path, withContacts: document.source.kind == .transcript)
    // What was recorded in the text on disk is looked at when what an editor makes of that text is saved.
    let digest = document.digest ?? document.savedDigest
    let stale = document.files.filter { $0.text == nil || $0.text != digest }
    guard !stale.isEmpty else { return result }
    let standing = Self.standing(in: document)
    for file in stale {
      for (coding, line) in zip(file.codings, file.lines) where !standing.contains(Recorded(file.coder, line)) {
        let words = SourceText([coding.before, coding.quote, coding.after].joined(separator: "\n\n"))
        var seen: Set<Identifier.Kind> = []
        for identifier in scan.identifiers(in: words, withContacts: document.source.kind == .transcript)
        where wanted.contains(identifier.kind) && seen.insert(identifier.kind).inserted {
          var finding = finding(identifier, at: Place(file: file.path, line: line), variant: "coding")
          finding.facts["coder"] = .text(file.coder.value)
          finding.facts["source"] = .text(document.source.path.value)
          result.append(finding)
        }
      }
    }
    return result
  }

  /// A line of a coder's file.
  private struct Recorded: Hashable {
    var coder: CoderID
    var line: Int

    init(_ coder: CoderID, _ line: Int) {
      self.coder = coder
      self.line = line
    }
  }

  /// The codings whose recorded words stand in the text, context and all, so that they were looked at with the text.
  private static func standing(in document: Document) -> Set<Recorded> {
    let text = document.text
    var result: Set<Recorded> = []
    result.reserveCapacity(document.codings.count)
    for placed in document.codings where placed.isPlaced {
      let coding = placed.coding
      let (lower, upper) = (placed.range.lowerBound.value, placed.range.upperBound.value)
      let (before, after) = (coding.before.utf8.count, coding.after.utf8.count)
      guard lower >= before, upper + after <= text.byteCount, text.holds(coding.quote, at: placed.range),
        text.holds(coding.before, at: ByteOffset(lower - before)..<placed.range.lowerBound),
        text.holds(coding.after, at: placed.range.upperBound..<ByteOffset(upper + after))
      else { continue }
      result.insert(Recorded(placed.coder, placed.line))
    }
    return result
  }

  /// The findings about the researcher's own texts and tables.
  func findingsInNotes() -> [Finding] {
    var result: [Finding] = []
    for note in study.notes where note.decoding.encoding != .binary {
      result += findings(in: note.decoding.text, note.path)
    }
    for (path, text) in [
      (study.codeBook.path, study.codeBook.text), (study.participants.path, study.participants.text),
      (study.material.path, study.material.text),
    ] where text.byteCount > 0 {
      result += findings(in: text, path)
    }
    return result
  }

  /// The findings about reports that are no texts of the study's notes, such as those of a word processor.
  func findings(in reports: [VerifiedReport]) -> [Finding] {
    let known = Set(study.notes.map(\.path))
    return reports.filter { !known.contains($0.manuscript.path) }.flatMap { report in
      findings(in: report.manuscript.text, report.manuscript.path)
    }
  }

  /// The files, other than those of codings, whose names hold a name or number of somebody; sorted.
  static func files(of study: Study) -> [StudyPath] {
    let scan = IdentifierScan(study)
    let files = study.files.filter { !$0.value.hasPrefix("codings/") && $0 != study.declared.file }
    // One text for all: words with capitals, since file names are often in lower case, and empty lines between.
    var text = ""
    for file in files {
      var begins = true
      text += "x "
      for character in file.value.decomposedSigns {
        text += begins ? character.uppercased() : String(character)
        begins = character == " "
      }
      text += "\n\n"
    }
    let source = SourceText(text)
    var found: Set<StudyPath> = []
    for identifier in scan.identifiers(in: source) {
      switch identifier.kind {
      case .phone, .address, .birthDate, .account, .unsureName: continue
      case .name, .declared:
        if let name = identifier.name, study.declared.all[name].isOrdinary { continue }
      case .nationalNumber, .email: break
      }
      let line = source.line(at: identifier.range.lowerBound) / 2
      if files.indices.contains(line) { found.insert(files[line]) }
    }
    return found.sorted()
  }

  // MARK: Parts

  private func findings(in text: SourceText, _ path: StudyPath, withContacts: Bool = true) -> [Finding] {
    scan.identifiers(in: text, withContacts: withContacts).compactMap { identifier in
      guard wanted.contains(identifier.kind) else { return nil }
      return finding(identifier, at: Place(file: path, text: text, range: identifier.range))
    }
  }

  private func finding(_ identifier: Identifier, at place: Place, variant: String = "") -> Finding {
    var facts: [String: Fact] = [:]
    var variant = variant
    if let index = identifier.name {
      let one = study.declared.all[index]
      if !one.replacement.isEmpty { facts["replacement"] = .text(one.replacement) }
      if variant.isEmpty, identifier.kind == .declared { variant = one.kind.rawValue }
      if variant.isEmpty, identifier.kind == .name, one.replacement.isEmpty { variant = "nameless" }
    }
    var finding = Finding(at: place, variant: variant, facts)
    finding.rule = identifier.kind.rule
    return finding
  }
}

extension String {
  /// The text with blanks in the place of the signs that divide the words of file names.
  fileprivate var decomposedSigns: String { String(map { "/_-.+".contains($0) ? " " : $0 }) }
}
