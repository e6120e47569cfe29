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
    measureHierarchies(client, &version)
    _ = client.shutdown()
    for shown in ["lens", "inlay"] {
      let client = started(showing: shown)
      open(client)
      version = 1
      _ = request(client, "textDocument/documentSymbol", 0)
      let method = shown == "lens" ? "textDocument/codeLens" : "textDocument/inlayHint"
      measure(shown == "lens" ? "lenses, all" : "inlays, all", 5, client, &version) { index in
        request(client, method, index, lines: 0...1_000_000).count
      }
      _ = client.shutdown()
    }
    SheetBenchmark(reading: self).run()
  }

  /// What is asked for rarely: actions, and the two hierarchies.
  private func measureHierarchies(_ client: EditorClient, _ version: inout Int) {
    measure("code actions", 5, client, &version) { index in
      request(client, "textDocument/codeAction", index, lines: 0...0).count
    }
    for (prepare, sides) in [
      ("prepareCallHierarchy", ["callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"]),
      ("prepareTypeHierarchy", ["typeHierarchy/supertypes", "typeHierarchy/subtypes"]),
    ] {
      var item = JSONValue.null
      measure(prepare, 5, client, &version) { index in
        let answer = request(client, "textDocument/" + prepare, index)
        if let found = (try? JSONValue(parsing: answer))?["result"]?[0] { item = found }
        return answer.count
      }
      for side in sides {
        measure(side, 5, client, &version) { _ in client.request(side) { $0.member("item", item) }.count }
      }
    }
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
    measure(title, budget, client, &version) { request(client, method, $0).count }
  }

  /// Measures what `ask` asks for right after a key; `ask` gives the bytes of the answer.
  @discardableResult
  private func measure(
    _ title: String,
    _ budget: Double,
    _ client: EditorClient,
    _ version: inout Int,
    _ ask: (Int) -> Int
  ) -> Int {
    var times: [Double] = []
    var size = 0
    for index in 0..<rounds {
      client.rest(milliseconds: 20)
      change(client, &version)
      let begin = ContinuousClock().now
      size = ask(index)
      times.append(seconds(ContinuousClock().now - begin))
    }
    Report.percentiles(title, times, p99: budget)
    return size
  }

  private var uri: String { "file://\(study)/transcripts/intervju-1.txt" }

  /// A client of the study to which coded passages are shown in some way.
  func started(showing shown: String = "tokens") -> EditorClient {
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
        options.member("codedPassages", shown)
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
    previous: String? = nil,
    lines: ClosedRange<Int> = 0...50
  ) -> [UInt8] {
    let line = 4 * (index % 200) + 2
    let isWhole = lines.count > 1_000
    return client.request(method) { params in
      params.object("textDocument") { $0.member("uri", uri) }
      params.object("position") { Self.position(&$0, line, 20) }
      params.object("range") { range in
        range.object("start") { Self.position(&$0, isWhole ? 0 : line, lines.count == 1 ? 20 : 0) }
        range.object("end") { Self.position(&$0, line + lines.upperBound, lines.count == 1 ? 40 : 0) }
      }
      params.object("context") { $0.array("diagnostics") { _ in } }
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

  static func position(_ writer: inout JSONWriter, _ line: Int, _ character: Int) {
    writer.member("line", line)
    writer.member("character", character)
  }
}
