import KodebokJSON
import KodebokStudyModel

/// What the settings say of who may be recognised, and of how reports are written.
extension SettingsReader {
  /// Takes what may stand, and how small a group may be.
  mutating func takeDisclosure(_ value: JSONValue) -> String? {
    let expected = "{\"allow\": [\"post@example.org\"], \"smallest\": 1, \"harmless\": [\"notes\"]}"
    guard value.object != nil else { return expected }
    if let allow = value["allow"] {
      guard let words = Self.words(allow) else { return expected }
      settings.allowedIdentifiers = words
    }
    if let harmless = value["harmless"] {
      guard let words = Self.words(harmless) else { return expected }
      settings.harmlessAttributes = words
    }
    if let smallest = value["smallest"] {
      guard let number = smallest.int, 0...1_000 ~= number else { return expected }
      settings.smallestGroup = number
    }
    return nil
  }

  /// Takes the language and the house style of reports.
  mutating func takeReports(_ value: JSONValue) -> String? {
    let expected =
      "{\"language\": \"nn\", \"marks\": \"«»\", \"literatureMarks\": \"“”\", \"speaker\": \"below\", \"pageWords\": 400, \"genderNeutral\": true, "
      + "\"terms\": {\"brukar\": \"deltakar\"}}"
    guard value.object != nil else { return expected }
    if let language = value["language"] {
      guard let known = language.string.flatMap(ReportLanguage.Language.init(rawValue:)) else { return expected }
      settings.reports.language = known
    }
    if let marks = value["marks"] {
      guard let signs = Self.pair(marks) else { return expected }
      settings.reports.marks = signs
    }
    if let marks = value["literatureMarks"] {
      guard let signs = Self.pair(marks) else { return expected }
      settings.reports.literatureMarks = signs
    }
    if let speaker = value["speaker"] {
      guard let place = speaker.string.flatMap(ReportLanguage.SpeakerPlace.init(rawValue:)) else { return expected }
      settings.reports.speakerPlace = place
    }
    if let size = value["pageWords"] {
      guard let words = size.int, 50...2_000 ~= words else { return expected }
      settings.reports.pageWords = words
    }
    if let isNeutral = value["genderNeutral"] {
      guard let isOn = isNeutral.bool else { return expected }
      settings.reports.isGenderNeutral = isOn
    }
    if let terms = value["terms"] {
      guard let members = terms.object else { return expected }
      var found: [(word: String, instead: String)] = []
      for member in members {
        guard let instead = member.value.string, !member.key.isEmpty else { return expected }
        found.append((member.key, instead))
      }
      settings.reports.terms = found.sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    }
    return nil
  }

  /// An opening and a closing mark.
  private static func pair(_ value: JSONValue) -> [String]? {
    let signs = value.string?.map { String($0) } ?? []
    return signs.count == 2 ? signs : nil
  }

  private static func words(_ value: JSONValue) -> [String]? {
    guard let items = value.array else { return nil }
    let words = items.compactMap(\.string)
    return words.count == items.count ? words : nil
  }
}
