import KodebokJSON

/// Measures the language server as an editor feels it: on one interview of 200 KB, which lies in the large study that is
/// still being read when the first figures are taken.
struct ServerBenchmark {
  var binary: String
  var large: String
  var small: String
  var keys = 300
  /// How many keys are pressed between the figures and the look at the memory; an hour of typing is some 18,000.
  var typed = 0

  /// The figures that gates look at, in seconds.
  struct Result {
    var initialize: Double
    var firstDiagnostics: Double
    var keys: [Double]
    var bursts: [Double]
    /// By the name of the request, in the order of ``ServerBenchmark/readMethods``.
    var reads: [(method: String, seconds: [Double])]
    var firstTag: Double
    /// Tags in words that are on disk.
    var tags: [Double]
    /// Tags in words that were typed and not saved.
    var unsavedTags: [Double]
    /// What adding a line to a file and flushing it costs on this disk, between the tags.
    var flushes: [Double]
    var bytesPerPassage: Double
    var memory: Int
    var shutdown: Double
  }

  func run() -> Result {
    var starts: [Double] = []
    var firsts: [Double] = []
    for _ in 0..<5 {
      let (client, start) = started(in: large)
      starts.append(start)
      let begin = ContinuousClock().now
      open(client, folder: large)
      _ = client.diagnostics(of: uri(large), version: 1)
      firsts.append(seconds(ContinuousClock().now - begin))
      _ = client.shutdown()
    }
    let (client, _) = started(in: small)
    open(client, folder: small)
    _ = client.diagnostics(of: uri(small), version: 1)
    let bytesPerPassage = Double(client.lastFrameBytes) / Double(max(1, client.lastFrameDiagnostics))
    var version = 1
    let settled = (0..<keys).map { _ in key(client, &version) }
    let bursts = (0..<40).map { _ in burst(client, &version) }
    let reads = readsAfterEdit(client, &version)
    // The first tag of all makes the folders of the study, each flushed to disk.
    let firstTag = tag(client, 0, version)
    var flushes: [Double] = []
    let tags = Self.saved(60).map { index in
      flushes.append(Files.flushTime(in: small))
      return tag(client, index, version)
    }
    let unsavedTags = (1...12).map { tag(client, 8 * $0, version) }
    type(client, &version)
    let memory = client.memory()
    // Nobody leaves in the twentieth of a second in which the last tag is brought into its file.
    client.rest(milliseconds: 500)
    let shutdown = client.shutdown()
    return Result(
      initialize: Report.median(starts),
      firstDiagnostics: Report.median(firsts),
      keys: settled,
      bursts: bursts,
      reads: reads,
      firstTag: firstTag,
      tags: tags,
      unsavedTags: unsavedTags,
      flushes: flushes,
      bytesPerPassage: bytesPerPassage,
      memory: memory,
      shutdown: shutdown
    )
  }

  // MARK: Steps

  private func uri(_ folder: String) -> String { "file://\(folder)/transcripts/intervju-1.txt" }

  private func started(in folder: String) -> (EditorClient, Double) {
    let begin = ContinuousClock().now
    let client = EditorClient(binary: binary)
    client.request("initialize") { params in
      params.key("processId")
      params.null()
      params.member("rootUri", "file://" + folder)
      params.object("capabilities") { capabilities in
        capabilities.object("general") { $0.member("positionEncodings", ["utf-16"]) }
        capabilities.object("textDocument") { document in
          document.object("publishDiagnostics") { $0.member("versionSupport", true) }
          document.object("documentSymbol") { $0.member("hierarchicalDocumentSymbolSupport", true) }
          document.object("codeAction") { action in
            action.object("codeActionLiteralSupport") { literal in
              literal.object("codeActionKind") { $0.member("valueSet", ["quickfix", "refactor"]) }
            }
          }
        }
      }
      params.object("initializationOptions") { $0.member("coder", "anna") }
    }
    let time = seconds(ContinuousClock().now - begin)
    client.notify("initialized") { _ in }
    return (client, time)
  }

