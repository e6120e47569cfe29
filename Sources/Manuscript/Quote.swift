import KodebokStudyModel
import KodebokText

/// Words of somebody else in a manuscript.
package struct Quote: Sendable {
  /// How a quote is set.
  package enum Setting: String, Sendable {
    /// Set off from the text.
    case block
    /// Between quotation marks in the text.
    case inline
  }

  /// Who is said to speak.
  package struct Attribution: Hashable, Sendable {
    /// How clearly the speaker is named.
    package enum Strength: Int, Comparable, Sendable {
      /// Somebody is named in the sentence or paragraph before; only a guess.
      case context
      /// Somebody is named in the sentence.
      case named
      /// Somebody is said to say it: `sier Tone`, `Tone said`.
      case said
      /// The name stands as a label: on the last line, before a colon.
      case label

      /// Orders from a guess to a label.
      package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How clearly.
    package var strength: Strength
    /// The name as printed; the first of several.
    package var name: String
    /// Where it stands.
    package var range: Range<ByteOffset>
    /// Everybody who may be meant; empty where nobody of that name is known.
    package var persons: [Study.Speaker]
  }

  /// How it is set.
  package var setting: Setting
  /// The words, without marks and speaker.
  package var range: Range<ByteOffset>
  /// Everything that belongs to it: marks, or the whole block with the speaker.
  package var whole: Range<ByteOffset>
  /// Who is said to speak; nil where nobody is named.
  package var attribution: Attribution?
  /// Who else is named in the paragraph before it.
  package var nearby: [Study.Speaker]
  /// The literature it is given with, or nil.
  package var citation: Range<ByteOffset>?
  /// Whether its marks are those that the study keeps for literature and terms.
  package var isKeptForLiterature = false
  /// The index of its first block.
  package var block: Int
  /// The words to look for.
  var probe: QuoteProbe

  /// The number of words.
  package var wordCount: Int { probe.required }
}

/// How quotes are set in a file.
package struct HouseStyle: Hashable, Sendable {
  package typealias SpeakerPlace = ReportLanguage.SpeakerPlace

  /// The marks used most, opening and closing.
  package var marks: [String] = ["“", "”"]
  /// Where the speaker stands most often.
  package var speakerPlace = SpeakerPlace.none

  /// Creates the style of a file without quotes.
  package init() {}
}
