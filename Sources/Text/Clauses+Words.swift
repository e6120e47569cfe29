/// The words by which clauses are told apart.
extension Clauses {
  /// Words that begin a clause wherever they stand.
  static let leading: Set<String> = [
    "men", "fordi", "når", "hvis", "dersom", "mens", "ettersom", "skjønt", "enda", "inntil", "ifall", "uansett",
    "but", "because", "when", "if", "while", "although", "though", "unless", "until", "whereas", "whenever", "cause",
    "'cause", "cos",
  ]

  /// Words that begin a clause only together with the one behind them: `selv om`, `slik at`, `so that`, `even though`.
  static let lead: Set<String> = [
    "selv", "slik", "sånn", "etter", "før", "uten", "bare", "som", "så", "for", "even", "only", "as", "so", "just",
    "except",
  ]

  /// Words that join clauses as well as other things.
  static let joining: Set<String> = ["og", "eller", "så", "for", "and", "or", "so", "then"]

  /// Words that are a subject, or begin one, where they follow a word that joins.
  static let subjects: Set<String> = [
    "jeg", "eg", "æ", "du", "han", "hun", "ho", "hen", "den", "det", "vi", "me", "dere", "de", "dei", "man", "en",
    "ein",
    "ingen", "alle", "noen", "mange", "folk", "dette", "disse", "denne", "her", "i'm", "i've", "i'd", "i'll",
    "i", "you", "he", "she", "it", "we", "they", "there", "this", "these", "those", "nobody", "everybody", "everyone",
    "somebody", "someone", "people", "that's", "it's", "he's", "she's", "we're", "they're", "you're", "there's", "we'd",
    "they'd", "you'd", "he'd", "she'd", "we've", "they've", "you've", "it'd", "it'll", "we'll", "they'll",
  ]

  /// Adverbs and verbs that a clause can begin with where they follow a word that joins: `og da …`, `så ble …`.
  static let adverbs: Set<String> = [
    "da", "plutselig", "etterpå", "kanskje", "ble", "ville", "skulle", "kom", "gikk", "tenkte", "sa",
    "suddenly", "maybe", "perhaps", "afterwards", "eventually",
  ]

  /// Words behind `at` and `om` that make them no beginning of a clause.
  static let notAfterAt: Set<String> = ["å", "og", "the", "a", "an", "all", "least", "first", "once", "home", "work"]

  /// Words that stand alone before a comma.
  static let interjections: Set<String> = [
    "ja", "nei", "jo", "jaja", "jada", "neida", "joda", "altså", "vel", "mm", "mhm", "hm", "hmm", "nja", "tja", "åh",
    "eh",
    "øh", "ok", "okay", "okei", "yes", "yeah", "yep", "no", "nope", "well", "oh", "um", "uh", "er", "right", "sure",
  ]
}
