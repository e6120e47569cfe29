import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText

/// A study written as it is read: people, code book, and transcripts with their codings in braces.
///
/// ```
/// people
/// P1 Tone A
/// codes
/// relationship
///   trust guide=q1
/// source tone.txt date=2026-02-01 round=1
/// I: How was it?
/// Tone: I {trust|trusted her}, {guilt,trust@bo!selected~contradicts|so} hard.
/// ```
struct SketchedStudy {
  var study = Study()
  var sources: [CodedSource] = []

  init(_ sketch: String) {
    var part = ""
    var blocks: [[String]] = []
    var (people, codes): ([String], [String]) = ([], [])
    for line in sketch.split(separator: "\n").map(String.init) {
      if line == "people" || line == "codes" {
        part = line
      } else if line.hasPrefix("source ") {
        part = "source"
        blocks.append([line])
      } else if part == "people" {
        people.append(line)
      } else if part == "codes" {
        codes.append(line)
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].append(line)
      }
    }
    study.participants = Self.participants(people)
    study.codeBook = Self.codeBook(codes)
    study.material = MaterialTable(
      path: StudyPath("material.csv"),
      text: SourceText(""),
      rows: blocks.map { Self.material($0[0]) }
    )
    study.sources = study.material.rows.map {
      let isArticle = $0.source.value.hasPrefix("articles/")
      return SourceFile(path: $0.source, diskPath: $0.source.value, kind: isArticle ? .article : .transcript)
    }.sorted { $0.path < $1.path }
    sources = blocks.enumerated().map { source($0.element, number: $0.offset) }.sorted { $0.path < $1.path }
  }

  /// A count of all sources: each alone, then put together, in an order that a seed gives.
  func counted<Count: StudyCount>(_ empty: Count, seed: UInt64? = nil) -> Count {
    var random = SeededNumbers(seed ?? 0)
    var result = empty
    for source in seed == nil ? sources : sources.shuffled(using: &random) {
      var part = empty
      part.add(source)
      result.merge(part)
    }
    return result
  }

  // MARK: Tables

  private static func participants(_ lines: [String]) -> Participants {
    Participants(
      path: StudyPath("participants.csv"),
      text: SourceText(""),
      all: lines.enumerated().map { index, line in
        let words = line.split(separator: " ").map(String.init)
        return Participant(
          id: ParticipantID(words[0]),
          pseudonym: words[1],
          group: words.count > 2 && !words[2].contains("=") && words[2] != "withdrawn" ? words[2] : "",
          withdrawn: words.contains("withdrawn") ? "yes" : "",
          attributes: words.compactMap(pair),
          row: index + 2
        )
      }
    )
  }

  private static func pair(_ word: String) -> (name: String, value: String)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private static func material(_ line: String) -> Material {
    let words = line.split(separator: " ").map(String.init)
    let values = Dictionary(words.compactMap(pair).map { ($0.name, $0.value) }) { first, _ in first }
    let known = ["kind", "date", "round", "site", "guide"]
    return Material(
      source: StudyPath(words[1].contains("/") ? words[1] : "transcripts/" + words[1]),
      kind: values["kind"] ?? "",
      date: values["date"] ?? "",
      round: values["round"] ?? "",
      site: values["site"] ?? "",
      guide: values["guide"] ?? "",
      attributes: words.compactMap(pair).filter { !known.contains($0.name) },
      range: ByteOffset(0)..<ByteOffset(0)
    )
  }

  private static func codeBook(_ lines: [String]) -> CodeBook {
    let nowhere = ByteOffset(0)..<ByteOffset(0)
    var codes: [Code] = []
    for line in lines {
      let depth = line.prefix { $0 == " " }.count / 2 + 1
      let words = line.split(separator: " ").map(String.init)
      let parent = depth == 1 ? nil : codes.indices.last { codes[$0].depth == depth - 1 }
      let kind: Code.Kind = words.contains("category") ? .category : depth == 1 ? .theme : .code
      var code = Code(
        id: CodeID(words[0]),
        isIDWritten: true,
        label: words[0].prefix(1).uppercased() + words[0].dropFirst(),
        kind: kind,
        depth: depth,
        parent: parent,
        range: nowhere,
        labelRange: nowhere
      )
      code.isParked = words.contains("parked")
      code.isFact = words.contains("fact")
      for (name, value) in words.compactMap(pair) {
        switch name {
        case "also": code.also = [CodeID(value)]
        case "excludes": code.excludes = [CodeID(value)]
        case "was": code.aliases = [CodeID(value)]
        case "guide": code.guide = value
        case "label": code.label = value
        default: break
        }
      }
      if let parent { codes[parent].children.append(codes.count) }
      codes.append(code)
    }
    return CodeBook(path: StudyPath("codebook.md"), text: SourceText(""), codes: codes)
  }

  // MARK: Sources

  private struct Mark {
    var codes: [String]
    var coder = "anna"
    var flag: Coding.Flag?
    var stance: Coding.Stance?
    var start: Int

    init(_ text: String, at start: Int) {
      self.start = start
      var text = text
      func cut(_ sign: Character) -> String? {
        guard let place = text.lastIndex(of: sign) else { return nil }
        defer { text = String(text[..<place]) }
        return String(text[text.index(after: place)...])
      }
      stance = cut("~").flatMap(Coding.Stance.init)
      flag = cut("!").flatMap(Coding.Flag.init)
      coder = cut("@") ?? "anna"
      codes = text.split(separator: ",").map(String.init)
    }
  }

  private func source(_ block: [String], number: Int) -> CodedSource {
    let path = Self.material(block[0]).source
    var plain: [Unicode.Scalar] = []
    var open: [Mark] = []
    var closed: [(mark: Mark, end: Int)] = []
    var rest = ArraySlice(Array(block.dropFirst().joined(separator: "\n").unicodeScalars))
    while let scalar = rest.popFirst() {
      if scalar == "{", let bar = rest.firstIndex(of: "|") {
        open.append(Mark(String(String.UnicodeScalarView(rest[..<bar])), at: plain.count))
        rest = rest[(bar + 1)...]
      } else if scalar == "}", let mark = open.popLast() {
        closed.append((mark, plain.count))
      } else {
        plain.append(scalar)
      }
    }
    let text = SourceText(String(String.UnicodeScalarView(plain)))
    let transcript = Self.transcript(text)
    var codings: [PlacedCoding] = []
    for (mark, end) in closed {
      for code in mark.codes {
        codings.append(placed(code, mark, mark.start..<end, text, "\(number).\(codings.count)"))
      }
    }
    let document = Document(
      source: SourceFile(path: path, diskPath: path.value, kind: .transcript),
      decoding: TextDecoding(text.bytes),
      digest: nil,
      transcript: transcript,
      files: [],
      codings: PlacedCoding.inDocumentOrder(codings)
    )
    return CodedSource(document, in: study)
  }

  private func placed(
    _ code: String,
    _ mark: Mark,
    _ range: Range<Int>,
    _ text: SourceText,
    _ id: String
  ) -> PlacedCoding {
    let scalars = Range<ScalarOffset>(between: range.lowerBound, and: range.upperBound)
    var coding = Coding(
      id: CodingID(id),
      code: CodeID(code),
      range: scalars,
      quote: text.string(scalars),
      before: "",
      after: "",
      created: "2026-11-20T10:00:00Z"
    )
    coding.flags = mark.flag.map { [$0] } ?? []
    coding.stance = mark.stance
    return PlacedCoding(
      coding: coding,
      coder: CoderID(mark.coder),
      code: study.codeBook.resolved(CodeID(code)),
      outcome: .anchored,
      range: text.byteRange(of: scalars),
      scalars: scalars,
      line: 1
    )
  }

  /// Turns begin at a label with a colon; brackets hold observations.
  private static func transcript(_ text: SourceText) -> Transcript {
    var transcript = Transcript()
    for line in 0..<text.lineCount {
      let range = text.lineRange(line)
      let words = text.string(range)
      let start = range.lowerBound.value
      if let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")), words[..<colon].allSatisfy({ $0.isLetter }) {
        let width = words.utf8.distance(from: words.utf8.startIndex, to: colon) + 1
        let label = String(words[..<colon])
        let speaker = transcript.speakers.firstIndex(of: label) ?? transcript.speakers.count
        if speaker == transcript.speakers.count { transcript.speakers.append(label) }
        let labelRange = ByteOffset(start)..<ByteOffset(start + width)
        transcript.spans.append(.init(kind: .label, range: labelRange))
        let body = ByteOffset(min(start + width + 1, range.upperBound.value))..<range.upperBound
        transcript.turns.append(.init(speaker: speaker, label: labelRange, body: body))
      } else if words.hasPrefix("# ") {
        transcript.headings.append(.init(level: 2, range: ByteOffset(start + 2)..<range.upperBound))
        transcript.spans.append(.init(kind: .heading, range: range))
      }
      var openBracket: Int?
      for (offset, byte) in words.utf8.enumerated() {
        if byte == UInt8(ascii: "[") { openBracket = offset }
        if byte == UInt8(ascii: "]"), let from = openBracket {
          let span = ByteOffset(start + from)..<ByteOffset(start + offset + 1)
          transcript.spans.append(.init(kind: .observation, range: span))
          openBracket = nil
        }
      }
    }
    return transcript
  }
}
