import Foundation

/// A new folder in which the commands of one page are run in order; it is removed at the end.
final class DocumentationBench {
  /// Why a command could not be run.
  struct Failure: Error {
    var words: String
  }

  private let folder: URL

  /// Makes the folder with the English example study in `demo`.
  init() throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("kodebok-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try run("kodebok init --example en demo")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a command line by the shell, in English, with the program of this build first in the path; both outputs.
  func run(_ command: String) throws -> String {
    let output = folder.appendingPathComponent(".output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "kodebok() { \"$PROGRAM\" \"$@\"; }\n" + command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path + "/home", "USER": "anna", "PROGRAM": Self.program,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    guard process.terminationReason == .exit else { throw Failure(words: "\(command) was ended by a signal") }
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// Writes a file with the folders above it.
  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The program named by KODEBOK_BINARY, else the one built beside the tests.
  private static let program: String = {
    if let named = ProcessInfo.processInfo.environment["KODEBOK_BINARY"], !named.isEmpty {
      return named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/" + named
    }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("kodebok")
      if FileManager.default.isExecutableFile(atPath: file.path), (try? file.checkResourceIsReachable()) == true,
        (try? FileManager.default.contentsOfDirectory(atPath: file.path)) == nil
      {
        return file.path
      }
    }
    return FileManager.default.currentDirectoryPath + "/.build/debug/kodebok"
  }()
}
