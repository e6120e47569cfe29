import KodebokJSON
import KodebokStudyModel

/// A program that speaks the contract: what each side calls itself.
package struct WireProgram: Hashable, Sendable {
  package var name: String
  package var version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  package init(_ wire: WireValue) throws(ContractBreach) {
    self.init(name: try wire.string("name"), version: try wire.string("version"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("version", version)
    }
  }
}

/// The parameters of `initialize`.
package struct HandshakeRequest: Sendable {
  /// The versions the host speaks.
  package var range: ProtocolRange
  package var host: WireProgram
  /// The additions the host knows; version 1.0 has none.
  package var features: [String] = []
  /// A language of messages; one of a later version becomes English.
  package var language: Settings.Language

  package init(range: ProtocolRange = .supported, host: WireProgram, language: Settings.Language) {
    self.range = range
    self.host = host
    self.language = language
  }

  package init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      range: try ProtocolRange(try wire.required("protocol")),
      host: try WireProgram(try wire.required("host")),
      language: Settings.Language(rawValue: try wire.string("language", default: "en")) ?? .english
    )
    features = try wire.strings("features")
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("protocol") { writer in
        writer.member("minimum", range.minimum.description)
        writer.member("maximum", range.maximum.description)
      }
      writer.key("host")
      host.write(to: &writer)
      writer.member("features", features)
      writer.member("language", language.rawValue)
    }
  }
}

/// The result of `initialize`.
package struct HandshakeAnswer: Sendable {
  /// The version the plug-in chose.
  package var version: ProtocolVersion
  package var plugin: WireProgram
  /// The additions the plug-in knows; version 1.0 has none.
  package var features: [String] = []
  package var analyses: [AnalysisDescription]

  package init(version: ProtocolVersion, plugin: WireProgram, analyses: [AnalysisDescription]) {
    self.version = version
    self.plugin = plugin
    self.analyses = analyses
  }

  package init(_ wire: WireValue) throws(ContractBreach) {
    guard let version = ProtocolVersion(try wire.string("protocol")) else {
      throw ContractBreach(wire.path + ".protocol", "a version such as 1.0")
    }
    self.init(
      version: version,
      plugin: try WireProgram(try wire.required("plugin")),
      analyses: try wire.map("analyses") { (one) throws(ContractBreach) in try AnalysisDescription(one) }
    )
    features = try wire.strings("features")
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("protocol", version.description)
      writer.key("plugin")
      plugin.write(to: &writer)
      writer.member("features", features)
      writer.array("analyses") { writer in for one in analyses { one.write(to: &writer) } }
    }
  }
}
