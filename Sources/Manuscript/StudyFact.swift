import KodebokCodeBook
import KodebokQuery
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
  /// Pages of all transcripts, each beginning on a page of its own, at the declared words to a page.
  case pages
  /// How far the coders agree on all codes, by turns; `agreement/cohen`: by that measure, else Krippendorff's alpha.
  case agreement

  /// Whether every document has to be read for it.
  package var needsWords: Bool { [.words, .minutes, .pages, .agreement].contains(self) }
}

/// What a number of the study is.
package enum FactValue: Hashable, Sendable {
  /// A count.
  case count(Int)
  /// A coefficient of agreement, from −1 to 1.
  case coefficient(Double)

  /// The value for people, with a point.
  package var shown: String {
    switch self {
    case .count(let count): String(count)
    case .coefficient(let value): PrintedNumber.rounded(value, 3)
    }
  }
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
  /// The words.
  package var words: String

  /// Creates a place that prints the number of a name, such as `participants` or `agreement/cohen`.
  package init(named name: String, at range: Range<ByteOffset>, words: String) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    self.name = name
    fact = parts.first.flatMap { StudyFact(rawValue: $0) }
    part = parts.count > 1 ? LinkReader.decoded(parts[1]) : ""
    self.range = range
    self.words = words
  }

  /// The measure of agreement that is meant; nil for one that is not known.
  package var measure: AgreementMeasure? {
    part.isEmpty ? .krippendorff : AgreementMeasure.all.first { $0.rawValue == part }
  }

  /// Whether the words print a number, as many digits of it as they have.
  package func prints(_ value: FactValue) -> Bool {
    switch value {
    case .count(let count): return PrintedNumber.value(words) == count
    case .coefficient(let value):
      guard let printed = PrintedNumber.decimal(words) else { return false }
      return PrintedNumber.rounded(value, printed.digits) == PrintedNumber.rounded(printed.value, printed.digits)
    }
  }

  /// A number in the way in which the words print another one.
  package func written(_ value: FactValue) -> String {
    switch value {
    case .count(let count): PrintedNumber.written(count, like: words)
    case .coefficient(let value): PrintedNumber.written(value, like: words)
    }
  }
}

extension Manuscript {
  /// The numbers of the study that are printed, in the order of the text.
  package var facts: [PrintedFact] {
    links.compactMap { link in
      let target = text.string(link.target)
      guard target.hasPrefix("kodebok:"), Self.voice(target) == nil else { return nil }
      let name = String(target.dropFirst("kodebok:".count))
      return PrintedFact(named: name, at: link.words, words: text.string(link.words))
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

  /// A decimal number, `0.58`, `,58` or `58 %`, with the digits behind its mark; nil for words that are none.
  static func decimal(_ words: String) -> (value: Double, digits: Int)? {
    let signs: (Character) -> Bool = { $0.isNumber || ".,%-−".contains($0) }
    var bare = words.drop { !signs($0) }
    while let last = bare.last, !signs(last) { bare.removeLast() }
    let isPercent = bare.last == "%"
    if isPercent { bare.removeLast() }
    while bare.last?.isWhitespace == true { bare.removeLast() }
    let isNegative = bare.first == "-" || bare.first == "−"
    if isNegative { bare.removeFirst() }
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.count <= 9 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let value = Double(
        (parts[0].isEmpty ? "0" : parts[0]) + "." + (parts.count > 1 && !parts[1].isEmpty ? parts[1] : "0")
      )
    else { return nil }
    let digits = parts.count > 1 ? parts[1].utf8.count : 0
    let sign: Double = isNegative ? -1 : 1
    return isPercent ? (sign * value / 100, digits + 2) : (sign * value, digits)
  }

  /// A number with some digits behind the point, halves rounded away from zero.
  static func rounded(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((abs(value) * scale).rounded())
    var text = String(whole)
    while text.utf8.count <= digits { text = "0" + text }
    let point = text.index(text.endIndex, offsetBy: -digits)
    let sign = value < 0 && whole > 0 ? "−" : ""
    return sign + text[..<point] + (digits > 0 ? "." + text[point...] : "")
  }

  /// A coefficient in the way another one is printed: its mark, its digits, per cent.
  static func written(_ value: Double, like printed: String) -> String {
    guard let known = decimal(printed) else { return rounded(value, 2) }
    let isPercent = printed.utf8.contains(0x25)
    var text = rounded(isPercent ? value * 100 : value, isPercent ? max(known.digits - 2, 0) : known.digits)
    let first = printed.first { $0.isNumber || $0 == "." || $0 == "," }
    if first == "." || first == ",", text.hasPrefix("0.") { text.removeFirst() }
    if printed.utf8.contains(0x2C) { text = String(text.map { $0 == "." ? "," : $0 }) }
    guard isPercent else { return text }
    let sign = printed.firstIndex(of: "%") ?? printed.startIndex
    return text + (printed[..<sign].last?.isWhitespace == true ? " %" : "%")
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

/// What facts about words, time and agreement are made of, for one document.
package struct FactTally: Sendable {
  /// Spoken words; 0 for what is no transcript.
  package var words: Int
  /// Seconds to the last time stamp.
  package var seconds: Int
  /// What the coders coded, where there are several.
  package var compared: AgreementDocument?

  /// Counts a document.
  ///
  /// - Complexity: O(bytes).
  package init(_ document: Document) {
    compared = Self.compared(document)
    (words, seconds) = (0, 0)
    guard document.source.kind == .transcript else { return }
    words = Words.count(in: SpeechProjection(of: document.text, document.transcript).string)
    for span in document.transcript.spans where span.kind == .timestamp {
      seconds = max(seconds, Self.latest(in: document.text.string(span.range)))
    }
  }

  private static func compared(_ document: Document) -> AgreementDocument? {
    let passages = document.codings.filter(\.isPlaced).map {
      AgreementPassage(coder: $0.coder, code: $0.code, scalars: $0.scalars)
    }
    guard Set(passages.map(\.coder)).count > 1 else { return nil }
    return AgreementDocument(
      source: document.source.path,
      length: document.text.scalarCount,
      units: AgreementUnit.turns.ranges(in: document.text, turns: document.transcript.turns.map(\.body)),
      passages: passages,
      unplaced: document.codings.count - passages.count
    )
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
