import KodebokJSON
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokWording

/// What a hover says in tables, settings, saved queries, and about everything but codes in other Markdown.
extension HoverSource {
  /// Writes what is to be said about a place that is about no code; nil where there is nothing.
  func record(at offset: ByteOffset, into text: inout HoverText) -> Range<ByteOffset>? {
    guard let study = snapshot.study else { return nil }
    switch StudyRecord(view.path) {
    case .participants: return cell(at: offset, isMaterial: false, study, &text)
    case .material: return cell(at: offset, isMaterial: true, study, &text)
    case .settings: return setting(at: offset, &text)
    case .queries:
      if let range = query(at: offset, study, &text) { return range }
    default: break
    }
    return mention(at: offset, study, &text)
  }

  /// Says what is known of the thing that is named at a place; codes are told by others.
  func mention(at offset: ByteOffset, _ study: StudyView, _ text: inout HoverText) -> Range<ByteOffset>? {
    guard let mention = MentionFinder(view: view, study: study.study).mention(at: offset) else { return nil }
    switch mention.thing {
    case .speaker: return nil
    case .code(let id):
      describe(id, in: study, into: &text)
      if case .codeBook = view.role { history(of: id, in: study, into: &text) }
    case .participant(let id):
      guard let one = study.study.participants[id.value] else { return nil }
      describe(one, in: study, &text)
    case .source(let path): describe(path, in: study, &text)
    case .entry(let file, let range):
      guard let entry = study.study.entries.first(where: { $0.file == file && $0.range == range }) else { return nil }
      describe(entry, in: study, &text)
    }
    return mention.range
  }

  // MARK: Things

  /// Says who a participant is, and how much of the material they say.
  func describe(_ one: Participant, in study: StudyView, _ text: inout HoverText) {
    text.title(one.name)
    let spoken = study.study.sources.compactMap { study.counted($0.path) }
    let sources = spoken.filter { $0.tally.participants.contains(one.id) }
    var codes: Set<CodeID> = []
    var passages = 0
    for index in sources {
      var seen: Set<Range<ScalarOffset>> = []
      for entry in index.entries where entry.segment.participants.contains(one.id) {
        codes.insert(entry.segment.code)
        if seen.insert(entry.segment.scalars).inserted { passages += 1 }
      }
    }
    let facts: [String: Fact] = [
      "sources": .number(sources.count), "passages": .number(passages), "codes": .number(codes.count),
    ]
    text.line(snapshot.words.text("hover/participant", facts))
    if !study.isComplete { text.line(snapshot.words.text("hover/still-reading")) }
    describe(one, into: &text)
    memos(about: [one.id.value, one.pseudonym], in: study, into: &text)
  }

  /// Says what a source is and how far it is coded.
  private func describe(_ path: StudyPath, in study: StudyView, _ text: inout HoverText) {
    text.title(path.name)
    guard let index = study.counted(path) else {
      text.line(snapshot.words.text(study.isComplete ? "hover/no-source" : "hover/still-reading"))
      return
    }
    let coders = Set(index.entries.map(\.segment.coder)).sorted()
    text.line(
      snapshot.words.text(
        "hover/source",
        [
          "turns": .number(index.tally.turns), "codings": .number(index.tally.codings), "coders": .number(coders.count),
        ]
      )
    )
    let speakers = index.tally.participants.compactMap { study.study.participants[$0.value]?.name }
    text.field(snapshot.words.text("hover/speakers"), speakers.joined(separator: ", "))
    if let row = study.study.material[path] {
      for (key, value) in [("kind", row.kind), ("date", row.date), ("round", row.round), ("site", row.site)] {
        text.field(snapshot.words.text("column/" + key), value)
      }
    }
  }

  /// Says what a question asks and which codes answer it.
  private func describe(_ entry: OutlineEntry, in study: StudyView, _ text: inout HoverText) {
    text.title(entry.label)
    if entry.kind == .term { return explain(entry, in: study.study, into: &text) }
    text.line(entry.file.value)
    let codes = study.codeBook.codes.filter { $0.guide == entry.id || $0.answers.contains(entry.id) }
    text.field(snapshot.words.text("hover/codes"), codes.map(\.label).joined(separator: ", "))
    for memo in study.study.memos where memo.about.contains(entry.id) { text.field(memo.title, memo.text) }
  }

  // MARK: Tables

