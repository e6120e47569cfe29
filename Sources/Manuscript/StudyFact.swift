import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// A number of the study that a report can have computed: `[7](kodebok:participants)`.
package enum StudyFact: String, Sendable, CaseIterable {
  /// Participants who have not withdrawn and speak in a transcript; `participants/Naustet`: of a group.
  case participants
  /// Groups of participants.
  case groups
  /// Transcripts.
  case transcripts
  /// Articles.
  case articles
  /// Transcripts and articles.
  case documents
  /// Turns in all transcripts.
  case turns
  /// Spoken words in all transcripts.
  case words
  /// Minutes of recordings, by the last time stamp of each transcript that has any.
  case minutes
  /// Codes, themes and categories left out.
  case codes
  /// Themes.
  case themes
  /// Codings of all coders.
  case codings
  /// Coders with at least one coding.
  case coders
  /// Quotes in the report itself.
  case quotes
  /// Questions of the interview guides.
  case questions

  /// Whether the words of every document have to be read for it.
  package var needsWords: Bool { self == .words || self == .minutes }
}

/// A place of a report that prints a number of the study.
package struct PrintedFact: Sendable {
  /// The target behind `kodebok:`.
  package var name: String
  /// The fact; nil for one that is not known.
  package var fact: StudyFact?
  /// What follows the name: a group.
  package var part: String
  /// The words that print it; bytes of the manuscript.
  package var range: Range<ByteOffset>
  /// The number that is printed; nil where the words are none.
  package var printed: Int?

  /// A number in the way another one is printed.
  package func written(_ value: Int, like words: String) -> String { PrintedNumber.written(value, like: words) }
}

extension Manuscript {
  /// The numbers of the study that are printed, in the order of the text.
  package var facts: [PrintedFact] {
    links.compactMap { link in
      let target = text.string(link.target)
      guard target.hasPrefix("kodebok:"), Self.voice(target) == nil else { return nil }
      let name = String(target.dropFirst("kodebok:".count))
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let words = text.string(link.words)
      return PrintedFact(
        name: name,
        fact: parts.first.flatMap { StudyFact(rawValue: $0) },
        part: parts.count > 1 ? LinkReader.decoded(parts[1]) : "",
        range: link.words,
        printed: PrintedNumber.value(words)
      )
    }
  }
}

/// A number as people print it: `1 234`, `1.234`, `1,234`, `sju`.
enum PrintedNumber {
  /// The value; nil for words that are no number.
  static func value(_ words: String) -> Int? {
    let bare = words.strippedOfMarks
    if let number = QuantityWords.number(CaseFolding.lowercased(bare)) { return number }
    var digits = ""
    for scalar in bare.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0x20, 0xA0, 0x2009, 0x202F, 0x2E, 0x2C: if digits.isEmpty { return nil }
      default: return nil
      }
    }
    return digits.utf8.count <= 12 ? Int(digits) : nil
  }

  /// A number in the way another one is printed: words stay words up to twelve, groups of thousands stay.
  static func written(_ value: Int, like printed: String) -> String {
    let bare = printed.strippedOfMarks
    if bare.utf8.first.map({ 0x30...0x39 ~= $0 }) != true {
      return QuantityWords.Language(bare, isSyv: bare.lowercased() == "syv").number(value, like: bare)
    }
    let separator = bare.unicodeScalars.first { !(0x30...0x39 ~= $0.value) }
    var digits = Array(String(value))
    guard let separator, digits.count > 3 else { return String(digits) }
    var place = digits.count - 3
    while place > 0 {
      digits.insert(Character(separator), at: place)
      place -= 3
    }
    return String(digits)
  }
}

/// What facts about words and time are made of, for one document.
package struct SpokenTally: Sendable {
  /// Spoken words.
  package var words: Int
  /// Seconds to the last time stamp.
  package var seconds: Int

  /// Counts a document.
  ///
  /// - Complexity: O(bytes).
  package init(_ document: Document) {
    words = Words.count(in: SpeechProjection(of: document.text, document.transcript).string)
    seconds = 0
    for span in document.transcript.spans where span.kind == .timestamp {
      seconds = max(seconds, Self.latest(in: document.text.string(span.range)))
    }
  }

  /// The latest of the times in a text, `12:03` or `00:12:03,400`, in whole seconds.
  static func latest(in text: String) -> Int {
    var latest = 0
    for part in text.split(whereSeparator: { !("0"..."9" ~= $0) && $0 != ":" }) {
      let groups = part.split(separator: ":").compactMap { Int($0) }
      guard (2...3).contains(groups.count), groups.allSatisfy({ $0 < 1_000 }) else { continue }
      latest = max(latest, groups.reduce(0) { $0 * 60 + $1 })
    }
    return latest
  }
}
