import KodebokText

extension Manuscript {
  /// The words of a block that are not between quotation marks; bytes of the text, in order.
  package func ownWords(ofBlock block: Int) -> [Range<ByteOffset>] {
    blocks.indices.contains(block) ? LeadIn.outsideQuotes(text, blocks[block].prose) : []
  }

  /// The parts of some stretches that lie in a range.
  package static func clip(_ stretches: [Range<ByteOffset>], _ range: Range<ByteOffset>) -> [Range<ByteOffset>] {
    LeadIn.clip(stretches, range)
  }

  /// The number a word or numeral in lower case stands for, 0 to 999; nil for any other word.
  package static func number(_ word: String) -> Int? { QuantityWords.number(word) }

  /// Whether a word in lower case means the people of a study.
  package static func isPeople(_ word: String) -> Bool { QuantityWords.isPeople(word) }
}
