import KodebokStorage
import KodebokStudyModel
import KodebokText
import Testing

@Suite("A table in an older encoding is written back in it")
struct OldEncodingTests {
  private let path = StudyPath("participants.csv")

  private func set(_ edits: [TextEdit]) -> ChangeSet {
    ChangeSet(
      action: "fix",
      changes: [.edit(path, edits, in: nil)],
      coder: CoderID("anna"),
      time: "2026-11-20T10:00:00Z"
    )
  }

  private func bytes(_ study: TemporaryStudy) -> [UInt8]? {
    try? Files.read(study.root + "/" + path.value, limit: 1 << 20)
  }

  /// `id;navn` with `Åse` on the second row, CRLF, and a byte that means nothing (0x81).
  private let windows: [UInt8] =
    Array("id;navn\r\np1;".utf8) + [0xC5] + Array("se\r\np2;x".utf8) + [0x81] + Array("\r\n".utf8)

  @Test("Windows-1252 keeps every byte outside the edit, and new letters are written in it")
  func windows1252() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n"])
    try study.write(bytes: windows, to: path.value)
    let store = StudyStore(folder: study.folder)
    let text = TextDecoding(windows).text
    let name = try #require(text.string.utf8.firstRange(of: "Åse".utf8))
    let start = text.string.utf8.distance(from: text.string.utf8.startIndex, to: name.lowerBound)
    try store.apply(set([TextEdit(ByteOffset(start)..<ByteOffset(start + 4), "Bø – «é»")]))
    let expected =
      Array("id;navn\r\np1;B".utf8) + [0xF8, 0x20, 0x96, 0x20, 0xAB, 0xE9, 0xBB] + Array("\r\np2;x".utf8) + [0x81]
      + Array("\r\n".utf8)
    #expect(bytes(study) == expected)
    try store.undo(CoderID("anna"), time: "2026-11-20T10:00:01Z")
    #expect(bytes(study) == windows)
  }

  @Test("A letter the encoding does not have is refused by name, and nothing is changed")
  func refused() throws {
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n"])
    try study.write(bytes: windows, to: path.value)
    let store = StudyStore(folder: study.folder)
    #expect(throws: StorageError.unencodable(path, character: "Š̌", encoding: "Windows-1252")) {
      try store.apply(set([.insert("xŠ̌", at: ByteOffset(0))]))
    }
    #expect(bytes(study) == windows)
  }

  @Test("UTF-16 of either byte order keeps its mark, its order and its line breaks", arguments: [true, false])
  func utf16(_ isLittle: Bool) throws {
    func encoded(_ text: String) -> [UInt8] {
      (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
        + text.utf16.flatMap { unit -> [UInt8] in
          let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
          return isLittle ? [low, high] : [high, low]
        }
    }
    let study = try TemporaryStudy(["transcripts/a.txt": "A: Ja.\n"])
    try study.write(bytes: encoded("id;navn\r\np1;Åse 🙂\r\n"), to: path.value)
    let store = StudyStore(folder: study.folder)
    // "id;navn\np1;Åse 🙂": the smiling face begins at byte 16.
    try store.apply(set([TextEdit(ByteOffset(16)..<ByteOffset(20), "😐Ω\ny"), .insert("x", at: ByteOffset(0))]))
    #expect(bytes(study) == encoded("xid;navn\r\np1;Åse 😐Ω\r\ny\r\n"))
  }

  private func take(_ text: String, as path: StudyPath, in study: inout Study, isRead: Bool = true) {
    let taken = study.reread(path, SourceText(text))
    #expect(taken == isRead, "\(path)")
  }

  @Test("What an editor holds of a table, a note and the settings is read like a file")
  func reread() throws {
    let study = try TemporaryStudy([
      "transcripts/a.txt": "A: Ja.\n", "participants.csv": "id\np1\n", "memos/a.md": "# A\n\n[x](../codebook.md)\n",
      "kodebok.json": #"{"rules": {"unused-code": "off"}, "transcripts": ["transcripts"]}"#,
      "study.md": "# Study\n\n## Aim\n", "kodebok.md": "# Kodebok\n\n## A {#a}\n",
    ])
    var read = study.folder.readStudy()
    #expect(read.settings.rulePlaces["unused-code"]?.start == TextPosition(line: 0, column: 11))
    take("id\np1\np1\n", as: path, in: &read)
    #expect(read.participants.problems.map(\.kind) == [.duplicateRow])
    take("# B {#b}\n\n[y](../kodebok.md#a)\n", as: StudyPath("memos/a.md"), in: &read)
    #expect(read.memos.map(\.id) == ["b"] && read.links.compactMap(\.fragment) == ["a"])
    take("# Study\n\n## Aims\n", as: StudyPath("study.md"), in: &read)
    #expect(read.entries.map(\.label) == ["Aims"])
    let settings = StudyPath("kodebok.json")
    take(#"{"language": "nb", "transcripts": ["x"], "odd": 1}"#, as: settings, in: &read)
    #expect(read.settings.language == .norwegian && read.settings.transcriptFolders == ["transcripts"])
    #expect(read.findings.map(\.rule) == ["settings-unknown-key"])
    take("{", as: settings, in: &read)
    #expect(read.settings.language == .norwegian && read.findings.map(\.rule) == ["settings-syntax"])
    take("id\n", as: StudyPath("deltakere.csv"), in: &read, isRead: false)
    take("", as: StudyPath("transcripts/a.txt"), in: &read, isRead: false)
    // A file that is not saved yet.
    take("# Q\n\n## One\n\n`code:a`\n", as: StudyPath("queries.md"), in: &read)
    #expect(read.entries.contains { $0.kind == .query && $0.label == "One" })
  }

  @Test("Codings of a moved source are found by their words although a colleague has followed it")
  func strays() throws {
    let text = "Tone: I felt quite safe there, on most of the days.\n"
    let line =
      #"{"after":"","before":"","code":"trust","created":"","end":51,"id":"ID","quote":"I felt quite safe there, on most of the days.","start":6}"#
      + "\n"
    let study = try TemporaryStudy([
      "transcripts/new.txt": text, "codings/anna/transcripts/new.txt.jsonl": line.replacing("ID", with: "a"),
      "codings/sam/transcripts/old.txt.jsonl": line.replacing("ID", with: "s"),
    ])
    let read = study.folder.readStudy()
    #expect(read.strays.map(\.movedTo) == [StudyPath("transcripts/new.txt")])
    let document = try #require(read.sources.first.map { study.folder.document($0, in: read) })
    #expect(Set(document.codings.map(\.coding.id.value)) == ["a", "s"])
  }

  @Test("Only sources that hold, or held, words of stray codings make them be looked for again")
  func settledStrays() throws {
    let words = "I felt quite safe there, on most of the days."
    let line =
      #"{"after":"","before":"","code":"trust","created":"","end":51,"id":"s","quote":"\#(words)","start":6}"# + "\n"
    let study = try TemporaryStudy([
      "transcripts/a.txt": "Tone: \(words)\n", "transcripts/b.txt": "Tone: Nothing of that.\n",
      "transcripts/c.txt": "Tone: Something else.\n", "codings/sam/transcripts/old.txt.jsonl": line,
    ])
    let read = study.folder.readStudy()
    #expect(read.strays.map(\.movedTo) == [StudyPath("transcripts/a.txt")])
    #expect(read.sources.map { study.folder.maySettleStrays([$0], in: read) } == [true, false, false])
    try study.write("Tone: \(words) Again: \(words)\n", to: "transcripts/c.txt")
    #expect(read.sources.map { study.folder.maySettleStrays([$0], in: read) } == [true, false, true])
  }
}
