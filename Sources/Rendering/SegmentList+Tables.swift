import KodebokStudyModel
import KodebokText
import KodebokWording

extension SegmentList {
  /// A table with one row per segment; values of several participants are joined by `; `.
  func csv() -> String {
    var writer = CSVWriter()
    let participants = ["id", "group"] + participantColumns
    let material = ["kind", "date", "round", "site", "guide", "state"] + materialColumns
    writer.row(
      [
        "id", "source", "line", "column", "endLine", "endColumn", "start", "end", "code", "label", "path", "theme",
        "coder", "participant", "speaker", "role", "stance", "claim", "flags", "created",
      ] + participants.map { "participant." + $0 } + material.map { "material." + $0 }
        + (hasReferences ? ["reference"] : []) + ["quote"]
    )
    for segment in segments { writer.row(cells(of: segment, participants, material)) }
    return writer.text
  }

  private func cells(of segment: Segment, _ participants: [String], _ material: [String]) -> [String] {
    let coding = segment.coding
    let people = segment.participants.compactMap { study.participants[$0.value] }
    let row = study.material[segment.source].map { columns(of: $0) } ?? []
    let flags = Coding.Flag.allCases.filter(coding.flags.contains).map(\.rawValue)
    var cells = [
      segment.id.value, segment.source.value, String(segment.start.line + 1), String(segment.start.column + 1),
      String(segment.end.line + 1), String(segment.end.column + 1), String(segment.scalars.lowerBound.value),
      String(segment.scalars.upperBound.value), segment.code.value,
      study.codeBook.label(segment.code), path(of: segment.code), theme(of: segment.code),
      segment.coder.value, names(of: segment).joined(separator: "; "), segment.speaker, segment.role ?? "",
      coding.stance?.rawValue ?? "", coding.claim ?? "", flags.joined(separator: " "), coding.created,
    ]
    for column in participants {
      let values = people.map { person in
        switch column {
        case "id": person.id.value
        case "group": person.group
        default: person.attributes.first { $0.name == column }?.value ?? ""
        }
      }
      cells.append(values.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    for column in material { cells.append(row.first { $0.name == column }?.value ?? "") }
    if hasReferences { cells.append(segment.reference) }
    cells.append(segment.quote)
    return cells
  }

  /// The segments for people: place, code, who says it, the words.
  func text(_ style: TextStyle) -> String {
    var result = ""
    for segment in segments {
      let place = "\(segment.source.value):\(segment.start.line + 1):\(segment.start.column + 1)"
      let label = study.codeBook.label(segment.code)
      let names = names(of: segment)
      let who = names.isEmpty ? segment.speaker : names.joined(separator: ", ")
      result += style.paint(DisplayWidth.plain(place), .bold) + "  "
      if !segment.reference.isEmpty { result += "(" + DisplayWidth.plain(segment.reference) + ")  " }
      result += style.paint(DisplayWidth.plain(label), .cyan)
      result += who.isEmpty ? "" : "  " + DisplayWidth.plain(who)
      result += style.paint("  " + DisplayWidth.plain(name(of: segment.coder)), .dim) + "\n"
      for line in segment.quote.split(separator: "\n", omittingEmptySubsequences: true) {
        result += Self.wrapped(DisplayWidth.plain(String(line)), width: style.width - 4)
      }
      result += "\n"
    }
    return result + style.wording.text("summary/segments", ["count": .number(segments.count)]) + "\n"
  }

  /// Words set into lines of a width, each indented by four.
  private static func wrapped(_ text: String, width: Int) -> String {
    var result = ""
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let more = DisplayWidth.of(String(word))
      if used > 0, used + 1 + more > width {
        result += "    " + line + "\n"
        (line, used) = ("", 0)
      }
      line += used > 0 ? " " + word : String(word)
      used += (used > 0 ? 1 : 0) + more
    }
    return used > 0 ? result + "    " + line + "\n" : result
  }
}