  private func cell(
    at offset: ByteOffset,
    isMaterial: Bool,
    _ study: StudyView,
    _ text: inout HoverText
  ) -> Range<ByteOffset>? {
    guard let place = TablePlace(at: offset, in: view.text) else { return nil }
    if let range = mention(at: offset, study, &text) { return range }
    let words = snapshot.words
    let header = place.header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !header.isEmpty else { return nil }
    text.title(header)
    if let meaning = ColumnMeaning(header, isMaterial: isMaterial) {
      text.line(words.text("column/" + meaning.key + "/means", ["purpose": .text(meaning.purpose)]))
    } else {
      text.line(words.text("column/own", ["name": .text(header)]))
    }
    var values: [String: Int] = [:]
    for row in place.table.rows {
      let value = place.table.value(row, place.column)
      if !value.isEmpty { values[value, default: 0] += 1 }
    }
    let facts: [String: Fact] = [
      "rows": .number(values.values.reduce(0, +)), "all": .number(place.table.rows.count),
      "values": .number(values.count),
    ]
    text.line(words.text("hover/column", facts))
    if place.row != nil, !place.value.isEmpty {
      text.line(words.text("hover/same-value", ["count": .number(values[place.value] ?? 0)]))
    } else if values.count <= 12 {
      let shown = values.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      text.line(shown.map { "\($0.key) (\($0.value))" }.joined(separator: ", "))
    }
    return place.range
  }

  // MARK: Queries

  /// Says how many passages a saved query finds now, and what the first of them are.
  private func query(at offset: ByteOffset, _ study: StudyView, _ text: inout HoverText) -> Range<ByteOffset>? {
    let heading = study.study.entries.first {
      $0.file == view.path && $0.kind == .query && $0.range.lowerBound <= offset && offset <= $0.range.upperBound
    }
    let saved = SavedQuery(at: offset, in: view.path, study.study) ?? heading.flatMap(SavedQuery.init)
    guard let saved else { return nil }
    let found = study.segments(of: saved.query)
    var seen: Set<String> = []
    let places = found.filter { seen.insert("\($0.source.value)\u{0}\($0.scalars)").inserted }
    let people = Set(found.flatMap(\.participants))
    text.title(snapshot.words.text("hover/found", ["count": .number(places.count), "people": .number(people.count)]))
    if !study.isComplete { text.line(snapshot.words.text("hover/still-reading")) }
    for segment in places.prefix(5) {
      let code = study.codeBook.label(segment.code)
      text.line("\(segment.source.name) \(segment.start.line + 1) · \(code) · “\(Self.shortened(segment.quote))”")
    }
    if places.count > 5 { text.line("…") }
    if heading == nil { describeTerm(at: offset, of: saved, study, &text) }
    return heading?.range ?? saved.place
  }

  /// Adds what the term at a place is about.
  private func describeTerm(
    at offset: ByteOffset,
    of saved: SavedQuery,
    _ study: StudyView,
    _ text: inout HoverText
  ) {
    guard let mention = MentionFinder(view: view, study: study.study).mention(at: offset) else { return }
    text.rule()
    switch mention.thing {
    case .code(let id): describe(id, in: study, into: &text)
    case .participant(let id):
      if let one = study.study.participants[id.value] { describe(one, in: study, &text) }
    case .source(let path): describe(path, in: study, &text)
    case .entry, .speaker: break
    }
  }

  /// The first words of a quote.
  private static func shortened(_ quote: String) -> String {
    let words = quote.split(whereSeparator: \.isWhitespace)
    return words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
  }

  // MARK: Settings

  /// Says what a setting does, what it can be, and what it is without a word.
  private func setting(at offset: ByteOffset, _ text: inout HoverText) -> Range<ByteOffset>? {
    let outline = JSONOutline(view.text.bytes)
    guard let node = outline.node(at: offset.value), !node.path.isEmpty else { return nil }
    let words = snapshot.words
    let start = node.key?.lowerBound ?? node.value.lowerBound
    let range = Range<ByteOffset>(between: start, and: (node.key ?? node.value).upperBound)
    text.title(node.path.joined(separator: " › "))
    if node.path.count == 2, node.path[0] == "rules" {
      let rule = RuleID(node.path[1])
      text.line(words.title(rule))
      text.line(words.meaning(rule))
    }
    guard let setting = SettingsGuide.shared.setting(node.path) else { return range }
    text.line(words.text(setting.words))
    text.field(words.text("hover/values"), setting.values.joined(separator: ", "))
    text.field(words.text("hover/default"), setting.preset)
    return range
  }
}

extension StudyView {
  /// The same where only counts are wanted: right after an edit those from before it, at no cost.
  func counted(_ path: StudyPath) -> SegmentIndex? {
    if let view = open[path], let present = view.segments.present, let present { return present }
    return indices[path] ?? segments(of: path)
  }

  /// The segments that a query finds, open documents as they stand in the client.
  func segments(of query: Query) -> [Segment] {
    Query.evaluate(query, over: allSegments, study: study)
  }
}

/// What a column with a name the program knows is for.
struct ColumnMeaning {
  /// The part of the catalogue's keys.
  let key: String
  /// What consent was given for.
  let purpose: String

  init?(_ header: String, isMaterial: Bool) {
    var purpose = ""
    if isMaterial {
      guard let column = ColumnNames.material(header) else { return nil }
      key = column.rawValue
    } else {
      switch ColumnNames.participant(header) {
      case .id: key = "id"
      case .pseudonym: key = "pseudonym"
      case .group: key = "group"
      case .withdrawn: key = "withdrawn"
      case .consent(let what):
        key = "consent"
        purpose = what
      case nil: return nil
      }
    }
    self.purpose = purpose
  }
}
