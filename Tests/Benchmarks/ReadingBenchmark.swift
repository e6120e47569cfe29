import KodebokJSON

/// Measures what an editor asks for while it shows a document: tokens, outline, folds, growing selections; on one
/// interview of 200 KB with 2,000 coded passages, each right after a key.
struct ReadingBenchmark {
  var binary: String
  var study: String
  var rounds = 60

  /// Prints the figures.
  func run() {
    Report.heading("kodebok lsp, one interview of 200 KB with 2,000 coded passages, each request right after a key")
    let client = started()
    open(client)
    _ = request(client, "textDocument/semanticTokens/full", 0)
    var version = 1
    let bytes = request(client, "textDocument/semanticTokens/full", 0).count
    measure("semantic tokens, all", "textDocument/semanticTokens/full", 10, client, &version)
    let range = measure("semantic tokens, one screen", "textDocument/semanticTokens/range", 10, client, &version)
    var sizes: [Double] = []
    var deltas: [Double] = []
    var name = resultID(request(client, "textDocument/semanticTokens/full", 0))
    for index in 0..<rounds {
      client.rest(milliseconds: 20)
      change(client, &version)
      let begin = ContinuousClock().now
      let answer = request(client, "textDocument/semanticTokens/full/delta", index, previous: name)
      deltas.append(seconds(ContinuousClock().now - begin))
      sizes.append(Double(answer.count))
      name = resultID(answer)
    }
    Report.percentiles("semantic tokens, what changed", deltas, p95: 10)
    Report.figure("bytes of all tokens", Double(bytes), "bytes")
    Report.figure("bytes of one screen", Double(range), "bytes")
    Report.figure("bytes of what changed, median", Report.median(sizes), "bytes", budget: 1_000)
    measure("outline", "textDocument/documentSymbol", 10, client, &version)
    measure("folds", "textDocument/foldingRange", 5, client, &version)
    measure("growing selection, three places", "textDocument/selectionRange", 5, client, &version)
    measure("highlights", "textDocument/documentHighlight", 5, client, &version)
    measure("formatting", "textDocument/formatting", 50, client, &version)
    _ = client.shutdown()
  }

  /// Measures a request right after a key; the bytes of its last answer.
  @discardableResult
  private func measure(
    _ title: String,
    _ method: String,
    _ budget: Double,
    _ client: EditorClient,
    _ version: inout Int
  ) -> Int {
    var times: [Double] = []
    var size = 0
    for index in 0..<rounds {
      client.rest(milliseconds: 20)
      change(client, &version)
      let begin = ContinuousClock().now
      size = request(client, method, index).count
      times.append(seconds(ContinuousClock().now - begin))
    }
    Report.percentiles(title, times, p99: budget)
    return size
  }

  private var uri: String { "file://\(study)/transcripts/intervju-1.txt" }

  private func started() -> EditorClient {
    let client = EditorClient(binary: binary)
    client.request("initialize") { params in
      params.key("processId")
      params.null()
      params.member("rootUri", "file://" + study)
      params.object("capabilities") { capabilities in
        capabilities.object("textDocument") { document in
          document.object("semanticTokens") { $0.member("multilineTokenSupport", false) }
          document.object("foldingRange") { $0.object("foldingRange") { $0.member("collapsedText", true) } }
          document.object("documentSymbol") { $0.member("hierarchicalDocumentSymbolSupport", true) }
        }
      }
      params.object("initializationOptions") { options in
        options.member("coder", "anna")
        options.member("codedPassages", "tokens")
      }
    }
    client.notify("initialized") { _ in }
    return client
  }

  private func open(_ client: EditorClient) {
    let text = String(decoding: Files.read(study + "/transcripts/intervju-1.txt"), as: UTF8.self)
    client.notify("textDocument/didOpen") { params in
      params.object("textDocument") { document in
        document.member("uri", uri)
        document.member("languageId", "plaintext")
        document.member("version", 1)
        document.member("text", text)
      }
    }
  }

  private func change(_ client: EditorClient, _ version: inout Int) {
    version += 1
    let (number, line) = (version, 4 * (version / 50 % 20 * 8) + 2)
    client.notify("textDocument/didChange") { params in
      params.object("textDocument") { document in
        document.member("uri", uri)
        document.member("version", number)
      }
      params.array("contentChanges") { changes in
        changes.object { change in
          change.object("range") { range in
            range.object("start") { Self.position(&$0, line, 12) }
            range.object("end") { Self.position(&$0, line, 12) }
          }
          change.member("text", "x")
        }
      }
    }
  }

  @discardableResult
  private func request(
    _ client: EditorClient,
    _ method: String,
    _ index: Int,
    previous: String? = nil
  ) -> [UInt8] {
    let line = 4 * (index % 200) + 2
    return client.request(method) { params in
      params.object("textDocument") { $0.member("uri", uri) }
      params.object("position") { Self.position(&$0, line, 20) }
      params.object("range") { range in
        range.object("start") { Self.position(&$0, line, 0) }
        range.object("end") { Self.position(&$0, line + 50, 0) }
      }
      params.array("positions") { positions in
        for place in 0..<3 { positions.object { Self.position(&$0, line + 4 * place, 20) } }
      }
      params.object("options") { $0.member("tabSize", 2) }
      params.member("previousResultId", previous)
    }
  }

  private func resultID(_ answer: [UInt8]) -> String {
    (try? JSONValue(parsing: answer))?["result"]?["resultId"]?.string ?? ""
  }

  private static func position(_ writer: inout JSONWriter, _ line: Int, _ character: Int) {
    writer.member("line", line)
    writer.member("character", character)
  }
}