  private func open(_ client: EditorClient, folder: String) {
    let text = String(decoding: Files.read(folder + "/transcripts/intervju-1.txt"), as: UTF8.self)
    client.notify("textDocument/didOpen") { params in
      params.object("textDocument") { document in
        document.member("uri", uri(folder))
        document.member("languageId", "plaintext")
        document.member("version", 1)
        document.member("text", text)
      }
    }
  }

  private func change(_ client: EditorClient, _ version: inout Int) {
    version += 1
    // A person types fifty letters in one place before going on to another.
    let (number, line) = (version, 4 * (version / 50 % 20 * 8) + 2)
    client.notify("textDocument/didChange") { params in
      params.object("textDocument") { document in
        document.member("uri", uri(small))
        document.member("version", number)
      }
      params.array("contentChanges") { changes in
        changes.object { change in
          change.object("range") { range in
            range.object("start") { position(&$0, line, 12) }
            range.object("end") { position(&$0, line, 12) }
          }
          change.member("text", "x")
        }
      }
    }
  }

  private func key(_ client: EditorClient, _ version: inout Int) -> Double {
    let begin = ContinuousClock().now
    change(client, &version)
    _ = client.diagnostics(of: uri(small), version: version)
    return seconds(ContinuousClock().now - begin)
  }

  /// Types on and on, a few letters at a time, with a tag now and then.
  private func type(_ client: EditorClient, _ version: inout Int) {
    for number in 0..<(typed / 5) {
      for _ in 0..<4 { change(client, &version) }
      _ = key(client, &version)
      if number % 100 == 99 { _ = tag(client, 70 + number / 100, version) }
    }
  }

  /// Ten keys without a pause; from the last key to the diagnostics of its version.
  private func burst(_ client: EditorClient, _ version: inout Int) -> Double {
    for _ in 0..<9 { change(client, &version) }
    return key(client, &version)
  }

  /// What is asked for right behind a key.
  static let readMethods = ["hover", "definition", "references", "documentSymbol"]

  private func readsAfterEdit(
    _ client: EditorClient,
    _ version: inout Int
  ) -> [(method: String, seconds: [Double])] {
    var result = Self.readMethods.map { (method: $0, seconds: [Double]()) }
    for index in 0..<100 {
      for number in result.indices {
        client.rest(milliseconds: 20)
        change(client, &version)
        let begin = ContinuousClock().now
        client.request("textDocument/" + result[number].method) { params in
          params.object("textDocument") { $0.member("uri", uri(small)) }
          params.object("position") { position(&$0, 4 * (index % 200) + 2, 20) }
          params.object("context") { $0.member("includeDeclaration", true) }
        }
        result[number].seconds.append(seconds(ContinuousClock().now - begin))
      }
    }
    return result
  }

  /// Passages, the first left out, in which no letter was typed: every eighth gets some.
  private static func saved(_ count: Int) -> [Int] { (0..<count).map { $0 / 7 * 8 + $0 % 7 + 1 } }

  private func tag(_ client: EditorClient, _ index: Int, _ version: Int) -> Double {
    // Nobody tags ten passages a second.
    client.rest(milliseconds: 100)
    let begin = ContinuousClock().now
    client.request("workspace/executeCommand") { params in
      params.member("command", "kodebok.tag")
      params.array("arguments") { arguments in
        arguments.object { argument in
          argument.member("uri", uri(small))
          argument.member("version", version)
          argument.member("code", "kode-\(index % 40 + 1)")
          argument.object("range") { range in
            range.object("start") { position(&$0, 4 * index + 2, 6) }
            range.object("end") { position(&$0, 4 * index + 2, 30) }
          }
        }
      }
    }
    return seconds(ContinuousClock().now - begin)
  }

  private func position(_ writer: inout JSONWriter, _ line: Int, _ character: Int) {
    writer.member("line", line)
    writer.member("character", character)
  }
}
