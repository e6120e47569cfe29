/// The labels that make a paragraph a field, in English and Norwegian, with their canonical keys.
package struct FieldLabels: Sendable {
  /// The language of a label.
  package enum Language: Int, Sendable, Hashable, CaseIterable {
    case english
    case norwegian
  }

  /// A key with its labels; the first label of each language is the one that is written.
  package struct Entry: Sendable {
    package var key: String
    package var english: [String]
    package var norwegian: [String]

    package init(_ key: String, _ english: [String], _ norwegian: [String]) {
      self.key = key
      self.english = english
      self.norwegian = norwegian
    }
  }

  /// The most bytes a label may have, emphasis not counted.
  static let longest = 40

  private var meanings: [String: (key: String, language: Language)] = [:]
  private var written: [String: Entry] = [:]

  /// Makes a table; where two entries claim one label the earlier one has it.
  package init(_ entries: [Entry]) {
    for entry in entries {
      written[entry.key] = entry
      for label in entry.english where meanings[label.lowercased()] == nil {
        meanings[label.lowercased()] = (entry.key, .english)
      }
      for label in entry.norwegian where meanings[label.lowercased()] == nil {
        meanings[label.lowercased()] = (entry.key, .norwegian)
      }
    }
  }

  /// What a label means, whatever its case.
  package func meaning(of label: String) -> (key: String, language: Language)? { meanings[label.lowercased()] }

  /// The label to write for a key: the key itself, capitalised, where the table does not know it.
  package func label(for key: String, in language: Language) -> String {
    let known = language == .english ? written[key]?.english.first : written[key]?.norwegian.first
    return known ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  /// Every label of code books, memos, guides, glossaries and queries.
  package static let standard = FieldLabels([
    Entry("include", ["Include", "Includes", "Inclusion"], ["Inkluder", "Inkluderer", "Inklusjon", "Ta med"]),
    Entry("exclude", ["Exclude", "Exclusion"], ["Ekskluder", "Ekskluderer", "Eksklusjon", "Ta ikke med"]),
    Entry("example", ["Example", "Examples"], ["Eksempel", "Eksempler"]),
    Entry("boundary", ["Boundary", "Boundaries"], ["Grense", "Grenser", "Avgrensning"]),
    Entry("condensate", ["Condensate"], ["Kunstig sitat", "Kondensat"]),
    Entry("summary", ["Summary"], ["Sammendrag"]),
    Entry("color", ["Colour", "Color"], ["Farge"]),
    Entry("definition", ["Definition"], ["Definisjon"]),
    Entry("description", ["Description"], ["Beskrivelse"]),
    Entry("origin", ["Origin"], ["Opphav"]),
    Entry("level", ["Level"], ["Nivå"]),
    Entry("since", ["Since"], ["Siden"]),
    Entry("answers", ["Answers"], ["Svarer på"]),
    Entry("guide", ["Guide", "Guide question"], ["Guidespørsmål", "Spørsmål i guiden"]),
    Entry("number", ["Number"], ["Nummer"]),
    Entry("also", ["Also under"], ["Også under"]),
    Entry("excludes", ["Excludes", "Not together with"], ["Utelukker", "Ikke sammen med"]),
    Entry("source", ["Source"], ["Kilde"]),
    Entry("was", ["Was", "Formerly"], ["Het før", "Tidligere"]),
    Entry("about", ["About"], ["Om"]),
    Entry("date", ["Date"], ["Dato"]),
    Entry("kind", ["Kind"], ["Slag", "Type"]),
    Entry("certainty", ["Certainty"], ["Sikkerhet"]),
    Entry("by", ["By", "Coder"], ["Av", "Koder"]),
    Entry("reason", ["Reason"], ["Begrunnelse"]),
    Entry("query", ["Query"], ["Søk", "Spørring"]),
    Entry("alias", ["Also called", "Aliases"], ["Også kalt", "Alias"]),
  ])
}
