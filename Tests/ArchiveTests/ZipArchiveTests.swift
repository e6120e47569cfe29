import KodebokArchive
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
  static let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  static func zip(_ parts: [String: [UInt8]]) throws -> [UInt8] { try ZipArchive(empty).copy(with: parts) }

  /// Words that repeat, bytes that do not, and nothing.
  static func content(_ kind: Int) -> [UInt8] {
    var seed = UInt64(kind) &* 0x9E37_79B9_7F4A_7C15 | 1
    func number() -> UInt64 {
      seed ^= seed << 13
      seed ^= seed >> 7
      seed ^= seed << 17
      return seed
    }
    let count = [0, 1, 3, 300, 70_000, 70_000, 200_000][kind % 7]
    return (0..<count).map { index in
      kind % 7 == 4 ? UInt8(truncatingIfNeeded: number()) : UInt8(0x61 + (number() % 4) * (index % 5 == 0 ? 3 : 0))
    }
  }

  @Test("what is packed is what is unpacked", arguments: 0..<14)
  func roundTrip(_ kind: Int) throws {
    let parts = ["a.xml": Self.content(kind), "b/ø.xml": Self.content(kind + 1)]
    let archive = try ZipArchive(Self.zip(parts))
    #expect(archive.entries.map(\.name) == ["a.xml", "b/ø.xml"])
    for (name, content) in parts { #expect(try archive.content(of: #require(archive[name])) == content) }
  }

  @Test("a copy keeps what is not replaced, byte for byte, and the order")
  func copies() throws {
    let archive = try ZipArchive(Self.zip(["a": [1, 2], "b": Self.content(6), "c": [3]]))
    let copy = try ZipArchive(archive.copy(with: ["a": [9], "d": [4]]))
    #expect(copy.entries.map(\.name) == ["a", "b", "c", "d"])
    #expect(
      try copy.entries.map { entry throws(ArchiveError) in try copy.content(of: entry) } == [
        [9], Self.content(6), [3], [4],
      ]
    )
  }

  @Test("names differ by more than case, or the archive is refused")
  func sameNames() throws {
    let bytes = try Self.zip(["word/a.xml": [1], "word/b.xml": [2]])
    let twice = bytes.map { $0 == UInt8(ascii: "b") ? UInt8(ascii: "A") : $0 }
    #expect(throws: ArchiveError.damaged) { try ZipArchive(twice) }
    #expect(try ZipArchive(bytes)["WORD/A.XML"]?.name == "word/a.xml")
  }

  @Test("no more is unpacked than is allowed, whatever sizes are declared")
  func bounds() throws {
    var bounds = ZipArchive.Bounds()
    bounds.entryBytes = 100_000
    let bomb = try Self.zip(["a": [UInt8](repeating: 0, count: 10_000_000)])
    #expect(bomb.count < 100_000)
    let archive = try ZipArchive(bomb, bounds: bounds)
    #expect(throws: ArchiveError.tooLarge) { try archive.content(of: archive.entries[0]) }
    // The size is a lie: 1,000 in both places where it stands.
    var lie = bomb
    for place in [22, bomb.count - 22 - 47 + 24] {
      lie.replaceSubrange(place..<place + 4, with: [0xE8, 3, 0, 0])
    }
    let liar = try ZipArchive(lie, bounds: bounds)
    #expect(liar.entries.map(\.size) == [1_000])
    #expect(throws: ArchiveError.damaged) { try liar.content(of: liar.entries[0]) }
    bounds.entries = 0
    #expect(throws: ArchiveError.tooLarge) { try ZipArchive(bomb, bounds: bounds) }
  }

  @Test("what is no archive, or is cut off, is told")
  func broken() throws {
    #expect(throws: ArchiveError.notAnArchive) { try ZipArchive([]) }
    #expect(throws: ArchiveError.notAnArchive) {
      try ZipArchive(Array("Kapittel 4. Resultater, skrevet som ren tekst".utf8))
    }
    let bytes = try Self.zip(["a": Self.content(6)])
    #expect(throws: ArchiveError.damaged) { try ZipArchive(Array(bytes.prefix(bytes.count / 2))) }
  }

  @Test("changed bytes never end the program and give the right content or an error", arguments: 1...15)
  func damaged(_ seed: UInt64) throws {
    let parts = ["a": Self.content(3), "b": Self.content(5), "c": Self.content(4).dropLast(69_000)].mapValues {
      Array($0)
    }
    let bytes = try Self.zip(parts)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<20 {
      var broken = bytes
      for _ in 0..<(1 + Int(seed % 4)) {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        broken[Int(state % UInt64(broken.count))] = UInt8(truncatingIfNeeded: state >> 32)
      }
      guard let archive = try? ZipArchive(broken) else { continue }
      for entry in archive.entries {
        guard let content = try? archive.content(of: entry), let right = parts[entry.name] else { continue }
        #expect(content == right)
      }
    }
  }
}
