import KodebokStudyModel
import KodebokText

/// A quotation that is set off: its parts, each with the words and the name that belongs to them.
struct BlockQuotation {
  /// The words of one speaker.
  struct Part {
    /// The index of the paragraph it begins in.
    var block: Int
    /// From the name or the first word to the last, and the name below.
    var whole: Range<Int>
    /// The words.
    var words: Range<Int>
    /// The prose the words are read from.
    var stretches: [Range<ByteOffset>]
    /// Marks of omission and brackets.
    var omissions: Omissions
    /// The name of the speaker.
    var name: Range<ByteOffset>?
    /// Where the name stands.
    var place = HouseStyle.SpeakerPlace.none
  }

  /// The parts in order.
  private(set) var parts: [Part] = []

  private let text: SourceText
  private let names: SpeakerNames

  /// Reads the paragraphs of one quotation.
  init(_ text: SourceText, _ blocks: [Manuscript.Block], _ names: SpeakerNames) {
    self.text = text
    self.names = names
    var proses = blocks.map { Prose(text, $0.prose) }
    var below: Range<ByteOffset>?
    var place = HouseStyle.SpeakerPlace.none
    if names.speakerPlace != HouseStyle.SpeakerPlace.none, proses.count > 1, let last = proses.last,
      isName(last, 0..<last.count, alone: true)
    {
      below = trimmedRange(last, 0..<last.count)
      place = last.scalar(0) < 0x80 ? .below : .dash
      proses.removeLast()
    }
    var ends = proses.map(\.count)
    if below == nil, let last = proses.last, let (start, found) = tail(last) {
      below = trimmedRange(last, start..<last.count)
      place = found
      ends[ends.count - 1] = start
    }
    gather(proses, ends, blocks)
    guard let last = parts.indices.last, let below else { return }
    if parts[last].name == nil {
      parts[last].name = below
      parts[last].place = place
    }
    parts[last].whole = parts[last].whole.lowerBound..<max(parts[last].whole.upperBound, below.upperBound.value)
  }

  /// The name that a paragraph below a quotation consists of.
  static func name(below block: Manuscript.Block, _ text: SourceText, _ names: SpeakerNames) -> Range<ByteOffset>? {
    let prose = Prose(text, block.prose)
    guard prose.count <= 80 else { return nil }
    let words = text.string(block.range)
    let isKnown = !names.persons(label: words.strippedOfMarks).isEmpty
    let hasDash = [0x2013, 0x2014, 0x2015].contains(prose.scalar(0)) || words.hasPrefix("(")
    guard isKnown, hasDash || words.split(separator: " ").count <= 3, !words.contains(":") else { return nil }
    return block.range
  }

  // MARK: Parts

  private mutating func gather(_ proses: [Prose], _ ends: [Int], _ blocks: [Manuscript.Block]) {
    let labels = proses.indices.map { label(proses[$0], ends[$0]) }
    let hasKnown = labels.contains { label in
      label.map { !names.persons(label: name($0.name).strippedOfMarks).isEmpty } ?? false
    }
    for index in proses.indices {
      let prose = proses[index]
      var start = 0
      var own: Range<ByteOffset>?
      if let label = labels[index], hasKnown || label.isBeforeMark || names.speakerPlace == .before {
        own = label.name
        start = label.end
      }
      guard let range = bare(prose, start..<ends[index]) else { continue }
      let words = prose.place(range.lowerBound)..<prose.end(of: range.upperBound - 1)
      let whole = min(own?.lowerBound.value ?? words.lowerBound, prose.place(0))..<words.upperBound
      let stretches = blocks[index].prose
      let omissions = Omissions(prose, range)
      if own == nil, let last = parts.indices.last {
        parts[last].stretches += stretches
        parts[last].words = parts[last].words.lowerBound..<words.upperBound
        parts[last].whole = parts[last].whole.lowerBound..<words.upperBound
        parts[last].omissions.add(omissions)
      } else {
        parts.append(
          Part(
            block: index,
            whole: whole,
            words: words,
            stretches: stretches,
            omissions: omissions,
            name: own,
            place: own == nil ? .none : .before
          )
        )
      }
    }
  }

  private func name(_ range: Range<ByteOffset>) -> String { text.string(range) }

  /// A label with a colon at the beginning of a paragraph.
  private func label(_ prose: Prose, _ end: Int) -> (name: Range<ByteOffset>, end: Int, isBeforeMark: Bool)? {
    guard let colon = (0..<min(end, 48)).first(where: { prose.scalar($0) == 0x3A }), colon > 0 else { return nil }
    var next = colon + 1
    while next < end, prose.isSpace(next) || prose.scalar(next) == 0x2A { next += 1 }
    guard next < end, let range = trimmedRange(prose, 0..<colon) else { return nil }
    let words = name(range).strippedOfMarks.split(separator: " ")
    guard !words.isEmpty, words.count <= 5, words[0].first?.isLowercase == false else { return nil }
    return (range, next, !QuotationMarks.closers(of: prose.scalar(next)).isEmpty)
  }

