import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// Words such as “one of the teachers” that are bound to a person: `[one of the teachers](kodebok:voice/P3)`.
///
/// The binding is for the writer and for checking; a copy that is handed out does not have it
/// (``Manuscript/withoutBindings(of:)``).
package struct BoundVoice: Sendable {
  /// The participant as written: an id or a pseudonym.
  package var name: String
  /// The words that stand for the person; bytes of the manuscript.
  package var words: Range<ByteOffset>
  /// The target of the link.
  package var target: Range<ByteOffset>
  /// The index of the block.
  package var block: Int
  /// The quotes beside it: those of its sentence, or the quotation set off right below that the sentence leads to.
  package var quotes: [Int]
}

extension Manuscript {
  /// What the target of a link that is bound to a person begins with.
  private static let prefixes = ["kodebok:voice/", "kodebok:stemme/"]

  /// The person a target names; nil for any other target.
  static func voice(_ target: String) -> String? {
    for prefix in prefixes where target.hasPrefix(prefix) {
      return LinkReader.decoded(String(target.dropFirst(prefix.count)))
    }
    return nil
  }

  /// The words that are bound to a person, in the order of the text.
  ///
  /// - Complexity: O(bytes + links · log blocks + voices · quotes of the block).
  package var voices: [BoundVoice] {
    var result: [BoundVoice] = []
    for link in links {
      guard let name = Self.voice(text.string(link.target)), let block = block(at: link.words.lowerBound) else {
        continue
      }
      let range = blocks[block].range
      let sentences = Sentences.ranges(in: text, range)
      let index = sentences.lastIndex { $0.lowerBound <= link.words.lowerBound } ?? 0
      let sentence = sentences.isEmpty ? range : sentences[index]
      var beside = quotes.indices.filter { place in
        quotes[place].block == block && quotes[place].setting == .inline
          && quotes[place].whole.lowerBound >= sentence.lowerBound
          && quotes[place].whole.lowerBound < sentence.upperBound
      }
      // A sentence that ends a paragraph leads to the quotation below.
      if beside.isEmpty, index + 1 >= sentences.count {
        beside = quotes.indices.filter { quotes[$0].setting == .block && quotes[$0].block == block + 1 }
      }
      result.append(BoundVoice(name: name, words: link.words, target: link.target, block: block, quotes: beside))
    }
    return result
  }

  /// The block that holds a place.
  private func block(at place: ByteOffset) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && blocks[low - 1].range.upperBound >= place ? low - 1 : nil
  }
}
