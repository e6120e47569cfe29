import KodebokPluginKit
import KodebokStudyModel
import KodebokWording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls write(2); apart from ``Console`` because a member of it has the same name.
func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// The terminal or pipe a command talks to, and the environment it runs in.
struct Console: Sendable {
  /// Writes bytes to standard output; long results are written as they come.
  var write: @Sendable ([UInt8]) -> Void
  /// Writes a line to standard error.
  var complain: @Sendable (String) -> Void
  /// Reads all of standard input, at most a number of bytes.
  var readInput: @Sendable (_ limit: Int) -> [UInt8]
  /// The variables of the environment that matter.
  var environment: [String: String]
  /// The folder the process was started in, absolute.
  var folder: String
  /// Whether standard output is a terminal.
  var isTerminal: Bool
  /// Whether standard error is a terminal.
  var isErrorTerminal: Bool
  /// The width of the terminal in columns.
  var width: Int
  /// The analyses that come with the program; main hands them in.
  var analyses: [any AnalysisPlugin.Type] = []

  /// The width of lists: the terminal's, or 100 columns elsewhere.
  var listWidth: Int { isTerminal ? width : 100 }

  /// Writes to standard error what will be written over, without a line end.
  func mutter(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { put(2, $0) } }

  /// Writes text to standard output.
  func print(_ text: String) { write(Array(text.utf8)) }

  /// Whether output should be coloured: `--color`, then NO_COLOR, then whether it goes to a terminal.
  func usesColor(_ wish: String?) -> Bool {
    switch wish {
    case "always": true
    case "never": false
    default: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}

extension Console {
  /// The console of this process.
  static func process() -> Console {
    let names = [
      "HOME", "KODEBOK_CODER", "KODEBOK_KEY", "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "LOGNAME", "NO_COLOR",
      "TERM", "USER",
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "PATH", "COLUMNS",
    ]
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let known = environment
    return Console(
      write: { bytes in
        guard let reason = writeAll(bytes, to: 1) else { return }
        let wording = Wording(Wording.language(option: nil, settings: nil, environment: known))
        _ = writeAll(
          Array(("kodebok: " + wording.text("output-unwritable", ["reason": .text(reason)]) + "\n").utf8),
          to: 2
        )
        exit(ExitStatus.couldNotRun.rawValue)
      },
      complain: { line in _ = writeAll(Array((line + "\n").utf8), to: 2) },
      readInput: { limit in readAll(from: 0, limit: limit) },
      environment: environment,
      folder: workingFolder(),
      isTerminal: isatty(1) == 1,
      isErrorTerminal: isatty(2) == 1,
      width: environment["COLUMNS"].flatMap { Int($0) } ?? terminalWidth()
    )
  }

  /// Writes all bytes; returns the system's reason where that is not possible.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = put(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
        if count > 0 { done += count } else if errno != EINTR { return String(cString: strerror(errno)) }
      }
      return nil
    }
  }

  private static func readAll(from descriptor: Int32, limit: Int) -> [UInt8] {
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while result.count < limit {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { result.append(contentsOf: chunk[..<count]) } else if count == 0 || errno != EINTR { break }
    }
    return result
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
