import KodebokAnchoring
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokTranscripts

/// The labels before the turns of sources.
extension ChangeContext {
  /// Gives a speaker nobody knows another name in one source, and in the register's row about it.
  package func rename(speaker label: String, to name: String, in document: Document) throws(Refusal) -> ChangeSet {
    let name = try Self.usableName(name)
    let facts: [String: Fact] = ["label": .text(label), "to": .text(name)]
    guard name != label, document.transcript.speakers.contains(label) else { return changeSet("rename", facts, []) }
    let path = document.source.path
    let isTaken = document.transcript.speakers.contains { $0 != label && $0.lowercased() == name.lowercased() }
    if isTaken { throw .speakerTaken(name, path) }
    let edits = Self.labelEdits(document) { $0 == label ? name : nil }
    return changeSet("rename", facts, registerEdits(label, name, path) + (try following(document, edits)))
  }

  /// Changes the labels of a participant in sources, and lets the coder's own codings follow.
  func rename(labels names: NewNames, in documents: [Document]) throws(Refusal) -> [Change] {
    var changes: [Change] = []
    for document in documents.sorted(by: { $0.source.path < $1.source.path }) {
      let path = document.source.path
      func isMeant(_ label: String) -> Bool { study.speaker(label, in: path) == .participant(names.participant.id) }
      let edits = Self.labelEdits(document) { isMeant($0) ? names.new(of: $0) : nil }
      guard !edits.isEmpty else { continue }
      let taken = Set(names.names.values.map { $0.lowercased() })
      for other in document.transcript.speakers where taken.contains(other.lowercased()) {
        let person = study.speaker(other, in: path)
        guard person == .participant(names.participant.id) || person == .participant(names.becomes) else {
          throw .speakerTaken(other, path)
        }
      }
      changes += try following(document, edits)
    }
    return changes
  }

  /// The edits of the labels that get another name.
  private static func labelEdits(_ document: Document, _ new: (String) -> String?) -> [TextEdit] {
    let text = document.text
    let names = document.transcript.speakers.map(new)
    return document.transcript.turns.compactMap { turn in
      guard let speaker = turn.speaker, let name = names[speaker], !turn.label.isEmpty else { return nil }
      let old = Array(document.transcript.speakers[speaker].utf8)
      let label = text.bytes[turn.label.lowerBound.value..<turn.label.upperBound.value]
      guard let start = label.indices.first(where: { label[$0...].starts(with: old) }) else { return nil }
      return TextEdit(Range(between: start, and: start + old.count), name)
    }
  }

  /// The edit of a source, and what makes the coder's own codings follow it.
  ///
  /// Refuses where the turns would be told otherwise afterwards.
  func following(_ document: Document, _ edits: [TextEdit]) throws(Refusal) -> [Change] {
    guard !edits.isEmpty else { return [] }
    let path = document.source.path
    let text = document.text.applying(edits)
    let map = EditMap(edits, of: document.text)
    let old = document.transcript
    let written = edits.filter { edit in
      let turns = old.turnIndices(touching: edit.range)
      return turns.contains { old.turns[$0].label.overlaps(edit.range) }
    }
    let transcript = TranscriptReader.read(
      text,
      path: path.value,
      settings: study.settings,
      labels: study.knownLabels(in: path).adding(written.map(\.replacement))
    )
    let isSame =
      transcript.turns.count == old.turns.count && transcript.speakers.count <= old.speakers.count
      && zip(transcript.turns, old.turns).allSatisfy { new, old in
        (new.speaker == nil) == (old.speaker == nil) && new.body == map.new(of: old.body)
      }
    guard isSame else { throw .nameNotRead(edits[0].replacement, path) }
    var changes: [Change] = [.edit(path, edits, in: document.digest)]
    let own = document.codings.filter { $0.coder == coder }
    guard !own.isEmpty, document.files.first(where: { $0.coder == coder })?.isWritable ?? true else { return changes }
    for placed in own where placed.outcome == .anchored {
      // Where the words around a passage become others, it is told where it stands now, rather than looked for.
      var coding = placed.coding.placed(at: map.new(of: placed.range), in: text, transcript: transcript)
      let isSame = coding.before == placed.coding.before && coding.after == placed.coding.after
      guard !isSame || !map.keeps(placed.range) else { continue }
      coding.modified = time
      changes.append(.replace(placed.coding, by: coding, source: path, coder: coder))
    }
    return changes + [.rebase(source: path, coder: coder, from: nil)]
  }

  /// The label in the register's row about a source.
  private func registerEdits(_ label: String, _ name: String, _ source: StudyPath) -> [Change] {
    guard let material = study.material[source] else { return [] }
    let table = Table(study.material.text)
    guard let header = table.header,
      let column = header.cells.firstIndex(where: { ColumnNames.material($0.value) == .speakers }),
      let row = table.rows.firstIndex(where: { $0.range.contains(material.range.lowerBound) })
    else { return [] }
    let old = table.value(table.rows[row], column)
    let new = Self.speakers(old) { ($0 == label ? name : $0, $1) }
    let edits = new == old ? [] : table.setting(new, row: row, column: column)
    return edits.isEmpty ? [] : [.edit(study.material.path, edits, in: nil)]
  }
}
