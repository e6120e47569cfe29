import KodebokLanguageProtocol
import Testing

@Suite struct DocumentURITests {
  @Test(arguments: [
    ("file:///home/anna/a.txt", "/home/anna/a.txt"), ("file:///a%20b/%C3%85se.txt", "/a b/Åse.txt"),
    ("file:///a b/Åse.txt", "/a b/Åse.txt"), ("file://localhost/a", "/a"), ("file:/a", "/a"), ("FILE:///a", "/a"),
    ("file:///100%", "/100%"), ("file:///100%2", "/100%2"), ("file:///100%zz", "/100%zz"), ("file:///%25", "/%"),
    ("file:///a%2Fb", "/a/b"), ("file:///a#b?c", "/a#b?c"), ("file:///A%cc%8Ase", "/A\u{30a}se"), ("file:///", "/"),
  ])
  func `the path is read, and bad escapes stand for themselves`(text: String, path: String) throws {
    let read = try #require(DocumentURI(text).path)
    #expect(read.utf8.elementsEqual(path.utf8))
  }

  @Test(arguments: [
    "", "file", "file:", "file://", "file:a", "untitled:Untitled-1", "http://x/a", "file://server/share/a",
    "file:///a%00b", "file:///a%E5", "%66ile:///a", "git:/a?ref",
  ])
  func `what is no file of this machine has no path`(text: String) {
    #expect(DocumentURI(text).path == nil)
  }

  @Test func `a path becomes a name that every client reads, and comes back the same`() {
    #expect(DocumentURI(path: "/a b/Åse #1 100%.txt").text == "file:///a%20b/%C3%85se%20%231%20100%25.txt")
    for path in ["/", "/a-b_c.d~e", "/A\u{30a}se", "/Åse", "/😀/:@&=+$,", "/%41"] {
      #expect(DocumentURI(path: path).path?.utf8.elementsEqual(path.utf8) == true)
    }
  }

  @Test func `two spellings are two names of one path`() {
    let one = DocumentURI("file:///a%20b")
    let other = DocumentURI("file:///a b")
    #expect(one != other)
    #expect(one.path == other.path)
    #expect(DocumentURI("file:///\u{e5}") != DocumentURI("file:///a\u{30a}"))
  }

  @Test func `names damaged at random do no harm`() {
    let name = [UInt8]("file:///home/%C3%85se%20og/a%2Eb.txt".utf8)
    var state: UInt64 = 11
    for _ in 0..<5000 {
      var bytes = name
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      if let path = DocumentURI(String(decoding: bytes, as: UTF8.self)).path {
        #expect(DocumentURI(path: path).path == path)
      }
    }
  }
}
