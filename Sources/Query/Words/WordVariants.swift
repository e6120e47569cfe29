import KodebokText

/// Forms that are one word to the researcher though they are written differently: `sjøl` and `selv`, `ikkje` and `ikke`.
public struct WordVariants: Sendable {
  /// A line that could not be read, with why.
  public enum Problem: Hashable, Sendable {
    /// The line has no `=` with words on both sides.
    case unreadable(line: String)
    /// A form is declared for two words; the first holds.
    case declaredTwice(form: String, first: String, second: String)
  }

  /// What is wrong with the lines, in their order.
  public private(set) var problems: [Problem] = []
  private var words: [String: String] = [:]
  private var forms: [String: [String]] = [:]

  /// Creates variants from lines such as `selv = sjøl, sjølv`: the word, then the forms that count as it.
  ///
  /// Lines are parted by line breaks or semicolons. A word that is itself a variant of another counts as that other.
  public init(_ lines: String = "") {
    for line in lines.split(whereSeparator: { $0.isNewline || $0 == ";" }) { declare(String(line)) }
  }

  private mutating func declare(_ line: String) {
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.words)
    guard parts.count == 2, parts[0].count == 1, !parts[1].isEmpty else {
      if !Self.words(Substring(line)).isEmpty { problems.append(.unreadable(line: line)) }
      return
    }
    let word = words[parts[0][0]] ?? parts[0][0]
    for form in parts[1] where form != word {
      if let known = words[form] {
        if known != word { problems.append(.declaredTwice(form: form, first: known, second: word)) }
        continue
      }
      // What counted as this form counts as its word now.
      for earlier in forms.removeValue(forKey: form) ?? [] {
        words[earlier] = word
        forms[word, default: []].append(earlier)
      }
      words[form] = word
      forms[word, default: []].append(form)
    }
  }

  private static func words(_ text: Substring) -> [String] {
    Words.lowercased(in: String(text)).map(FoldedWord.form)
  }

  /// Adds the variants of another list; where both know a form, this one holds.
  public mutating func add(_ other: WordVariants) {
    for (form, word) in other.words.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let target = words[word] ?? word
      guard words[form] == nil, form != target, forms[form] == nil else { continue }
      words[form] = target
      forms[target, default: []].append(form)
    }
  }

  /// Whether nothing is declared.
  public var isEmpty: Bool { words.isEmpty }

  /// The word a folded form counts as; the form itself where it is no variant.
  public func word(for form: String) -> String { words[form] ?? form }

  /// All forms that count as the same word as a folded form, itself among them, sorted by bytes.
  public func all(of form: String) -> [String] {
    let word = word(for: form)
    return ([word] + (forms[word] ?? [])).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The forms that count as a word, without itself, in the order they were declared.
  func forms(of word: String) -> [String] { forms[word] ?? [] }

  /// The forms that count as words that are wanted, sorted by bytes.
  func forms(where isWanted: (String) -> Bool) -> [String] {
    forms.filter { isWanted($0.key) }.flatMap(\.value).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Nynorsk and spoken forms of frequent Bokmål words, without those that are another word in Bokmål.
  public static let norwegian = WordVariants(
    """
    jeg = eg, æ, jæ; meg = mæ; deg = dæ; seg = sæ; er = e; var = va; selv = sjøl, sjølv; ikke = ikkje, ittj, itte, ikkj
    hva = kva, ka; hvem = kven; hvordan = korleis, åssen; hvorfor = kvifor, korfor; noe = noko, nåkka, nokka
    noen = nokon, nokre, nåkken, nån; mye = mykje; fra = frå; bare = berre
    være = vere, vera; vært = vore; kommer = kjem; gjør = gjer; gjøre = gjere, gjera; nå = no; også = òg; hun = ho
    hjem = heim; hjemme = heime; vei = veg; veien = vegen; skole = skule; skolen = skulen; først = fyrst; sammen = saman
    hvis = viss; mer = meir; flere = fleire; en = ein; et = eit; sier = seier; si = seie, seia; ble = blei; uten = utan
    siden = sidan; mens = medan; hennes = hennar; deres = deira; annen = annan; annet = anna; spørre = spørje
    øye = auge; høst = haust; uke = veke; begynte = byrja
    """
  )
}
