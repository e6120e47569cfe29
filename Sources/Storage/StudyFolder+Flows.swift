import KodebokStudyModel
import KodebokWordFiles

extension StudyFolder {
  /// The rule under which the file of a word processor that cannot be read is told of.
  package static let reportUnreadable: RuleID = "report-unreadable"

  /// Whether a file of a study is read as the report of a word processor, by its name and where it lies.
  package static func isFlow(_ path: StudyPath) -> Bool { StudyNames.isFlow(path) }

  /// Reads a report that a word processor wrote; one that cannot be read is a finding, and stays as it is.
  func readFlow(_ path: StudyPath, _ study: inout Study) {
    guard let bytes = read(path, &study) else { return }
    do throws(WordFileProblem) {
      study.flows.append(try WordFile.read(bytes, path: path))
    } catch {
      study.findings.append(
        Finding(
          rule: Self.reportUnreadable,
          variant: error.rawValue,
          severity: .error,
          place: Place(file: path),
          facts: ["file": .text(path.value)]
        )
      )
    }
  }
}
