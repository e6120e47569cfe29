import KodebokRendering
import KodebokStudyModel
import KodebokText
import KodebokWording
import struct KodebokLanguageProtocol.DocumentURI

/// Writes a page: Markdown that reads well as it is, in which every place is a link.
struct PageText {
  /// How places are written.
  enum Links: Sendable {
    /// As whole addresses, for documents that lie nowhere.
    case addresses
    /// From the folder the pages lie in.
    case relative
  }

  let study: StudyView
  let words: Wording
  let encoding: PositionEncoding
  let links: Links
  private(set) var text = ""

  init(_ page: StudyPage, in study: StudyView, _ profile: ClientProfile, _ links: Links) {
    self.study = study
    self.links = links
    encoding = profile.encoding
    words = Wording(profile.language(of: study.study))
    switch page {
    case .passages(let codes):
      for code in codes { passages(of: code) }
    case .participant(let id): passages(of: id)
    case .status: status()
    }
    if !study.isComplete { paragraph(MarkdownWords.escaped(words.text("hover/still-reading"))) }
  }

  // MARK: Pages

  private mutating func passages(of id: CodeID) {
    let code = study.codeBook[id]
    heading(1, code?.label ?? id.value)
    if let index = study.codeBook.indices[id] {
      let path = study.codeBook.path(of: index).joined(separator: " › ")
      paragraph(link(path, to: study.codeBook.path, line(of: study.codeBook.codes[index])))
      let usage = CodeUsage(of: id, in: study, encoding).text(words)
      paragraph(MarkdownWords.escaped(usage))
      let definition = study.codeBook.codes[index].definition
      if !definition.isEmpty { paragraph(MarkdownWords.escaped(definition)) }
      history(of: study.codeBook.codes[index])
    } else {
      paragraph(MarkdownWords.escaped(words.text("hover/unknown-code")))
    }
    var source: StudyPath?
    for passage in Passages(study.entries(of: study.family(of: id), encoding: encoding)).all {
      if passage.source != source {
        source = passage.source
        paragraph("## " + link(passage.source.value, to: passage.source, nil))
      }
      write(passage, namingCodes: passage.codes != [code?.id ?? id], namingSource: false)
    }
  }

  private mutating func passages(of id: ParticipantID) {
    let participant = study.study.participants[id.value]
    heading(1, participant?.name ?? id.value)
    if let participant {
      let row = study.study.participants.path
      let place = [participant.id.value, participant.group].filter { !$0.isEmpty }.joined(separator: " · ")
      let rows = TableRows.lines(in: study.study.participants.text)
      let line = (rows[participant.row] ?? max(participant.row - 1, 0)) + 1
      paragraph(link(place, to: row, line..<line + 1))
    }
    var entries: [(SourceFile, SegmentIndex.Entry)] = []
    for source in study.study.sources {
      for entry in study.segments(of: source.path)?.entries ?? []
      where entry.segment.participants.contains(id) { entries.append((source, entry)) }
    }
    let count = Passages(entries).all.count
    paragraph(
      MarkdownWords.escaped(words.text(count == 0 ? "usage/none" : "hover/segments", ["count": .number(count)]))
    )
    var byCode: [CodeID: [(SourceFile, SegmentIndex.Entry)]] = [:]
    for entry in entries { byCode[entry.1.segment.code, default: []].append(entry) }
    for (index, code) in study.codeBook.codes.enumerated() {
      guard let own = byCode.removeValue(forKey: code.id) else { continue }
      section(study.codeBook.path(of: index).joined(separator: " › "), own)
    }
    for code in byCode.keys.sorted() { section(code.value, byCode[code] ?? []) }
  }

  private mutating func section(_ title: String, _ entries: [(SourceFile, SegmentIndex.Entry)]) {
    heading(2, title)
    for passage in Passages(entries).all { write(passage, namingCodes: false, namingSource: true) }
  }

  private mutating func status() {
    let tallies = study.indices.values.map(\.tally).sorted { $0.source < $1.source }
    heading(1, words.text("view/status"))
    let figures = StatusReport(study.study, tallies: tallies, findings: []).lines(words)
    list(figures.map(MarkdownWords.escaped))
    heading(2, words.text("view/sources"))
    list(
      study.study.sources.map { source in
        let tally = tallies.first { $0.source == source.path }
        let names = tally?.participants.map { study.study.participants[$0.value]?.name ?? $0.value } ?? []
        let facts: [String: Fact] = ["count": .number(tally?.codings ?? 0), "codes": .number(tally?.uses.count ?? 0)]
        return link(source.path.value, to: source.path, nil) + " · "
          + MarkdownWords.escaped(
            ([words.text("view/source", facts)] + (names.isEmpty ? [] : [names.joined(separator: ", ")])).joined(
              separator: " · "
            )
          )
      }
    )
    heading(2, words.text("view/codes"))
    list(
      study.codeBook.codes.map { code in
        String(repeating: "  ", count: max(code.depth - 1, 0)) + "- "
          + link(code.label, to: study.codeBook.path, line(of: code))
          + " · " + MarkdownWords.escaped(CodeUsage(of: code.id, in: study, encoding).text(words))
      },
      mark: ""
    )
    reread(tallies)
    let questions = study.study.entries.filter(StudyQuestion.isQuestion)
    guard !questions.isEmpty else { return }
    heading(2, words.text("view/questions"))
    list(
      questions.map { entry in
        link(entry.label, to: entry.file, entry.line + 1..<entry.line + 2) + " · "
          + MarkdownWords.escaped(StudyQuestion(entry, in: study.codeBook).text(in: study, encoding, words))
      }
    )
  }

