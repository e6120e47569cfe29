import KodebokPluginKit

/// How much a plug-in process may take; beyond it the process is ended.
package struct PluginLimits: Hashable, Sendable {
  /// How long it may take until it has answered `initialize`.
  package var startSeconds: Double = 10
  /// How long a run may take.
  package var runSeconds: Double = 300
  /// The memory of the process and all its descendants, in megabytes of 2^20 bytes.
  package var memoryMegabytes = 2_048
  /// What it may write in one run, in megabytes of 2^20 bytes.
  package var outputMegabytes = 64
  /// The files a process may have open.
  package var openFiles = 256
  /// The processes and threads it may have.
  package var processes = 256
  /// How long it may take to answer a cancellation or `shutdown` until it is ended.
  package var graceSeconds: Double = 2
  /// How long it is kept without work.
  package var idleSeconds: Double = 120

  /// The limits of a plug-in that asks for none.
  package init() {}

  /// What a plug-in can ask for at most.
  package static let ceiling = {
    var limits = PluginLimits()
    limits.startSeconds = 120
    limits.runSeconds = 7_200
    limits.memoryMegabytes = 16_384
    limits.outputMegabytes = 256
    limits.openFiles = 4_096
    return limits
  }()

  /// Reads the member `limits` of `plugin.json`: what it names takes the place of the default, up to the ceiling.
  package init(_ wire: WireValue) throws(ContractBreach) {
    func number(_ key: String, _ usual: Double, _ ceiling: Double) throws(ContractBreach) -> Double {
      guard let value = try wire[key]?.number() else { return usual }
      guard value > 0 else { throw ContractBreach(wire.path + "." + key, "a number above 0") }
      return min(value, ceiling)
    }
    func count(_ key: String, _ usual: Int, _ ceiling: Int) throws(ContractBreach) -> Int {
      max(1, Int(try number(key, Double(usual), Double(ceiling))))
    }
    let top = Self.ceiling
    startSeconds = try number("startSeconds", startSeconds, top.startSeconds)
    runSeconds = try number("runSeconds", runSeconds, top.runSeconds)
    memoryMegabytes = try count("memoryMegabytes", memoryMegabytes, top.memoryMegabytes)
    outputMegabytes = try count("outputMegabytes", outputMegabytes, top.outputMegabytes)
    openFiles = max(16, try count("openFiles", openFiles, top.openFiles))
  }
}
