/// Where the values of a JSON text stand, also of one that is being typed and is no JSON yet.
///
/// Never fails: what does not add up is passed over, so that an editor can tell what belongs where.
package struct JSONOutline: Sendable {
  /// A value with its place.
  package struct Node: Hashable, Sendable {
    /// The keys that lead to it; an element of an array adds its number.
    package var path: [String]
    /// The key before it with quotation marks; nil for an element of an array and for the whole.
    package var key: Range<Int>?
    /// The value with quotation marks or brackets; empty where none is written yet.
    package var value: Range<Int>
    package var type: JSONType?
  }

  /// What belongs at a place.
  package struct Spot: Hashable, Sendable {
    /// The keys of the object or array around it, or, for a value, those that lead to the value.
    package var path: [String]
    /// Whether a key belongs there.
    package var isKey: Bool
    /// What stands there already, quotation marks included; empty where nothing does.
    package var range: Range<Int>
  }

  /// The values in the order of the text, outer ones before what they hold.
  package private(set) var nodes: [Node] = []
  private var spots: [Spot] = []
  private let bytes: [UInt8]

  /// How many values are looked at; settings are small, and what is larger is no settings file.
  package static let limit = 20_000

  /// Looks through a text.
  ///
  /// - Complexity: O(bytes + values × depth), at most ``limit`` values and ``JSONReader/maximumDepth`` levels.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scan = Scan(bytes: bytes)
    scan.run()
    nodes = scan.nodes
    spots = scan.spots
  }

  /// The innermost value, or key with its value, that holds a place.
  package func node(at place: Int) -> Node? {
    nodes.last { node in
      let start = node.key?.lowerBound ?? node.value.lowerBound
      return start <= place && place <= node.value.upperBound
    }
  }

  /// What belongs at a place; nil outside any object.
  package func spot(at place: Int) -> Spot? {
    let written = spots.last {
      !$0.range.isEmpty && $0.range.lowerBound < place && place <= $0.range.upperBound
    }
    if let written { return written }
    guard var spot = spots.last(where: { $0.range.isEmpty && $0.range.lowerBound <= place }) else { return nil }
    // Nothing may stand between the sign that asks for something and the place.
    guard bytes[spot.range.lowerBound..<min(place, bytes.count)].allSatisfy({ $0 <= 0x20 }) else { return nil }
    spot.range = place..<place
    return spot
  }

  /// The string between the quotation marks of a range, escapes left as they are.
  package func words(_ range: Range<Int>) -> String {
    guard range.count >= 2, bytes[range.lowerBound] == 0x22 else { return "" }
    let isClosed = bytes[range.upperBound - 1] == 0x22
    return String(decoding: bytes[(range.lowerBound + 1)..<(range.upperBound - (isClosed ? 1 : 0))], as: UTF8.self)
  }

  /// One walk through the text with what is open at the moment.
  private struct Scan {
    struct Open {
      var node: Int
      var isObject: Bool
      var key: Range<Int>?
      var name: String?
      var expectsKey: Bool
      var count = 0
    }

    let bytes: [UInt8]
    var nodes: [Node] = []
    var spots: [Spot] = []
    var open: [Open] = []
    var path: [String] = []
    /// Levels that are too deep to be looked at.
    var tooDeep = 0

    mutating func run() {
      var place = 0
      while place < bytes.count, spots.count < JSONOutline.limit {
        switch bytes[place] {
        case 0x22:
          let end = stringEnd(place)
          string(place..<end)
          place = end
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          begin(place, isObject: bytes[place] == UInt8(ascii: "{"))
          place += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          close(place + 1)
          place += 1
        case UInt8(ascii: ","):
          comma(place + 1)
          place += 1
        case UInt8(ascii: ":"):
          if let last = open.indices.last, open[last].isObject, open[last].key != nil {
            spots.append(Spot(path: path + [open[last].name ?? ""], isKey: false, range: place + 1..<place + 1))
          }
          place += 1
        case 0...0x20: place += 1
        default:
          let start = place
          while place < bytes.count, !",:{}[]\"".utf8.contains(bytes[place]), bytes[place] > 0x20 { place += 1 }
          word(start..<place)
        }
      }
      tooDeep = 0
      while !open.isEmpty { close(bytes.count) }
    }

    private func stringEnd(_ start: Int) -> Int {
      var place = start + 1
      while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x0A {
        place += bytes[place] == 0x5C ? 2 : 1
      }
      return min(place < bytes.count && bytes[place] == 0x22 ? place + 1 : place, bytes.count)
    }

    private mutating func string(_ range: Range<Int>) {
      if let last = open.indices.last, open[last].isObject, open[last].expectsKey {
        spots.append(Spot(path: path, isKey: true, range: range))
        open[last].key = range
        open[last].name = text(range)
        open[last].expectsKey = false
      } else {
        value(range, .string)
      }
    }

    private mutating func word(_ range: Range<Int>) {
      if let last = open.indices.last, open[last].isObject, open[last].expectsKey {
        spots.append(Spot(path: path, isKey: true, range: range))
        return
      }
      let type: JSONType
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "t"), UInt8(ascii: "f"): type = .bool
      case UInt8(ascii: "n"): type = .null
      default: type = .number
      }
      value(range, type)
    }

    private mutating func value(_ range: Range<Int>, _ type: JSONType) {
      guard let last = open.indices.last else { return }
      spots.append(Spot(path: path + [name(last)], isKey: false, range: range))
      nodes.append(Node(path: path + [name(last)], key: open[last].key, value: range, type: type))
    }

    private func name(_ index: Int) -> String {
      open[index].isObject ? open[index].name ?? "" : String(open[index].count)
    }

    private mutating func begin(_ place: Int, isObject: Bool) {
      guard open.count < JSONReader.maximumDepth else {
        tooDeep += 1
        return
      }
      if let last = open.indices.last { path.append(name(last)) }
      nodes.append(
        Node(path: path, key: open.last?.key, value: place..<place + 1, type: isObject ? .object : .array)
      )
      open.append(Open(node: nodes.count - 1, isObject: isObject, key: nil, name: nil, expectsKey: isObject))
      spots.append(Spot(path: isObject ? path : path + ["0"], isKey: isObject, range: place + 1..<place + 1))
    }

    private mutating func close(_ end: Int) {
      guard tooDeep == 0 else {
        tooDeep -= 1
        return
      }
      guard let last = open.popLast() else { return }
      nodes[last.node].value = nodes[last.node].value.lowerBound..<end
      if !open.isEmpty { _ = path.popLast() }
    }

    private mutating func comma(_ end: Int) {
      guard let last = open.indices.last else { return }
      open[last].count += 1
      open[last].key = nil
      open[last].name = nil
      open[last].expectsKey = open[last].isObject
      let path = open[last].isObject ? path : path + [String(open[last].count)]
      spots.append(Spot(path: path, isKey: open[last].isObject, range: end..<end))
    }

    /// The key of a string without escapes, or as it stands.
    private func text(_ range: Range<Int>) -> String {
      let isClosed = range.count >= 2 && bytes[range.upperBound - 1] == 0x22
      return String(decoding: bytes[(range.lowerBound + 1)..<(range.upperBound - (isClosed ? 1 : 0))], as: UTF8.self)
    }
  }
}
