import KodebokChanges
import KodebokStudyModel
import KodebokText
import Testing

/// A sheet of three or more passages coded as trust, with the hand that moves them about.
struct SortingDesk {
  static let interview = "Tone: I trusted her then.\nEven: Keys in the shed.\nTone: Never again.\n"

  var sample: SampleStudy
  /// The sheet as it is in the editor.
  var sheet = ""
  /// The words of each passage, by coding.
  var words: [String: String] = [:]

  init(coder: String = "anna", passages: Int = 3) throws {
    var text = Self.interview
    for number in 4..<max(4, passages + 1) { text += "Even: Passage number \(number).\n" }
    sample = SampleStudy(interview: text)
    for turn in sample.document.transcript.turns {
      sample.apply(try sample.context.tag(CodeID("trust"), turn.body, in: sample.document))
    }
    for coding in sample.files.codings.values.joined() { words[coding.id.value] = coding.quote }
    sample.coder = CoderID(coder)
    sheet = sample.context.sheet(of: sample.segments, query: "code:trust")
  }

  var read: SortingSheet { SortingSheet.read(SourceText(sheet)) }

  var difference: SheetDifference {
    SheetDifference(read, segments: sample.segments, study: sample.study, coder: sample.coder)
  }

  /// The sheet without its comments.
  var visible: String {
    var parts: [Substring] = []
    var rest = Substring(sheet)
    while let open = rest.firstRange(of: "<!--") {
      parts.append(rest[..<open.lowerBound])
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else { break }
      rest = rest[close.upperBound...]
    }
    return String((parts + [rest]).joined()).trimmed
  }

  mutating func apply() throws {
    let path = StudyPath("sheets/trust.md")
    sample.files.texts[path] = sheet
    sample.apply(try sample.context.apply(read, at: path, to: sample.segments))
    sheet = sample.files.texts[path] ?? ""
    sample.files.texts[path] = nil
    sample.read()
  }

  // MARK: The hand

  func has(_ id: String) -> Bool { read.blocks.contains { $0.id.value == id } }

  func block(_ id: String) -> String {
    guard let block = read.blocks.first(where: { $0.id.value == id }) else { return "" }
    return read.text.string(block.range) + "\n"
  }

  mutating func delete(_ id: String) {
    guard let block = read.blocks.first(where: { $0.id.value == id }) else { return }
    sheet = read.text.applying([TextEdit(block.range, "")]).string
  }

  mutating func insert(_ block: String, below line: String) { replace(line + "\n", line + "\n\n" + block + "\n") }
  mutating func copy(_ id: String, below line: String) { insert(block(id), below: line) }

  mutating func move(_ id: String, below line: String) {
    let block = block(id)
    delete(id)
    insert(block, below: line)
  }

  mutating func write(_ text: String, after line: String) { replace(line + "\n", line + "\n\n" + text + "\n\n") }
  mutating func replace(_ old: String, _ new: String) { sheet = sheet.replacing(old, with: new) }

  func isMoved(_ code: String) -> Bool {
    difference.steps.contains { if case .move(_, CodeID(code), _) = $0 { true } else { false } }
  }
}

extension SampleStudy {
  /// Every segment of the study.
  var segments: [Segment] { study.segments(of: document) }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  fileprivate func firstRange(of words: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(words) { return place..<index(place, offsetBy: words.count) }
      place = index(after: place)
    }
    return nil
  }
}
