import KodebokBytes
import Testing

@Suite struct SHA256Tests {
  /// Vectors of FIPS 180-4 and of NIST's example collection.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `known texts have their known checksums`(text: String, hex: String) {
    #expect(SHA256.hash([UInt8](text.utf8)).hex == hex)
    var portable = SHA256(.portable)
    portable.update([UInt8](text.utf8))
    #expect(portable.finalize().hex == hex)
  }

  @Test func `both implementations agree on every length around the block borders, in pieces of any size`() {
    var random = SplitMix(seed: 1)
    for length in Array(0...200) + [1023, 1024, 1025, 65_536] {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var pieces = SHA256()
      var portable = SHA256(.portable)
      var at = 0
      while at < length {
        let piece = Array(bytes[at..<min(length, at + Int(random.next() % 150) + 1)])
        pieces.update(piece)
        portable.update(piece)
        at += piece.count
      }
      #expect(pieces.finalize() == SHA256.hash(bytes))
      #expect(portable.finalize() == SHA256.hash(bytes))
    }
  }

  @Test func `asking for the checksum does not disturb what is added afterwards`() {
    var sum = SHA256()
    sum.update([UInt8]("ab".utf8))
    _ = sum.finalize()
    sum.update([UInt8]("c".utf8))
    #expect(sum.finalize() == SHA256.hash([UInt8]("abc".utf8)))
  }

  @Test func `a checksum reads its own text form and refuses others`() {
    let digest = SHA256.hash([UInt8]("abc".utf8))
    #expect(digest.description == "sha256:" + digest.hex)
    #expect(Digest(digest.description) == digest)
    #expect(Digest("sha256:" + digest.hex.uppercased()) == digest)
    #expect(Digest(digest.hex) == nil)
    #expect(Digest("sha512:" + digest.hex) == nil)
    #expect(Digest("sha256:" + digest.hex.dropLast()) == nil)
    #expect(Digest("sha256:" + digest.hex.dropLast() + "g") == nil)
    #expect(Digest("") == nil)
  }
}
