/// The beginnings of elements: attributes and the namespaces they declare.
extension XMLReader {
  mutating func startTag() throws(XMLError) -> Event {
    let start = place
    guard open.count < Self.depthLimit else { throw fault(.tooLarge) }
    guard !open.isEmpty || !hasRoot else { throw fault() }
    place += 1
    let whole = try readName()
    attributes.removeAll(keepingCapacity: true)
    let outside = declared.count
    var prefixes: [String] = []
    isEmptyElement = false
    while true {
      let before = place
      skipSpace()
      if byte(place) == 0x3E { break }
      if byte(place) == 0x2F {
        guard byte(place + 1) == 0x3E else { throw fault() }
        isEmptyElement = true
        place += 1
        break
      }
      guard place > before, attributes.count + declared.count - outside < Self.attributeLimit else {
        throw fault(place > before ? .tooLarge : .malformed)
      }
      try attribute(&prefixes)
    }
    place += 1
    range = start..<place
    for (index, prefix) in prefixes.enumerated() {
      attributes[index].namespace = prefix.isEmpty ? Self.none : try resolved(prefix)
    }
    try refuseRepeated()
    let (prefix, local) = try split(whole)
    self.prefix = prefix
    name = local
    namespace = try resolved(prefix)
    hasRoot = true
    open.append(Open(name: whole, namespace: namespace, local: local, declared: outside))
    endsAfterStart = isEmptyElement
    return .start
  }

  private mutating func attribute(_ prefixes: inout [String]) throws(XMLError) {
    let name = try readName()
    skipSpace()
    guard byte(place) == 0x3D else { throw fault() }
    place += 1
    skipSpace()
    let mark = byte(place)
    guard mark == 0x22 || mark == 0x27 else { throw fault() }
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != mark {
      guard bytes[place] != 0x3C else { throw fault() }
      place += 1
    }
    guard place < bytes.count else { throw fault() }
    let value = start..<place
    place += 1
    let (prefix, local) = try split(name)
    if prefix == "xmlns" || prefix.isEmpty && local == "xmlns" {
      let uri = try decoded(value)
      let number = uri.isEmpty ? Self.none : wanted[uri] ?? Self.other
      declared.append((prefix.isEmpty ? "" : local, number))
    } else {
      prefixes.append(prefix)
      attributes.append(Attribute(namespace: Self.none, name: local, range: value))
    }
  }

  private func refuseRepeated() throws(XMLError) {
    guard attributes.count > 1 else { return }
    for (index, one) in attributes.enumerated() where one.namespace != Self.other {
      for other in attributes[..<index] where other.name == one.name && other.namespace == one.namespace {
        throw fault()
      }
    }
  }

  private func split(_ name: Range<Int>) throws(XMLError) -> (prefix: String, local: String) {
    let words = bytes[name]
    guard let colon = words.firstIndex(of: 0x3A) else { return ("", String(decoding: words, as: UTF8.self)) }
    let local = words[(colon + 1)...]
    guard !local.contains(0x3A) else { throw fault() }
    return (String(decoding: words[..<colon], as: UTF8.self), String(decoding: local, as: UTF8.self))
  }

  private func resolved(_ prefix: String) throws(XMLError) -> Int {
    if prefix == "xml" { return Self.other }
    for one in declared.reversed() where one.prefix == prefix { return one.namespace }
    guard prefix.isEmpty else { throw fault() }
    return Self.none
  }

  /// The value of an attribute of the element; nil where it has none of the name.
  package func value(_ name: String, _ namespace: Int = XMLReader.none) throws(XMLError) -> String? {
    for attribute in attributes where attribute.namespace == namespace && attribute.name == name {
      return try decoded(attribute.range)
    }
    return nil
  }

  /// The characters of a stretch, entities read.
  package func decoded(_ range: Range<Int>) throws(XMLError) -> String {
    guard bytes[range].contains(0x26) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var next = range.lowerBound
    while next < range.upperBound {
      if bytes[next] == 0x26 {
        let (scalar, end) = try entity(at: next, end: range.upperBound)
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
        next = end
      } else {
        result.append(bytes[next])
        next += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character that an entity stands for, and the byte behind it.
  package func entity(at start: Int, end: Int) throws(XMLError) -> (scalar: Unicode.Scalar, end: Int) {
    let limit = min(end, start + 12)
    guard let stop = bytes[start..<limit].firstIndex(of: 0x3B) else {
      throw XMLError(reason: .malformed, offset: start)
    }
    let name = bytes[(start + 1)..<stop]
    var value: UInt32?
    if name.first == 0x23 {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      if digits.hasPrefix("x") {
        value = UInt32(digits.dropFirst(), radix: 16)
      } else if digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        value = UInt32(digits)
      }
    } else {
      let known: [(StaticString, UInt32)] = [("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27)]
      for (word, scalar) in known where word.utf8CodeUnitCount == name.count && holds(word, start + 1) {
        value = scalar
      }
    }
    guard let value, value >= 0x20 || [9, 10, 13].contains(value), value & 0xFFFE != 0xFFFE,
      let scalar = Unicode.Scalar(value)
    else { throw XMLError(reason: .malformed, offset: start) }
    return (scalar, stop + 1)
  }
}
