import KodebokXML

/// Text that is put into an XML part at places of it; everything else stays byte for byte.
struct XMLInsertions {
  private var pieces: [(place: Int, order: Int, text: String)] = []

  /// Puts text in at a place; of several at one place those of lower order stand first, then those put in earlier.
  mutating func add(_ text: String, at place: Int, order: Int = 0) { pieces.append((place, order, text)) }

  /// The part with everything put in.
  ///
  /// - Complexity: O(bytes and n log n).
  func applied(to part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count + pieces.reduce(0) { $0 + $1.text.utf8.count })
    var done = 0
    let sorted = pieces.enumerated().sorted {
      ($0.element.place, $0.element.order, $0.offset) < ($1.element.place, $1.element.order, $1.offset)
    }
    for (_, piece) in sorted {
      let place = min(max(piece.place, done), part.count)
      result += part[done..<place]
      result += Array(piece.text.utf8)
      done = place
    }
    return result + part[done...]
  }
}

/// The root element of a part: what a child is put in by.
struct XMLRoot {
  /// The prefix of its name.
  var prefix = ""
  /// Its first tag.
  var tag = 0..<0
  /// Where its last tag begins; nil where it is written in one tag.
  var end: Int?
  /// The largest number among the attributes of a name of its children.
  var largest = -1

  /// Finds the root of a part.
  ///
  /// - Parameters:
  ///   - part: The part in UTF-8.
  ///   - number: The name of an attribute of its children that holds a number.
  /// - Throws: ``XMLError`` where it is no XML.
  init(_ part: [UInt8], number: String = "") throws(XMLError) {
    var reader = XMLReader(part, namespaces: [:])
    while true {
      switch try reader.next() {
      case .start where reader.depth == 1:
        (prefix, tag) = (reader.prefix, reader.range)
        if reader.isEmptyElement { end = nil } else { end = reader.range.upperBound }
      case .start where reader.depth == 2:
        for attribute in reader.attributes where attribute.name == number {
          largest = max(largest, Int(try reader.decoded(attribute.range)) ?? -1)
        }
      case .end where reader.depth == 0: if end != nil { end = reader.range.lowerBound }
      case .finished: return
      default: break
      }
    }
  }

  /// The part with children put behind those it has.
  func appending(_ children: String, to part: [UInt8]) -> [UInt8] {
    var insertions = XMLInsertions()
    if let end {
      insertions.add(children, at: end)
      return insertions.applied(to: part)
    }
    let tag = String(decoding: part[self.tag], as: UTF8.self)
    let name = tag.dropFirst().prefix { !" \t\n/>".contains($0) }
    let opened = String(tag.dropLast(2)) + ">" + children + "</" + name + ">"
    return Array(part[..<self.tag.lowerBound]) + Array(opened.utf8) + Array(part[self.tag.upperBound...])
  }

  /// A name with the prefix of the root.
  func name(_ local: String) -> String { prefix.isEmpty ? local : prefix + ":" + local }
}
