import KodebokJSON
import KodebokPluginKit
import KodebokText

/// What `plugin.json` says.
package struct PluginManifest: Hashable, Sendable {
  /// The name of the file in a plug-in's folder.
  package static let fileName = "plugin.json"
  /// The largest file that is read, in bytes.
  package static let byteLimit = 1 << 20

  /// The name: lower-case words joined by hyphens.
  package var name: String
  /// The version of the plug-in.
  package var version: String
  /// The versions of the contract it speaks.
  package var protocolRange: ProtocolRange
  /// The program and its arguments.
  package var command: [String]
  /// What people call it; the name where nothing is said.
  package var title: LocalizedText
  /// What it is for; may be empty.
  package var summary: LocalizedText
  /// What it offers, where it says so without being started; else nil.
  package var analyses: [AnalysisDescription]?
  /// How much it may take.
  package var limits: PluginLimits

  package init(
    name: String,
    version: String,
    protocolRange: ProtocolRange,
    command: [String],
    title: LocalizedText? = nil,
    summary: LocalizedText = "",
    analyses: [AnalysisDescription]? = nil,
    limits: PluginLimits = PluginLimits()
  ) {
    self.name = name
    self.version = version
    self.protocolRange = protocolRange
    self.command = command
    self.title = title ?? LocalizedText(stringLiteral: name)
    self.summary = summary
    self.analyses = analyses
    self.limits = limits
  }

  /// Reads `plugin.json`.
  ///
  /// - Throws: What is wrong with it, in one sentence.
  package init(parsing bytes: [UInt8]) throws(PluginProblem) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .manifestNotJSON("\(error)")
    }
    do throws(ContractBreach) {
      try self.init(WireValue(value, "plugin.json"))
    } catch {
      throw .manifestForm(error)
    }
  }

  private init(_ wire: WireValue) throws(ContractBreach) {
    guard wire.value.object != nil else { throw ContractBreach(wire.path, "an object") }
    let name = try wire.name("name")
    let version = try wire.string("version")
    guard !version.isEmpty, version.utf8.count <= 32 else {
      throw ContractBreach(wire.path + ".version", "a version of at most 32 characters")
    }
    let command = try wire.strings("command")
    guard let program = command.first, !program.isEmpty, command.count <= 64 else {
      throw ContractBreach(wire.path + ".command", "the program and its arguments, a string each")
    }
    guard command.allSatisfy({ !$0.utf8.contains(0) }) else {
      throw ContractBreach(wire.path + ".command", "words without the character U+0000")
    }
    guard !program.hasPrefix("/"), !program.split(separator: "/").contains("..") else {
      throw ContractBreach(wire.path + ".command", "a program of the folder (./run) or one by name (python3)")
    }
    self.init(
      name: name,
      version: version,
      protocolRange: try ProtocolRange(try wire.required("protocol")),
      command: command,
      title: try wire["title"].map { (one) throws(ContractBreach) in try LocalizedText(one) },
      summary: try wire["summary"].map { (one) throws(ContractBreach) in try LocalizedText(one) } ?? "",
      analyses: wire["analyses"] == nil
        ? nil : try wire.map("analyses") { (one) throws(ContractBreach) in try AnalysisDescription(one) },
      limits: try wire["limits"].map { (one) throws(ContractBreach) in try PluginLimits(one) } ?? PluginLimits()
    )
  }
}
