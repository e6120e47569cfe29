import KodebokStorage
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Files of codings")
struct CodingFileTests {
  private func read(_ text: String) -> CodingFile {
    CodingFileReader.read(
      Array(text.utf8),
      coder: CoderID("anna"),
      path: StudyPath("codings/anna/t.txt.jsonl"),
      source: StudyPath("t.txt")
    )
  }

  private func line(_ id: String, _ code: String = "c", _ start: Int = 1, more: String = "") -> String {
    "{\"after\":\"\",\"before\":\"\",\"code\":\"\(code)\",\"created\":\"2026\",\"end\":\(start + 2),\"id\":\"\(id)\"\(more),"
      + "\"quote\":\"ab\",\"start\":\(start)}"
  }

  private let header = "{\"kodebok\":1,\"source\":\"t.txt\",\"text\":\"sha256:0\"}"

  private func text(_ file: CodingFile) -> String { String(decoding: CodingFilePrinter.bytes(of: file), as: UTF8.self) }

  @Test("Unknown members, unknown flags and broken lines survive being written again, byte for byte")
  func survives() {
    let text = """
      {"kodebok":1,"source":"t.txt","text":"sha256:0","x":[1, 2]}
      {"a new key":{"b":1.50},"after":"","before":"","code":"c","created":"2026","end":3,"flags":["candidate","later"],"id":"1","quote":"a\\"b","stance":"wonders","start":1,"weight":2,"zz":null}
      {"id":"2"

      """
    let file = read(text)
    #expect(file.codings.count == 1)
    #expect(file.codings[0].flags == [.candidate])
    #expect(file.problems == [.brokenLine(line: 3, reason: "json", text: "{\"id\":\"2\"")])
    #expect(self.text(file) == text)
  }

  @Test("A file without header, with CRLF, byte order mark and empty lines is read")
  func lenient() {
    let file = read("\u{FEFF}" + line("1") + "\r\n\r\n" + line("2", "d", 5))
    #expect(file.text == nil)
    #expect(file.codings.map(\.id.value) == ["1", "2"])
    #expect(file.lines == [1, 3])
    #expect(file.problems.isEmpty)
  }

  @Test("A newer version is read and never written")
  func newer() {
    let file = read("{\"kodebok\":2}\n" + line("1"))
    #expect(file.problems == [.newerVersion(line: 1, version: 2)])
    #expect(file.codings.count == 1)
    #expect(!file.isWritable)
  }

  @Test("Both sides of git's conflict are read; what differs is merged by field")
  func conflict() {
    let file = read(
      """
      \(header)
      <<<<<<< HEAD
      \(line("1"))
      \(line("2", "mine", 5))
      =======
      \(line("2", "theirs", 5, more: ",\"modified\":\"2027\""))
      \(line("3", "c", 9))
      >>>>>>> branch
      \(line("4", "c", 12))

      """
    )
    #expect(file.codings.map(\.id.value) == ["1", "2", "3", "4"])
    #expect(file.codings[1].code.value == "theirs")
    #expect(file.problems == [.conflict(line: 2, endLine: 8)])
  }

  @Test("Merging keeps what either side did", arguments: 0..<200)
  func merge(seed: Int) {
    var dice = Generator(state: UInt64(seed))
    let base = random(&dice)
    var (mine, theirs) = (base, base)
    change(&mine, &dice, "m")
    change(&theirs, &dice, "t")
    let merged = CodingMerge.merged(base: base, mine: mine, theirs: theirs)
    let ids = { (file: CodingFile) in Set(file.codings.map(\.id)) }
    // Nothing that one side added is lost, and nothing comes from nowhere.
    #expect(ids(merged).isSuperset(of: ids(mine).union(ids(theirs)).subtracting(ids(base))))
    #expect(ids(merged).isSubset(of: ids(mine).union(ids(theirs))))
    for coding in merged.codings {
      let sides = [mine, theirs].compactMap { $0.codings.first { $0.id == coding.id } }
      #expect(sides.contains { $0.code == coding.code })
    }
    // A side that did nothing changes nothing.
    #expect(CodingMerge.merged(base: base, mine: base, theirs: theirs).codings == theirs.codings)
    #expect(CodingMerge.merged(base: base, mine: mine, theirs: base).codings == mine.codings)
    // Deleted here and changed there is kept, and said.
    for id in ids(base) where !ids(mine).contains(id) {
      guard let changed = theirs.codings.first(where: { $0.id == id }) else { continue }
      let isChanged = base.codings.first { $0.id == id } != changed
      #expect(merged.codings.contains { $0.id == id } == isChanged)
      #expect(merged.problems.contains(.deletedAndChanged(line: 0, id: id)) == isChanged)
    }
  }

  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func random(_ dice: inout Generator) -> CodingFile {
    read(header + "\n" + (0..<8).map { line("\($0)", "c\($0 % 3)", $0 * 4) }.joined(separator: "\n"))
  }

  private func change(_ file: inout CodingFile, _ dice: inout Generator, _ mark: String) {
    for id in 0..<8 {
      guard let index = file.codings.firstIndex(where: { $0.id.value == "\(id)" }) else { continue }
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: file.codings.remove(at: index)
      case 1: file.codings[index].code = CodeID(mark)
      case 2: file.codings[index].flags.insert(mark == "m" ? .candidate : .selected)
      default: continue
      }
    }
    file.codings.append(read(line("new-\(mark)", "c", 40)).codings[0])
    file.codings.sort(by: Coding.fileOrder)
  }

  @Test("No bytes end the reader, and what is read is written and read the same again", arguments: 0..<300)
  func fuzz(seed: Int) {
    var dice = Generator(state: UInt64(seed) &+ 77)
    var bytes = Array(
      (header + "\n" + line("1", more: ",\"flags\":[\"selected\"]") + "\n" + line("2", "å", 5) + "\n").utf8
    )
    for _ in 0..<Int.random(in: 1..<8, using: &dice) {
      let at = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: at)
      default: bytes.insert(contentsOf: Array("{}[]\",:\\<=>0-e".utf8).shuffled(using: &dice).prefix(3), at: at)
      }
    }
    let path = StudyPath("codings/anna/t.txt.jsonl")
    let once = CodingFileReader.read(bytes, coder: CoderID("anna"), path: path, source: StudyPath("t.txt"))
    let printed = CodingFilePrinter.bytes(of: once)
    let twice = CodingFileReader.read(printed, coder: CoderID("anna"), path: path, source: StudyPath("t.txt"))
    #expect(twice.codings.sorted(by: Coding.fileOrder) == once.codings.sorted(by: Coding.fileOrder))
  }
}
