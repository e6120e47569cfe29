import KodebokStudyModel
import KodebokText

/// A passage of the material that a quote may come from, with every difference in words.
package struct Sighting: Sendable {
  /// What the words of a passage are.
  package enum Layer: String, Sendable, CaseIterable {
    /// What somebody said.
    case speech
    /// What was seen or heard beside the words.
    case observation
    /// What the researcher wrote into the transcript, headings included.
    case researcher
    /// A condensate, which stands for what people said in the researcher's words.
    case condensate
    /// Literature or another source that no participant speaks.
    case article
  }

  /// Something that is printed otherwise than it was said.
  package struct Difference: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, Sendable, CaseIterable {
      /// Words are left out, with a mark of omission or brackets at the place.
      case elided
      /// Words are left out without a mark.
      case dropped
      /// Words are put in.
      case added
      /// Other words stand in the place of those said.
      case changed
    }

    /// What was done.
    package var kind: Kind
    /// The printed words; bytes of the manuscript, empty where nothing is printed.
    package var printed: Range<ByteOffset>
    /// The words said; bytes of the source, empty where nothing was said.
    package var said: Range<ByteOffset>
    /// The printed words on one line.
    package var printedWords: String
    /// The words said, on one line: speech only.
    package var saidWords: String
    /// How many words were said.
    package var saidCount: Int
    /// Whether all that is left out is hesitation, filler or a word said twice.
    package var isFiller: Bool
    /// Whether a negation is lost or gained.
    package var turnsMeaning: Bool
  }

  /// Somebody whose words are in a passage.
  package struct Voice: Hashable, Sendable {
    /// The label in the source; empty where words stand before the first label.
    package var label: String
    /// Who the label means.
    package var speaker: Study.Speaker
    /// How many of the quote's words are theirs.
    package var words: Int
  }

  /// The source, or the file that holds the condensate.
  package var source: StudyPath
  /// What the words are.
  package var layer: Layer
  /// The first to the last word of the passage; bytes of the source.
  package var range: Range<ByteOffset>
  /// The same as lines and scalar columns, counted from 0.
  package var place: Place
  /// The words of the passage as they were said, on one line; what is left out is among them.
  package var words: String
  /// What is printed otherwise, in the order of the quote.
  package var differences: [Difference]
  /// Whose words they are: most words first, then by label.
  package var voices: [Voice]
  /// How far printed and said are apart: 0 for equal words, about 1 for unrelated ones.
  package var distance: Double

  /// Whether every word stands as it was said, or what is left out is marked.
  package var isFaithful: Bool { differences.allSatisfy { $0.kind == .elided } }

  /// The same passage for a quote that is printed some bytes further on.
  func moved(by shift: Int) -> Sighting {
    var result = self
    for index in result.differences.indices {
      result.differences[index].printed = result.differences[index].printed.moved(by: shift)
    }
    return result
  }
}
