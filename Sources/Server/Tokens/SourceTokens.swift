import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// The tokens of a source: coded passages by the colour of the innermost one, and what is no speech.
struct SourceTokens {
  /// The coded passages; none where they are shown in another way.
  private var passages: [Range<Int>] = []
  /// The place of each passage's coding.
  private var codings: [Int] = []
  /// A number for each passage's code, the same for the same code.
  private var ranks: [Int] = []
  private let spans: [Transcript.Span]
  private let slots: Palette.Slots
  private let all: [PlacedCoding]
  private let text: SourceText

  /// Gathers what is painted of a source.
  init(_ view: DocumentView, showsPassages: Bool, slots: Palette.Slots) {
    spans = view.transcript.value.spans.filter { !$0.range.isEmpty }
    self.slots = slots
    text = view.text
    all = showsPassages ? view.codings.value : []
    var unknown: [CodeID: Int] = [:]
    for index in all.indices where all[index].isPlaced && !all[index].range.isEmpty {
      let range = all[index].range
      passages.append(range.lowerBound.value..<range.upperBound.value)
      codings.append(index)
      var rank = all[index].node
      if rank < 0 {
        rank = unknown[all[index].code] ?? -1 - unknown.count
        unknown[all[index].code] = rank
      }
      ranks.append(rank)
    }
  }

  /// The tokens in the order of the text, none of them over another: labels, times, headings, layout and typed tags
  /// first, then codes, then observations and the researcher's text.
  var flat: [Token] {
    let stretches = passages + spans.map { $0.range.lowerBound.value..<$0.range.upperBound.value }
    let painting = Painting(stretches)
    func rank(_ index: Int) -> Int {
      guard index >= passages.count else { return 1 }
      switch spans[index - passages.count].kind {
      case .label, .timestamp, .heading, .layout, .typedTag: return 0
      case .observation, .researcher: return 2
      }
    }
    let order = stretches.indices.map { (rank($0), stretches[$0].count, $0) }.sorted(by: <).map(\.2)
    var result = tokens(painting, painting.seen(stretches, inOrder: order), overlaps(painting))
    // Where a label cuts a passage, the space beside the label is not painted.
    for index in result.indices where result[index].type.isCode {
      let before = index > 0 && result[index - 1].type.isCode && result[index - 1].end == result[index].start
      let after =
        index + 1 < result.count && result[index + 1].type.isCode && result[index + 1].start == result[index].end
      if !before { result[index].trimStart(in: text) }
      if !after { result[index].trimEnd(in: text) }
    }
    return result.filter { $0.start < $0.end }
  }

  /// The tokens in the order of the text, where those of passages and those of what is no speech may lie over another.
  var layered: [Token] {
    let painting = Painting(passages)
    let order = passages.indices.sorted { (passages[$0].count, $0) < (passages[$1].count, $1) }
    var result = tokens(painting, painting.seen(passages, inOrder: order), overlaps(painting))
    for span in spans {
      result.append(
        Token(start: span.range.lowerBound.value, end: span.range.upperBound.value, type: TokenType(span.kind))
      )
    }
    return result.sorted { ($0.start, -$0.end, $0.type.number) < ($1.start, -$1.end, $1.type.number) }
  }

  /// Where passages of more than one code meet: behind each border.
  ///
  /// The first code and the last code that cover a place are different ones there, and only there.
  private func overlaps(_ painting: Painting) -> [Bool] {
    let upwards = passages.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    let first = painting.seen(passages, inOrder: upwards)
    let last = painting.seen(passages, inOrder: upwards.reversed())
    return zip(first, last).map { one, other in one >= 0 && ranks[Int(one)] != ranks[Int(other)] }
  }

  private func tokens(_ painting: Painting, _ seen: [Int32], _ overlaps: [Bool]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(seen.count)
    var before: Int32 = -1
    for cell in seen.indices {
      let winner = Int(seen[cell])
      defer { before = seen[cell] }
      guard winner >= 0 else { continue }
      var token = Token(start: painting.borders[cell], end: painting.borders[cell + 1], type: .speaker)
      if winner < passages.count {
        let coding = codings[winner]
        token.type = .code(slot: slots.slot(of: all[coding].node))
        if overlaps[cell] { token.modifiers.insert(.overlap) }
        if all[coding].coding.flags.contains(.candidate) { token.modifiers.insert(.candidate) }
      } else {
        token.type = TokenType(spans[winner - passages.count].kind)
      }
      if before == seen[cell], let last = result.indices.last, result[last].end == token.start,
        result[last].modifiers == token.modifiers
      {
        result[last].end = token.end
      } else {
        result.append(token)
      }
    }
    return result
  }
}
