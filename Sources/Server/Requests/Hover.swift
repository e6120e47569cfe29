import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording

extension Read {
  /// Tells about what stands at a place: passages, codes, speakers.
  static let hover = Read(
    method: "textDocument/hover",
    offer: .capability("hoverProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view else { return writer.null() }
    let offset = snapshot.offset(place.position, in: view)
    var text = HoverText(isMarkdown: snapshot.profile.readsMarkdown)
    let range = HoverSource(snapshot: snapshot, view: view).write(at: offset, into: &text)
    guard !text.isEmpty else { return writer.null() }
    let contents = MarkupContent(text.value, isMarkdown: text.isMarkdown)
    writer.value(Hover(contents: contents, range: range.map { Wire.range($0, of: view.text, snapshot.encoding) }))
  }
}

/// Gathers what a hover says.
struct HoverSource {
  let snapshot: Snapshot
  let view: DocumentView

  /// Writes what is to be said about a place, and tells which stretch it is about.
  func write(at offset: ByteOffset, into text: inout HoverText) -> Range<ByteOffset>? {
    if case .source = view.role, let document = view.document.value {
      if let range = speaker(at: offset, in: document, into: &text) { return range }
      let range = passage(at: offset, in: document, into: &text)
      // What a word means is said also where it is coded; the passage stays what the hover is about.
      let term = term(at: offset, into: &text)
      return range ?? term
    }
    let range = noted(at: offset, into: &text)
    if case .other = view.role { return range }
    let term = term(at: offset, into: &text)
    return range ?? term
  }

  /// Writes what is to be said about a place of the study's own files.
  private func noted(at offset: ByteOffset, into text: inout HoverText) -> Range<ByteOffset>? {
    guard let study = snapshot.study else { return nil }
    if let range = sheet(at: offset, in: study, into: &text) { return range }
    if let range = report(at: offset, in: study, into: &text) { return range }
    if let range = record(at: offset, into: &text) { return range }
    guard let code = snapshot.code(at: offset) else { return nil }
    describe(code, in: study, into: &text)
    if case .codeBook = view.role { history(of: code, in: study, into: &text) }
    return view.text.idRange(around: offset)
  }

  // MARK: Transcripts

  private func passage(
    at offset: ByteOffset,
    in document: Document,
    into text: inout HoverText
  ) -> Range<ByteOffset>? {
    let found = snapshot.codings(at: offset, in: document)
    if found.isEmpty {
      guard let tag = snapshot.typedTag(at: offset), let study = snapshot.study else { return nil }
      describe(tag, in: study, into: &text)
      return nil
    }
    guard let study = snapshot.study else { return nil }
    var codes: [CodeID] = []
    for placed in found where !codes.contains(placed.code) { codes.append(placed.code) }
    for code in codes {
      text.rule()
      describe(code, in: study, into: &text)
      for placed in found where placed.code == code { describe(placed, in: study, into: &text) }
    }
    return found.first?.range
  }

  /// Says who coded a passage and when, what it is marked as, and what was noted about it.
  private func describe(_ placed: PlacedCoding, in study: StudyView, into text: inout HoverText) {
    let words = snapshot.words
    var parts = [study.study.settings.coders[placed.coder] ?? placed.coder.value]
    let day = placed.coding.created.prefix(10)
    if !day.isEmpty { parts.append(String(day)) }
    for flag in Coding.Flag.allCases where placed.coding.flags.contains(flag) {
      parts.append(words.text("flag/" + flag.rawValue))
    }
    if let stance = placed.coding.stance { parts.append(words.text("stance/" + stance.rawValue)) }
    if case .drifted = placed.outcome { parts.append(words.text("hover/drifted")) }
    if case .ambiguous = placed.outcome { parts.append(words.text("hover/ambiguous")) }
    text.line(parts.joined(separator: " · "))
    for memo in study.study.memos where memo.about.contains(placed.coding.id.value) {
      text.field(memo.title, memo.text)
    }
  }

  private func speaker(
    at offset: ByteOffset,
    in document: Document,
    into text: inout HoverText
  ) -> Range<ByteOffset>? {
    guard let index = document.transcript.turnIndex(at: offset) else { return nil }
    let turn = document.transcript.turns[index]
    guard turn.label.contains(offset), let speaker = turn.speaker, let study = snapshot.study else { return nil }
    let label = document.transcript.speakers[speaker]
    switch study.study.speaker(label, in: document.source.path) {
    case .participant(let id):
      if let participant = study.study.participants[id.value] { describe(participant, in: study, &text) }
    case .role(let role):
      text.title(label)
      text.line(snapshot.words.text("role/" + role))
    case .unknown:
      text.title(label)
      text.line(snapshot.words.text("hover/unknown-speaker"))
    }
    return turn.label
  }

  func describe(_ participant: Participant, into text: inout HoverText) {
    let words = snapshot.words
    if !participant.withdrawn.isEmpty { text.field(words.text("hover/withdrawn"), participant.withdrawn) }
    text.field(words.text("hover/id"), participant.id.value)
    text.field(words.text("hover/group"), participant.group)
    for attribute in participant.attributes { text.field(attribute.name, attribute.value) }
    for consent in participant.consents {
      text.field(words.text("hover/consent", ["purpose": .text(consent.purpose)]), consent.value)
    }
  }

  // MARK: Codes

  /// Says how many say it, then what it means and when to use it.
  func describe(_ id: CodeID, in study: StudyView, into text: inout HoverText) {
    let words = snapshot.words
    guard let index = study.codeBook.indices[id] else {
      text.title(id.value)
      text.line(words.text("hover/unknown-code"))
      return
    }
    let code = study.codeBook.codes[index]
    text.line(prevalence(of: id, in: study))
    text.title(study.codeBook.path(of: index).joined(separator: " › "))
    if !study.isComplete { text.line(words.text("hover/still-reading")) }
    if code.isParked { text.line(words.text("hover/parked")) }
    text.line(code.definition)
    text.list(words.text("hover/include"), code.include)
    text.list(words.text("hover/exclude"), code.exclude)
    text.list(words.text("hover/examples"), code.examples)
    text.list(words.text("hover/boundary"), code.boundary)
    for memo in study.study.memos where memo.about.contains(where: { study.codeBook.resolved(CodeID($0)) == id }) {
      text.field(memo.title, memo.text)
    }
  }

  /// The line that answers "how many said this".
  private func prevalence(of id: CodeID, in study: StudyView) -> String {
    let words = snapshot.words
    let segments = study.entries(of: study.family(of: id), encoding: snapshot.encoding).map(\.1.segment)
    let found = Prevalence(of: segments, study: study.study, speaking: study.speaking.value)
    var parts: [String] = []
    if found.participants > 0 {
      parts.append(
        words.text("hover/says", ["count": .number(found.says.count), "all": .number(found.participants)])
          + names(found.says)
      )
    }
    if !found.against.isEmpty {
      parts.append(words.text("hover/against", ["count": .number(found.against.count)]) + names(found.against))
    }
    parts.append(words.text("hover/segments", ["count": .number(found.segments)]))
    return parts.joined(separator: " · ")
  }

  /// The first names with their counts, in brackets.
  func names(_ counts: [Prevalence.Count]) -> String {
    guard !counts.isEmpty else { return "" }
    let shown = counts.prefix(3).map { $0.segments > 1 ? "\($0.name) \($0.segments)" : $0.name }
    return " (" + shown.joined(separator: ", ") + (counts.count > 3 ? ", …" : "") + ")"
  }
}
