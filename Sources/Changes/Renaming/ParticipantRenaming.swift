import KodebokQuery
import KodebokStudyModel
import KodebokTables
import KodebokText

/// Names of participants: in the tables, in front of what they say, in what is noted about them.
extension ChangeContext {
  /// Which of a participant's two names.
  package enum NamePart: Hashable, Sendable {
    /// The name in the report; where the table has no such column it is the id.
    case pseudonym
    /// The identity in the tables.
    case id
  }

  /// The names of one participant that become others, in lower case.
  struct NewNames {
    var participant: Participant
    var names: [String: String]
    /// Whose they become; the participant's own where nobody is merged.
    var becomes: ParticipantID

    /// What a name becomes, in capitals where the old one stood in capitals; nil for another name.
    func new(of name: String) -> String? {
      guard let new = names[name.lowercased()], new != name else { return nil }
      let isLoud = name == name.uppercased() && name != name.lowercased()
      let wasLoud = participant.name == participant.name.uppercased()
      return isLoud && !wasLoud ? new.uppercased() : new
    }
  }

  /// Gives a participant another name everywhere: in participants, register and settings, before the turns, in memos,
  /// queries and the words of links.
  ///
  /// `documents` are the sources in which a turn may be labelled with the old name; own codings in them follow.
  package func rename(
    _ id: ParticipantID,
    _ part: NamePart,
    to name: String,
    in documents: [Document]
  ) throws(Refusal) -> ChangeSet {
    guard let one = study.participants[id.value], one.id == id else { throw .noSuchParticipant(id.value) }
    let name = try Self.usableName(name)
    let isID = part == .id || one.pseudonym.isEmpty
    let old = isID ? one.id.value : one.pseudonym
    let facts: [String: Fact] = ["label": .text(old), "to": .text(name)]
    guard name != old else { return changeSet("rename", facts, []) }
    if let other = study.participants[name], other.id != id {
      throw .nameTaken(name, by: other.id, file: study.participants.path)
    }
    let roles = Study.interviewerLabels.union(Study.moderatorLabels).union(study.settings.roleLabels)
    guard !roles.contains(name.lowercased()) else { throw .nameIsRole(name) }
    let names = NewNames(
      participant: one,
      names: [old.lowercased(): name],
      becomes: isID ? ParticipantID(name) : one.id
    )
    return try rename(names, "rename", facts, documents) { table in
      guard let (row, columns) = rowOf(one, in: table),
        let column = columns.firstIndex(of: isID ? .id : .pseudonym)
      else { return [] }
      return table.setting(name, row: row, column: column)
    }
  }

  /// Makes two participants one: the second keeps the row and the names, and takes over what its own cells lack.
  package func merge(
    _ id: ParticipantID,
    into target: ParticipantID,
    in documents: [Document]
  ) throws(Refusal) -> ChangeSet {
    guard let one = study.participants[id.value], one.id == id else { throw .noSuchParticipant(id.value) }
    guard let other = study.participants[target.value], other.id == target, other.id != id else {
      throw .noSuchParticipant(target.value)
    }
    var map = [one.id.value.lowercased(): other.id.value]
    if !one.pseudonym.isEmpty { map[one.pseudonym.lowercased()] = other.name }
    let names = NewNames(participant: one, names: map, becomes: other.id)
    let facts: [String: Fact] = ["label": .text(one.name), "to": .text(other.name)]
    return try rename(names, "merge", facts, documents) { table in
      guard let (from, columns) = rowOf(one, in: table), let (into, _) = rowOf(other, in: table) else { return [] }
      var edits: [TextEdit] = []
      for column in columns.indices where table.value(table.rows[into], column).isEmpty {
        let value = table.value(table.rows[from], column)
        if !value.isEmpty { edits += table.setting(value, row: into, column: column) }
      }
      let row = table.rows[from].range
      let end = min(row.upperBound + 1, table.text.end)
      return edits + [TextEdit(row.lowerBound..<end, "")]
    }
  }

  // MARK: Everywhere

  private func rename(
    _ names: NewNames,
    _ action: String,
    _ facts: [String: Fact],
    _ documents: [Document],
    participants: (Table) -> [TextEdit]
  ) throws(Refusal) -> ChangeSet {
    var edits = FileEdits()
    edits.add(participants(Table(study.participants.text)), in: study.participants.path)
    edits.add(registerEdits(names), in: study.material.path)
    edits.add(settingEdits(names), in: StudyPath("kodebok.json"))
    renameNotes(names, in: &edits)
    for (path, edit) in queryEdits(names) { edits.add([edit], in: path) }
    let followed = try rename(labels: names, in: documents)
    return changeSet(action, facts, edits.changes + followed)
  }

