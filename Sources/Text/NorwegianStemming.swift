/// Snowball's algorithm for Norwegian: an ending, then a pair of consonants, then an ending of derivation.
enum NorwegianStemming {
  private static let vowels = Set("aeiouyåæêòóôø".unicodeScalars)
  /// Letters after which a single `s` is an ending.
  private static let beforeS = Set("bcdfghjlmnoptvyz".unicodeScalars)
  private static let endings = Affix.table([
    "a", "e", "ede", "ande", "ende", "ane", "ene", "hetene", "en", "heten", "ar", "er", "heter", "as", "es", "edes",
    "endes", "enes", "hetenes", "ens", "hetens", "ets", "et", "het", "ast", "s", "ers", "erte", "ert",
  ])
  /// What keeps `ers` a part of the word (hakkers, lammers), unless it belongs to a longer one of `cutErs`.
  private static let keepErs = Affix.table([
    "ind", "kk", "nk", "amm", "omm", "kap", "pp", "lt", "ast", "øst", "v",
  ])
  private static let cutErs = Affix.table(["skap", "hav", "giv"])
  private static let pairs = Affix.table(["dt", "vt"])
  private static let derivations = Affix.table([
    "leg", "eleg", "ig", "eig", "lig", "elig", "els", "lov", "elov", "slov", "hetslov",
  ])

  /// Reduces a word in lower case to its stem.
  static func reduce(_ letters: inout [Unicode.Scalar]) {
    guard letters.count >= 3 else { return }
    let apostrophe = letters.firstIndex(of: "'").map { $0 + 1 }
    let region = max(apostrophe ?? letters.regionStart(after: 0, vowels: vowels), 3)
    cutEnding(&letters, from: region)
    if letters.longest(pairs, from: region) != nil { letters.removeLast() }
    if let derivation = letters.longest(derivations, from: region) { letters.removeLast(derivation.letters.count) }
    if letters.last == "'" { letters.removeLast() }
  }

  private static func cutEnding(_ letters: inout [Unicode.Scalar], from region: Int) {
    guard let ending = letters.longest(endings, from: region) else { return }
    let start = letters.count - ending.letters.count
    switch String(String.UnicodeScalarView(ending.letters)) {
    case "ers":
      let isKept = keepErs.contains { letters.ends(with: $0, before: start) }
      let isCut = cutErs.contains { letters.ends(with: $0, before: start) }
      if isCut || !isKept { letters.removeLast(3) }
    case "s":
      if isEnding(sAfter: letters[..<start]) { letters.removeLast() }
    case "erte", "ert": letters.removeLast(ending.letters.count - 2)
    default: letters.removeLast(ending.letters.count)
    }
  }

  /// Whether an `s` after these letters is an ending.
  private static func isEnding(sAfter letters: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = letters.last else { return false }
    if beforeS.contains(last) { return true }
    let before = letters.dropLast().last
    if last == "r" { return before != "e" }
    return last == "k" && before.map { !vowels.contains($0) } == true
  }
}
