/// Snowball's algorithm for English (Porter 2): five steps, each at the end of what the one before has left.
struct EnglishStemming {
  private static let vowels = Set("aeiouy".unicodeScalars)
  private static let noShortEnd = Set("aeiouywxY".unicodeScalars)
  private static let beforeLi = Set("cdeghkmnrt".unicodeScalars)

  /// Words that are what they are.
  private static let exceptions: [String: String] = [
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli",
    "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos",
    "bias": "bias", "andes": "andes",
  ]
  /// Beginnings after which the first region begins.
  private static let beginnings = Affix.table([
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ])
  private static let possessives = Affix.table(["'", "'s", "'s'"])
  private static let plurals = Affix.table(["sses", "ied", "ies", "us", "ss", "s"])
  private static let pasts = Affix.table(["eed", "eedly", "ed", "edly", "ing", "ingly"])
  private static let keepEed = ["succ", "proc", "exc"].map { Array($0.unicodeScalars) }
  private static let keepIng = ["even", "cann", "inn", "earr", "herr", "out"].map { Array($0.unicodeScalars) }
  private static let wantE = Affix.table(["at", "bl", "iz"])
  private static let doubles = Affix.table(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"])
  private static let past = Affix("past")
  private static let secondStep = Affix.inOrder([
    Affix("tional", "tion"), Affix("enci", "ence"), Affix("anci", "ance"), Affix("abli", "able"),
    Affix("entli", "ent"), Affix("izer", "ize"), Affix("ization", "ize"), Affix("ational", "ate"),
    Affix("ation", "ate"), Affix("ator", "ate"), Affix("alism", "al"), Affix("aliti", "al"), Affix("alli", "al"),
    Affix("fulness", "ful"), Affix("ousli", "ous"), Affix("ousness", "ous"), Affix("iveness", "ive"),
    Affix("iviti", "ive"), Affix("biliti", "ble"), Affix("bli", "ble"), Affix("ogist", "og"), Affix("ogi", "og"),
    Affix("fulli", "ful"), Affix("lessli", "less"), Affix("li"),
  ])
  private static let thirdStep = Affix.inOrder([
    Affix("tional", "tion"), Affix("ational", "ate"), Affix("alize", "al"), Affix("icate", "ic"),
    Affix("iciti", "ic"), Affix("ical", "ic"), Affix("ful"), Affix("ness"), Affix("ative"),
  ])
  private static let fourthStep = Affix.table([
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive",
    "ize", "ion",
  ])

  private var letters: [Unicode.Scalar]
  private var first = 0
  private var second = 0

  /// Reduces a word in lower case to its stem.
  static func reduce(_ letters: inout [Unicode.Scalar]) {
    if letters.count <= 6, let known = exceptions[String(String.UnicodeScalarView(letters))] {
      letters = Array(known.unicodeScalars)
      return
    }
    guard letters.count >= 3 else { return }
    var word = EnglishStemming(letters)
    word.cutPlural()
    word.cutPast()
    word.turnY()
    word.replace(Self.secondStep)
    word.replace(Self.thirdStep)
    word.cutFourth()
    word.cutFifth()
    letters = word.letters.map { $0 == "Y" ? "y" : $0 }
  }

  /// Prepares a word: a `y` that is a consonant is written large, and the regions are found.
  private init(_ word: [Unicode.Scalar]) {
    letters = word
    if letters.first == "'" { letters.removeFirst() }
    if letters.first == "y" { letters[0] = "Y" }
    for index in letters.indices.dropFirst() where letters[index] == "y" && Self.vowels.contains(letters[index - 1]) {
      letters[index] = "Y"
    }
    let beginning = Self.beginnings.first { letters.starts(with: $0.letters) }
    first = beginning?.letters.count ?? letters.regionStart(after: 0, vowels: Self.vowels)
    second = letters.regionStart(after: first, vowels: Self.vowels)
  }

  private func isVowel(_ index: Int) -> Bool { letters.indices.contains(index) && Self.vowels.contains(letters[index]) }

  private func isConsonant(_ index: Int) -> Bool {
    letters.indices.contains(index) && !Self.vowels.contains(letters[index])
  }

  private func hasVowel(before end: Int) -> Bool { letters.prefix(max(end, 0)).contains(where: Self.vowels.contains) }

  /// Whether the letters before a place end in a short syllable.
  private func isShort(before end: Int) -> Bool {
    if letters.ends(with: Self.past, before: end) { return true }
    guard isVowel(end - 2) else { return false }
    if end == 2 { return isConsonant(1) }
    return isConsonant(end - 3) && letters.indices.contains(end - 1) && !Self.noShortEnd.contains(letters[end - 1])
  }

  private mutating func cutPlural() {
    if let possessive = letters.longest(Self.possessives) { letters.removeLast(possessive.letters.count) }
    guard let plural = letters.longest(Self.plurals) else { return }
    let start = letters.count - plural.letters.count
    switch (plural.letters.count, plural.letters.first) {
    case (4, _): letters.removeLast(2)
    case (3, _): letters.removeLast(start >= 2 ? 2 : 1)
    case (1, _): if hasVowel(before: start - 1) { letters.removeLast() }
    default: break
    }
  }

  private mutating func cutPast() {
    guard let ending = letters.longest(Self.pasts) else { return }
    let start = letters.count - ending.letters.count
    let stem = Array(letters[..<start])
    if ending.letters.starts(with: "eed".unicodeScalars) {
      if start >= first, !Self.keepEed.contains(stem) { letters = stem + ["e", "e"] }
      return
    }
    if ending.letters.elementsEqual("ing".unicodeScalars) {
      if stem.count == 2, stem[1] == "y", !Self.vowels.contains(stem[0]) {
        letters = [stem[0], "i", "e"]
        return
      }
      if Self.keepIng.contains(stem) { return }
    }
    guard hasVowel(before: start) else { return }
    letters = stem
    if letters.longest(Self.wantE) != nil {
      letters.append("e")
    } else if letters.longest(Self.doubles) != nil {
      let isWhole = letters.count == 3 && ["a", "e", "o"].contains(letters[0])
      if !isWhole { letters.removeLast() }
    } else if letters.count == first, isShort(before: letters.count) {
      letters.append("e")
    }
  }

  private mutating func turnY() {
    let end = letters.count - 1
    guard end > 1, letters[end] == "y" || letters[end] == "Y", isConsonant(end - 1) else { return }
    letters[end] = "i"
  }

  /// The second and third step: an ending in the first region becomes a shorter one.
  private mutating func replace(_ table: [Affix]) {
    guard let ending = letters.longest(table) else { return }
    let start = letters.count - ending.letters.count
    guard start >= first else { return }
    let before = start > 0 ? letters[start - 1] : " "
    switch String(String.UnicodeScalarView(ending.letters)) {
    case "ogi": if before != "l" { return }
    case "li": if !Self.beforeLi.contains(before) { return }
    case "ative": if start < second { return }
    default: break
    }
    letters.replaceSubrange(start..., with: ending.replacement)
  }

  private mutating func cutFourth() {
    guard let ending = letters.longest(Self.fourthStep) else { return }
    let start = letters.count - ending.letters.count
    guard start >= second else { return }
    if ending.letters.elementsEqual("ion".unicodeScalars), start == 0 || !["s", "t"].contains(letters[start - 1]) {
      return
    }
    letters.removeLast(ending.letters.count)
  }

  private mutating func cutFifth() {
    let end = letters.count - 1
    guard end >= 0 else { return }
    if letters[end] == "e" {
      if end >= second || (end >= first && !isShort(before: end)) { letters.removeLast() }
    } else if letters[end] == "l", end >= second, end > 0, letters[end - 1] == "l" {
      letters.removeLast()
    }
  }
}
