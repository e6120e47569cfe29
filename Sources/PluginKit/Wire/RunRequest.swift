import KodebokJSON
import KodebokStudyModel

/// The parameters of `analysis/run`.
package struct RunRequest: Sendable {
  /// The name of the run.
  package var run: String
  /// The name of the analysis.
  package var analysis: String
  /// The options, checked by the host, with defaults filled in.
  package var options: OptionValues
  /// The language of titles, headings and notes.
  package var language: Settings.Language

  package init(run: String, analysis: String, options: OptionValues, language: Settings.Language) {
    self.run = run
    self.analysis = analysis
    self.options = options
    self.language = language
  }

  /// Reads the parameters; a language of a later version becomes English.
  package init(_ wire: WireValue) throws(ContractBreach) {
    var values: [String: [String]] = [:]
    if let options = wire["options"] {
      guard let members = options.value.object else { throw ContractBreach(options.path, "an object") }
      for member in members { values[member.key] = try options.strings(member.key) }
    }
    self.init(
      run: try wire.string("run"),
      analysis: try wire.string("analysis"),
      options: OptionValues(checked: values),
      language: Settings.Language(rawValue: try wire.string("language", default: "en")) ?? .english
    )
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("run", run)
      writer.member("analysis", analysis)
      writer.object("options") { writer in
        var sorted = options.sorted[...]
        while let name = sorted.first?.name {
          let values = sorted.prefix { $0.name == name }
          writer.key(escaping: name)
          writer.array { writer in for (_, value) in values { writer.string(value) } }
          sorted = sorted.dropFirst(values.count)
        }
      }
      writer.member("language", language.rawValue)
    }
  }
}
