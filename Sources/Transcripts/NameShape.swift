import KodebokText

/// What the letters of a label tell about whether it names a speaker.
struct NameShape {
  /// Whether it begins with a capital, or with a digit.
  var startsUpper = false
  /// Whether nothing speaks against it: no pronoun or connective at the beginning, no heading of a note or a form.
  var isPlausible = false
  /// Whether every word begins as names do, so that one occurrence may be enough.
  var looksLikeName = false

  init() {}

  init(_ text: String) {
    let words = text.split(separator: " ")
    guard let first = words.first, let initial = first.unicodeScalars.first else { return }
    startsUpper = initial.properties.isUppercase || initial.properties.numericType != nil
    let small = CaseFolding.lowercased(text)
    let opening = CaseFolding.lowercased(String(first))
    let isPronoun = text.unicodeScalars.count > 1 && Self.openings.contains(opening)
    isPlausible = !isPronoun && !Self.notes.contains(small) && !Self.notes.contains(opening)
    looksLikeName = isPlausible && startsUpper && words.allSatisfy { Self.isNameWord($0) }
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || particles.contains(String(word))
  }

  private static let particles: Set<String> = ["&", "and", "av", "da", "de", "den", "der", "of", "og", "van", "von"]

  /// Words that begin sentences, not names.
  private static let openings: Set<String> = [
    "a", "also", "and", "at", "because", "but", "da", "de", "den", "der", "det", "dette", "du", "eller", "for", "fordi",
    "han", "he", "her", "hun", "hva", "hvis", "hvor", "hvordan", "ikke", "if", "in", "it", "ja", "jeg", "kanskje",
    "maybe", "men", "my", "når", "nei", "no", "not", "og", "or", "right", "she", "slik", "so", "some", "som", "så",
    "that", "the", "then", "there", "they", "this", "vi", "we", "well", "what", "when", "where", "why", "yes", "you",
  ]

  /// What stands before a colon in notes and forms, and what is laughed and heard.
  private static let notes: Set<String> = [
    "alder", "avbrudd", "cc", "date", "dato", "e-post", "email", "emne", "eksempel", "example", "forts", "fra", "from",
    "hilsen", "inaudible", "kilde", "kl", "klokken", "latter", "laughs", "laughter", "ler", "lengde", "location",
    "merk",
    "merknad", "n.b", "n.b.", "nb", "notat", "note", "notes", "obs", "p.s", "p.s.", "page", "pause", "place", "ps",
    "re",
    "sent", "side", "silence", "source", "sted", "stille", "subject", "sukk", "sv", "tema", "theme", "tid", "til",
    "time",
    "tittel", "title", "tlf", "to", "topic", "uhørlig", "utydelig", "varighet", "vs", "yrke",
  ]
}
