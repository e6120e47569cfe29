import KodebokStudyModel

extension Participant {
  /// Whether the id or the pseudonym fits.
  func isNamed(_ pattern: Pattern) -> Bool {
    pattern.matches(id.value) || (!pattern.isEmpty && pattern.matches(pseudonym))
  }

  /// The cells of a column, whose name is in lower case.
  func values(of name: String) -> [String] {
    switch name {
    case "pseudonym", "pseudonyme": [pseudonym]
    case "withdrawn", "trukket": [withdrawn]
    default:
      attributes.filter { $0.name.lowercased() == name }.map(\.value)
        + consents.filter { "consent:" + $0.purpose.lowercased() == name }.map(\.value)
    }
  }

  /// The names of the columns that have no field of their own.
  var columns: [String] { attributes.map(\.name) + consents.map { "consent:" + $0.purpose } }
}

extension Material {
  /// The cells of a column, whose name is in lower case.
  func values(of name: String) -> [String] {
    switch name {
    case "date", "dato": [date]
    case "guide": [guide]
    case "state", "tilstand": [state]
    default: attributes.filter { $0.name.lowercased() == name }.map(\.value)
    }
  }
}

extension PlacedCoding.Outcome {
  /// The word a query has for the outcome.
  var word: String {
    switch self {
    case .anchored: "anchored"
    case .ambiguous: "ambiguous"
    case .drifted: "drifted"
    case .orphaned: "orphaned"
    }
  }
}
