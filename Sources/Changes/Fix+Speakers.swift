import KodebokStudyModel
import KodebokTables
import KodebokText

/// Fixes of findings about speakers.
extension ChangeContext {
  func fixSpeaker(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let speaker = finding.text("speaker") else { return [] }
    var fixes: [Fix] = []
    if let similar = finding.text("similar"), let source = finding.text("source"),
      let person = study.participants[similar],
      let edits = speakerEdits(speaker, person, StudyPath(source))
    {
      let facts: [String: Fact] = ["speaker": .text(speaker), "similar": .text(person.name), "source": .text(source)]
      let change = changeSet("fix", facts.merging(["count": .number(1)]) { $1 }, edits)
      fixes.append(Fix("fix/unknown-speaker/similar", facts, isPreferred: true, change))
    }
    let name = finding.text("means") ?? speaker
    let facts: [String: Fact] = ["speaker": .text(name)]
    let change = changeSet("fix", facts.merging(["count": .number(1)]) { $1 }, addingParticipant(name))
    fixes.append(Fix("fix/" + finding.rule.value, facts, isPreferred: fixes.isEmpty, change))
    return fixes
  }

  /// The change that adds a row to the participants in the file's own dialect, or makes the file.
  private func addingParticipant(_ name: String) -> [Change] {
    let participants = study.participants
    let table = Table(participants.text)
    guard let header = table.header else {
      let id = "P1"
      let text = Table.written([["id", language == .norwegian ? "dekknavn" : "pseudonym"], [id, name]])
      if study.files.contains(participants.path) {
        return [.edit(participants.path, [TextEdit(ByteOffset(0)..<participants.text.end, text)], in: nil)]
      }
      return [.create(participants.path, content: text)]
    }
    let columns = header.cells.map { ColumnNames.participant($0.value) }
    let hasPseudonym = columns.contains(.pseudonym)
    let id = hasPseudonym ? nextParticipantID : name
    let row = columns.map { column in
      switch column {
      case .id: id
      case .pseudonym: name
      default: ""
      }
    }
    let edits = table.appendingRow(row)
    return edits.isEmpty ? [] : [.edit(participants.path, edits, in: nil)]
  }

  /// An id after the pattern of those there: `P7` after `P6`, `07` after `06`.
  private var nextParticipantID: String {
    let ids = study.participants.all.map(\.id.value)
    let last = ids.last ?? "P0"
    let digits = String(last.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let stem = String(last.dropLast(digits.count))
    var number = (digits.count < 10 ? Int(digits) ?? 0 : 0) + 1
    func id(_ number: Int) -> String {
      let text = String(number)
      return stem + String(repeating: "0", count: max(0, digits.count - text.count)) + text
    }
    let taken = Set(ids.map { $0.lowercased() })
    while taken.contains(id(number).lowercased()) { number += 1 }
    return id(number)
  }

  /// The change of the material register that says who a label means in a source; nil where it has no such row.
  private func speakerEdits(_ label: String, _ person: Participant, _ source: StudyPath) -> [Change]? {
    guard let material = study.material[source] else { return nil }
    let table = Table(study.material.text)
    guard let header = table.header,
      let column = header.cells.firstIndex(where: { ColumnNames.material($0.value) == .speakers }),
      let row = table.rows.firstIndex(where: { $0.range.contains(material.range.lowerBound) })
    else { return nil }
    let old = table.value(table.rows[row], column)
    let new = "\(label)=\(person.id.value)"
    let edits = table.setting(old.isEmpty ? new : old + "; " + new, row: row, column: column)
    return edits.isEmpty ? nil : [.edit(study.material.path, edits, in: nil)]
  }
}
