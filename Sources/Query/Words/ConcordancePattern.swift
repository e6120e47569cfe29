import KodebokText

/// What a concordance looks for: a word or words side by side.
///
/// - `tillit`: the form, in any case; with stems, every form of its stem.
/// - `tillit*`, `*het`, `l?re`: `*` stands for any letters and `?` for one.
/// - `på en måte`: words side by side in one turn, punctuation between them is not looked at.
/// - `selv|egen`: one or the other; each side is a pattern of its own.
public struct ConcordancePattern: Hashable, Sendable {
  /// How a word without `*` and `?` is compared.
  public enum Matching: String, Sendable, CaseIterable {
    /// By its form.
    case form
    /// By its stem.
    case stem
  }

  /// The pattern as it was written.
  public let text: String
  /// How words are compared.
  public let matching: Matching

  /// The longest pattern that is read, in bytes; words beyond it are left out.
  public static let mostBytes = 1_000

  /// Creates a pattern.
  public init(_ text: String, matching: Matching = .form) {
    self.text = text
    self.matching = matching
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { alternatives(Stemmer(.norwegian), WordVariants()).isEmpty }

  /// The words of each alternative.
  func alternatives(_ stemmer: Stemmer, _ variants: WordVariants) -> [[WordTest]] {
    var result: [[WordTest]] = []
    var text = text
    if text.utf8.count > Self.mostBytes {
      text = String(decoding: text.utf8.prefix(Self.mostBytes), as: UTF8.self)
      // The last word is cut in two.
      while let last = text.last, !last.isWhitespace, last != "|" { text.removeLast() }
    }
    for part in text.split(separator: "|") {
      let words = part.split(whereSeparator: \.isWhitespace).flatMap { Self.words(in: String($0)) }
      let tests = words.map { WordTest($0, matching, stemmer, variants) }
      if !tests.isEmpty, !result.contains(tests) { result.append(tests) }
    }
    return result
  }

  /// The words of a text without white space, in which `*` and `?` are letters.
  private static func words(in text: String) -> [String] {
    guard text.contains(where: { $0 == "*" || $0 == "?" }) else { return Words.lowercased(in: text) }
    // A question mark at the end of a word without any other mark may be meant as one; it is read as a letter all the same.
    let pieces = CaseFolding.lowercased(text).unicodeScalars.split { scalar in
      scalar != "*" && scalar != "?" && scalar != "'" && scalar != "\u{2019}" && scalar != "-" && scalar != "."
        && Words.count(in: String(scalar)) == 0
    }
    return pieces.map { String(String.UnicodeScalarView($0)) }
  }
}

/// A test of one word.
enum WordTest: Hashable, Sendable {
  /// One of several folded forms.
  case forms([[UInt8]])
  /// A stem.
  case stem(String, Stemmer)
  /// A folded form with `*` and `?`.
  case pattern([UInt8])

  init(_ word: String, _ matching: ConcordancePattern.Matching, _ stemmer: Stemmer, _ variants: WordVariants) {
    let form = FoldedWord.form(of: word)
    if word.utf8.contains(0x2A) || word.utf8.contains(0x3F) {
      self = .pattern(Array(form.utf8))
    } else if matching == .stem {
      self = .stem(stemmer.stem(of: variants.word(for: form)), stemmer)
    } else {
      self = .forms(variants.all(of: form).map { Array($0.utf8) })
    }
  }

  /// Which first bytes of a word as it is written can fit; all above ASCII can, whose case is not known.
  ///
  /// Forms that count as another word may begin in another way.
  func firstBytes(_ variants: WordVariants) -> [Bool] {
    var result = Array(repeating: true, count: 256)
    var starts: [UInt8] = []
    switch self {
    case .forms(let forms): starts = forms.compactMap(\.first)
    case .stem(let stem, let stemmer):
      // A word and its stem begin alike, unless the word is a variant of another.
      starts =
        [stem.utf8.first].compactMap { $0 } + variants.forms { stemmer.stem(of: $0) == stem }.compactMap(\.utf8.first)
    case .pattern(let pattern):
      guard let first = pattern.first, first != 0x2A, first != 0x3F else { return result }
      starts = [first]
    }
    for byte in 0..<0x80 { result[byte] = false }
    for start in starts where start < 0x80 {
      result[Int(start)] = true
      if 0x61...0x7A ~= start { result[Int(start & 0xDF)] = true }
    }
    return result
  }

  /// Which last bytes of a word as it is written can fit; all above ASCII can, whose case is not known.
  func lastBytes() -> [Bool] {
    var result = Array(repeating: true, count: 256)
    var ends: [UInt8] = []
    switch self {
    case .forms(let forms): ends = forms.compactMap(\.last)
    case .stem: return result
    case .pattern(let pattern):
      guard let last = pattern.last, last != 0x2A, last != 0x3F else { return result }
      ends = [last]
    }
    for byte in 0..<0x80 { result[byte] = false }
    for end in ends where end < 0x80 {
      result[Int(end)] = true
      if 0x61...0x7A ~= end { result[Int(end & 0xDF)] = true }
    }
    return result
  }

  /// Whether a folded word fits.
  func fits(_ word: borrowing FoldedWord, _ variants: WordVariants) -> Bool {
    switch self {
    case .forms(let forms):
      return forms.contains { form in
        form.count == word.count && (0..<form.count).allSatisfy { form[$0] == word.bytes[$0] }
      }
    case .stem(let stem, let stemmer): return stemmer.stem(of: variants.word(for: word.string)) == stem
    case .pattern(let pattern): return Self.fits(pattern, word.bytes, word.count)
    }
  }

  /// Whether the whole of a word fits a pattern; `?` is one scalar.
  ///
  /// - Complexity: O(pattern × word) at worst.
  private static func fits(_ pattern: [UInt8], _ word: [UInt8], _ count: Int) -> Bool {
    var (at, place) = (0, 0)
    var star: (pattern: Int, word: Int)?
    func next(_ place: Int) -> Int {
      var place = place + 1
      while place < count, word[place] & 0xC0 == 0x80 { place += 1 }
      return place
    }
    while place < count {
      if at < pattern.count, pattern[at] == 0x2A {
        star = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == 0x3F {
        at += 1
        place = next(place)
      } else if at < pattern.count, pattern[at] == word[place] {
        at += 1
        place += 1
      } else if let last = star {
        at = last.pattern + 1
        place = next(last.word)
        star = (last.pattern, place)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == 0x2A }
  }
}
