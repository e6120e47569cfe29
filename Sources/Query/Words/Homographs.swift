import KodebokText

/// Words of a list whose forms may be several words: to be judged one by one, and kept apart where they are.
///
/// Cutting endings joins `universe` and `university`, `ville` (would) and `vill` (wild). A word is listed when its forms
/// do not fit together into the endings of one noun, one verb or one adjective, or when it is one of the usual ones of its
/// language. A form that has two meanings by itself (`for`, `mål`) cannot be found by form: the concordance shows it.
public struct Homographs: Sendable {
  /// Why a word is listed.
  public enum Reason: String, Sendable, CaseIterable {
    /// Its forms are not those of one noun, verb or adjective.
    case unlike
    /// Its forms are known to be those of two words.
    case known
  }

  /// A word whose forms may be several words.
  public struct Suspect: Sendable {
    /// The row of the list.
    public var row: WordList.Row
    /// Why it is listed.
    public var reason: Reason
  }

  /// The words, in the order of the list.
  public var suspects: [Suspect]

  /// Finds the words of a list whose forms may be several words.
  ///
  /// - Parameters:
  ///   - list: The list, made with the stemmer of the language.
  ///   - language: The language.
  ///   - variants: Forms that are known to be the same word, which are no reason by themselves.
  /// - Complexity: O(forms).
  public init(in list: WordList, language: Stemmer.Language, variants: WordVariants = WordVariants()) {
    suspects = list.rows.compactMap { row in
      guard row.forms.count > 1 else { return nil }
      let forms = Set(row.forms.map { variants.word(for: $0.form) })
      guard forms.count > 1 else { return nil }
      let known = language == .norwegian ? Self.norwegianKnown : Self.englishKnown
      let isKnown = known.contains { pair in !pair.one.isDisjoint(with: forms) && !pair.other.isDisjoint(with: forms) }
      if isKnown { return Suspect(row: row, reason: .known) }
      return Self.areAlike(forms, language) ? nil : Suspect(row: row, reason: .unlike)
    }
  }

  /// Whether forms can be those of one noun, one verb or one adjective.
  static func areAlike(_ forms: Set<String>, _ language: Stemmer.Language) -> Bool {
    let words = forms.map { Array($0.unicodeScalars) }
    guard let shortest = words.map(\.count).min(), let first = words.first else { return true }
    var common = 0
    while common < shortest, words.allSatisfy({ $0[common] == first[common] }) { common += 1 }
    let paradigms = language == .norwegian ? norwegianEndings : englishEndings
    // What the forms share may end in a letter of the endings themselves (hoped, hopes: hop and hope).
    return (0...2).contains { back in
      guard common - back >= 2 else { return false }
      let endings = Set(words.map { String(String.UnicodeScalarView($0[(common - back)...])) })
      return paradigms.contains { endings.isSubset(of: $0) }
    }
  }

  private static func endings(_ lists: [String]) -> [Set<String>] {
    lists.map { Set($0.split(separator: " ").map { $0 == "-" ? "" : String($0) }) }
  }

  private static func withGenitive(_ lists: [String]) -> [Set<String>] {
    endings(lists).map { set in set.union(set.map { $0 + "s" }) }
  }

  private static let norwegianEndings =
    withGenitive([
      // Nouns: en bil, ei jente, et hus, et eple, en lærer; Nynorsk with -ar and -ane.
      "- en er ene ar ane", "- a er ene en", "e en a er ene et ar ane", "- et a ene", "e et er a ene",
      "er eren ere erne ar arar arane", "- en et e ene a", "- en er ene e",
    ])
    + endings([
      // Verbs: kaste, kjøpe, leve, prøve, bo; with the passive and the participle.
      "- e er et a ar ast es ende ande", "- e er te t es ende ande", "- e er de d es ende", "- e er et ede ete es ende",
      "- r dd dde s ende", "e er te t a et es ende de d", "- e er es t te ne ende",
      // Adjectives.
      "- t e ere est este", "- e ere est este", "- t e ene", "- tt e", "el le elt lere lest", "en ne ent nere nest",
      "ig ige igt igere igst igste eg ege egare egast",
    ])

  private static let englishEndings = endings([
    // Nouns with the genitive.
    "- s 's s' es", "y ies y's ies'", "e es e's es'",
    // Verbs.
    "- s ed ing es", "e es ed ing", "y ies ied ying", "- s ed ing t", "ie ies ied ying", "- s ing", "e es ing",
    // Verbs and nouns whose last consonant is doubled.
    "- s ped ping", "- s ted ting", "- s ned ning", "- s ged ging", "- s med ming", "- s bed bing", "- s red ring",
    "- s led ling", "- s ded ding",
    // Adjectives and their adverbs.
    "- er est ly", "e er est ely", "y ier iest ily", "- ly", "e y", "ic ical ically", "al ally",
  ])

  private typealias Pair = (one: Set<String>, other: Set<String>)

  private static func known(_ lines: String) -> [Pair] {
    lines.split { $0 == ";" || $0.isNewline }.compactMap { line in
      let sides = line.split(separator: "/").map { Set($0.split(whereSeparator: \.isWhitespace).map(String.init)) }
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
  }

  /// Forms of two words that have one stem.
  private static let norwegianKnown = known(
    """
    vill / ville; villa / ville; villa / vill; lik liket lika / like liker; bar / bare; var / vare varer varen
    mål målet målene / måle måler; rett retten / rette retter rettet retta; lov loven lovene lover / lovet lova
    tur turen turer / ture; ende enden / ender; syn synet / synes syns; håp håpet håpets / håpe håper
    far faren fars / fare farer; stol stolen stolene stolar / stole stoler; les / leser; sak saken saker sakene / sake
    mat maten / mate mates matet; mene mener / men; time timen timer timene / tima; sett / sette setter setta
    før / føre fører føres; gift / gifta giften gifter; lys lyset / lyse lyser; leder / lede ledet leda
    bruker / bruke brukes; lærer / lære; arbeider / arbeide arbeidet; spill spillet / spille spiller
    plan planen planer / plane; sand sanden / sande; våg våge våger / vågen; skyld skylda / skylde skylder skyldte
    tal talet / tale taler; grunn grunnen / grunne; ting tinget tingene / tinge; verd / verden
    """
  )

  private static let englishKnown = known(
    """
    mean means / meaning meanings; leave leaves / leaving; found / founded; hard / hardly; late / lately
    relate related relates / relative relatives; object objects / objective; human humans / humane; will / willing
    interest interests / interesting; train trains / training; import imports / important; severe / several
    sever / several; design / designate; near / nearly; short / shortly; like likes liked / likely; like likes liked / liking
    apart / apartment; depart / department
    """
  )
}
