extension ZipArchive {
  /// The archive with other contents in some of its entries, and with entries that it did not have, as a file.
  ///
  /// All other entries stay packed as they are, in their order. The times of entries are kept; new ones have none, so that
  /// the same words give the same file.
  ///
  /// - Parameter contents: What entries hold, by name; those that are not there come last, sorted by name.
  /// - Returns: The bytes of the file.
  /// - Throws: ``ArchiveError`` where an entry cannot be copied.
  /// - Complexity: O(bytes).
  package func copy(with contents: [String: [UInt8]]) throws(ArchiveError) -> [UInt8] {
    var copy = ZipCopy()
    var left = contents
    for entry in entries {
      if let content = left.removeValue(forKey: entry.name) {
        copy.add(Array(entry.rawName), content, time: entry.time, attributes: entry.attributes)
      } else {
        guard !entry.isEncrypted else { throw .encrypted }
        copy.add(entry, try packed(entry))
      }
    }
    for (name, content) in left.sorted(by: { $0.key < $1.key }) {
      copy.add(Array(name.utf8), content, time: 0x0021_0000, attributes: 0)
    }
    guard copy.count < 0xFFFF, copy.bytes.count < 0x7FFF_FFFF else { throw .tooLarge }
    return copy.finished()
  }
}

/// An archive that is being written: entries, then the directory (PKWARE's application note 6.3, sections 4.3.7 to 4.3.16).
private struct ZipCopy {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var directory: [UInt8] = []

  /// Adds an entry as it is packed; sizes stand before it, so that nothing follows it.
  mutating func add(_ entry: ZipArchive.Entry, _ packed: ArraySlice<UInt8>) {
    write(
      Array(entry.rawName),
      packed,
      (entry.flags & ~8, entry.method, entry.time, entry.checksum, UInt32(truncatingIfNeeded: entry.size)),
      entry.attributes
    )
  }

  /// Adds an entry and packs it.
  mutating func add(_ name: [UInt8], _ content: [UInt8], time: UInt32, attributes: UInt32) {
    let packed = Deflater.deflate(content)
    let isSmaller = packed.count < content.count
    write(
      name,
      (isSmaller ? packed : content)[...],
      (
        name.contains { $0 >= 0x80 } ? 0x800 : 0, isSmaller ? 8 : 0, time, Checksum.of(content),
        UInt32(truncatingIfNeeded: content.count)
      ),
      attributes
    )
  }

  private mutating func write(
    _ name: [UInt8],
    _ packed: ArraySlice<UInt8>,
    _ facts: (flags: UInt16, method: UInt16, time: UInt32, checksum: UInt32, size: UInt32),
    _ attributes: UInt32
  ) {
    var head: [UInt8] = []
    head.add(20, 2)
    head.add(UInt32(facts.flags), 2)
    head.add(UInt32(facts.method), 2)
    head.add(facts.time, 4)
    head.add(facts.checksum, 4)
    head.add(UInt32(packed.count), 4)
    head.add(facts.size, 4)
    head.add(UInt32(name.count), 2)
    head.add(0, 2)
    directory.add(0x0201_4B50, 4)
    directory.add(20, 2)
    directory += head
    directory.add(0, 2)
    directory.add(0, 2)
    directory.add(0, 2)
    directory.add(attributes, 4)
    directory.add(UInt32(bytes.count), 4)
    directory += name
    bytes.add(0x0403_4B50, 4)
    bytes += head
    bytes += name
    bytes += packed
    count += 1
  }

  /// The file.
  func finished() -> [UInt8] {
    var result = bytes + directory
    result.add(0x0605_4B50, 4)
    result.add(0, 4)
    result.add(UInt32(count), 2)
    result.add(UInt32(count), 2)
    result.add(UInt32(directory.count), 4)
    result.add(UInt32(bytes.count), 4)
    result.add(0, 2)
    return result
  }
}

extension [UInt8] {
  /// Appends a number, lowest byte first.
  fileprivate mutating func add(_ value: UInt32, _ count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: value >> UInt32(8 * index))) }
  }
}