  /// The words without white space and quotation marks around all of them.
  private func bare(_ prose: Prose, _ range: Range<Int>) -> Range<Int>? {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    func isEdge(_ index: Int) -> Bool { prose.isSpace(index) || [0x2A, 0x5F].contains(prose.scalar(index)) }
    while lower < upper, isEdge(lower) { lower += 1 }
    while upper > lower, isEdge(upper - 1) { upper -= 1 }
    guard lower < upper else { return nil }
    if !QuotationMarks.closers(of: prose.scalar(lower)).isEmpty,
      QuotationMarks.closing(prose, from: lower, to: upper) == upper - 1
    {
      return lower + 1 < upper - 1 ? lower + 1..<upper - 1 : nil
    }
    return lower..<upper
  }

  // MARK: Names

  /// The name at the end of a paragraph: on its last line, behind a dash, in parentheses.
  private func tail(_ prose: Prose) -> (start: Int, place: HouseStyle.SpeakerPlace)? {
    if names.speakerPlace == HouseStyle.SpeakerPlace.none { return nil }
    if let line = (1..<max(1, prose.count)).last(where: { prose.beginsLine($0, text) }),
      isName(prose, line..<prose.count, alone: names.speakerPlace == .below)
    {
      return (line, [0x2D, 0x2013, 0x2014, 0x2015].contains(prose.scalar(line)) ? .dash : .below)
    }
    let limit = max(0, prose.count - 80)
    if let dash = (limit..<prose.count).last(where: { [0x2013, 0x2014, 0x2015].contains(prose.scalar($0)) }),
      dash > 0, prose.isSpace(dash - 1) || endsSentence(prose, dash),
      isKnown(prose, dash + 1..<prose.count) || names.speakerPlace == .dash && isNameLike(prose, dash + 1..<prose.count)
    {
      return (dash, .dash)
    }
    var end = prose.count
    while end > 0, prose.isSpace(end - 1) || prose.scalar(end - 1) == 0x2E { end -= 1 }
    if end > 0, prose.scalar(end - 1) == 0x29 || prose.scalar(end - 1) == 0x5D {
      let open: UInt32 = prose.scalar(end - 1) == 0x29 ? 0x28 : 0x5B
      if let start = (limit..<end).last(where: { prose.scalar($0) == open }), start > 0,
        isKnown(prose, start + 1..<end - 1)
          || names.speakerPlace == .parentheses && isNameLike(prose, start + 1..<end - 1)
      {
        return (start, .parentheses)
      }
    }
    return nil
  }

  private func endsSentence(_ prose: Prose, _ index: Int) -> Bool {
    [0x2E, 0x21, 0x3F, 0x2026, 0xBB, 0x201D, 0x22].contains(prose.scalar(index - 1))
  }

  /// Whether a label is the name of a participant; "I" at the beginning of a line is a word, not the one who asks.
  private func isParticipant(_ label: String) -> Bool {
    names.persons(label: label.strippedOfMarks, isWhole: true).contains {
      if case .participant = $0 { true } else { false }
    }
  }

  private func isKnown(_ prose: Prose, _ range: Range<Int>) -> Bool {
    guard let range = trimmedRange(prose, range) else { return false }
    return isParticipant(name(range))
  }

  /// Whether words that stand where the study has its speakers may be a name: few, the first with a capital, no year.
  private func isNameLike(_ prose: Prose, _ range: Range<Int>) -> Bool {
    guard let range = trimmedRange(prose, range) else { return false }
    let words = name(range).strippedOfMarks.split(separator: " ")
    let hasYear = words.contains { word in
      let digits = word.prefix { $0.isNumber }
      return digits.count == 4
    }
    return 1...4 ~= words.count && words[0].first?.isUppercase == true && !hasYear
  }

  /// Whether a line or paragraph is a name and nothing else.
  private func isName(_ prose: Prose, _ range: Range<Int>, alone: Bool) -> Bool {
    guard let place = trimmedRange(prose, range) else { return false }
    let words = name(place)
    let parts = words.strippedOfMarks.split(separator: " ")
    guard !parts.isEmpty, parts.count <= 8 else { return false }
    let first = prose.scalar(range.lowerBound)
    if [0x2013, 0x2014, 0x2015].contains(first) || first == 0x2D && prose.isSpace(range.lowerBound + 1) {
      // Somebody the study does not know: words that all begin as names do.
      return isParticipant(words)
        || parts.count <= 4 && parts.allSatisfy { $0.first?.isLowercase == false && $0 != "I" }
    }
    if isParticipant(words) {
      let ending = words.last ?? " "
      return !"!?…".contains(ending) && (parts.count <= 3 || words.contains(",") || words.contains("("))
    }
    // Nobody the study knows: a short paragraph of its own that is no sentence.
    guard alone, parts.count <= 4, parts[0].first?.isUppercase == true, let ending = words.last else { return false }
    return !".!?…»”\":".contains(ending)
  }

  private func trimmedRange(_ prose: Prose, _ range: Range<Int>) -> Range<ByteOffset>? {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, prose.isSpace(lower) { lower += 1 }
    while upper > lower, prose.isSpace(upper - 1) { upper -= 1 }
    guard lower < upper else { return nil }
    return Range(between: prose.place(lower), and: prose.end(of: upper - 1))
  }
}

extension Omissions {
  /// Takes in the marks of a later paragraph.
  mutating func add(_ other: Omissions) {
    gaps += other.gaps
    asides += other.asides
  }
}
