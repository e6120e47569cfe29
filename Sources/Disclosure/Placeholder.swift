import KodebokStudyModel
import KodebokText

/// What is written in the place of what somebody could be recognised by.
package enum Placeholder {
  /// The words for an identifier: the pseudonym of a person, what a study declares for a name, else the kind in brackets.
  ///
  /// A genitive stays one: `Karis` becomes `Tones`, `Jonas'` becomes `Tones`, and a name that ends in s, x or z gets an
  /// apostrophe in Norwegian and `'s` in English.
  ///
  /// - Parameters:
  ///   - identifier: What stands in the text.
  ///   - text: The text.
  ///   - study: The study whose names it was found by.
  ///   - language: The language of placeholders.
  /// - Returns: The words.
  package static func words(
    for identifier: Identifier,
    in text: SourceText,
    of study: Study,
    _ language: Settings.Language
  ) -> String {
    var name = kind(identifier.kind, language)
    var isBracketed = true
    if let index = identifier.name, study.declared.all.indices.contains(index) {
      let one = study.declared.all[index]
      isBracketed = one.replacement.isEmpty
      name = isBracketed ? kind(one.kind, language) : one.replacement
    }
    let ending = text.string(min(identifier.stem, identifier.range.upperBound)..<identifier.range.upperBound)
    return name + genitive(ending, after: name, isBracketed, language)
  }

  private static func genitive(
    _ ending: String,
    after name: String,
    _ isBracketed: Bool,
    _ language: Settings.Language
  ) -> String {
    guard let last = ending.unicodeScalars.last, let sign = ending.unicodeScalars.first else { return "" }
    let isApostrophe = sign == "'" || sign == "\u{2019}"
    guard last == "s" || isApostrophe else { return "" }
    if language == .english { return isApostrophe ? String(Character(sign)) + "s" : "s" }
    let end = isBracketed ? nil : name.unicodeScalars.last
    return end == "s" || end == "x" || end == "z" ? "\u{2019}" : "s"
  }

  private static func kind(_ kind: Identifier.Kind, _ language: Settings.Language) -> String {
    let isEnglish = language == .english
    switch kind {
    case .name, .unsureName, .declared: return isEnglish ? "[name]" : "[navn]"
    case .nationalNumber: return isEnglish ? "[identity number]" : "[fødselsnummer]"
    case .account: return isEnglish ? "[account]" : "[kontonummer]"
    case .phone: return isEnglish ? "[phone]" : "[telefon]"
    case .email: return isEnglish ? "[email]" : "[e-post]"
    case .address: return isEnglish ? "[address]" : "[adresse]"
    case .birthDate: return isEnglish ? "[date of birth]" : "[fødselsdato]"
    }
  }

  private static func kind(_ kind: DeclaredNames.Kind, _ language: Settings.Language) -> String {
    let isEnglish = language == .english
    switch kind {
    case .person, .other: return isEnglish ? "[name]" : "[navn]"
    case .thirdParty: return isEnglish ? "[third party]" : "[tredjeperson]"
    case .place: return isEnglish ? "[place]" : "[sted]"
    case .employer: return isEnglish ? "[workplace]" : "[arbeidssted]"
    }
  }
}
