import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// What the part of a link after `#` means.
package enum LinkFragment: Hashable, Sendable {
  /// A node with an id or slug.
  case id(String)
  /// Lines, counted from 1.
  case lines(ClosedRange<Int>)

  /// Reads `trust`, `L45`, `L45-L47` or `L45-47`.
  package init(_ text: String) {
    self = .id(text)
    guard text.hasPrefix("L") else { return }
    let parts = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = parts.first.flatMap({ Int($0) }), first > 0 else { return }
    guard parts.count == 2 else {
      self = .lines(first...first)
      return
    }
    guard let last = Int(parts[1].hasPrefix("L") ? parts[1].dropFirst() : parts[1]), last >= first else { return }
    self = .lines(first...last)
  }
}

/// Finds the links of a Markdown text to files of the study; links to the web are left out.
package enum LinkReader {
  /// The links in the order of the text; code blocks, comments and `code` are left out.
  ///
  /// - Complexity: O(bytes).
  package static func read(_ document: OutlineDocument, file: StudyPath) -> [StudyLink] {
    places(document).compactMap { link(document.text, $0.target, words: $0.words, file) }
  }

  /// Where a link stands in a text.
  package struct LinkPlace: Hashable, Sendable {
    /// All of it, from the bracket before its words to the parenthesis behind its target.
    package var whole: Range<ByteOffset>
    /// The words between the brackets.
    package var words: Range<ByteOffset>
    /// The target.
    package var target: Range<ByteOffset>
  }

  /// The places of all links, also of those that lead out of the study, in the order of the text.
  ///
  /// - Complexity: O(bytes).
  package static func places(_ document: OutlineDocument) -> [LinkPlace] {
    let text = document.text
    let bytes = text.bytes
    var places: [LinkPlace] = []
    var opaque = document.opaqueRanges[...]
    var place = 0
    /// Where the brackets begin that are not closed yet.
    var brackets: [Int] = []
    while place < bytes.count {
      if let next = opaque.first, place >= next.lowerBound.value {
        place = max(place, next.upperBound.value)
        opaque.removeFirst()
        continue
      }
      switch bytes[place] {
      case 0x0A: if place + 1 < bytes.count, bytes[place + 1] == 0x0A { brackets = [] }
      case 0x5C: place += 1
      case 0x60: place = codeEnd(bytes, place)
      case 0x5B: brackets.append(place)
      case 0x5D where !brackets.isEmpty:
        let start = brackets.removeLast()
        if place + 1 < bytes.count, bytes[place + 1] == 0x28, let range = target(bytes, place + 2) {
          let limit = min(bytes.count, range.upperBound + 1000)
          let end = bytes[range.upperBound..<limit].firstIndex { $0 == 0x29 || $0 == 0x0A }
          let isClosed = end.map { bytes[$0] == 0x29 } ?? false
          places.append(
            LinkPlace(
              whole: Range<ByteOffset>(between: start, and: isClosed ? (end ?? 0) + 1 : range.upperBound),
              words: Range<ByteOffset>(between: start + 1, and: place),
              target: Range<ByteOffset>(between: range.lowerBound, and: range.upperBound)
            )
          )
          place = range.upperBound - 1
        }
      default: break
      }
      place += 1
    }
    return places
  }

  /// The last byte of a code span that begins at a place, on one line; the last of its marks where it is not closed.
  private static func codeEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var first = start
    while first < bytes.count, bytes[first] == 0x60 { first += 1 }
    let length = first - start
    var place = first
    while place < bytes.count, bytes[place] != 0x0A, place - first < 1000 {
      guard bytes[place] == 0x60 else {
        place += 1
        continue
      }
      let run = place
      while place < bytes.count, bytes[place] == 0x60 { place += 1 }
      if place - run == length { return place - 1 }
    }
    return first - 1
  }

  /// The target in parentheses that begins at a place: without `<>`, title and white space.
  private static func target(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    var place = start
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    let limit = min(bytes.count, place + 1000)
    if place < limit, bytes[place] == 0x3C {
      guard let end = bytes[place..<limit].firstIndex(where: { $0 == 0x3E || $0 == 0x0A }), bytes[end] == 0x3E else {
        return nil
      }
      return place + 1..<end
    }
    let first = place
    var depth = 0
    while place < limit, bytes[place] > 0x20 {
      if bytes[place] == 0x28 { depth += 1 }
      if bytes[place] == 0x29 {
        if depth == 0 { return first..<place }
        depth -= 1
      }
      place += 1
    }
    // A title may follow.
    guard place < limit, bytes[place] == 0x20, place > first, depth == 0,
      bytes[place..<limit].prefix(while: { $0 != 0x0A }).contains(0x29)
    else { return nil }
    return first..<place
  }

  /// The link to a file of the study whose words and target stand at places; nil for one that begins with a scheme.
  package static func link(
    _ text: SourceText,
    _ bytes: Range<ByteOffset>,
    words: Range<ByteOffset>? = nil,
    _ file: StudyPath
  ) -> StudyLink? {
    let target = text.string(bytes)
    guard !target.isEmpty, !isExternal(target) else { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? decoded(String(parts[1])) : nil
    return StudyLink(
      file: file,
      target: target,
      path: resolved(decoded(parts.first.map(String.init) ?? ""), from: file),
      fragment: fragment,
      range: bytes,
      words: words,
      start: text.position(of: bytes.lowerBound, in: .utf32),
      end: text.position(of: bytes.upperBound, in: .utf32)
    )
  }

  /// Whether a target begins with a scheme, such as `https:`.
  private static func isExternal(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: 0x3A) else { return target.hasPrefix("//") }
    let scheme = target.utf8[..<colon]
    let isScheme = scheme.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x2B && $0 <= 0x39 && $0 != 0x2F)
    }
    return scheme.count > 1 && isScheme
  }

  /// The path a target means seen from a file; nil where it leaves the study.
  package static func resolved(_ target: String, from file: StudyPath) -> StudyPath? {
    if target.isEmpty { return file }
    if target.hasPrefix("/") { return nil }
    var parts = file.folder.value.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return StudyPath(parts.joined(separator: "/"))
  }

  /// A path as a link writes it outside `<>`: blanks, parentheses and what else would end it as `%20`.
  package static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if scalar.value <= 0x20 || "()<>%#?\\\"".unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text with `%C3%A5` read as `å`; bytes that are no UTF-8 afterwards stay as they were.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x25, place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? text
  }
}
