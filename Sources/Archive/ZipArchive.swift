/// A ZIP archive in memory, as documents of word processors are: entries that are stored or deflated.
///
/// Nothing is ever unpacked to disk. Names only serve to find entries; two that differ in nothing but case are the same, and
/// an archive that has one twice is refused, since programs would read different things.
package struct ZipArchive: Sendable {
  /// The bounds on what is read of an archive.
  package struct Bounds: Sendable {
    /// The largest number of entries.
    package var entries = 20_000
    /// The most bytes that one entry may give.
    package var entryBytes = 128 << 20

    /// Creates the bounds that documents are read with.
    package init() {}
  }

  /// A file in an archive.
  package struct Entry: Sendable {
    /// The name, with `/` between folders.
    package var name: String
    /// How many bytes it gives.
    package var size: Int
    /// Whether it can only be read with a password.
    package var isEncrypted: Bool { flags & 0x41 != 0 }

    var flags: UInt16
    var method: UInt16
    var time: UInt32
    var checksum: UInt32
    var packedSize: Int
    var offset: Int
    var rawName: ArraySlice<UInt8>
    var attributes: UInt32
  }

  /// The entries in the order of the directory.
  package let entries: [Entry]
  private let bytes: [UInt8]
  private let bounds: Bounds
  private let indices: [String: Int]

  /// Reads the directory of an archive.
  ///
  /// - Complexity: O(entries), and at most 64 KB are searched for the end of the directory.
  package init(_ bytes: [UInt8], bounds: Bounds = Bounds()) throws(ArchiveError) {
    self.bytes = bytes
    self.bounds = bounds
    let directory = try Directory(bytes)
    guard directory.count <= bounds.entries else { throw .tooLarge }
    var entries: [Entry] = []
    var indices: [String: Int] = [:]
    var place = directory.start
    for index in 0..<directory.count {
      let entry = try Directory.entry(bytes, &place, end: directory.end)
      guard indices.updateValue(index, forKey: Self.key(entry.name)) == nil else { throw .damaged }
      entries.append(entry)
    }
    self.entries = entries
    self.indices = indices
  }

  /// The entry of a name; nil where there is none.
  package subscript(name: String) -> Entry? { indices[Self.key(name)].map { entries[$0] } }

  /// What an entry holds.
  ///
  /// - Complexity: O(bytes of the entry).
  package func content(of entry: Entry) throws(ArchiveError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.size <= bounds.entryBytes else { throw .tooLarge }
    let packed = try packed(entry)
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.packedSize == entry.size else { throw .damaged }
      content = Array(packed)
    case 8: content = try Inflater.inflate(packed, size: entry.size)
    default: throw .unknownMethod
    }
    guard Checksum.of(content) == entry.checksum else { throw .damaged }
    return content
  }

  /// The bytes of an entry as they are packed.
  func packed(_ entry: Entry) throws(ArchiveError) -> ArraySlice<UInt8> {
    let place = entry.offset
    guard place >= 0, place <= bytes.count - 30, bytes.little32(place) == 0x0403_4B50 else { throw .damaged }
    let start = place + 30 + Int(bytes.little16(place + 26)) + Int(bytes.little16(place + 28))
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .damaged }
    return bytes[start..<start + entry.packedSize]
  }

  private static func key(_ name: String) -> String {
    String(decoding: name.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Where the directory of an archive stands.
private struct Directory {
  var start: Int
  var end: Int
  var count: Int

  /// Finds the directory from the end of the file.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    guard bytes.count >= 22 else { throw .notAnArchive }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    let found = stride(from: bytes.count - 22, through: lowest, by: -1).first { place in
      bytes.little32(place) == 0x0605_4B50
        && place + 22 + Int(bytes.little16(place + 20)) <= bytes.count
    }
    guard let found else { throw bytes.starts(with: [0x50, 0x4B, 3, 4]) ? .damaged : .notAnArchive }
    var size = Int(bytes.little32(found + 12))
    start = Int(bytes.little32(found + 16))
    count = Int(bytes.little16(found + 10))
    end = found
    if start == 0xFFFF_FFFF || size == 0xFFFF_FFFF || count == 0xFFFF {
      // ZIP64: a second end of the directory, to which a locator before the first one leads.
      guard found >= 20, bytes.little32(found - 20) == 0x0706_4B50,
        let place = bytes.little64(found - 12), place <= found - 76, bytes.little32(place) == 0x0606_4B50,
        let (wideCount, wideSize) = bytes.little64(place + 32).flatMap({ count in
          bytes.little64(place + 40).map { (count, $0) }
        }), let wideStart = bytes.little64(place + 48)
      else { throw .damaged }
      (count, size, start, end) = (wideCount, wideSize, wideStart, place)
    }
    guard start <= end, size <= end - start, count <= size / 46 else { throw .damaged }
    end = start + size
  }

  static func entry(_ bytes: [UInt8], _ place: inout Int, end: Int) throws(ArchiveError) -> ZipArchive.Entry {
    guard place <= end - 46, bytes.little32(place) == 0x0201_4B50 else { throw .damaged }
    let nameEnd = place + 46 + Int(bytes.little16(place + 28))
    let extraEnd = nameEnd + Int(bytes.little16(place + 30))
    let next = extraEnd + Int(bytes.little16(place + 32))
    guard next <= end else { throw .damaged }
    let rawName = bytes[place + 46..<nameEnd]
    var entry = ZipArchive.Entry(
      name: String(decoding: rawName, as: UTF8.self),
      size: Int(bytes.little32(place + 24)),
      flags: bytes.little16(place + 8),
      method: bytes.little16(place + 10),
      time: bytes.little32(place + 12),
      checksum: bytes.little32(place + 16),
      packedSize: Int(bytes.little32(place + 20)),
      offset: Int(bytes.little32(place + 42)),
      rawName: rawName,
      attributes: bytes.little32(place + 38)
    )
    try widen(&entry, bytes, nameEnd..<extraEnd)
    guard !rawName.contains(0) else { throw .damaged }
    place = next
    return entry
  }

  /// Takes the sizes that do not fit into 32 bits from the extra field of ZIP64.
  private static func widen(
    _ entry: inout ZipArchive.Entry,
    _ bytes: [UInt8],
    _ extra: Range<Int>
  ) throws(ArchiveError) {
    guard entry.size == 0xFFFF_FFFF || entry.packedSize == 0xFFFF_FFFF || entry.offset == 0xFFFF_FFFF else { return }
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound {
      let end = place + 4 + Int(bytes.little16(place + 2))
      guard end <= extra.upperBound else { throw .damaged }
      if bytes.little16(place) == 1 {
        var field = place + 4
        func next() throws(ArchiveError) -> Int {
          guard field + 8 <= end, let value = bytes.little64(field) else { throw .damaged }
          field += 8
          return value
        }
        if entry.size == 0xFFFF_FFFF { entry.size = try next() }
        if entry.packedSize == 0xFFFF_FFFF { entry.packedSize = try next() }
        if entry.offset == 0xFFFF_FFFF { entry.offset = try next() }
        return
      }
      place = end
    }
    throw .damaged
  }
}

extension [UInt8] {
  /// Two bytes, lowest first; the place must hold them.
  fileprivate func little16(_ place: Int) -> UInt16 { UInt16(self[place]) | UInt16(self[place + 1]) << 8 }

  /// Four bytes, lowest first; the place must hold them.
  fileprivate func little32(_ place: Int) -> UInt32 { UInt32(little16(place)) | UInt32(little16(place + 2)) << 16 }

  /// Eight bytes, lowest first; nil where the array ends before, or the number is beyond any file.
  fileprivate func little64(_ place: Int) -> Int? {
    guard place >= 0, place <= count - 8 else { return nil }
    let value = UInt64(little32(place)) | UInt64(little32(place + 4)) << 32
    return value < 1 << 48 ? Int(value) : nil
  }
}
