extension JSONReader {
  /// Goes over the next value and tells where it stands, from its first byte to behind its last.
  ///
  /// Everything inside is held to the grammar, without recursion.
  package mutating func rawValue() throws(JSONError) -> Range<Int> {
    skipSpace()
    let start = offset
    let outside = depth
    /// Open brackets from the outside in: true for an object.
    var open: [Bool] = []
    while true {
      try skipBeginningOfValue(&open)
      while let isObject = open.last {
        if isObject {
          if try nextKey() { break }
        } else if try nextElement() {
          break
        }
        open.removeLast()
      }
      if depth == outside { return start..<offset }
    }
  }

  /// Goes over a scalar, or into an array or object.
  private mutating func skipBeginningOfValue(_ open: inout [Bool]) throws(JSONError) {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "\""): _ = try stringToken()
    case UInt8(ascii: "{"):
      try beginObject()
      open.append(true)
    case UInt8(ascii: "["):
      try beginArray()
      open.append(false)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): _ = try isNull()
    default:
      guard isAtNumber else { throw unexpected() }
      offset = try numberToken(from: offset).end
    }
  }
}
