import KodebokAnchoring
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Codings find their words again")
struct PlacementTests {
  /// Codes the stretches between ⟦ and ⟧ of `old` and places them in `new`, whose stretches are where they belong.
  private func check(_ old: String, _ new: String, _ outcomes: [String], _ location: SourceLocation = #_sourceLocation)
  {
    let (before, ranges) = marked(old)
    let (after, expected) = marked(new)
    let file = codingFile(before, ranges)
    let placed = Placement.place(files: [file], in: after, digest: TextDigest("new"), codeBook: .empty)
      .sorted { Coding.fileOrder($0.coding, $1.coding) }
    #expect(placed.map { name($0.outcome) } == outcomes, sourceLocation: location)
    let places = placed.filter { $0.outcome != .orphaned }.map {
      after.string($0.range) + "@\($0.range.lowerBound.value)"
    }
    #expect(places == expected.map { after.string($0) + "@\($0.lowerBound.value)" }, sourceLocation: location)
    for one in placed { #expect(after.byteRange(of: one.scalars) == one.range, sourceLocation: location) }
  }

  private func name(_ outcome: PlacedCoding.Outcome) -> String {
    switch outcome {
    case .anchored: "anchored"
    case .ambiguous: "ambiguous"
    case .drifted: "drifted"
    case .orphaned: "orphaned"
    }
  }

  @Test("Text put before the words moves them")
  func shifted() {
    check("Tone: Jeg ⟦stolte på læreren⟧.\n", "Rettet.\n\nTone: Jeg ⟦stolte på læreren⟧.\n", ["anchored"])
  }

  @Test("Said again elsewhere, the words are known by what stands around them")
  func context() {
    check(
      "A: Jeg vet ⟦ikke⟧ helt.\nB: Du vil ikke mer.\n",
      "B: Du vil ikke mer.\nA: Jeg vet ⟦ikke⟧ helt.\nB: Du vil ikke mer.\n",
      ["anchored"]
    )
  }

  @Test("The same short answer many times is known by the codings around it")
  func shortAnswers() {
    check(
      "I: ⟦Gikk⟧ det?\nA: ⟦Ja.⟧\nI: Bra?\nA: ⟦Ja.⟧\nI: Var det ⟦vanskelig⟧?\nA: ⟦Ja.⟧\nI: ⟦Ferdig⟧?\nA: Ja.\n",
      "I: Hei og velkommen!\nA: Ja.\nI: ⟦Gikk⟧ det?\nA: ⟦Ja.⟧\nI: Bra?\nA: ⟦Ja.⟧\nI: Var det ⟦vanskelig⟧?\nA: ⟦Ja.⟧\nI: ⟦Ferdig⟧?\nA: Ja.\n",
      ["anchored", "anchored", "anchored", "anchored", "anchored", "anchored"]
    )
  }

  @Test("Where nothing tells equal words apart, nothing is guessed in silence")
  func ambiguous() {
    check("A: ⟦Ja.⟧\n", "A: Nei.\nA: ⟦Ja.⟧\nA: Ja.\nA: Ja.\n", ["ambiguous"])
  }

  @Test("Corrected words are shown as drifted, the whole of them")
  func drifted() {
    check(
      "A: Jeg tenkte at ⟦eg stolte på lærarn min⟧ den gongen.\n",
      "Ny linje.\nA: Jeg tenkte at ⟦jeg stolte på læreren min⟧ den gongen.\n",
      ["drifted"]
    )
    check("A: ⟦Hvordan gikk det?⟧\n", "A: ⟦Hvordan gjekk det då?⟧\n", ["drifted"])
  }

  @Test("Words that are gone are orphaned and kept")
  func orphaned() {
    check("A: Jeg ⟦stolte på henne⟧ da.\nB: Nei.\n", "A: Det regnet hele dagen.\nB: Nei.\n", ["orphaned"])
  }

  @Test("Of two equal answers one was deleted: two codings never become one")
  func oneOfTwoDeleted() {
    let (before, ranges) = marked("A: ⟦Ja.⟧\nB: hva\nA: ⟦Ja.⟧\n")
    let after = SourceText("B: hva\nA: Ja.\n")
    let file = codingFile(before, ranges)
    let placed = Placement.place(files: [file], in: after, digest: nil, codeBook: .empty)
    #expect(placed.filter { $0.outcome != .orphaned }.count == 1)
  }

  @Test("A block that was moved takes its codings with it")
  func movedBlock() {
    check(
      "A: Først ⟦om skolen⟧ og ⟦vennene⟧ mine.\nB: Så om ⟦hjemmet⟧ vårt.\nA: Til slutt ⟦håpet⟧.\n",
      "B: Så om ⟦hjemmet⟧ vårt.\nA: Til slutt ⟦håpet⟧.\nA: Først ⟦om skolen⟧ og ⟦vennene⟧ mine.\n",
      ["anchored", "anchored", "anchored", "anchored"],
      inOrderOf: [2, 3, 0, 1]
    )
  }

  private func check(_ old: String, _ new: String, _ outcomes: [String], inOrderOf order: [Int]) {
    let (before, ranges) = marked(old)
    let (after, expected) = marked(new)
    let placed = Placement.place(files: [codingFile(before, ranges)], in: after, digest: nil, codeBook: .empty)
    #expect(placed.map { name($0.outcome) } == outcomes)
    #expect(placed.map { Int($0.coding.id.value) } == order.map { $0 })
    #expect(placed.map(\.range) == expected)
  }

  @Test("A text written in the other Unicode form still holds the words")
  func normalForms() {
    let nfd = "A: Jeg va\u{30A}knet og sa\u{30A} ba\u{30A}ten."
    check(
      "A: Jeg ⟦våknet og så⟧ båten.",
      nfd.replacing("va\u{30A}knet og sa\u{30A}", with: "⟦va\u{30A}knet og sa\u{30A}⟧"),
      ["anchored"]
    )
    check("A: Jeg ⟦va\u{30A}knet⟧ da.", "Ny.\nA: Jeg ⟦våknet⟧ da.", ["anchored"])
  }

  @Test("Emoji with joiners are found and never cut")
  func emoji() {
    check("A: fint ⟦👩‍👩‍👧 ja⟧ 🙂", "B: 🙂\nA: fint ⟦👩‍👩‍👧 ja⟧ 🙂", ["anchored"])
  }

  @Test("In the text the header names the words are verified, and searched where they do not stand")
  func verified() {
    let (text, ranges) = marked("A: ⟦Ja.⟧\nA: Ja.\nA: Nei, ⟦kanskje⟧.\n")
    var file = codingFile(text, ranges)
    file.text = TextDigest("same")
    file.codings[1].range = ScalarOffset(0)..<ScalarOffset(7)
    let placed = Placement.place(files: [file], in: text, digest: TextDigest("same"), codeBook: .empty)
    #expect(placed.map(\.outcome) == [.anchored, .anchored])
    #expect(placed.map(\.range) == ranges)
  }

  @Test("Hostile offsets and empty texts end nothing")
  func hostile() {
    let (text, ranges) = marked("A: ⟦Ja.⟧\n")
    var file = codingFile(text, ranges)
    for range in [0..<0, 5..<Int(Int32.max), 3..<3, 9..<9] {
      file.codings[0].range = ScalarOffset(range.lowerBound)..<ScalarOffset(range.upperBound)
      for text in [text, SourceText(""), SourceText("x")] {
        #expect(Placement.place(files: [file], in: text, digest: nil, codeBook: .empty).count == 1)
      }
    }
    file.codings[0].quote = ""
    #expect(Placement.place(files: [file], in: text, digest: nil, codeBook: .empty).first?.outcome == .orphaned)
  }
}

/// A text and the stretches between ⟦ and ⟧ in it.
func marked(_ text: String) -> (SourceText, [Range<ByteOffset>]) {
  var plain = ""
  var starts: [Int] = []
  var ranges: [Range<ByteOffset>] = []
  for scalar in text.unicodeScalars {
    if scalar == "⟦" {
      starts.append(plain.utf8.count)
    } else if scalar == "⟧", let start = starts.popLast() {
      ranges.append(ByteOffset(start)..<ByteOffset(plain.utf8.count))
    } else {
      plain.unicodeScalars.append(scalar)
    }
  }
  return (SourceText(plain), ranges)
}

/// A coder's file with a coding of each range; context within the line after its label.
func codingFile(_ text: SourceText, _ ranges: [Range<ByteOffset>]) -> CodingFile {
  let codings = ranges.enumerated().map { index, range -> Coding in
    let line = text.lineRange(text.line(at: range.lowerBound))
    var start = line.lowerBound
    if text.string(line).dropFirst(1).hasPrefix(": ") { start = start + 3 }
    let context = CodingContext(of: range, in: text, within: min(start, range.lowerBound)..<line.upperBound)
    return Coding(
      id: CodingID("\(index)"),
      code: CodeID("c"),
      range: text.scalarRange(of: range),
      quote: text.string(range),
      before: context.before,
      after: context.after,
      created: ""
    )
  }
  return CodingFile(
    coder: CoderID("anna"),
    path: StudyPath("codings/anna/t.txt.jsonl"),
    source: StudyPath("t.txt"),
    text: TextDigest("old"),
    codings: codings,
    lines: Array(2..<(2 + codings.count))
  )
}
