/// Words that carry hesitation rather than meaning, and words that negate, in Norwegian and English.
enum Fillers {
  /// What is left of words, by their hashes, without hesitation and filler.
  static func stripped(_ words: ArraySlice<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    var place = words.startIndex
    while place < words.endIndex {
      if single.contains(words[place]) {
        place += 1
      } else if let phrase = phrases.first(where: { words[place...].starts(with: $0) }) {
        place += phrase.count
      } else {
        result.append(words[place])
        place += 1
      }
    }
    return result
  }

  /// Whether a word, by its hash, negates.
  static func negates(_ hash: UInt32) -> Bool { negations.contains(hash) }

  private static let single = Set(
    hashes(
      """
      eh ehm em øh øhm æh æhm hm hmm mm mhm mmm m uh uhm um er erm ah åh oh aha ja liksom lissom likssom altså assa jo da vel
      egentlig like well so yeah right okay ok actually basically literally just
      """
    )
  )

  private static let phrases = [
    "ikke sant", "på en måte", "på ein måte", "skjønner du", "skjønar du", "for å si det sånn", "hva skal jeg si",
    "kva skal eg seie", "du vet", "du veit", "sånn at", "you know", "i mean", "sort of", "kind of", "you see",
    "i guess", "i don't know", "jeg vet ikke",
  ].map(hashes)

  private static let negations = Set(
    hashes(
      """
      ikke ikkje itj itte ikkj ei aldri aldrig ingen ingenting inkje inga intet uten utan nei neppe
      not never no none nobody nothing without hardly don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't
      aren't wasn't weren't haven't hasn't hadn't cannot neither nor
      """
    )
  )

  private static func hashes(_ words: String) -> [UInt32] {
    words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { FoldedWords.hash(of: String($0)) }
  }
}
