import Testing

@testable import KodebokText

@Suite("Text in text")
struct SubstringsTests {
  @Test(
    "Text is found wherever it stands",
    arguments: [
      ("", "", true), ("a", "", true), ("", "a", false), ("æøå", "ø", true), ("aab", "ab", true), ("aab", "abb", false),
      ("https://", "://", true), ("å", "a\u{30A}", false),
    ]
  )
  func holds(text: String, other: String, isThere: Bool) { #expect(text.holds(other) == isThere) }

  @Test("Every place is replaced, and what replaces it is not looked at again")
  func replaced() {
    #expect("a-b-c".with(" ", for: "-") == "a b c")
    #expect("aaa".with("aa", for: "a") == "aaaaaa")
    #expect("~/".with("~0", for: "~").with("~1", for: "/") == "~0~1")
    #expect("æ🙂æ".with("", for: "æ") == "🙂")
    #expect("abc".with("x", for: "") == "abc")
    #expect("ab".with("x", for: "abc") == "ab")
  }
}
