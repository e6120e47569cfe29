import KodebokText

/// What the words of passages are compared by: their stems, and the parts of compounds where these are known by themselves.
///
/// Every stem has a number; a word that was not there when the passages were learnt has none.
struct PassageWords: Sendable {
  /// How many letters a part of a compound has at least.
  private static let shortestPart = 4
  /// How many letters a compound has at most; what is longer is an address or no word, and dividing it takes long.
  private static let longestCompound = 60
  /// Words of one letter tell nothing apart.
  private static let shortestWord = 2

  private let stemmer: Stemmer?
  private let splitsCompounds: Bool
  private var numbers: [String: Int32] = [:]
  /// The numbers of every word seen while learning, worked out once.
  private var known: [String: [Int32]] = [:]

  /// How many stems there are.
  var count: Int { numbers.count }

  /// Learns the words of some texts.
  ///
  /// - Complexity: O(words).
  init(_ texts: [[String]], stems: Bool = true, compounds: Bool = true) {
    stemmer = stems ? Stemmer.language(of: texts.joined()).map { Stemmer($0) } : nil
    splitsCompounds = compounds
    for text in texts { add(text) }
    guard compounds else { return }
    for (word, own) in known {
      let parts = self.parts(of: stem(word))
      if !parts.isEmpty { known[word] = own + parts }
    }
  }

  /// Learns the words of one more text; compounds learnt before are not looked at again.
  mutating func learn(_ words: [String]) {
    let new = words.filter { known[$0] == nil }
    guard !new.isEmpty else { return }
    add(new)
    guard splitsCompounds else { return }
    for word in new {
      let parts = self.parts(of: stem(word))
      known[word]? += parts
    }
  }

  private mutating func add(_ words: [String]) {
    for word in words where known[word] == nil && word.unicodeScalars.count >= Self.shortestWord {
      let stem = stem(word)
      let number = numbers[stem] ?? Int32(numbers.count)
      numbers[stem] = number
      known[word] = [number]
    }
  }

  /// The numbers of the words of a text, each once, sorted.
  func numbers(of words: [String]) -> [Int32] {
    var result: Set<Int32> = []
    for word in words where word.unicodeScalars.count >= Self.shortestWord {
      if let known = known[word] {
        result.formUnion(known)
      } else {
        let stem = stem(word)
        if let number = numbers[stem] { result.insert(number) }
        if splitsCompounds { result.formUnion(parts(of: stem)) }
      }
    }
    return result.sorted()
  }

  private func stem(_ word: String) -> String { stemmer?.stem(of: word) ?? word }

  /// The two words a long stem is made of, where both are known: `samarbeidspartner` holds `samarbeid` and `partner`.
  ///
  /// Of several ways to divide it, the one with the longest first part; an `s` or `e` between the parts belongs to none.
  private func parts(of stem: String) -> [Int32] {
    guard 2 * Self.shortestPart...4 * Self.longestCompound ~= stem.utf8.count else { return [] }
    let letters = Array(stem.unicodeScalars)
    guard 2 * Self.shortestPart...Self.longestCompound ~= letters.count else { return [] }
    for length in (Self.shortestPart...letters.count - Self.shortestPart).reversed() {
      var first = numbers[Self.word(letters[..<length])]
      if first == nil, length > Self.shortestPart, letters[length - 1] == "s" || letters[length - 1] == "e" {
        first = numbers[Self.word(letters[..<(length - 1)])]
      }
      guard let first, let second = numbers[self.stem(Self.word(letters[length...]))] else { continue }
      return [first, second]
    }
    return []
  }

  private static func word(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }
}
