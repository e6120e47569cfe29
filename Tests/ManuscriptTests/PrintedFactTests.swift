import KodebokManuscript
import KodebokQuery
import KodebokText
import Testing

@Suite("Numbers of the study as they are printed")
struct PrintedFactTests {
  private func fact(_ name: String, _ words: String) -> PrintedFact {
    PrintedFact(named: name, at: ByteOffset(0)..<ByteOffset(0), words: words)
  }

  @Test(
    "A coefficient is printed with as many digits as one likes, and corrected in the same form",
    arguments: [
      ("0.58", true, "0.58"), ("0.579", true, "0.579"), (".58", true, ".58"), ("0,58", true, "0,58"),
      ("0.6", true, "0.6"),
      ("58 %", true, "58 %"), ("57,9 %", true, "57,9 %"), ("58%", true, "58%"), ("0.57", false, "0.58"),
      ("**0.7**", false, "0.6"), ("0,5", false, "0,6"), ("57 %", false, "58 %"), ("-0.58", false, "0.58"),
      ("moderate", false, "0.58"), ("", false, "0.58"), ("1.2.3", false, "0.58"), ("½", false, "0.58"),
      ("99999999999999999999", false, "0.58"),
    ]
  )
  func coefficients(words: String, holds: Bool, corrected: String) {
    let fact = fact("agreement/cohen", words)
    #expect(fact.prints(.coefficient(0.5789)) == holds)
    #expect(fact.written(.coefficient(0.5789)) == corrected)
  }

  @Test("A negative coefficient keeps its sign, and nothing is not less than nothing")
  func signs() {
    #expect(
      fact("agreement", "−0.05").prints(.coefficient(-0.05)) && fact("agreement", "-.05").prints(.coefficient(-0.05))
    )
    #expect(fact("agreement", "0.10").written(.coefficient(-0.05)) == "−0.05")
    #expect(fact("agreement", "0.0").written(.coefficient(-0.001)) == "0.0")
    #expect(FactValue.coefficient(.nan).shown == "–" && FactValue.coefficient(-.infinity).shown == "–")
    #expect(FactValue.coefficient(1).shown == "1.000" && FactValue.count(12).shown == "12")
  }

  @Test("Counts are read in digits and words, and measures by their names")
  func counts() {
    #expect(fact("participants", "seven").prints(.count(7)) && fact("words", "12 345").prints(.count(12_345)))
    #expect(!fact("participants", "7.5").prints(.count(7)))
    #expect(fact("agreement", "").measure == .krippendorff && fact("agreement/u-alpha", "").measure == .unitizing)
    #expect(fact("agreement/kapa", "").measure == nil && fact("kapa", "").fact == nil)
    #expect(fact("participants/Lower%20field", "").part == "Lower field")
  }
}
