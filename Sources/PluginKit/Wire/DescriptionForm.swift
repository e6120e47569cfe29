import KodebokJSON

extension LocalizedText {
  /// Reads words: an object with a member per language, or one string for all of them.
  package init(_ wire: WireValue) throws(ContractBreach) {
    if let text = wire.value.string {
      self.init(stringLiteral: text)
    } else {
      let english = try wire.string("en")
      self.init(english, nb: try wire.string("nb", default: english))
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("en", english)
      writer.member("nb", norwegian)
    }
  }
}

extension DocumentNeeds {
  /// The words on the wire.
  package var words: [String] {
    (contains(.text) ? ["text"] : []) + (contains(.segments) ? ["segments"] : [])
  }

  /// Reads the words; one that is not known asks for nothing.
  package init(words: [String]) {
    self = []
    if words.contains("text") { insert(.text) }
    if words.contains("segments") { insert(.segments) }
  }
}

extension AnalysisDescription {
  /// Lower-case letters and digits, words joined by hyphens, at most 64: what names a plug-in, an analysis, an option.
  package static func isName(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 64
      && words.allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          }
      }
  }

  /// Reads a description as ``write(to:)`` writes it.
  package init(_ wire: WireValue) throws(ContractBreach) {
    let name = try wire.name("name")
    let version = try wire.string("version")
    guard !version.isEmpty, version.utf8.count <= 32 else {
      throw ContractBreach(wire.path + ".version", "a version of at most 32 characters")
    }
    self.init(
      name: name,
      version: version,
      title: try LocalizedText(try wire.required("title")),
      summary: try LocalizedText(try wire.required("summary")),
      options: try wire.map("options", AnalysisOption.init),
      needs: wire["needs"] == nil ? .segments : DocumentNeeds(words: try wire.strings("needs")),
      contributes: try wire.strings("contributes").map(Contribution.init(rawValue:))
    )
    guard Set(options.map(\.name)).count == options.count else {
      throw ContractBreach(wire.path + ".options", "options with different names")
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("version", version)
      writer.key("title")
      title.write(to: &writer)
      writer.key("summary")
      summary.write(to: &writer)
      writer.array("options") { writer in for option in options { option.write(to: &writer) } }
      writer.member("needs", needs.words)
      writer.member("contributes", contributes.map(\.rawValue))
    }
  }
}

extension AnalysisOption {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      try wire.name("name"),
      Kind(rawValue: try wire.string("kind")),
      try LocalizedText(try wire.required("summary")),
      default: try wire["default"]?.string(),
      choices: try wire.map("choices") { (one) throws(ContractBreach) in
        Choice(try one.string("value"), try LocalizedText(try one.required("summary")))
      },
      minimum: try wire["minimum"]?.number(),
      maximum: try wire["maximum"]?.number(),
      repeatable: try wire["repeatable"]?.bool() ?? false
    )
    if kind == .choice, choices.isEmpty { throw ContractBreach(wire.path + ".choices", "the values of the choice") }
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", kind.rawValue)
      writer.key("summary")
      summary.write(to: &writer)
      writer.member("default", defaultValue)
      if !choices.isEmpty {
        writer.array("choices") { writer in
          for choice in choices {
            writer.object { writer in
              writer.member("value", choice.value)
              writer.key("summary")
              choice.summary.write(to: &writer)
            }
          }
        }
      }
      writer.member("minimum", minimum)
      writer.member("maximum", maximum)
      writer.member("repeatable", isRepeatable ? true : nil)
    }
  }
}

extension WireValue {
  /// A member that is a name: lower-case words joined by hyphens.
  package func name(_ key: String) throws(ContractBreach) -> String {
    let name = try string(key)
    guard AnalysisDescription.isName(name) else {
      throw ContractBreach(path + "." + key, "lower-case letters and digits, words joined by hyphens")
    }
    return name
  }
}
