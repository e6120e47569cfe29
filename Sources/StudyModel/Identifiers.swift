/// The path of a file relative to its study: Unicode normal form C, parts joined by `/`, no `.` or `..`.
public struct StudyPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as text.
  public let value: String

  /// Creates a path from text that is already relative to the study and in normal form C.
  public init(_ value: String) { self.value = value }

  /// Orders paths by their UTF-8 bytes, so that order does not depend on the machine.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The path as text.
  public var description: String { value }

  /// The last part of the path.
  public var name: String { lastSlash.map { String(value[value.utf8.index(after: $0)...]) } ?? value }

  /// The ending of the name in ASCII lower case without the dot; empty where there is none.
  public var ending: String {
    let bytes = value.utf8
    let start = lastSlash.map { bytes.index(after: $0) } ?? bytes.startIndex
    guard let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot != start else { return "" }
    return value[bytes.index(after: dot)...].lowercased()
  }

  /// The path without its last part; empty at the top of the study.
  public var folder: StudyPath { StudyPath(lastSlash.map { String(value[..<$0]) } ?? "") }

  private var lastSlash: String.Index? { value.utf8.lastIndex(of: UInt8(ascii: "/")) }

  /// The path of `name` in the folder this path names.
  public func appending(_ name: String) -> StudyPath { StudyPath(value.isEmpty ? name : value + "/" + name) }

  /// Whether the path is in a folder, at any depth.
  public func isInside(_ folder: StudyPath) -> Bool { value.hasPrefix(folder.value + "/") }

  /// The path as a link from another file has it.
  package func relative(from file: StudyPath) -> String {
    let to = value.split(separator: "/")
    let from = file.folder.value.split(separator: "/")
    var common = 0
    while common < from.count, common < to.count - 1, from[common] == to[common] { common += 1 }
    return String(repeating: "../", count: from.count - common) + to[common...].joined(separator: "/")
  }
}

/// The stable identity of a node of the code book; never a label.
public struct CodeID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written after `#`, in Unicode normal form C.
  public let value: String

  /// Creates an id from text in normal form C.
  public init(_ value: String) { self.value = value }

  /// Orders ids by their UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The id as text.
  public var description: String { value }
}

/// The folder name of a coder: `[a-z0-9-]`, or `plugin-<name>` for a program.
public struct CoderID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The slug that names the folder under `codings/`.
  public let value: String

  /// Creates an id from a slug.
  public init(_ value: String) { self.value = value }

  /// Whether a program made the codings, not a person: `plugin-<name>`.
  public var isProgram: Bool { value.hasPrefix("plugin-") }

  /// Orders coders by slug.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The id as text.
  public var description: String { value }
}

/// The identity of one coding: a UUID in lower case, or whatever text stands in the file.
public struct CodingID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in the file.
  public let value: String

  /// Creates an id from the text of a file.
  public init(_ value: String) { self.value = value }

  /// Orders ids by their UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The id as text.
  public var description: String { value }
}

/// The identity of a participant: the `id` of `participants.csv`.
public struct ParticipantID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in the table, trimmed.
  public let value: String

  /// Creates an id from the text of a cell.
  public init(_ value: String) { self.value = value }

  /// Orders ids by their UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The id as text.
  public var description: String { value }
}

/// The digest that names one version of a text: `sha256:` and 64 hexadecimal digits.
public struct TextDigest: Hashable, Sendable, CustomStringConvertible {
  /// The digest as written in a header.
  public let value: String

  /// Creates a digest from the text of a header.
  public init(_ value: String) { self.value = value }

  /// The digest as text.
  public var description: String { value }
}

extension String {
  /// Whether its UTF-8 bytes stand before those of another: the order of everything that is sorted by name, here and on any
  /// machine.
  func precedesByBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { two in
        let common = min(one.count, two.count)
        for place in 0..<common where one[place] != two[place] { return one[place] < two[place] }
        return one.count < two.count
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
