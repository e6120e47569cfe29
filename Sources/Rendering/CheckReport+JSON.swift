import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CheckReport {
  /// The report as JSON, version 1; lines and columns count from 1, columns count scalars, ends are exclusive.
  func json() -> [UInt8] {
    let wording = Wording(.english)
    var writer = JSONWriter(.pretty, reserving: 400 * findings.count + 400)
    writer.object { writer in
      writer.member("version", 1)
      writer.object("summary") { writer in
        writer.member("documents", documents)
        writer.member("codings", codings)
        writer.member("errors", count(.error))
        writer.member("warnings", count(.warning))
        writer.member("information", count(.information))
        writer.member("hints", count(.hint))
      }
      writer.array("findings") { writer in
        for finding in findings {
          writer.object { writer in
            writer.member("rule", finding.rule.value)
            writer.member("severity", finding.severity.rawValue)
            writer.place(finding.place, address(of: finding.place))
            writer.member("message", wording.message(for: finding))
            writer.array("related") { writer in
              for related in finding.related {
                writer.object { writer in
                  writer.place(related.place, address(of: related.place))
                  writer.member("message", wording.related(related, of: finding))
                }
              }
            }
            writer.object("data") { $0.facts(finding.facts) }
          }
        }
      }
    }
    return writer.shownBytes + [0x0A]
  }
}

extension JSONWriter {
  /// Writes the members of a place, counted from 1; in the report of a word processor a line is a paragraph.
  fileprivate mutating func place(_ place: Place, _ address: FlowReport.Address?) {
    member("file", place.file.value)
    member("line", place.start.line + 1)
    member("column", place.start.column + 1)
    member("endLine", place.end.line + 1)
    member("endColumn", place.end.column + 1)
    guard let address else { return }
    if let page = address.page { member("page", page) }
    if let note = address.note { member("note", note) } else { member("paragraph", address.paragraph) }
  }

  /// Writes facts as members, sorted by name.
  fileprivate mutating func facts(_ facts: [String: Fact]) {
    for (name, fact) in facts.sorted(by: { $0.key < $1.key }) {
      key(escaping: name)
      switch fact {
      case .text(let text): string(text)
      case .number(let number): int(number)
      case .list(let texts): array { writer in for text in texts { writer.string(text) } }
      }
    }
  }
}
