import Foundation
import KodebokExamples
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel

/// Runs an analysis on a study that is written out for it in a folder of its own.
enum AnalysisRun {
  /// The result of an analysis on a study given as paths and contents.
  static func result(
    of plugin: (some AnalysisPlugin).Type,
    _ given: [String: String] = [:],
    on files: [(path: String, content: String)],
    language: Settings.Language = .english
  ) throws -> AnalysisResult {
    try withStudy(files) { view in
      let options = try OptionValues(
        given.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) },
        for: plugin.description.options,
        in: view.study
      )
      return try plugin.init().run(view, AnalysisContext(language: language, options: options))
    }
  }

  /// The files of an example study.
  static func example(_ language: Settings.Language) -> [(path: String, content: String)] {
    (language == .norwegian ? ExampleStudy.norwegian : .english).files.map { ($0.path, $0.content) }
  }

  /// Writes a study to a new folder, reads it, and takes the folder away when `body` is done.
  static func withStudy<Result>(
    _ files: [(path: String, content: String)],
    _ body: (SnapshotView) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodebok-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.content.utf8).write(to: url)
    }
    let opened = StudyFolder(root: folder.resolvingSymlinksInPath().path)
    return try body(SnapshotView(opened.readStudy(), in: opened))
  }
}

extension AnalysisResult {
  /// Title, tables and notes as lines, cells divided by ` | `; what a cell rests on in brackets.
  var plain: String {
    var lines = [title]
    for table in tables {
      lines.append("[\(table.name)] " + table.columns.map(\.heading).joined(separator: " | "))
      for row in table.rows {
        lines.append(
          row.map { cell in
            let number = cell.number.map { number in Int(exactly: number).map { String($0) } ?? String(number) }
            let places = cell.places.isEmpty ? "" : " [" + cell.places.map(\.reference).joined(separator: ", ") + "]"
            return (cell.text ?? number ?? "–") + places + (cell.note.map { " (\($0))" } ?? "")
          }
          .joined(separator: " | ")
        )
      }
    }
    return (lines + notes.map { "* " + $0 }).joined(separator: "\n")
  }
}
