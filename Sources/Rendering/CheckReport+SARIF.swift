import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CheckReport {
  /// The report as SARIF 2.1.0.
  ///
  /// Columns count Unicode code points; paths are relative to the folder of the study, which has the name `STUDY`.
  func sarif(texts: Texts) -> [UInt8] {
    let wording = Wording(.english)
    let fingerprints = Fingerprint.of(findings, texts: texts)
    let names = rules.isEmpty ? Set(findings.map(\.rule)).sorted() : rules.map(\.id)
    let indices = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var writer = JSONWriter(.pretty, reserving: 900 * findings.count + 100_000)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.array("runs") { writer in
        writer.object { writer in
          writer.object("tool") { writer in
            writer.object("driver") { writer in
              writer.member("name", "Kodebok")
              writer.array("rules") { writer in
                for name in names { writer.sarifRule(name, rules.first { $0.id == name }, wording) }
              }
            }
          }
          writer.object("originalUriBaseIds") { writer in
            writer.object("STUDY") { writer in
              writer.object("description") { $0.member("text", "The folder of the study.") }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.array("results") { writer in
            for (index, finding) in findings.enumerated() {
              writer.sarifResult(finding, indices[finding.rule], fingerprints[index], wording, self)
            }
          }
        }
      }
    }
    return writer.shownBytes + [0x0A]
  }
}

extension Severity {
  /// The level of SARIF.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func sarifRule(_ id: RuleID, _ entry: CheckReport.RuleEntry?, _ wording: Wording) {
    let page = wording.explanation(id, severity: entry?.severity, mending: entry?.mending ?? .byHand)
    object { writer in
      writer.member("id", id.value)
      writer.object("shortDescription") { $0.member("text", wording.title(id)) }
      writer.object("fullDescription") { $0.member("text", wording.meaning(id)) }
      writer.object("help") { writer in
        writer.member("text", wording.meaning(id))
        writer.member("markdown", page)
      }
      writer.object("defaultConfiguration") { writer in
        writer.member("enabled", entry.map { $0.severity != nil } ?? true)
        writer.member("level", (entry?.severity ?? .warning).sarifLevel)
      }
    }
  }

  fileprivate mutating func sarifResult(
    _ finding: Finding,
    _ index: Int?,
    _ fingerprint: String,
    _ wording: Wording,
    _ report: CheckReport
  ) {
    object { writer in
      writer.member("ruleId", finding.rule.value)
      writer.member("ruleIndex", index)
      writer.member("level", finding.severity.sarifLevel)
      writer.object("message") { $0.member("text", wording.message(for: finding)) }
      writer.array("locations") { writer in
        writer.object { $0.sarifPlace(finding.place, report, wording) }
      }
      if !finding.related.isEmpty {
        writer.array("relatedLocations") { writer in
          for (number, related) in finding.related.enumerated() {
            writer.object { writer in
              writer.member("id", number)
              writer.sarifPlace(related.place, report, wording)
              writer.object("message") { $0.member("text", wording.related(related, of: finding)) }
            }
          }
        }
      }
      writer.object("partialFingerprints") { $0.member("kodebok/v1", fingerprint) }
    }
  }

  /// A file that is no text has no region of lines: its place has a name (section 3.28, logical locations).
  private mutating func sarifPlace(_ place: Place, _ report: CheckReport, _ wording: Wording) {
    object("physicalLocation") { writer in
      writer.object("artifactLocation") { writer in
        writer.member("uri", place.file.percentEncoded)
        writer.member("uriBaseId", "STUDY")
      }
      guard report.hasLines(place.file) else { return }
      writer.object("region") { writer in
        writer.member("startLine", place.start.line + 1)
        writer.member("startColumn", place.start.column + 1)
        writer.member("endLine", place.end.line + 1)
        writer.member("endColumn", place.end.column + 1)
      }
    }
    if let address = report.address(of: place) {
      array("logicalLocations") { writer in
        writer.object { $0.member("fullyQualifiedName", wording.name(of: address)) }
      }
    }
  }
}

extension StudyPath {
  /// The path as a relative reference of a URI; everything but letters, digits and `-._~/` is percent-encoded.
  var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
