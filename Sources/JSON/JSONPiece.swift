/// JSON put together from parts that are right as they are, for what is written a thousand times with every keystroke.
///
/// Where a ``JSONWriter`` puts commas and looks at every key, nothing is looked at here: the caller writes the syntax.
package struct JSONPiece: Sendable {
  @usableFromInline
  package internal(set) var bytes: [UInt8]

  /// An empty piece.
  package init() { bytes = [] }

  /// Changes places with some bytes: takes them to add to them, or gives them back.
  package mutating func take(_ other: inout [UInt8]) { swap(&bytes, &other) }

  /// Text between quotation marks as JSON has it, without the marks.
  package static func escaped(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return Array(writer.bytes.dropFirst().dropLast())
  }

  /// Adds syntax.
  @inlinable
  package mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds what is JSON already.
  @inlinable
  package mutating func add(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Adds a part of what is JSON already.
  package mutating func add(_ json: [UInt8], _ range: Range<Int>) {
    json.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds a number.
  @inlinable
  package mutating func add(_ number: Int) {
    if 0..<10 ~= number {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number))
      return
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    while rest > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    }
    // A slice that reverses itself would be a copy.
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Adds again what stands at a range of the bytes so far.
  package mutating func `repeat`(_ range: Range<Int>) {
    for index in range { bytes.append(bytes[index]) }
  }

  /// Makes room for some bytes more.
  ///
  /// Asked for once, before anything is added: growing by little each time is slower than not asking at all.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Adds a text with its quotation marks; the bytes must be valid UTF-8.
  package mutating func add(quoting text: [UInt8]) {
    var writer = JSONWriter()
    swap(&writer.bytes, &bytes)
    text.withUnsafeBufferPointer { writer.quoted($0) }
    swap(&writer.bytes, &bytes)
  }
}

extension JSONWriter {
  /// Writes values whose syntax `body` puts together itself, into the same bytes; none at all only where nothing was
  /// written in the array or object yet.
  package mutating func pieces(_ body: (inout JSONPiece) -> Void) {
    separate()
    let before = bytes.count
    var piece = JSONPiece()
    swap(&piece.bytes, &bytes)
    body(&piece)
    swap(&piece.bytes, &bytes)
    needsComma = bytes.count > before
  }
}
