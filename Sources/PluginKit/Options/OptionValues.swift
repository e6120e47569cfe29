import KodebokStudyModel

/// The options of one run, checked against their declarations, with defaults filled in.
public struct OptionValues: Hashable, Sendable {
  private var values: [String: [String]] = [:]

  /// The values of a run without options.
  public init() {}

  /// Takes values that were checked on the other side of the wire.
  init(checked values: [String: [String]]) { self.values = values.filter { !$0.value.isEmpty } }

  /// Checks what was given and fills in what was not.
  ///
  /// - Parameters:
  ///   - given: Names and values as written, in order.
  ///   - options: The options of the analysis.
  ///   - study: Where codes, participants, sources, coders and columns are looked up; ids and paths are put in their place.
  /// - Throws: The first that is wrong, in one sentence that says what would be right.
  public init(
    _ given: [(name: String, value: String)],
    for options: [AnalysisOption],
    in study: Study
  ) throws(AnalysisFailure) {
    for (name, value) in given {
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption(name, known: options.map(\.name))
      }
      if values[name] != nil, !option.isRepeatable { throw .repeatedOption(name) }
      values[name, default: []].append(try option.checked(value, in: study))
    }
    for option in options where values[option.name] == nil {
      if let value = option.defaultValue { values[option.name] = [value] }
    }
  }

  /// The value of an option, or nil where it was not given and has no default.
  public subscript(name: String) -> String? { values[name]?.first }

  /// All values of an option that may be given several times.
  public func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The whole number of an option; 0 where it has none.
  public func integer(_ name: String) -> Int { self[name].flatMap { Int($0) } ?? 0 }

  /// The number of an option; 0 where it has none.
  public func number(_ name: String) -> Double { self[name].flatMap { Double($0) } ?? 0 }

  /// Whether an option is `true`.
  public func isOn(_ name: String) -> Bool { self[name] == "true" }

  /// Names and values sorted by name: what a result records, so that the run can be repeated.
  public var sorted: [(name: String, value: String)] {
    values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .flatMap { name, all in all.map { (name, $0) } }
  }
}
