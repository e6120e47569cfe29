import KodebokStudyModel
import KodebokText

/// A sentence of a report that says how many do or say something.
package struct Claim: Sendable {
  /// How many.
  package var quantity: Quantity
  /// The words that say it; bytes of the manuscript.
  package var range: Range<ByteOffset>
  /// The sentence.
  package var sentence: Range<ByteOffset>
  /// The number that counts, where it is written as one; bytes.
  package var number: Range<ByteOffset>?
  /// The number of all, where it is given; bytes.
  package var whole: Range<ByteOffset>?
  /// The link that says what is claimed: to a code or theme, or to a saved query; nil for one that is bound to nothing.
  package var link: StudyLink?
  /// The group of participants that the sentence names; empty for all.
  package var group: String
  /// The index of the block.
  package var block: Int

  /// The same claim some bytes further on, in another block.
  func moved(by shift: Int, block: Int) -> Claim {
    var claim = self
    claim.range = range.moved(by: shift)
    claim.sentence = sentence.moved(by: shift)
    claim.number = number?.moved(by: shift)
    claim.whole = whole?.moved(by: shift)
    claim.block = block
    if let link {
      claim.link?.range = link.range.moved(by: shift)
      claim.link?.words = link.words.moved(by: shift)
    }
    return claim
  }

  /// Creates a claim.
  init(
    quantity: Quantity,
    range: Range<ByteOffset>,
    sentence: Range<ByteOffset>,
    number: Range<ByteOffset>?,
    whole: Range<ByteOffset>?,
    block: Int
  ) {
    self.quantity = quantity
    self.range = range
    self.sentence = sentence
    self.number = number
    self.whole = whole
    self.block = block
    group = ""
  }
}
