import KodebokCodeBook
import KodebokJSON
import KodebokOutlineMarkdown
import KodebokQuery
import KodebokStudyModel
import KodebokTables
import KodebokText

/// Files or folders of a study that get other names.
package struct FileMoves: Sendable {
  private let moves: [(from: StudyPath, to: StudyPath)]

  /// Takes the moves of files and folders, in any order; what stays where it is is left out.
  package init(_ moves: [(from: StudyPath, to: StudyPath)]) {
    // The deepest folder that holds a file says where it goes.
    self.moves = moves.filter { $0.from != $0.to && !$0.from.value.isEmpty && !$0.to.value.isEmpty }
      .sorted { ($1.from.value.utf8.count, $0.from) < ($0.from.value.utf8.count, $1.from) }
  }

  package var isEmpty: Bool { moves.isEmpty }

  /// What goes where, the deepest first.
  package var places: [(from: StudyPath, to: StudyPath)] { moves }

  /// Where a file or folder goes; nil for what stays.
  package func target(of path: StudyPath) -> StudyPath? { Self.moved(path, moves.lazy.map { ($0.from, $0.to) }) }

  /// Where a file or folder came from; nil for what stayed.
  package func origin(of path: StudyPath) -> StudyPath? { Self.moved(path, moves.lazy.map { ($0.to, $0.from) }) }

  /// The folder itself, where it is moved and not only what is in it.
  func folder(_ name: String) -> StudyPath? { moves.first { $0.from.value == name }?.to }

  private static func moved(
    _ path: StudyPath,
    _ moves: some Sequence<(StudyPath, StudyPath)>
  ) -> StudyPath? {
    for (from, to) in moves {
      if path == from { return to }
      if path.isInside(from) { return StudyPath(to.value + path.value.dropFirst(from.value.count)) }
    }
    return nil
  }
}

extension ChangeContext {
  /// Lets the study follow files that get other names: links, the register, memos about sources, saved queries, the
  /// folders in the settings, and the coder's own codings.
  ///
  /// Codings of other coders stay where they are: they are found by their text until their owners move them. `isDone`
  /// says whether the files are at their new places already, in the study and on disk.
  package func follow(_ moves: FileMoves, isDone: Bool) -> ChangeSet {
    var edits = FileEdits()
    let names = MovedNames(moves, study)
    followLinks(moves, isDone, &edits)
    edits.add(followRegister(moves, names), in: study.material.path)
    followMemos(names, &edits)
    followQueries(names, &edits)
    var changes = edits.changes + followFolders(moves)
    // A file that goes with the others is edited where it stands now.
    changes += ownCodings(moves, isDone)
    let first = moves.first
    let facts: [String: Fact] = ["label": .text(first?.from.value ?? ""), "to": .text(first?.to.value ?? "")]
    return changeSet("rename-files", facts, changes)
  }

  // MARK: Parts

  private func followLinks(_ moves: FileMoves, _ isDone: Bool, _ edits: inout FileEdits) {
    let known = Set(study.files)
    for link in study.links {
      guard let text = study.text(of: link.file) else { continue }
      let place = link.pathRange(in: text)
      guard !place.isEmpty else { continue }
      let before = isDone ? moves.origin(of: link.file) ?? link.file : link.file
      let after = isDone ? link.file : moves.target(of: link.file) ?? link.file
      let written = LinkReader.resolved(LinkReader.decoded(text.string(place)), from: after)
      // Made right already, by hand or by the editor.
      if isDone, let written, known.contains(written) { continue }
      guard let meant = LinkReader.resolved(LinkReader.decoded(text.string(place)), from: before) else { continue }
      let target = moves.target(of: meant) ?? meant
      guard written != target, before != after || target != meant else { continue }
      let isInBrackets = place.lowerBound.value > 0 && text.bytes[place.lowerBound.value - 1] == UInt8(ascii: "<")
      let relative = target.relative(from: after)
      edits.add([TextEdit(place, isInBrackets ? relative : LinkReader.encoded(relative))], in: link.file)
    }
  }

