import KodebokChecks
import KodebokCodeBook
import KodebokJSON
import KodebokLanguageProtocol
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokWording

/// What can be written in tables, settings, saved queries, and in links and attributes.
extension Completion {
  /// The items of a file that is no transcript; nil where it has none of its own.
  func records(at offset: ByteOffset) -> (range: Range<ByteOffset>, items: [Item])? {
    switch StudyRecord(view.path) {
    case .participants: cells(at: offset, isMaterial: false)
    case .material: cells(at: offset, isMaterial: true)
    case .settings: settings(at: offset)
    default: query(at: offset) ?? attribute(at: offset) ?? link(at: offset)
    }
  }

  private var words: Wording { snapshot.words }
  private var language: Settings.Language { snapshot.profile.language(of: study.study) }

  // MARK: Tables

  private func cells(at offset: ByteOffset, isMaterial: Bool) -> (Range<ByteOffset>, [Item])? {
    // A table that is begun has no rows yet: its first line is the header.
    guard let place = TablePlace(at: offset, in: view.text) ?? nil else {
      let isFirst = view.text.line(at: offset) == 0
      return isFirst ? (offset..<offset, headers(besides: [], isMaterial)) : emptyCell(at: offset, isMaterial)
    }
    guard place.row != nil else {
      let others = place.table.header?.cells.map(\.value).filter { $0 != place.value } ?? []
      return (place.range, headers(besides: others, isMaterial))
    }
    return values(in: place.table, place.column, place.range, at: offset, isMaterial)
  }

  /// The first cell of a line that is empty so far.
  private func emptyCell(at offset: ByteOffset, _ isMaterial: Bool) -> (Range<ByteOffset>, [Item])? {
    let line = view.text.lineRange(view.text.line(at: offset))
    guard line.isEmpty else { return nil }
    return values(in: Table(view.text), 0, line, at: offset, isMaterial)
  }

  /// The names of columns that are not there yet, in the words of the file.
  private func headers(besides others: [String], _ isMaterial: Bool) -> [Item] {
    let isNorwegian =
      others.contains { ["dekknavn", "gruppe", "kilde", "talere", "dato", "runde", "sted"].contains($0.lowercased()) }
      || others.isEmpty && language == .norwegian
    let names: [(en: String, nb: String)] =
      isMaterial
      ? [
        ("source", "kilde"), ("kind", "type"), ("date", "dato"), ("round", "runde"), ("site", "sted"),
        ("guide", "guide"), ("speakers", "talere"), ("state", "status"),
      ]
      : [
        ("id", "id"), ("pseudonym", "dekknavn"), ("group", "gruppe"), ("consent:interview", "samtykke:intervju"),
        ("withdrawn", "trukket"),
      ]
    let there = Set(others.compactMap { ColumnMeaning($0, isMaterial: isMaterial)?.key })
    return names.compactMap { name in
      let header = isNorwegian ? name.nb : name.en
      guard let meaning = ColumnMeaning(header, isMaterial: isMaterial) else { return nil }
      guard meaning.key == "consent" || !there.contains(meaning.key) else { return nil }
      let says = words.text("column/" + meaning.key + "/means", ["purpose": .text(meaning.purpose)])
      return Item(label: header, documentation: says, kind: .keyword)
    }
  }

  /// What a cell can hold: what its column is for, and what stands in the column already.
  private func values(
    in table: Table,
    _ column: Int,
    _ range: Range<ByteOffset>,
    at offset: ByteOffset,
    _ isMaterial: Bool
  ) -> (Range<ByteOffset>, [Item])? {
    let header = table.header.map { table.value($0, column) } ?? ""
    var seen: Set<String> = []
    var items: [Item] = []
    func add(_ label: String, _ detail: String = "", _ kind: Item.Kind = .value) {
      let quoted = table.separator == UInt8(ascii: ",") && label.contains(",") || label.contains("\n")
      if !label.isEmpty, !quoted, seen.insert(label).inserted {
        items.append(Item(label: label, detail: detail, kind: kind))
      }
    }
    switch isMaterial ? ColumnNames.material(header) : nil {
    case .source:
      let known = Set(study.study.material.rows.map(\.source))
      for source in study.study.sources where !known.contains(source.path) { add(source.path.value) }
      for source in study.study.sources where known.contains(source.path) { add(source.path.value) }
      return (range, items)
    case .speakers: return speakers(at: offset, in: range)
    case .guide:
      for note in study.study.notes where StudyRecord(note.path) == .guide { add(note.path.value) }
    case .kind: for word in Self.usual(.kind, in: language) { add(word) }
    case .state: for word in Self.usual(.state, in: language) { add(word) }
    case .date, .round, .site, nil: break
    }
    for row in table.rows where row.cells.indices.contains(column) && row.cells[column].range != range {
      add(row.cells[column].value)
    }
    return items.isEmpty ? nil : (range, items)
  }

