import CSystem
import KodebokJSONRPC
import KodebokPluginKit
import KodebokText

/// Why a plug-in process had to be ended, or ended by itself.
enum PluginFault: Error, Hashable, Sendable {
  /// The system did not start it, and what it said.
  case notStarted(String)
  /// It did not answer `initialize` in so many seconds.
  case slowStart(Double)
  /// A run took longer than so many seconds.
  case slowRun(Double)
  /// It held more than so many megabytes of memory.
  case memory(Int)
  /// It had more than so many processes.
  case processes(Int)
  /// It wrote more than so many megabytes.
  case output(Int)
  /// It asked more than so often in one run.
  case questions(Int)
  /// It ended by itself; a wait(2) status.
  case ended(Int32)
  /// It closed its input or output but did not end.
  case closed
  /// What it wrote to its output is no frame.
  case noFrame(FrameReader.Reason)
  /// The body of a frame is no message.
  case noMessage(LocalizedText)
  /// A message is not what the contract says.
  case form(ContractBreach)
  /// It speaks another version of the contract.
  case version(ProtocolRange)
  /// It refused to begin, and its sentence.
  case refused(LocalizedText)
  /// Kodebok is ending.
  case stopped
  /// The run was cancelled and it did not answer.
  case cancelled
}

extension PluginFault {
  /// Whether it ended without being told to.
  var isOwnEnd: Bool {
    switch self {
    case .ended, .closed: true
    default: false
    }
  }

  /// The fault of an answer that nobody asked for.
  static let unasked = Self.noMessage(
    LocalizedText("an answer to nothing that was asked", nb: "et svar på noe ingen har spurt om")
  )

  /// The failure for the person who asked, with the end of what the plug-in wrote to its standard error.
  func failure(of plugin: String, _ errors: ErrorTail) -> AnalysisFailure {
    switch self {
    case .stopped, .cancelled: return .cancelled
    case .version(let range): return .noCommonVersion(plugin: range, host: .supported)
    default: break
    }
    let sentence = sentence
    var failure = AnalysisFailure(.process, sentence).naming(plugin)
    let lines = errors.lines
    guard !lines.isEmpty else { return failure }
    let tail = lines.map { "\n  " + $0 }.joined()
    failure.message.english += " It wrote:" + tail
    failure.message.norwegian += " Det skrev:" + tail
    return failure
  }

  /// What happened, in one sentence.
  private var sentence: LocalizedText {
    switch self {
    case .notStarted(let reason):
      LocalizedText("it could not be started: \(reason).", nb: "det lot seg ikke starte: \(reason).")
    case .slowStart(let seconds):
      LocalizedText(
        "it did not answer in \(Self.shown(seconds)) seconds after it was started, and was ended.",
        nb: "det svarte ikke på \(Self.shown(seconds)) sekunder etter at det ble startet, og ble avsluttet."
      )
    case .slowRun(let seconds):
      LocalizedText(
        "it was not done in \(Self.shown(seconds)) seconds, and was ended.",
        nb: "det ble ikke ferdig på \(Self.shown(seconds)) sekunder, og ble avsluttet."
      )
    case .memory, .processes, .output, .questions: excess
    case .ended(let status): Self.ended(status)
    case .closed:
      LocalizedText(
        "it closed its input or output before it was done, and was ended.",
        nb: "det lukket inn- eller utdata før det var ferdig, og ble avsluttet."
      )
    case .noFrame(let reason): Self.noFrame(reason)
    case .noMessage(let reason):
      LocalizedText(
        "what it sent is no message (\(reason.english.visible)); it was ended.",
        nb: "det som ble sendt, er ingen melding (\(reason.norwegian.visible)); det ble avsluttet."
      )
    case .form(let breach):
      LocalizedText(
        "what it sent is not what the contract says: \(breach.path.visible) must be: \(breach.expected).",
        nb: """
          det som ble sendt, er ikke slik kontrakten sier: \(breach.path.visible) skal være: \
          \(breach.expectedInNorwegian).
          """
      )
    case .refused(let reason):
      LocalizedText(
        "it refused to begin: \(reason.english.visible)",
        nb: "det nektet å begynne: \(reason.norwegian.visible)"
      )
    case .version, .stopped, .cancelled: LocalizedText("it was ended.", nb: "det ble avsluttet.")
    }
  }

  /// What there was too much of.
  private var excess: LocalizedText {
    switch self {
    case .memory(let megabytes):
      LocalizedText(
        "it took more than \(megabytes) MB of memory, and was ended.",
        nb: "det brukte mer enn \(megabytes) MB minne, og ble avsluttet."
      )
    case .processes(let count):
      LocalizedText(
        "it started more than \(count) processes, and was ended.",
        nb: "det startet mer enn \(count) prosesser, og ble avsluttet."
      )
    case .output(let megabytes):
      LocalizedText(
        "it wrote more than \(megabytes) MB, and was ended.",
        nb: "det skrev mer enn \(megabytes) MB, og ble avsluttet."
      )
    case .questions(let count):
      LocalizedText(
        "it asked more than \(count) times in one run, and was ended.",
        nb: "det spurte mer enn \(count) ganger i én kjøring, og ble avsluttet."
      )
    default: LocalizedText("it was ended.", nb: "det ble avsluttet.")
    }
  }

  private static func ended(_ status: Int32) -> LocalizedText {
    let signal = kodebok_ending_signal(status)
    if signal != 0 {
      return LocalizedText(
        "it crashed before it was done (signal \(signal)).",
        nb: "det krasjet før det var ferdig (signal \(signal))."
      )
    }
    let code = kodebok_exit_status(status)
    return LocalizedText(
      "it ended before it was done (exit status \(code)).",
      nb: "det avsluttet før det var ferdig (avslutningskode \(code))."
    )
  }

  private static func noFrame(_ reason: FrameReader.Reason) -> LocalizedText {
    if case .lengthOutOfRange(let length) = reason {
      return LocalizedText(
        "it announced a message of \(length.visible) bytes, which is too long; it was ended.",
        nb: "det meldte en melding på \(length.visible) byte, som er for langt; det ble avsluttet."
      )
    }
    return LocalizedText(
      "it printed something to its standard output that is no message (no Content-Length); it was ended.",
      nb: "det skrev noe til standard ut som ikke er en melding (ingen Content-Length); det ble avsluttet."
    )
  }

  private static func shown(_ seconds: Double) -> String {
    Int(exactly: seconds).map { String($0) } ?? String(seconds)
  }
}
