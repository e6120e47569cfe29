/// Reads XML step by step: elements with their namespaces, attributes and text.
///
/// Strict: what is no well-formed XML is an error, and so is every document type. Entities are the five of XML itself and
/// numbers; nothing is ever fetched. Depth, attributes and names are bounded, so no input takes more than time and memory
/// in proportion to its length.
package struct XMLReader {
  /// What a step came to.
  package enum Event: Sendable {
    /// The beginning of an element; an empty element has an end as well.
    case start
    /// The end of an element.
    case end
    /// Characters between marks; one stretch may come in several steps.
    case text
    /// The end of the document.
    case finished
  }

  /// An attribute of an element.
  package struct Attribute: Sendable {
    /// The number of its namespace: ``XMLReader/none`` for one without prefix.
    package var namespace: Int
    /// The name without prefix.
    package var name: String
    /// The value between its marks, with entities.
    package var range: Range<Int>
  }

  /// The number of a namespace that was not asked for.
  package static let other = -1
  /// The number for names without namespace.
  package static let none = -2

  static let depthLimit = 512
  static let attributeLimit = 128
  static let nameLimit = 1_024

  /// The document in UTF-8.
  package let bytes: [UInt8]
  /// The namespace of the element: the number that was handed in with its URI.
  package internal(set) var namespace = XMLReader.none
  /// The name of the element without prefix.
  package internal(set) var name = ""
  /// The prefix of the element as written; empty without one.
  package internal(set) var prefix = ""
  /// The attributes of the element.
  package internal(set) var attributes: [Attribute] = []
  /// All of the tag, or of the text.
  package internal(set) var range = 0..<0
  /// Whether the element is written in one tag.
  package internal(set) var isEmptyElement = false
  /// Whether the text is a CDATA section, in which nothing is markup.
  package internal(set) var isLiteral = false

  struct Open {
    var name: Range<Int>
    var namespace: Int
    var local: String
    /// How many namespaces were declared outside of it.
    var declared: Int
  }

  let wanted: [String: Int]
  var place: Int
  var open: [Open] = []
  var declared: [(prefix: String, namespace: Int)] = []
  var endsAfterStart = false
  var hasRoot = false

  /// Begins to read a document.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8, as `XMLText.decode` gives it.
  ///   - namespaces: The URIs of the namespaces that are told apart, with their numbers from 0; several may have the same.
  package init(_ bytes: [UInt8], namespaces: [String: Int]) {
    self.bytes = bytes
    wanted = namespaces
    place = 0
  }

  /// The number of open elements.
  package var depth: Int { open.count }

  /// Goes one step.
  package mutating func next() throws(XMLError) -> Event {
    if endsAfterStart {
      endsAfterStart = false
      return close()
    }
    while place < bytes.count {
      if bytes[place] != 0x3C {
        if let event = try characters() { return event }
        continue
      }
      switch byte(place + 1) {
      case 0x2F: return try endTag()
      case 0x3F: try skip(to: "?>", from: place + 2)
      case 0x21:
        if holds("<!--", place) {
          try skip(to: "-->", from: place + 4)
        } else if holds("<![CDATA[", place) {
          guard !open.isEmpty else { throw fault() }
          let start = place + 9
          try skip(to: "]]>", from: start)
          range = start..<place - 3
          isLiteral = true
          if !range.isEmpty { return .text }
        } else {
          throw XMLError(reason: holds("<!DOCTYPE", place) ? .documentType : .malformed, offset: place)
        }
      default: return try startTag()
      }
    }
    guard open.isEmpty, hasRoot else { throw fault() }
    range = place..<place
    return .finished
  }

  /// Passes over everything in the element whose start was read last, and its end.
  package mutating func skipElement() throws(XMLError) {
    let depth = open.count
    while open.count >= depth { if try next() == .finished { return } }
  }

  // MARK: Parts

  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  func fault(_ reason: XMLError.Reason = .malformed) -> XMLError { XMLError(reason: reason, offset: place) }

  func holds(_ words: StaticString, _ place: Int) -> Bool {
    guard place + words.utf8CodeUnitCount <= bytes.count else { return false }
    return words.withUTF8Buffer { words in
      for index in words.indices where bytes[place + index] != words[index] { return false }
      return true
    }
  }

  private mutating func skip(to mark: StaticString, from start: Int) throws(XMLError) {
    var next = start
    while next < bytes.count, !holds(mark, next) { next += 1 }
    guard next < bytes.count else { throw fault() }
    place = next + mark.utf8CodeUnitCount
  }

  /// Text up to the next mark; nil where it stands outside the root and is white space.
  private mutating func characters() throws(XMLError) -> Event? {
    let start = place
    while place < bytes.count, bytes[place] != 0x3C { place += 1 }
    if open.isEmpty {
      guard bytes[start..<place].allSatisfy(Self.isSpace) else { throw XMLError(reason: .malformed, offset: start) }
      return nil
    }
    range = start..<place
    isLiteral = false
    return .text
  }

  /// Whether a byte is white space.
  package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// Ends the innermost element.
  mutating func close() -> Event {
    guard let last = open.popLast() else { return .finished }
    namespace = last.namespace
    name = last.local
    declared.removeLast(declared.count - last.declared)
    return .end
  }

  private mutating func endTag() throws(XMLError) -> Event {
    let start = place
    guard let last = open.last else { throw fault() }
    place += 2
    let name = try readName()
    guard bytes[name].elementsEqual(bytes[last.name]) else { throw fault() }
    skipSpace()
    guard byte(place) == 0x3E else { throw fault() }
    place += 1
    range = start..<place
    return close()
  }

  mutating func skipSpace() { while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 } }

  /// A name with its prefix.
  mutating func readName() throws(XMLError) -> Range<Int> {
    let start = place
    while place < bytes.count, Self.isNameByte(bytes[place]) { place += 1 }
    guard place > start, place - start <= Self.nameLimit, !(0x30...0x39 ~= bytes[start]), bytes[start] != 0x2D,
      bytes[start] != 0x2E, bytes[start] != 0x3A, bytes[place - 1] != 0x3A
    else { throw fault() }
    return start..<place
  }

  /// Bytes beyond ASCII are taken as letters.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || [0x5F, 0x2D, 0x2E, 0x3A].contains(byte)
  }
}
