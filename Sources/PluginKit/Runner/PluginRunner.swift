import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes analyses a plug-in: a program that Kodebok starts and speaks with over standard input and output.
///
/// The whole `main.swift` of a plug-in:
///
/// ```swift
/// import KodebokPluginKit
///
/// PluginRunner.main([LongestInterview.self])
/// ```
public enum PluginRunner {
  /// Serves a host until it says that it is done, and ends the process.
  ///
  /// Standard output belongs to the host from here on; what is printed goes to standard error.
  ///
  /// - Parameters:
  ///   - analyses: What the plug-in offers.
  ///   - name: The name of the plug-in as in `plugin.json`; that of the first analysis where none is given.
  ///   - version: The version of the plug-in; that of the first analysis where none is given.
  public static func main(
    _ analyses: [any AnalysisPlugin.Type],
    name: String? = nil,
    version: String? = nil
  ) -> Never {
    signal(SIGPIPE, SIG_IGN)
    let output = dup(1)
    dup2(2, 1)
    let served = PluginServing(analyses, name: name, version: version, HostConnection(input: 0, output: output))
    exit(served.run())
  }

  /// Serves a host over two descriptors that stay the caller's.
  ///
  /// - Returns: The exit status: 0 after `exit` or the end of the input.
  package static func serve(
    _ analyses: [any AnalysisPlugin.Type],
    name: String? = nil,
    version: String? = nil,
    input: Int32,
    output: Int32
  ) -> Int32 {
    PluginServing(analyses, name: name, version: version, HostConnection(input: input, output: output)).run()
  }
}

/// One plug-in at work: takes what the host wants in order.
private struct PluginServing {
  let analyses: [any AnalysisPlugin.Type]
  let name: String
  let version: String
  let host: HostConnection

  init(_ analyses: [any AnalysisPlugin.Type], name: String?, version: String?, _ host: HostConnection) {
    self.analyses = analyses
    self.name = name ?? analyses.first?.description.name ?? "plug-in"
    self.version = version ?? analyses.first?.description.version ?? "1.0"
    self.host = host
  }

  func run() -> Int32 {
    while true {
      switch host.nextWish() {
      case .end: return 0
      case .notification("exit", _): return 0
      case .notification: continue
      case .request(let id, "initialize", let params): initialize(id, params.value)
      case .request(let id, "analysis/run", let params): analyse(id, params.value)
      case .request(let id, "shutdown", _): host.answer(id) { $0.null() }
      case .request(let id, let method, _):
        host.answer(id, ResponseError(.methodNotFound, "The plug-in does not know the method \(method.visible)."))
      }
    }
  }

  private func initialize(_ id: RequestID, _ params: JSONValue) {
    do throws(ContractBreach) {
      let request = try HandshakeRequest(WireValue(params, "params"))
      guard let version = request.range.agreed(with: .supported) else {
        let refusal = AnalysisFailure.noCommonVersion(plugin: .supported, host: request.range)
        host.answer(id, ResponseError(reporting: refusal))
        return
      }
      let answer = HandshakeAnswer(
        version: version,
        plugin: WireProgram(name: name, version: self.version),
        analyses: analyses.map { $0.description }
      )
      host.answer(id) { answer.write(to: &$0) }
    } catch {
      host.answer(id, ResponseError(.invalidParams, AnalysisFailure.breach(error).message.english))
    }
  }

  private func analyse(_ id: RequestID, _ params: JSONValue) {
    defer { host.forgetAnswers() }
    do throws(AnalysisFailure) {
      let result = try result(id, params)
      var writer = JSONWriter(reserving: 1 << 14)
      writer.object { result.writeMembers(to: &$0) }
      guard writer.bytes.count <= Frame.bodyLimit - 1_024 else { throw .resultTooLarge }
      let bytes = writer.bytes
      host.answer(id) { $0.raw(bytes) }
    } catch {
      host.answer(id, ResponseError(reporting: error))
    }
  }

  private func result(_ id: RequestID, _ params: JSONValue) throws(AnalysisFailure) -> AnalysisResult {
    let request: RunRequest
    do throws(ContractBreach) {
      request = try RunRequest(WireValue(params, "params"))
    } catch {
      throw .breach(error)
    }
    guard let plugin = analyses.first(where: { $0.description.name == request.analysis }) else {
      throw AnalysisFailure(
        .failed,
        LocalizedText(
          "The plug-in has no analysis “\(request.analysis.visible)”.",
          nb: "Tillegget har ingen analyse «\(request.analysis.visible)»."
        )
      )
    }
    let run = request.run
    let host = host
    let progress = Pace()
    let context = AnalysisContext(
      language: request.language,
      options: request.options,
      progress: { state in
        guard progress.isTime(state.done == state.total) else { return }
        host.tell("$/progress") { writer in
          writer.object { writer in
            writer.member("run", run)
            writer.member("done", state.done)
            writer.member("total", state.total)
            writer.member("message", state.message.isEmpty ? nil : state.message)
          }
        }
      },
      partial: { result in
        host.tell("analysis/partial") { writer in
          writer.object { writer in
            writer.member("run", run)
            writer.object("result") { result.writeMembers(to: &$0) }
          }
        }
      },
      log: { line in
        host.tell("log") { writer in writer.object { $0.member("message", line) } }
      },
      isCancelled: { host.isCancelled(id) }
    )
    let view = try WireView(run: run, host)
    return try plugin.init().run(view, context)
  }
}

/// Lets something through at most twenty times a second.
private final class Pace: Sendable {
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  func isTime(_ isLast: Bool) -> Bool {
    let now = ContinuousClock.now
    return last.withLock { last in
      if let before = last, !isLast, now - before < .milliseconds(50) { return false }
      last = now
      return true
    }
  }
}

extension AnalysisFailure {
  /// The failure of a result that no message can carry.
  package static let resultTooLarge = AnalysisFailure(
    .failed,
    LocalizedText(
      "The result is too large to be handed over. Ask for a part of the study.",
      nb: "Resultatet er for stort til å bli overlevert. Spør om en del av studien."
    )
  )
}
