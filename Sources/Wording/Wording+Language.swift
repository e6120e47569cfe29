import KodebokStudyModel

extension Wording {
  /// The language of messages: the option, then the settings of the study, then the locale, then English.
  ///
  /// - Parameters:
  ///   - option: What the user asked for (`nb`, `no`, `nn`, `en`, also `nb_NO.UTF-8`), or nil; unknown words count as nil.
  ///   - settings: What `kodebok.json` says, or nil.
  ///   - environment: The variables of the process; the first filled one of `LC_ALL`, `LC_MESSAGES`, `LANG` counts.
  /// - Returns: The language.
  package static func language(
    option: String?,
    settings: Settings.Language?,
    environment: [String: String]
  ) -> Settings.Language {
    if let option, let language = language(named: option) { return language }
    if let settings { return settings }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return language(named: value) ?? .english
    }
    return .english
  }

  /// The language a name or locale means, or nil for one that Kodebok does not speak.
  package static func language(named name: String) -> Settings.Language? {
    let first = name.split { $0 == "_" || $0 == "-" || $0 == "." || $0 == "@" }.first.map { $0.lowercased() }
    switch first {
    case "nb", "nn", "no", "norsk", "norwegian", "bokmål", "bokmal", "nynorsk": return .norwegian
    case "en", "english", "engelsk": return .english
    default: return nil
    }
  }
}
