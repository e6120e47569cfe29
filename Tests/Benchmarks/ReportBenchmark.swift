import KodebokBytes
import KodebokJSON

/// Measures how fast the quotes of a report are held against the material: all of them in a new process, and one edit
/// after the other in a server that has read the study.
struct ReportBenchmark {
  var binary: String
  /// A study with 1,000 quotes, and one with a report of 150 KB.
  var thousand: String
  var written: String
  var edits = 300

  func run() {
    cold()
    warm()
  }

  private func cold() {
    Report.heading("kodebok check, 1,000 quotes against 1,000 transcripts (60 MB), new process, medians of 5")
    let text = Files.read(thousand + "/reports/results.md")
    func median() -> Double {
      _ = ChildProcess.run(binary, ["check", "--study", thousand, "--format", "json"])
      return Report.median(
        (0..<5).map { _ in
          let usage = ChildProcess.run(binary, ["check", "--study", thousand, "--format", "json"])
          guard usage.status == 0 || usage.status == 1 else { Report.stop("check ended with \(usage.status)") }
          return usage.seconds
        }
      )
    }
    let all = median()
    Files.delete(thousand + "/reports/results.md")
    let bare = median()
    Files.write(text, to: thousand + "/reports/results.md")
    Report.figure("with the report", all, "s", budget: 2)
    Report.figure("without it", bare, "s")
    Report.figure("ratio", all / bare, "times")
  }

  private func warm() {
    let uri = "file://\(written)/reports/results.md"
    var lines = String(decoding: Files.read(written + "/reports/results.md"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let bytes = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    Report.heading(
      "kodebok lsp, a report of \(bytes / 1000) KB against the same transcripts, diagnostics after an edit"
    )
    let client = EditorClient(binary: binary)
    client.request("initialize") { params in
      params.key("processId")
      params.null()
      params.member("rootUri", "file://" + written)
      params.object("capabilities") { capabilities in
        capabilities.object("textDocument") { document in
          document.object("publishDiagnostics") { $0.member("versionSupport", true) }
        }
      }
    }
    client.notify("initialized") { _ in }
    let begin = ContinuousClock().now
    client.notify("textDocument/didOpen") { params in
      params.object("textDocument") { document in
        document.member("uri", uri)
        document.member("languageId", "markdown")
        document.member("version", 1)
        document.member("text", lines.joined(separator: "\n"))
      }
    }
    // The first that are sent do not wait for the study to be read.
    while client.diagnostics(of: uri, version: 1).offset(of: Array("quote-altered".utf8)) == nil {}
    Report.figure("open to findings, the whole study read", seconds(ContinuousClock().now - begin), "s")
    var random = SeededGenerator(seed: 11)
    var version = 1
    let quotes = lines.indices.filter { lines[$0].hasPrefix("> ") && !lines[$0].hasPrefix("> —") }
    let prose = lines.indices.filter { lines[$0].utf8.count > 40 && !lines[$0].hasPrefix(">") }
    for (title, places, stays) in [
      ("a key in the text", prose, false), ("a key in another quote each time", quotes, false),
      ("keys in one quote", quotes, true),
    ] {
      var times: [Double] = []
      var line = places[0]
      for index in 0..<edits {
        if !stays || index % 20 == 0 { line = places.randomElement(using: &random) ?? line }
        let column = min(6, lines[line].utf8.count)
        client.rest(milliseconds: 15)
        version += 1
        let start = ContinuousClock().now
        client.notify("textDocument/didChange") { params in
          params.object("textDocument") { document in
            document.member("uri", uri)
            document.member("version", version)
          }
          params.array("contentChanges") { changes in
            changes.object { change in
              change.object("range") { range in
                range.object("start") { ReadingBenchmark.position(&$0, line, column) }
                range.object("end") { ReadingBenchmark.position(&$0, line, column) }
              }
              change.member("text", "x")
            }
          }
        }
        _ = client.diagnostics(of: uri, version: version)
        times.append(seconds(ContinuousClock().now - start))
      }
      Report.percentiles(title, times, p99: 20)
    }
    Report.figure("memory", Double(client.memory()) / 1e6, "MB")
    lines = []
    _ = client.shutdown()
  }
}
