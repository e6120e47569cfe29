import KodebokStudyModel
import KodebokText
import Testing

@Suite("The order of codings and findings")
struct OrderTests {
  private func placed(_ start: Int, _ end: Int, _ code: String, coder: String = "anna", id: String) -> PlacedCoding {
    let range = Range<ScalarOffset>(between: start, and: end)
    let coding = Coding(
      id: CodingID(id),
      code: CodeID(code),
      range: range,
      quote: "",
      before: "",
      after: "",
      created: ""
    )
    return PlacedCoding(
      coding: coding,
      coder: CoderID(coder),
      code: CodeID(code),
      outcome: .anchored,
      range: Range<ByteOffset>(between: start, and: end),
      scalars: range,
      line: 1
    )
  }

  @Test("Codings stand by place, the longer first, then by code, coder and id")
  func documentOrder() {
    let codings = [
      placed(5, 9, "trust", id: "6"), placed(0, 3, "hope", id: "4"), placed(0, 9, "trust", id: "1"),
      placed(0, 3, "fear", coder: "jonas", id: "3"), placed(0, 3, "fear", id: "2"), placed(0, 3, "hope", id: "5"),
    ]
    #expect(PlacedCoding.inDocumentOrder(codings).map(\.coding.id.value) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("Sorting by numbers gives what sorting the codings themselves gives, whatever their order", arguments: 1...20)
  func sameAsSorting(seed: Int) {
    var state = UInt64(seed)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let codings = (0..<200).map { index in
      let start = next(30)
      return placed(start, start + next(5), ["a", "b"][next(2)], coder: ["x", "y"][next(2)], id: "\(index)")
    }
    let sorted = codings.sorted(by: PlacedCoding.documentOrder).map(\.coding.id)
    #expect(PlacedCoding.inDocumentOrder(codings).map(\.coding.id) == sorted)
    #expect(PlacedCoding.inDocumentOrder(codings.sorted(by: PlacedCoding.documentOrder)).map(\.coding.id) == sorted)
  }

  @Test("Findings at one place have one order, whatever order their facts came in")
  func outputOrder() {
    func finding(_ coding: String, _ file: String = "a.txt", line: Int = 0) -> Finding {
      let start = TextPosition(line: line, column: 0)
      let place = Place(file: StudyPath(file), start: start, end: start)
      return Finding(
        rule: "unknown-code",
        severity: .error,
        place: place,
        facts: ["coding": .text(coding), "code": .text("x")]
      )
    }
    let wanted = [finding("1"), finding("2"), finding("0", line: 3), finding("0", "b.txt")]
    for shift in 0..<wanted.count {
      let turned = Array(wanted[shift...] + wanted[..<shift])
      #expect(turned.sorted(by: Finding.outputOrder) == wanted)
    }
  }
}
