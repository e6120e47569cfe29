import KodebokJSONRPC
import KodebokPluginKit
import KodebokStudyModel
import KodebokText

/// What a plug-in tells during a run, handed on in a measure that people can follow.
struct RunHearing<View: StudyView> {
  /// The lines of the log that are handed on.
  static var lineLimit: Int { 1_000 }
  /// The longest line, in scalars.
  static var columnLimit: Int { 500 }
  private static var pause: Duration { .milliseconds(50) }

  private let run: String
  private let view: View
  private let context: AnalysisContext
  private var lines = 0
  private var lastProgress: ContinuousClock.Instant?
  private var lastPartial: ContinuousClock.Instant?

  init(_ run: String, _ view: View, _ context: AnalysisContext) {
    self.run = run
    self.view = view
    self.context = context
  }

  /// Takes a notification; one that is not known, or is about another run, is passed over.
  ///
  /// - Throws: That it is not what the contract says.
  mutating func hear(_ method: String, _ params: RawJSON) throws(PluginFault) {
    do throws(ContractBreach) {
      switch method {
      case "$/progress": try progress(WireValue(params.value, "progress"))
      case "analysis/partial": try partial(params)
      case "log": try log(WireValue(params.value, "log"))
      default: break
      }
    } catch {
      throw .form(error)
    }
  }

  private mutating func progress(_ wire: WireValue) throws(ContractBreach) {
    guard try wire.string("run") == run else { return }
    let done = try wire.required("done").integer()
    let total = try wire.required("total").integer()
    guard done >= 0, total >= 0 else { throw ContractBreach("progress.done", "0 ≤ done ≤ total") }
    guard Self.isTime(&lastProgress) else { return }
    let message = try wire.string("message", default: "")
    context.progress(min(done, total), of: total, Self.line(message))
  }

  private mutating func partial(_ params: RawJSON) throws(ContractBreach) {
    // Looked at only as often as it can be shown: reading a large result takes its time.
    guard Self.isTime(&lastPartial) else { return }
    let wire = WireValue(params.value, "partial")
    guard try wire.string("run") == run else { return }
    let result = try wire.required("result").value
    context.partial(try PlaceCompletion.result(result, view, context))
  }

  private mutating func log(_ wire: WireValue) throws(ContractBreach) {
    let message = try wire.string("message")
    lines += 1
    if lines <= Self.lineLimit { context.log(Self.line(message)) }
    if lines == Self.lineLimit + 1 { context.log("…") }
  }

  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(columnLimit))).visible
  }

  private static func isTime(_ last: inout ContinuousClock.Instant?) -> Bool {
    let now = ContinuousClock.now
    if let before = last, now - before < pause { return false }
    last = now
    return true
  }
}