  /// The usual words of a column that is read as it is written, in the language of the study.
  private static func usual(_ column: ColumnNames.Material, in language: Settings.Language) -> [String] {
    switch (column, language == .norwegian) {
    case (.kind, false): ["interview", "group", "observation", "article"]
    case (.kind, true): ["intervju", "gruppe", "observasjon", "artikkel"]
    case (.state, false): ["open", "approved", "locked", "planned", "withheld"]
    case (.state, true): ["åpen", "godkjent", "låst", "planlagt", "holdt tilbake"]
    default: []
    }
  }

  /// Who a label can mean, in `R=tone; I=@interviewer`.
  private func speakers(at offset: ByteOffset, in cell: Range<ByteOffset>) -> (Range<ByteOffset>, [Item])? {
    let bytes = view.text.bytes
    var start = offset.value
    while start > cell.lowerBound.value, !";,=\"\n".utf8.contains(bytes[start - 1]) { start -= 1 }
    while start < offset.value, bytes[start] == 0x20 { start += 1 }
    let range = Range<ByteOffset>(between: start, and: offset.value)
    let isMeaning = bytes[cell.lowerBound.value..<start].last { $0 != 0x20 } == UInt8(ascii: "=")
    guard isMeaning else { return (range, labels(at: offset)) }
    let people = study.study.participants.all.map { Item(label: $0.id.value, detail: $0.pseudonym, kind: .value) }
    let roles = ["@interviewer", "@moderator", "@observer"].map { Item(label: $0, kind: .keyword) }
    return (range, people + roles)
  }

  /// The labels that stand in the source of the row.
  private func labels(at offset: ByteOffset) -> [Item] {
    let line = view.text.line(at: offset)
    let row = study.study.material.rows.first { view.text.line(at: $0.range.lowerBound) == line }
    guard let row, let index = study.counted(row.source) else { return [] }
    return index.tally.speakers.map { Item(label: $0, kind: .value) }
  }

  // MARK: Queries

  private func query(at offset: ByteOffset) -> (Range<ByteOffset>, [Item])? {
    guard let saved = SavedQuery(at: offset, in: view.path, study.study) else { return nil }
    let place = ByteOffset(offset - saved.place.lowerBound)
    let found = Query.completions(at: place, in: saved.text, study: study.study, language: language)
    guard let first = found.first else { return (offset..<offset, []) }
    let range = saved.range(of: first.range)
    let items = found.map { Item(label: $0.text, detail: $0.detail, kind: $0.kind == .value ? .value : .keyword) }
    return (range.lowerBound..<max(offset, range.lowerBound), items)
  }

  // MARK: Markdown

  /// The values of an attribute in braces that names something.
  private func attribute(at offset: ByteOffset) -> (Range<ByteOffset>, [Item])? {
    let line = view.text.lineRange(view.text.line(at: offset)).lowerBound
    let before = view.text.bytes[line.value..<max(offset.value, line.value)]
    guard let open = before.lastIndex(of: UInt8(ascii: "{")), !before[open...].contains(UInt8(ascii: "}")),
      let sign = before.lastIndex(of: UInt8(ascii: "=")), sign > open
    else { return nil }
    let key = String(
      decoding: before[open..<sign].split { $0 == 0x20 || $0 == UInt8(ascii: "{") }.last ?? [],
      as: UTF8.self
    )
    let typed = before[(sign + 1)...]
    let isQuoted = typed.first == UInt8(ascii: "\"")
    guard isQuoted ? !typed.dropFirst().contains(UInt8(ascii: "\"")) : !typed.contains(0x20) else { return nil }
    let start = typed.lastIndex { ",;\" ".utf8.contains($0) }.map { $0 + 1 } ?? typed.startIndex
    guard let items = values(ofAttribute: key, isQuoted: isQuoted) else { return nil }
    return (Range(between: start, and: offset.value), items)
  }

  /// What an attribute can name; nil for one that names nothing.
  private func values(ofAttribute key: String, isQuoted: Bool) -> [Item]? {
    let entries = study.study.entries
    func named(_ kind: OutlineEntry.Kind) -> [Item] {
      entries.filter { $0.kind == kind }.map { Item(label: $0.id, detail: $0.label, kind: .enumMember) }
    }
    switch key {
    case "about":
      // Ids stay when pseudonyms change; a path needs its quotation marks.
      let people = study.study.participants.all.map { one in
        Item(label: one.name, detail: one.group, kind: .value, written: one.id.value)
      }
      let sources = study.study.sources.map { source in
        let path = source.path.value
        return Item(label: path, kind: .value, written: isQuoted ? path : "\"" + path + "\"")
      }
      let claims = named(.section).filter { item in
        entries.contains { $0.id == item.label && StudyRecord($0.file) == .report }
      }
      return codes + people + sources + named(.researchQuestion) + named(.guideQuestion) + named(.term) + claims
    case "also", "excludes", "was": return codes
    case "guide": return named(.guideQuestion)
    case "answers": return named(.researchQuestion)
    case "origin":
      return Code.Origin.allCases.map {
        Item(label: $0.rawValue, detail: words.text("origin/" + $0.rawValue), kind: .keyword)
      }
    default: return nil
    }
  }

