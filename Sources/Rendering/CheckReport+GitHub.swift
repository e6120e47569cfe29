import KodebokStudyModel
import KodebokText
import KodebokWording

extension CheckReport {
  /// The report as workflow commands of GitHub Actions, one line per finding; empty without findings.
  func github() -> String {
    let wording = Wording(.english)
    var result = ""
    for finding in findings {
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "notice"
        }
      let place = finding.place
      result += "::\(command) file=\(property(place.file.value))"
      var words = wording.message(for: finding)
      // A file that is no text has no lines to show an annotation at: the message says where.
      if !hasLines(place.file) {
        if let address = address(of: place) { words = wording.name(of: address) + ": " + words }
        result += ",title=\(property(finding.rule.value))::\(data(words))\n"
        continue
      }
      result += ",line=\(place.start.line + 1)"
      // GitHub shows columns only within one line.
      if place.start.line == place.end.line {
        result += ",col=\(place.start.column + 1),endColumn=\(place.end.column + 1)"
      } else {
        result += ",endLine=\(place.end.line + 1)"
      }
      result += ",title=\(property(finding.rule.value))::\(data(words))\n"
    }
    return result
  }

  private func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x25: result += "%25"
      case 0x0D: result += "%0D"
      case 0x0A: result += "%0A"
      case 0..<0x20, 0x7F..<0xA0: result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
