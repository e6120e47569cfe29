import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

/// The code book with how often each code is used, ready to be written.
package struct CodeList: Sendable {
  /// The formats of `codes`.
  package enum Format: String, Sendable, CaseIterable {
    /// For people: a tree with counts.
    case text
    /// One object, version 1.
    case json
    /// A table.
    case csv
  }

  /// How often one code is used in the whole study.
  private struct Use {
    var segments = 0
    var codings = 0
    var participants: Set<ParticipantID> = []
    var coders: Set<CoderID> = []
    var sources = 0
  }

  private let study: Study
  private var uses: [CodeID: Use] = [:]

  /// Counts the codes of a study.
  package init(_ study: Study, tallies: [DocumentTally]) {
    self.study = study
    for tally in tallies {
      for use in tally.uses {
        var total = uses[use.code] ?? Use()
        total.segments += use.segments
        total.codings += use.codings
        total.participants.formUnion(use.participants)
        total.coders.formUnion(use.coders)
        total.sources += 1
        uses[use.code] = total
      }
    }
  }

  /// The list as bytes of UTF-8.
  package func written(as format: Format, style: TextStyle) -> [UInt8] {
    switch format {
    case .text: Array(text(style).utf8)
    case .json: json()
    case .csv: Array(csv().utf8)
    }
  }

  private func use(_ code: Code) -> Use { uses[code.id] ?? Use() }

  private func text(_ style: TextStyle) -> String {
    let wording = style.wording
    var table = TextTable([
      (wording.text("heading/code"), .left), (wording.text("heading/id"), .left),
      (wording.text("heading/segments"), .right), (wording.text("heading/participants"), .right),
      (wording.text("heading/sources"), .right), (wording.text("heading/coders"), .right),
    ])
    for code in study.codeBook.codes {
      let use = use(code)
      let isCounted = code.kind == .code || use.codings > 0
      let label = String(repeating: "  ", count: max(code.depth - 1, 0)) + code.label
      let parked = code.isParked ? " (" + wording.text("list/parked") + ")" : ""
      table.add(
        [label + parked, code.id.value]
          + (isCounted
            ? [use.segments, use.participants.count, use.sources, use.coders.count].map { String($0) } : [])
      )
    }
    return table.lines(width: style.width) { style.paint($0, .bold) }
  }

  private func json() -> [UInt8] {
    let book = study.codeBook
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("codes") { writer in
        for (index, code) in book.codes.enumerated() {
          let use = use(code)
          writer.object { writer in
            writer.member("id", code.id.value)
            writer.member("label", code.label)
            writer.member("path", book.path(of: index).joined(separator: "/"))
            writer.member("kind", code.kind.rawValue)
            writer.member("theme", book.codes[book.theme(of: index)].id.value)
            writer.member("color", code.color)
            writer.member("parked", code.isParked)
            writer.member("fact", code.isFact)
            writer.member("segments", use.segments)
            writer.member("codings", use.codings)
            writer.member("sources", use.sources)
            writer.member("participants", use.participants.sorted().map(\.value))
            writer.member("coders", use.coders.sorted().map(\.value))
            writer.member("line", book.text.line(at: code.labelRange.lowerBound) + 1)
          }
        }
      }
    }
    return writer.shownBytes + [0x0A]
  }

  private func csv() -> String {
    let book = study.codeBook
    var writer = CSVWriter()
    writer.row([
      "id", "label", "path", "kind", "theme", "color", "parked", "fact", "segments", "codings", "sources",
      "participants", "coders",
    ])
    for (index, code) in book.codes.enumerated() {
      let use = use(code)
      writer.row([
        code.id.value, code.label, book.path(of: index).joined(separator: "/"), code.kind.rawValue,
        book.codes[book.theme(of: index)].label, code.color ?? "", code.isParked ? "yes" : "", code.isFact ? "yes" : "",
        String(use.segments), String(use.codings), String(use.sources), String(use.participants.count),
        String(use.coders.count),
      ])
    }
    return writer.text
  }
}