  /// The files and headings a link can lead to, in the parentheses behind its words.
  private func link(at offset: ByteOffset) -> (Range<ByteOffset>, [Item])? {
    let line = view.text.lineRange(view.text.line(at: offset)).lowerBound
    let before = view.text.bytes[line.value..<max(offset.value, line.value)]
    guard let open = before.lastIndex(of: UInt8(ascii: "(")), open > before.startIndex,
      before[open - 1] == UInt8(ascii: "]"), !before[open...].contains(UInt8(ascii: ")"))
    else { return nil }
    let typed = String(decoding: before[(open + 1)...], as: UTF8.self)
    if let mark = before[open...].firstIndex(of: UInt8(ascii: "#")) {
      let path = LinkReader.resolved(LinkReader.decoded(String(typed.prefix { $0 != "#" })), from: view.path)
      guard let path else { return nil }
      return (Range(between: mark + 1, and: offset.value), headings(of: path))
    }
    let files = study.study.files.filter { file in
      file != view.path && file.codingsOwner == nil && !file.value.hasPrefix(".")
    }
    let items = files.prefix(2_000).map {
      Item(label: LinkReader.encoded($0.relative(from: view.path)), detail: $0.value, kind: .value)
    }
    return (Range(between: open + 1, and: offset.value), Array(items))
  }

  private func headings(of path: StudyPath) -> [Item] {
    if path == study.codeBook.path { return codes }
    if path == study.study.participants.path {
      return study.study.participants.all.map { Item(label: $0.id.value, detail: $0.pseudonym, kind: .value) }
    }
    let memos = study.study.memos.filter { $0.file == path }.map { Item(label: $0.id, detail: $0.title, kind: .value) }
    let entries = study.study.entries.filter { $0.file == path }
    return memos + entries.map { Item(label: $0.id, detail: $0.label, kind: .value) }
  }

  // MARK: Settings

  private func settings(at offset: ByteOffset) -> (Range<ByteOffset>, [Item])? {
    let outline = JSONOutline(view.text.bytes)
    guard let spot = outline.spot(at: offset.value) else { return nil }
    let guide = SettingsGuide.shared
    let range = Range<ByteOffset>(between: spot.range.lowerBound, and: spot.range.upperBound)
    guard spot.isKey else {
      guard let setting = guide.setting(spot.path) else { return nil }
      var items = setting.values.map { Item(label: $0, kind: .keyword) }
      if spot.path.count == 3, spot.path.starts(with: ["speakers", "labels"]) {
        items = study.study.participants.all.map {
          Item(label: "\"\($0.id.value)\"", detail: $0.pseudonym, kind: .value)
        }
        items += ["\"@interviewer\"", "\"@moderator\"", "\"@observer\""].map { Item(label: $0, kind: .keyword) }
      }
      return items.isEmpty ? nil : (range, items)
    }
    let there = Set(outline.nodes.filter { $0.path.dropLast().elementsEqual(spot.path) }.map { $0.path.last ?? "" })
    let isNew = spot.range.isEmpty
    func item(_ key: String, _ detail: String, _ says: String, _ beginning: String) -> Item {
      let label = "\"\(key)\"" + (isNew ? ": " + beginning : "")
      return Item(label: label, detail: detail, documentation: says, kind: .keyword)
    }
    if spot.path == ["rules"] {
      let rules = Rules.all.map(\.id).filter { !there.contains($0.value) }
      return (range, rules.map { item($0.value, words.title($0), words.meaning($0), "\"off\"") })
    }
    if spot.path == ["coders"] {
      let coders = study.study.coders.filter { !there.contains($0.value) }
      return coders.isEmpty ? nil : (range, coders.map { item($0.value, "", "", "\"\"") })
    }
    let keys = spot.path.isEmpty ? guide.keys : guide.setting(spot.path)?.keys ?? []
    let items = keys.filter { !there.contains($0) }.compactMap { key -> Item? in
      guard let setting = guide.setting(spot.path + [key]) else { return nil }
      return item(key, setting.preset, words.text(setting.words), setting.beginning)
    }
    return items.isEmpty ? nil : (range, items)
  }
}
