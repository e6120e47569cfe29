import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok export REPORT`: a copy of a report without what binds its words to people, codes and numbers of the study.
extension CommandDescription {
  static let export = CommandDescription(
    name: "export",
    arguments: [Argument(name: "REPORT", value: .file)],
    options: [OptionDescription("output", .file)]
  ) { (invocation, console) throws(CommandFailure) in
    let opened = try OpenedStudy(invocation, console)
    let word = invocation.arguments[0]
    let path = try opened.path(of: word)
    guard ReportReading.isReport(path), path.ending != "tex", let text = opened.text(of: path) else {
      throw CommandFailure(key: "error/not-a-report", facts: ["file": word])
    }
    let manuscript = ReportReading.manuscript(text, path: path, names: SpeakerNames(opened.study))
    let (copy, left) = manuscript.withoutBindings(of: opened.study)
    for line in left {
      console.complain(opened.wording.text("export-left", ["line": .number(line)]))
    }
    guard let output = invocation.value("output") else {
      console.write(Array(copy.utf8))
      return left.isEmpty ? .clean : .findings
    }
    let target = OpenedStudy.absolute(output, in: console.folder)
    guard Files.resolved(target) != Files.resolved(opened.folder.absolute(path)) else {
      throw CommandFailure(key: "error/export-itself", facts: ["file": output])
    }
    do throws(FileFailure) {
      try Disk().replace(target, with: Array(copy.utf8))
    } catch {
      throw CommandFailure(key: "init-unwritable", facts: ["file": output, "reason": error.reason])
    }
    return left.isEmpty ? .clean : .findings
  }
}
