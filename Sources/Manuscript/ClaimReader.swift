import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// Finds the claims of a manuscript.
package struct ClaimReader {
  private let manuscript: Manuscript
  private let text: SourceText
  /// The groups of participants by their folded names.
  private let groups: [(words: [String], name: String)]

  private let memory: ManuscriptMemory?

  /// Prepares the reading for a study whose participants have groups.
  package init(_ manuscript: Manuscript, groups: [String], memory: ManuscriptMemory? = nil) {
    self.manuscript = manuscript
    self.memory = memory
    text = manuscript.text
    self.groups = groups.filter { !$0.isEmpty }.map { (Words.lowercased(in: $0), $0) }
  }

  /// The claims in the order of the text: those of sentences with a link, and of other sentences that name the people of
  /// the study.
  ///
  /// - Complexity: O(bytes).
  package func claims() -> [Claim] {
    var result: [Claim] = []
    for (index, block) in manuscript.blocks.enumerated() {
      switch block.kind {
      case .paragraph, .item, .row: break
      case .heading, .quotation, .pageBreak: continue
      }
      if let memory {
        let start = block.range.lowerBound.value
        let found = memory.claims(
          ParagraphKey(text, block.range, block.prose, in: manuscript.path, basis: groups.map(\.name))
        ) {
          claims(in: block, index).map { $0.moved(by: -start, block: 0) }
        }
        for claim in found {
          var claim = claim.moved(by: start, block: index)
          if let link = claim.link {
            claim.link?.start = text.position(of: link.range.lowerBound, in: .utf32)
            claim.link?.end = text.position(of: link.range.upperBound, in: .utf32)
          }
          result.append(claim)
        }
      } else {
        result += claims(in: block, index)
      }
    }
    return result
  }

  private func claims(in block: Manuscript.Block, _ index: Int) -> [Claim] {
    let prose = LeadIn.outsideQuotes(text, block.prose)
    let links = manuscript.links(in: block.range)
    return Sentences.ranges(in: text, block.range).flatMap { sentence in
      claims(in: sentence, LeadIn.clip(prose, sentence), index, links)
    }
  }

  private struct Token {
    var word: String
    var range: Range<ByteOffset>
  }

  private func claims(
    in sentence: Range<ByteOffset>,
    _ prose: [Range<ByteOffset>],
    _ block: Int,
    _ all: ArraySlice<Manuscript.Link>
  ) -> [Claim] {
    let tokens = prose.flatMap { stretch in
      Words.ranges(in: text, stretch).map { Token(word: CaseFolding.lowercased(text.string($0)), range: $0) }
    }
    let links = all.filter {
      $0.whole.lowerBound >= sentence.lowerBound && $0.whole.upperBound <= sentence.upperBound
    }
    .compactMap { LinkReader.link(text, $0.target, words: $0.words, manuscript.path) }
    .filter { $0.fragment?.isEmpty == false && $0.path != nil }
    var found: [Claim] = []
    var index = 0
    while index < tokens.count {
      guard let (claim, length) = claim(at: index, tokens, sentence, block, isBound: !links.isEmpty) else {
        index += 1
        continue
      }
      found.append(claim)
      index += length
    }
    guard !found.isEmpty else { return [] }
    let group = group(in: tokens)
    for index in found.indices {
      found[index].group = group
      found[index].link = link(for: found[index], among: links, found)
    }
    // What is bound to a number of the study, or to a voice, is held against that.
    let bound = all.filter { text.string($0.target).hasPrefix("kodebok:") }.map(\.words)
    return found.filter { claim in claim.link != nil || !bound.contains { $0.overlaps(claim.range) } }
  }

  /// How much nearer, in bytes, a number before a link is than one behind it: most often it stands before what it counts.
  private static let behind = 24

  /// The link a claim is about: the one it stands in, or the nearest that no other claim is nearer to.
  private func link(for claim: Claim, among links: [StudyLink], _ claims: [Claim]) -> StudyLink? {
    func distance(_ claim: Claim, _ link: StudyLink) -> Int {
      if link.words.lowerBound <= claim.range.lowerBound, link.words.upperBound >= claim.range.upperBound { return -1 }
      if link.words.lowerBound >= claim.range.upperBound { return link.words.lowerBound - claim.range.upperBound }
      // A target in the text is no distance.
      let isInText = link.range.lowerBound >= link.words.upperBound && link.range.upperBound <= claim.range.lowerBound
      let end = isInText ? link.range.upperBound : link.words.upperBound
      return max(0, claim.range.lowerBound - end) + Self.behind
    }
    let nearest = links.min { distance(claim, $0) < distance(claim, $1) }
    guard let nearest else { return nil }
    let own = distance(claim, nearest)
    return claims.contains { distance($0, nearest) < own } ? nil : nearest
  }

  private func group(in tokens: [Token]) -> String {
    for (words, name) in groups {
      for start in tokens.indices where start + words.count <= tokens.count {
        if (0..<words.count).allSatisfy({ tokens[start + $0].word == words[$0] }) { return name }
      }
    }
    return ""
  }

  // MARK: Quantities

  private func claim(
    at index: Int,
    _ tokens: [Token],
    _ sentence: Range<ByteOffset>,
    _ block: Int,
    isBound: Bool
  ) -> (Claim, Int)? {
    func word(_ offset: Int) -> String { index + offset < tokens.count ? tokens[index + offset].word : "" }
    func make(_ quantity: Quantity, _ length: Int, number: Int? = nil, whole: Int? = nil) -> (Claim, Int) {
      let range = tokens[index].range.lowerBound..<tokens[index + length - 1].range.upperBound
      return (
        Claim(
          quantity: quantity,
          range: range,
          sentence: sentence,
          number: number.map { tokens[index + $0].range },
          whole: whole.map { tokens[index + $0].range },
          block: block
        ), length
      )
    }
    if let (percent, end) = percent(at: index, tokens) {
      guard isBound || (end..<min(tokens.count, end + 4)).contains(where: { QuantityWords.isPeople(tokens[$0].word) })
      else { return nil }
      let before = [index - 1, index - 2].map { tokens.indices.contains($0) ? tokens[$0].word : "" }
      let isAbout = Self.about.contains(before[0]) || Self.about.contains(before[1] + " " + before[0])
      let (made, length) = make(.percent(percent, isAbout: isAbout), end - index)
      var claim = made
      if let sign = sign(behind: claim.range.upperBound) { claim.range = claim.range.lowerBound..<sign }
      return (claim, length)
    }
    // "all but one", "alle unntatt to"
    if word(0) == "all" || word(0) == "alle", ["but", "except", "unntatt", "utenom", "unnateke"].contains(word(1)),
      let few = QuantityWords.number(word(2)) ?? (word(2) == "en" ? 1 : nil)
    {
      return make(.allBut(few), 3)
    }
    if let fraction = fraction(word) {
      let of = ofEnd(fraction.length, word)
      guard isBound || QuantityWords.isPeople(word(of)) else { return nil }
      return make(.fraction(fraction.part, fraction.whole), fraction.length)
    }
    if let (quantity, length, number, whole) = counted(word, isBound: isBound) {
      return make(quantity, length, number: number, whole: whole)
    }
    return quantifier(word, isBound: isBound).map { make(.words($0.meaning), $0.length) }
  }

  /// Words before a number that is not meant to the last digit.
  private static let about: Set<String> = [
    "about", "around", "roughly", "approximately", "circa", "ca", "nearly", "almost", "some",
    "omtrent", "omkring", "rundt", "cirka", "nesten", "omlag", "om lag", "kring", "nær",
  ]

  private func percent(at index: Int, _ tokens: [Token]) -> (Double, Int)? {
    guard let value = Double(tokens[index].word.replacingComma),
      tokens[index].word.utf8.first.map({ 0x30...0x39 ~= $0 }) == true
    else { return nil }
    if index + 1 < tokens.count, ["prosent", "percent", "per"].contains(tokens[index + 1].word) {
      return (
        value,
        index + (tokens[index + 1].word == "per" ? 3 : 2) <= tokens.count
          ? index + (tokens[index + 1].word == "per" ? 3 : 2) : index + 2
      )
    }
    return sign(behind: tokens[index].range.upperBound) == nil ? nil : (value, index + 1)
  }

  /// Where a percent sign ends that stands behind a number, with or without a blank.
  private func sign(behind end: ByteOffset) -> ByteOffset? {
    var place = end.value
    let bytes = text.bytes
    while place < min(bytes.count, end.value + 4), [0x20, 0xC2, 0xA0].contains(bytes[place]) { place += 1 }
    return place < bytes.count && bytes[place] == 0x25 ? ByteOffset(place + 1) : nil
  }

  /// A fraction: "to tredjedeler", "two thirds", "halvparten", "half".
  private func fraction(_ word: (Int) -> String) -> (part: Int, whole: Int, length: Int)? {
    if ["halvparten", "halvdelen", "half"].contains(word(0)) { return (1, 2, 1) }
    let part = QuantityWords.number(word(0)) ?? (["a", "en", "ein"].contains(word(0)) ? 1 : nil)
    guard let part, let whole = QuantityWords.denominator(word(1)), part < whole else {
      // "two-thirds" is one word.
      let parts = word(0).split { $0 == "-" || $0 == "‐" || $0 == "‑" }.map(String.init)
      guard parts.count == 2, let part = QuantityWords.number(parts[0]), let whole = QuantityWords.denominator(parts[1])
      else { return nil }
      return (part, whole, 1)
    }
    // "The plot is a third" is one more, and no share.
    guard word(0) != "a" || word(2) == "of" else { return nil }
    return (part, whole, 2)
  }

  /// Behind "av de", "of the", "av": where a noun or a number stands.
  private func ofEnd(_ start: Int, _ word: (Int) -> String) -> Int {
    guard word(start) == "av" || word(start) == "of" else { return start }
    var end = start + 1
    while ["de", "dei", "the", "alle", "all", "våre", "our", "disse", "desse", "these", "those", "them"].contains(
      word(end)
    ), end < start + 3 {
      end += 1
    }
    return end
  }

  private func counted(
    _ word: (Int) -> String,
    isBound: Bool
  ) -> (quantity: Quantity, length: Int, number: Int?, whole: Int?)? {
    // "alle sju", "samtlige ti", "all seven"
    if ["alle", "samtlige", "samtlege", "all"].contains(word(0)) {
      let start = ["de", "dei", "the"].contains(word(1)) ? 2 : 1
      if let number = QuantityWords.number(word(start)), number > 1,
        isBound || QuantityWords.isPeople(word(start + 1)) || QuantityWords.letsStandAlone(word(start + 1))
      {
        return (.count(number, of: number), start + 1, nil, start)
      }
      return nil
    }
    guard let number = QuantityWords.number(word(0)) ?? (word(0) == "en" && word(1) == "av" ? 1 : nil) else {
      return nil
    }
    let end = ofEnd(1, word)
    if end > 1 {
      if let whole = QuantityWords.number(word(end)), whole >= number, whole > 1 {
        return (.count(number, of: whole), end + 1, 0, end)
      }
      guard QuantityWords.isPeople(word(end)) else { return nil }
      return (.count(number, of: nil), end + 1, 0, nil)
    }
    guard QuantityWords.isPeople(word(1)) else { return nil }
    return (.count(number, of: nil), 2, 0, nil)
  }

  private func quantifier(_ word: (Int) -> String, isBound: Bool) -> (meaning: Quantity.Quantifier, length: Int)? {
    for (words, meaning) in QuantityWords.quantifiers where words.indices.allSatisfy({ word($0) == words[$0] }) {
      let end = ofEnd(words.count, word)
      if QuantityWords.isPeople(word(end)) { return (meaning, words.count) }
      // Without a noun only where the sentence says what is claimed.
      guard isBound, end == words.count, word(end).isEmpty || QuantityWords.letsStandAlone(word(end)) else {
        return nil
      }
      return (meaning, words.count)
    }
    return nil
  }
}

extension String {
  /// The text with a point in the place of a decimal comma.
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
