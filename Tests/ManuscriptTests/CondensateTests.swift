import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokManuscript

@Suite("What condensates rest on")
struct CondensateTests {
  @Test("A fingerprint does not depend on the order, tells one passage more, and is read as it is written")
  func footing() {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<200 {
      let marks = (0..<Int.random(in: 1...40, using: &numbers)).map { number in
        Footing.mark(words: "passage \(number) \(UInt64.random(in: 0...9, using: &numbers))", speakers: ["P1"])
      }
      var one = Footing()
      var other = Footing()
      for mark in marks { one.add(mark) }
      for mark in marks.shuffled(using: &numbers) { other.add(mark) }
      #expect(one == other)
      #expect(Footing(one.written) == one)
      let extra = Footing.mark(words: "one more", speakers: [])
      other.add(extra)
      #expect(other != one && other.without(extra) == one)
    }
    for bad in ["", "sha-1", "sha-x-0000000000000000", "sha-1-00", "md5-1-0000000000000000", "sha-1-000000000000000g"] {
      #expect(Footing(bad) == nil)
    }
  }

  @Test("White space does not count, words and speakers do")
  func marks() {
    #expect(Footing.mark(words: "a  b\nc", speakers: ["P1"]) == Footing.mark(words: "a b c", speakers: ["P1"]))
    #expect(Footing.mark(words: "a b c", speakers: ["P1"]) != Footing.mark(words: "a b c", speakers: ["P2"]))
    #expect(Footing.mark(words: "a b c", speakers: []) != Footing.mark(words: "a b d", speakers: []))
  }
}