  /// The row of a participant in the table, and what its columns mean.
  private func rowOf(
    _ one: Participant,
    in table: Table
  ) -> (row: Int, columns: [ColumnNames.Participant?])? {
    let row = table.rows.firstIndex { $0.number == one.row }
    guard let header = table.header, let row else { return nil }
    return (row, header.cells.map { ColumnNames.participant($0.value) })
  }

  /// The cells of the register that say who a label means.
  private func registerEdits(_ names: NewNames) -> [TextEdit] {
    let table = Table(study.material.text)
    guard let header = table.header,
      let column = header.cells.firstIndex(where: { ColumnNames.material($0.value) == .speakers })
    else { return [] }
    return table.rows.indices.flatMap { row -> [TextEdit] in
      let old = table.value(table.rows[row], column)
      let new = Self.speakers(old) { label, means in
        let isMeant = study.participants[means]?.id == names.participant.id
        return (isMeant ? names.new(of: label) ?? label : label, isMeant ? names.new(of: means) ?? means : means)
      }
      return new == old ? [] : table.setting(new, row: row, column: column)
    }
  }

  /// The cell `R=tone; I=@interviewer` with other labels and meanings; everything else of it stays.
  static func speakers(
    _ cell: String,
    _ change: (_ label: String, _ means: String) -> (String, String)
  ) -> String {
    var result = ""
    var part = ""
    func finished(_ part: String) -> String {
      guard let sign = part.firstIndex(of: "=") else { return part }
      let (left, right) = (part[..<sign], part[part.index(after: sign)...])
      let (label, means) = (Self.oneLine(String(left)), Self.oneLine(String(right)))
      guard !label.isEmpty, !means.isEmpty else { return part }
      let (newLabel, newMeans) = change(label, means)
      func put(_ new: String, _ old: String, in text: Substring) -> String {
        guard new != old else { return String(text) }
        let before = text.prefix { $0.isWhitespace }
        let after = text.reversed().prefix { $0.isWhitespace }.reversed()
        return before + new + String(after)
      }
      return put(newLabel, label, in: left) + "=" + put(newMeans, means, in: right)
    }
    for character in cell {
      if character == ";" || character == "," || character.isNewline {
        result += finished(part)
        result.append(character)
        part = ""
      } else {
        part.append(character)
      }
    }
    return result + finished(part)
  }

  /// Saved queries that ask for the participant by name.
  private func queryEdits(_ names: NewNames) -> [(StudyPath, TextEdit)] {
    study.entries.flatMap { entry -> [(StudyPath, TextEdit)] in
      guard entry.kind == .query, let place = entry.valueRange, let text = entry.values.first else { return [] }
      return Query(text).expression.terms.compactMap { term in
        switch term.field {
        case .participant, .speaker: break
        default: return nil
        }
        guard let new = names.new(of: term.value) else { return nil }
        let start = place.lowerBound + term.valueRange.lowerBound.value
        let range = start..<(start + term.valueRange.byteCount)
        return (entry.file, TextEdit(range, QueryTerm.isBare(new) ? new : QueryTerm.quoted(new)))
      }
    }
  }

  /// A name without outer blanks that can stand before a colon and in a list.
  static func usableName(_ text: String) throws(Refusal) -> String {
    let name = Self.oneLine(text)
    guard !KodebokText.Slug.id(name).isEmpty else { throw .emptyLabel }
    let ends = name.hasPrefix("@") || name.contains { unusableSigns.contains($0) }
    guard !ends, name.unicodeScalars.count <= longestName else { throw .unusableName(name) }
    return name
  }

  /// The signs that end a label, divide a list, or mean something in a link.
  static let unusableSigns = ":;,=\"“”<>[](){}#*_|`\\"
  /// The most scalars of a name.
  static let longestName = 60
}

extension Settings {
  /// The labels, in lower case, that mean somebody who is no participant in all sources.
  fileprivate var roleLabels: Set<String> {
    Set(speakers.filter { $0.value.hasPrefix("@") }.map { $0.key.lowercased() })
  }
}
