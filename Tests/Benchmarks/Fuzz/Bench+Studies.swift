import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// What a study shows after anything that happened to it: the same that a server shows that is started now.
extension Fuzzer.Bench {
  /// Random edits of several open files: all that can be asked is answered as for a fresh opening of the same text.
  mutating func edits() {
    let encoding = any(Self.encodings)
    let pulls = chance(3)
    let client = client()
    client.initialize(study, encoding: encoding, pulls: pulls)
    var texts: [String: FuzzText] = [:]
    var version = 1
    for file in opened() {
      let text = String(decoding: Files.read(file), as: UTF8.self)
      texts["file://" + file] = FuzzText(text, encoding: encoding)
      client.open("file://" + file, text)
    }
    let uris = texts.keys.sorted()
    for _ in 0..<5 {
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let uri = any(uris)
        version += 1
        var changes: [JSONValue] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          if let change = texts[uri]?.edit(&random) { changes.append(change) }
        }
        client.change(uri, version: version, changes)
      }
      compare(client, texts, version, encoding, pulls)
      if !client.faults.isEmpty { return }
    }
  }

  /// Others write the study's files while it is open, as git, other editors and other programs do.
  mutating func outside() {
    let encoding = any(Self.encodings)
    let pulls = chance(3)
    let client = client()
    client.initialize(study, encoding: encoding, pulls: pulls)
    var texts: [String: FuzzText] = [:]
    var version = 1
    for file in opened() {
      let text = String(decoding: Files.read(file), as: UTF8.self)
      texts["file://" + file] = FuzzText(text, encoding: encoding)
      client.open("file://" + file, text)
    }
    let before = Files.list(study).filter { !$0.contains("/.kodebok/") }.map { ($0, Files.read($0)) }
    for _ in 0..<3 {
      for _ in 0..<Int.random(in: 1...15, using: &random) {
        writeOutside(before)
        if chance(3) { client.pump(seconds: 0.005) }
        if chance(3) {
          let uri = any(texts.keys.sorted())
          version += 1
          if let change = texts[uri]?.edit(&random) { client.change(uri, version: version, [change]) }
        }
      }
      let begin = ContinuousClock.now
      compare(client, texts, version, encoding, pulls)
      figure("outside: last change to all answers as for a new server, s", Fuzzer.seconds(since: begin))
      if !client.faults.isEmpty { return }
    }
  }

  /// The files of the study that are opened: two sources, the code book, a memo, a table.
  private mutating func opened() -> [String] {
    let files = files
    let sources = files.filter { $0.contains("/transcripts/") }.shuffled(using: &random).prefix(2)
    let rest = ["codebook.md", "/memos/", "participants.csv"].compactMap { part in files.first { $0.contains(part) } }
    return sources + rest.filter { _ in !chance(3) }
  }

  /// One change of the study's files that is not this server's.
  private mutating func writeOutside(_ before: [(String, [UInt8])]) {
    let (file, bytes) = any(before)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: Files.delete(file)
    case 1:
      var other = bytes
      let at = Int.random(in: 0...other.count, using: &random)
      other.insert(contentsOf: Array(FuzzText.piece(&random).utf8), at: at)
      Files.write(other, to: file)
    case 2:
      // As most editors save: written beside, then put in its place.
      Files.write(bytes, to: file + ".ny")
      rename(file + ".ny", file)
    case 3: rename(file, any(before).0)
    case 4:
      let folder = any([study + "/transcripts", study + "/codings", study + "/memos"])
      rename(folder, study + "/borte")
      if chance(2) { usleep(UInt32.random(in: 0..<40_000, using: &random)) }
      rename(study + "/borte", folder)
    case 5:
      Files.makeFolder(study + "/transcripts/ny")
      Files.write("R: Ny kilde.\n", to: study + "/transcripts/ny/\(Int.random(in: 0..<5, using: &random)).txt")
    case 6: Files.touch(file, secondsAgo: any([0, 100_000, -100_000]))
    case 7: for (file, bytes) in before where chance(4) { Files.write(bytes, to: file) }
    case 8:
      let source = before.first { $0.0.contains("/transcripts/") && $0.0.hasSuffix(".txt") }?.0 ?? file
      guard access(source, R_OK) == 0 else { return }
      let words = String(decoding: Files.read(source).prefix(400), as: UTF8.self).split(separator: " ").dropFirst(20)
        .prefix(4)
      let code = any(["skam", "grief", "trust-neighbours", "penger"])
      _ = ChildProcess.run(
        binary,
        ["code", "tag", code, source, "--quote", words.joined(separator: " "), "--study", study, "--coder", "jonas"]
      )
    default: Files.write(bytes, to: file)
    }
  }

  /// Commands with arguments that are nearly right, on a study that others write: what is on disk is what is shown.
  mutating func commands() {
    let client = client()
    let replies: [JSONValue?] = [.null, ["applied": true], ["applied": false], nil, 7, ["applied": "ja"]]
    var chances = random
    client.reply = { _ in replies[Int.random(in: 0..<replies.count, using: &chances)] }
    client.initialize(study)
    let sources = files.filter { $0.contains("/transcripts/") }
    for file in files { client.open("file://" + file, String(decoding: Files.read(file), as: UTF8.self)) }
    let names = client.capabilities["executeCommandProvider"]?["commands"]?.array?.compactMap(\.string) ?? []
    let codes = client.ask("kodebok/codes", ["uri": .string("file://" + sources[0])])["result"]?["codes"]?.array ?? []
    let ids = codes.compactMap { $0["id"]?.string } + ["finnes-ikke", "", "nytt"]
    for _ in 0..<80 {
      let line = Int.random(in: 0..<80, using: &random)
      let start: JSONValue = ["line": .int(line), "character": .int(Int.random(in: 0..<60, using: &random))]
      let end: JSONValue = ["line": .int(line), "character": .int(Int.random(in: 0..<60, using: &random))]
      var arguments: JSONValue = [
        "uri": .string("file://" + any(chance(8) ? files : sources)), "study": .string("file://" + study),
        "range": ["start": start, "end": end], "code": .string(any(ids)), "theme": .string(any(ids)),
        "into": .string(any(ids)), "parent": .string(any(ids)), "under": .string(any(ids)), "label": "Nytt navn",
        "stance": any(["supports", "contradicts", "x"]), "flag": any(["candidate", "selected", "x"]),
        "reason": "derfor",
        "title": "Tittel", "version": any([1, 1, 1, 0, 99]),
      ]
      if chance(4) { arguments = mutated(arguments, depth: 3) }
      if chance(25) { arguments = oddValue() }
      client.begin("workspace/executeCommand", ["command": .string(any(names)), "arguments": [arguments]])
      if chance(4) { client.settle() }
    }
    client.settle()
    let check = ChildProcess.run(binary, ["check", "--study", study, "--format", "json"])
    if ![0, 1].contains(check.status) { client.fault("after commands, check ends with \(check.status)") }
    // Edits of open files were answered at random, so those are closed: what is on disk counts.
    for file in files { client.close("file://" + file) }
    var texts: [String: FuzzText] = [:]
    for file in sources.prefix(2) {
      let text = String(decoding: Files.read(file), as: UTF8.self)
      texts["file://" + file] = FuzzText(text, encoding: "utf-16")
      client.open("file://" + file, text)
    }
    client.reply = { _ in .null }
    compare(client, texts, 1, "utf-16", false, leavingOut: ["textDocument/codeAction", "kodebok/codes"])
  }
}
