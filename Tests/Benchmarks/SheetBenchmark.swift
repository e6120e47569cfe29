import KodebokJSON

/// Measures a sorting sheet of 2,000 passages while somebody writes on it: what is told unasked, and what is asked for
/// right after a key.
struct SheetBenchmark {
  var reading: ReadingBenchmark
  var rounds = 60

  func run() {
    let made = ChildProcess.run(
      reading.binary,
      ["sort", "coder:anna or coder:berit", "--study", reading.study, "--coder", "anna"]
    )
    let sheets = Files.list(reading.study + "/sheets")
    guard made.status == 0, let sheet = sheets.first(where: { $0.hasSuffix(".md") }) else {
      return print("  no sorting sheet: kodebok sort ended with \(made.status)")
    }
    let text = Files.read(sheet)
    Report.heading("a sorting sheet of 2,000 passages, \(text.count / 1000) KB")
    let client = reading.started(showing: "hint")
    let page = Page(uri: "file://" + sheet, lines: text.count { $0 == 0x0A })
    open(client, page.uri, String(decoding: text, as: UTF8.self))
    var version = 1
    _ = client.diagnostics(of: page.uri, version: 1)
    change(client, page, &version)
    var first = client.diagnostics(of: page.uri, version: version)
    // As long as the study is read there is nothing to hold the sheet against.
    while client.lastFrameDiagnostics == 0, version < 20 {
      client.rest(milliseconds: 100)
      change(client, page, &version)
      first = client.diagnostics(of: page.uri, version: version)
    }
    Report.figure("bytes of the findings", Double(first.count), "bytes")
    measureKeys(client, page, &version)
    let methods = [
      "codeAction", "hover", "definition", "completion", "documentSymbol", "foldingRange", "documentLink",
    ]
    for method in methods {
      measure(method, client, page, &version)
    }
    _ = client.shutdown()
    Files.remove(reading.study + "/sheets")
  }

  /// The sheet as it is open.
  private struct Page {
    var uri: String
    var lines: Int
  }

  private func measureKeys(_ client: EditorClient, _ page: Page, _ version: inout Int) {
    var keys: [Double] = []
    for _ in 0..<rounds {
      client.rest(milliseconds: 20)
      let begin = ContinuousClock().now
      change(client, page, &version)
      _ = client.diagnostics(of: page.uri, version: version)
      keys.append(seconds(ContinuousClock().now - begin))
    }
    Report.percentiles("key to findings", keys)
  }

  private func measure(_ method: String, _ client: EditorClient, _ page: Page, _ version: inout Int) {
    var times: [Double] = []
    for index in 0..<rounds {
      client.rest(milliseconds: 20)
      change(client, page, &version)
      let line = (index * 97) % max(1, page.lines / 2)
      let begin = ContinuousClock().now
      client.request("textDocument/" + method) { params in
        params.object("textDocument") { $0.member("uri", page.uri) }
        params.object("position") { ReadingBenchmark.position(&$0, line, 4) }
        params.object("range") { range in
          range.object("start") { ReadingBenchmark.position(&$0, line, 4) }
          range.object("end") { ReadingBenchmark.position(&$0, line, 4) }
        }
        params.object("context") { $0.array("diagnostics") { _ in } }
      }
      times.append(seconds(ContinuousClock().now - begin))
    }
    Report.percentiles("sheet, " + method, times, p99: 5)
  }

  private func open(_ client: EditorClient, _ uri: String, _ text: String) {
    client.notify("textDocument/didOpen") { params in
      params.object("textDocument") { document in
        document.member("uri", uri)
        document.member("languageId", "markdown")
        document.member("version", 1)
        document.member("text", text)
      }
    }
  }

  /// Writes a letter of a memo at the beginning of the sheet, as somebody does who sorts.
  private func change(_ client: EditorClient, _ page: Page, _ version: inout Int) {
    version += 1
    let (number, letter) = (version, version == 2 ? "\n\nEn tanke" : "x")
    client.notify("textDocument/didChange") { params in
      params.object("textDocument") { document in
        document.member("uri", page.uri)
        document.member("version", number)
      }
      params.array("contentChanges") { changes in
        changes.object { change in
          change.object("range") { range in
            range.object("start") { ReadingBenchmark.position(&$0, number == 2 ? 0 : 2, 100_000) }
            range.object("end") { ReadingBenchmark.position(&$0, number == 2 ? 0 : 2, 100_000) }
          }
          change.member("text", letter)
        }
      }
    }
  }
}