  private func followRegister(_ moves: FileMoves, _ names: MovedNames) -> [TextEdit] {
    let table = Table(study.material.text)
    guard let header = table.header else { return [] }
    let columns = header.cells.map { ColumnNames.material($0.value) }
    return table.rows.indices.flatMap { row -> [TextEdit] in
      columns.indices.flatMap { column -> [TextEdit] in
        let value = Self.oneLine(table.value(table.rows[row], column))
        guard !value.isEmpty else { return [] }
        switch columns[column] {
        case .source:
          let path = StudyPath(value.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }.joined(separator: "/"))
          return moves.target(of: path).map { table.setting($0.value, row: row, column: column) } ?? []
        case .guide: return names.new(of: value).map { table.setting($0, row: row, column: column) } ?? []
        default: return []
        }
      }
    }
  }

  private func followMemos(_ names: MovedNames, _ edits: inout FileEdits) {
    renameIDs(["about"], in: &edits) { _, name in
      study.codeBook[CodeID(name)] == nil ? names.new(of: name) : nil
    }
  }

  private func followQueries(_ names: MovedNames, _ edits: inout FileEdits) {
    for entry in study.entries {
      guard entry.kind == .query, let place = entry.valueRange, let text = entry.values.first else { continue }
      for term in Query(text).expression.terms where term.field == .source {
        guard let new = names.new(of: term.value) else { continue }
        let start = place.lowerBound + term.valueRange.lowerBound.value
        let edit = TextEdit(
          start..<(start + term.valueRange.byteCount),
          QueryTerm.isBare(new) ? new : QueryTerm.quoted(new)
        )
        edits.add([edit], in: entry.file)
      }
    }
  }

  /// The settings, where a folder that holds the sources is moved itself.
  private func followFolders(_ moves: FileMoves) -> [Change] {
    var members: [(key: String, folders: [String])] = []
    for (key, folders) in [
      ("transcripts", study.settings.transcriptFolders), ("articles", study.settings.articleFolders),
    ] {
      let new = folders.map { moves.folder($0)?.value ?? $0 }
      // A folder that is known under its new name as well needs no words.
      if new != folders, !zip(folders, new).allSatisfy({ $0 == $1 || folders.contains($1) }) {
        members.append((key, new))
      }
    }
    guard !members.isEmpty else { return [] }
    let path = StudyPath("kodebok.json")
    func list(_ folders: [String]) -> String {
      let quoted = folders.map { "\"" + String(decoding: JSONPiece.escaped($0), as: UTF8.self) + "\"" }
      return "[" + quoted.joined(separator: ", ") + "]"
    }
    let text = study.settingsText
    guard text.byteCount > 0 else {
      let lines = ["\"format\": 1"] + members.map { "\"\($0.key)\": " + list($0.folders) }
      return [.create(path, content: "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n")]
    }
    let outline = JSONOutline(text.bytes)
    guard let whole = outline.nodes.first, whole.type == .object else { return [] }
    var edits: [TextEdit] = []
    for (key, folders) in members {
      if let node = outline.nodes.first(where: { $0.path == [key] }) {
        edits.append(TextEdit(Range(between: node.value.lowerBound, and: node.value.upperBound), list(folders)))
      } else {
        let comma = outline.nodes.count > 1 ? "," : "\n"
        edits.append(.insert("\n  \"\(key)\": " + list(folders) + comma, at: ByteOffset(whole.value.lowerBound + 1)))
      }
    }
    return [.edit(path, edits, in: nil)]
  }

  /// The coder's own files of codings about sources that are moved.
  private func ownCodings(_ moves: FileMoves, _ isDone: Bool) -> [Change] {
    let prefix = "codings/" + coder.value + "/"
    return study.files.compactMap { file -> Change? in
      guard file.value.hasPrefix(prefix), file.value.hasSuffix(".jsonl") else { return nil }
      let source = StudyPath(String(file.value.dropFirst(prefix.count).dropLast(".jsonl".count)))
      guard let target = moves.target(of: source) else { return nil }
      // Where another file stands at the old place again, its codings are its own.
      if isDone, study.sources.contains(where: { $0.path == source }) { return nil }
      return .rebase(source: target, coder: coder, from: source)
    }
  }
}

extension FileMoves {
  fileprivate var first: (from: StudyPath, to: StudyPath)? { moves.last }
}

/// The words by which people name files that are moved, looked up once however many places name them.
private struct MovedNames {
  private let moves: FileMoves
  /// The files by name, and by name without ending.
  private var files: [String: Set<StudyPath>] = [:]

  init(_ moves: FileMoves, _ study: Study) {
    self.moves = moves
    for path in Set(study.files + study.sources.map(\.path)) {
      guard let old = moves.origin(of: path) ?? (moves.target(of: path) == nil ? nil : path) else { continue }
      files[old.name, default: []].insert(old)
      files[old.stem, default: []].insert(old)
    }
  }

  /// The new words for a file that is named by its path, its name, or its name without ending; nil where none is meant.
  func new(of words: String) -> String? {
    if let target = moves.target(of: StudyPath(words)) { return target.value }
    guard let named = files[words], named.count == 1, let one = named.first, let target = moves.target(of: one) else {
      return nil
    }
    let new = one.name == words ? target.name : target.stem
    return new == words ? nil : new
  }
}

extension StudyPath {
  /// The name without its ending.
  fileprivate var stem: String { ending.isEmpty ? name : String(name.dropLast(ending.count + 1)) }
}