  // MARK: Passages

  private mutating func write(_ passage: Passages.Passage, namingCodes: Bool, namingSource: Bool) {
    let first = passage.entries[0]
    let lines = first.start.line + 1..<max(first.end.line, first.start.line) + 2
    let number = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound - 1)"
    let place = words.text("view/line", ["line": .text(number)])
    var parts = [link(namingSource ? passage.source.value + " " + place : place, to: passage.source, lines)]
    let speaker = speaker(of: first.segment)
    if !speaker.isEmpty { parts.append("**" + MarkdownWords.escaped(speaker) + "**") }
    if namingCodes {
      parts.append(
        MarkdownWords.escaped(passage.codes.map { study.codeBook.label($0) }.joined(separator: ", "))
      )
    }
    var coders: [String] = []
    var marks: [String] = []
    for entry in passage.entries {
      let coder = study.study.settings.coders[entry.segment.coder] ?? entry.segment.coder.value
      if !coders.contains(coder) { coders.append(coder) }
      let coding = entry.segment.coding
      for flag in Coding.Flag.allCases where coding.flags.contains(flag) {
        let mark = words.text("flag/" + flag.rawValue)
        if !marks.contains(mark) { marks.append(mark) }
      }
      if let stance = coding.stance {
        let mark = words.text("stance/" + stance.rawValue)
        if !marks.contains(mark) { marks.append(mark) }
      }
    }
    parts.append(MarkdownWords.escaped(coders.joined(separator: ", ")))
    parts += marks.map(MarkdownWords.escaped)
    paragraph(parts.joined(separator: " · "))
    paragraph(MarkdownWords.quotation(first.segment.quote))
  }

  /// Who says it: the participants by the names of the report, else the label of the turn.
  private func speaker(of segment: Segment) -> String {
    guard !segment.participants.isEmpty else { return segment.speaker }
    return segment.participants.map { study.study.participants[$0.value]?.name ?? $0.value }.joined(separator: ", ")
  }

  // MARK: Markdown

  mutating func heading(_ level: Int, _ words: String) {
    paragraph(String(repeating: "#", count: level) + " " + MarkdownWords.escaped(words))
  }

  mutating func list(_ items: [String], mark: String = "- ") {
    if !items.isEmpty { paragraph(items.map { mark + $0 }.joined(separator: "\n")) }
  }

  mutating func paragraph(_ words: String) {
    if !text.isEmpty { text += "\n" }
    text += words + "\n"
  }

  func line(of code: Code) -> Range<Int> {
    let line = study.codeBook.text.line(at: code.labelRange.lowerBound) + 1
    return line..<line + 1
  }

  /// A link to a file of the study, and to lines of it, counted from 1.
  func link(_ words: String, to path: StudyPath, _ lines: Range<Int>?) -> String {
    var target: String
    switch links {
    case .addresses: target = study.uri(of: path)
    case .relative:
      let disk = study.study.sources.first { $0.path == path }?.diskPath ?? path.value
      target = "../../" + DocumentURI(path: "/" + disk).text.dropFirst(8)
    }
    if let lines {
      target += lines.count > 1 ? "#L\(lines.lowerBound)-L\(lines.upperBound - 1)" : "#L\(lines.lowerBound)"
    }
    return "[" + MarkdownWords.escaped(words) + "](" + target + ")"
  }
}

/// Passages with everybody's codings of the same words together.
private struct Passages {
  struct Passage {
    let source: StudyPath
    var entries: [SegmentIndex.Entry]

    /// The codes, each once, in the order of the codings.
    var codes: [CodeID] {
      entries.reduce(into: []) { codes, entry in
        if !codes.contains(entry.segment.code) { codes.append(entry.segment.code) }
      }
    }
  }

  private(set) var all: [Passage] = []

  /// Gathers segments in the order of sources and places.
  init(_ entries: [(SourceFile, SegmentIndex.Entry)]) {
    for (source, entry) in entries {
      if let last = all.last, last.source == source.path, last.entries[0].segment.scalars == entry.segment.scalars {
        all[all.count - 1].entries.append(entry)
      } else {
        all.append(Passage(source: source.path, entries: [entry]))
      }
    }
  }
}
