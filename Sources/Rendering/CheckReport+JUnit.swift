import KodebokStudyModel
import KodebokText
import KodebokWording

extension CheckReport {
  /// The report as JUnit's XML: one suite per file, one case per rule, those that hold included.
  ///
  /// Milder findings than `failOn` are told in the case's output and do not fail it.
  func junit(failOn: Severity) -> String {
    let wording = Wording(.english)
    let names = rules.filter { $0.severity != nil }.map(\.id)
    var byFile: [StudyPath: [RuleID: [Finding]]] = [:]
    for finding in findings { byFile[finding.place.file, default: [:]][finding.rule, default: []].append(finding) }
    var suites = ""
    var (tests, failures) = (0, 0)
    for file in Set(files).union(byFile.keys).sorted() {
      let found = byFile[file] ?? [:]
      var cases = ""
      var (suiteTests, suiteFailures) = (0, 0)
      for rule in Set(names).union(found.keys).sorted() {
        suiteTests += 1
        let (text, fails) = junitCase(rule, file, found[rule] ?? [], failOn, wording)
        cases += text
        if fails { suiteFailures += 1 }
      }
      suites += "  <testsuite name=\"\(xml(file.value))\" tests=\"\(suiteTests)\" failures=\"\(suiteFailures)\""
      suites += " errors=\"0\" skipped=\"0\">\n" + cases + "  </testsuite>\n"
      tests += suiteTests
      failures += suiteFailures
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"kodebok\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
      + suites + "</testsuites>\n"
  }

  private func junitCase(
    _ rule: RuleID,
    _ file: StudyPath,
    _ found: [Finding],
    _ failOn: Severity,
    _ wording: Wording
  ) -> (text: String, fails: Bool) {
    let head = "    <testcase classname=\"\(xml(file.value))\" name=\"\(xml(rule.value))\""
    guard !found.isEmpty else { return (head + "/>\n", false) }
    func line(_ finding: Finding) -> String {
      location(finding.place, wording) + ": " + wording.message(for: finding)
    }
    var result = head + ">\n"
    let failing = found.filter { $0.severity >= failOn }
    if let first = failing.first {
      result += "      <failure message=\"\(xml(wording.message(for: first)))\" type=\"\(first.severity.rawValue)\">"
      result += xml(failing.map(line).joined(separator: "\n")) + "</failure>\n"
    }
    let mild = found.filter { $0.severity < failOn }
    if !mild.isEmpty {
      result += "      <system-out>" + xml(mild.map(line).joined(separator: "\n")) + "</system-out>\n"
    }
    return (result + "    </testcase>\n", !failing.isEmpty)
  }

  /// Text for XML 1.0: markup escaped, characters that XML cannot hold replaced.
  private func xml(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x0A: result.append(contentsOf: "&#10;".unicodeScalars)
      case 0x09: result.append(contentsOf: "&#9;".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
