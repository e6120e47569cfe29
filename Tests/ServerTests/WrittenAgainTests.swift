import KodebokJSON
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokServer

@Suite("What is written anew after a key is what writing everything gives")
struct WrittenAgainTests {
  @Test("Passages and outline, over many edits in three units", arguments: PositionEncoding.allCases)
  func passagesAndOutline(encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 11 &+ UInt64(encoding.rawValue.utf8.count))
    let disk = Interview.document(lines: 60, &random)
    let memory = PassageMemory()
    var profile = ClientProfile(environment: [:])
    profile.encoding = encoding
    profile.nestsSymbols = true
    var text = disk.text
    var disks = [disk]
    for step in 0..<250 {
      if step % 40 == 39 { disks.append(Interview.recoded(disks[disks.count - 1], &random)) }
      text = Interview.edited(text, &random)
      let view = Interview.view(of: disks[disks.count - 1], as: text, encoding, step)
      var again = JSONWriter()
      var fresh = JSONWriter()
      DiagnosticWriter(view: view, profile: profile, studyView: nil, memory: memory).write(into: &again)
      DiagnosticWriter(view: view, profile: profile, studyView: nil).write(into: &fresh)
      #expect(again.bytes == fresh.bytes, "diagnostics after \(step) edits")
      var outline = JSONWriter()
      var whole = JSONWriter()
      ThemeOutline(view, memory).write(isNested: true, into: &outline)
      ThemeOutline(view).write(isNested: true, into: &whole)
      #expect(outline.bytes == whole.bytes, "outline after \(step) edits")
    }
  }

  @Test("Lines that are the same at both ends are passed over, and the map stays the one of all lines")
  func diskMap() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let old = Interview.document(lines: Int.random(in: 1...12, using: &random), &random).text
      var new = old
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = new.clamped(ByteOffset(Int.random(in: 0...new.byteCount, using: &random)))
        new = new.applying([.insert(["x", "é", "🙂 ja", ""].randomElement(using: &random) ?? "", at: place)])
      }
      // Nothing but insertions within lines: what is kept of each line is its beginning and its end.
      var kept: [EditMap.Kept] = []
      for line in 0..<old.lineCount {
        let (left, right) = (old.lineRange(line), new.lineRange(line))
        let (one, other) = (Array(old.string(left).unicodeScalars), Array(new.string(right).unicodeScalars))
        let prefix = zip(one, other).prefix { $0 == $1 }.count
        let limit = min(one.count, other.count) - prefix
        let suffix = zip(one.reversed(), other.reversed()).prefix(max(0, limit)).prefix { $0 == $1 }.count
        guard prefix + suffix == one.count else { kept = []; break }
        func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + UTF8.width($1) } }
        let (head, tail) = (bytes(one[..<prefix]), bytes(one[(one.count - suffix)...]))
        let isBreak = line + 1 < old.lineCount ? 1 : 0
        kept.append(EditMap.Kept(old: left.lowerBound.value, new: right.lowerBound.value, count: head))
        kept.append(
          EditMap.Kept(old: left.upperBound.value - tail, new: right.upperBound.value - tail, count: tail + isBreak)
        )
      }
      guard !kept.isEmpty else { continue }
      #expect(
        DiskMap.map(from: old, to: new) == EditMap(kept: kept, oldCount: old.byteCount, newCount: new.byteCount)
      )
    }
  }
}

/// An interview with passages that overlap, touch and cross lines, as it is on disk and in the editor.
private enum Interview {
  static let sentences = [
    "Jeg visste ikke hva jeg skulle si.", "Ja.", "Hun så på meg, og så lo hun 🙂 lenge.", "Det er ti år siden nå.",
    "“Nei,” sa jeg, “ikke i dag.”", "",
  ]

  static func document(lines: Int, _ random: inout SeededGenerator) -> Document {
    var text = ""
    for line in 0..<lines {
      text += (line % 3 == 0 ? "Tone: " : "") + (sentences.randomElement(using: &random) ?? "") + "\n"
    }
    let source = SourceText(text)
    var document = Document(
      source: SourceFile(path: StudyPath("transcripts/tone.txt"), diskPath: "transcripts/tone.txt", kind: .transcript),
      decoding: TextDecoding(source.bytes),
      digest: nil,
      transcript: Transcript(),
      files: [],
      codings: []
    )
    document.codings = PlacedCoding.inDocumentOrder((0..<lines * 2).map { coding($0, in: source, &random) })
    return document
  }

  /// The same with one coding more and one less, as after a tag.
  static func recoded(_ document: Document, _ random: inout SeededGenerator) -> Document {
    var document = document
    if !document.codings.isEmpty { document.codings.remove(at: document.codings.count / 2) }
    document.codings.append(coding(10_000 + document.codings.count, in: document.text, &random))
    document.codings = PlacedCoding.inDocumentOrder(document.codings)
    return document
  }

  private static func coding(_ number: Int, in text: SourceText, _ random: inout SeededGenerator) -> PlacedCoding {
    let start = text.clamped(ByteOffset(Int.random(in: 0..<max(1, text.byteCount - 1), using: &random)))
    let length = Int.random(in: 1...(number % 7 == 0 ? 120 : 20), using: &random)
    let range = start..<max(start, text.clamped(start + length))
    let scalars = text.scalarRange(of: range)
    let code = CodeID(["trust", "hope", "distance", "unknown"].randomElement(using: &random) ?? "")
    let coding = Coding(
      id: CodingID("c\(number)"),
      code: code,
      range: scalars,
      quote: text.string(range),
      before: "",
      after: "",
      created: ""
    )
    let node = ["trust", "hope", "distance"].firstIndex(of: code.value) ?? -1
    return PlacedCoding(
      coding: coding,
      coder: CoderID(number % 3 == 0 ? "anna" : "jonas"),
      code: code,
      outcome: range.isEmpty ? .orphaned : .anchored,
      range: range,
      scalars: scalars,
      line: number,
      node: node
    )
  }

  /// A few letters more or less, now and then a line.
  static func edited(_ text: SourceText, _ random: inout SeededGenerator) -> SourceText {
    let start = text.clamped(ByteOffset(Int.random(in: 0...text.byteCount, using: &random)))
    let length = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0...9, using: &random) : 0
    let words = ["x", "é", "🙂", "\n", "\n\n", "ja ", ""].randomElement(using: &random) ?? ""
    return text.applying([TextEdit(start..<max(start, text.clamped(start + length)), words)])
  }

  static func view(of disk: Document, as text: SourceText, _ encoding: PositionEncoding, _ step: Int) -> DocumentView {
    var study = Study()
    let nodes = ["trust", "hope", "distance"].map { name in
      let place = ByteOffset(0)..<ByteOffset(0)
      return Code(
        id: CodeID(name),
        isIDWritten: true,
        label: name,
        kind: .code,
        depth: 0,
        parent: nil,
        range: place,
        labelRange: place
      )
    }
    study.codeBook = CodeBook(path: StudyPath("codebook.md"), text: SourceText("# T\n"), codes: nodes)
    return DocumentView(
      uri: "file:///study/transcripts/tone.txt",
      version: step,
      order: step,
      text: text,
      path: disk.source.path,
      role: .source(disk.source),
      disk: disk,
      study: study,
      encoding: encoding,
      baseline: disk.text
    )
  }
}
