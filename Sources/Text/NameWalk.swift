/// Walks over a text scalar by scalar the way names are compared: folded, over line ends and cues.
struct NameWalk {
  /// The most bytes between two words of a name: a line end, a number and the times of a cue.
  private static let widestGap = 160

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte.
  private(set) var place: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The next scalar: folded, with what is invisible left out; a blank for blanks, line ends and hyphens.
  mutating func next() -> UInt32? {
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A { return gap() }
        place += 1
        if byte == 0x2D { return hyphen() }
        guard place < bytes.count, bytes[place] >= 0xCC else { return Self.lowercased(byte) }
        return marked(UInt32(Self.lowercased(byte)))
      }
      let (scalar, width) = Scalars.decode(bytes, place)
      switch scalar {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF:
        place += width
        continue
      case 0xA0, 0x2007, 0x2009, 0x202F: return gap()
      case 0x2010, 0x2011:
        place += width
        return hyphen()
      case 0x2019, 0x02BC, 0x2018, 0xB4:
        place += width
        return 0x27
      default:
        place += width
        return marked(Self.folded(scalar))
      }
    }
    return nil
  }

  /// Whether the next scalars are those of a name.
  mutating func passes(_ scalars: [UInt32]) -> Bool {
    for wanted in scalars {
      guard let scalar = next(), scalar == wanted else { return false }
    }
    return true
  }

  /// Where the word ends that a name has been found in, if nothing stands behind the name but an ending; nil else.
  func wordEnd(of name: [UInt32], takesEndings: Bool) -> Int? {
    var walk = self
    var rest: [UInt32] = []
    var ends = [place]
    while walk.place < bytes.count, rest.count < 8 {
      let (scalar, _) = Scalars.decode(bytes, walk.place)
      let isPart = Scalars.role(scalar) != .other || scalar == 0xAD
      guard isPart || Self.isApostrophe(scalar) else { break }
      if scalar == 0xAD, walk.place + 2 < bytes.count, bytes[walk.place + 2] == 0x0A { break }
      guard let next = walk.next() else { break }
      rest.append(next)
      ends.append(walk.place)
    }
    let known = Self.ending(rest, after: name.last ?? 0, takesEndings)
    return known.map { ends[$0] }
  }

  // MARK: Parts

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x02BC || scalar == 0xB4
  }

  /// How many of the scalars behind a name are its ending; nil where it is another word.
  private static func ending(_ rest: [UInt32], after last: UInt32, _ takesEndings: Bool) -> Int? {
    if rest.isEmpty { return 0 }
    if rest[0] == 0x27 {
      // `Kari's`, and `Jonas'` before a blank; a closing quotation mark is none of the name.
      if rest.count == 2, rest[1] == 0x73 { return 2 }
      return rest.count == 1 ? (last == 0x73 || last == 0x78 || last == 0x7A ? 1 : 0) : nil
    }
    var letters = rest
    if letters.last == 0x27 { letters.removeLast() }
    let count = letters.count
    if letters == [0x73] { return count }
    guard takesEndings else { return nil }
    if letters.first == last, letters.count > 2 { letters.removeFirst() }
    return endings.contains(letters) ? count : nil
  }

  private static let endings: Set<[UInt32]> = Set(
    ["n", "en", "et", "a", "ene", "ane", "er", "ar", "r", "t", "e", "ens", "ets", "as", "enes", "anes", "ers"].map {
      $0.unicodeScalars.map(\.value)
    }
  )

  /// A hyphen: nothing where it only ends a line in the middle of a word, else a blank.
  private mutating func hyphen() -> UInt32? {
    guard let end = lineEnd(), end < bytes.count else { return 0x20 }
    let (scalar, _) = Scalars.decode(bytes, end)
    // `Anne-\nLise` is two words, `Nord-\nmann` one.
    guard Scalars.isLowercase(scalar) else {
      place = end
      return 0x20
    }
    place = end
    return next()
  }

  /// Where the next line begins, if only blanks stand before it.
  private func lineEnd() -> Int? {
    var index = place
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x0A else { return nil }
    index += 1
    while index < bytes.count, [0x20, 0x09, 0x3E].contains(bytes[index]) { index += 1 }
    return index
  }

  /// Blanks, at most one line end, and the border between two subtitle cues.
  private mutating func gap() -> UInt32? {
    var index = place
    let limit = min(bytes.count, place + Self.widestGap)
    var lines = 0
    while index < limit {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 || lines > 0 && byte == 0x3E {
        index += 1
      } else if byte == 0xC2, index + 1 < limit, bytes[index + 1] == 0xA0 {
        index += 2
      } else if byte == 0xE2, index + 2 < limit, bytes[index + 1] == 0x80,
        [0x87, 0x89, 0xAF].contains(bytes[index + 2])
      {
        index += 3
      } else if byte == 0x0A {
        lines += 1
        index += 1
        if let cue = cue(index, limit) { (index, lines) = (cue, 1) }
      } else {
        break
      }
    }
    place = max(index, place + 1)
    // An empty line ends a paragraph, and a name with it.
    return lines < 2 ? 0x20 : 0x0A
  }

  /// Where the words of a cue begin whose number and times begin at a line, perhaps behind an empty one.
  private func cue(_ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < limit, bytes[index] == 0x0A { index += 1 }
    while index < limit, 0x30...0x39 ~= bytes[index] { index += 1 }
    if index > start, index < limit, bytes[index] == 0x0A { index += 1 }
    // The times may have begun with the digits just passed over.
    var end = index
    var isCue = false
    while end < limit, bytes[end] != 0x0A {
      if bytes[end] == 0x3E, bytes[end - 1] == 0x2D { isCue = true }
      end += 1
    }
    return isCue && end < limit ? end + 1 : nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt32 { UInt32(0x41...0x5A ~= byte ? byte | 0x20 : byte) }

  /// A letter with the combining marks behind it: å, æ and ø stay, other accents go.
  private mutating func marked(_ letter: UInt32) -> UInt32 {
    var letter = letter
    while place < bytes.count, bytes[place] == 0xCC || bytes[place] == 0xCD {
      let (mark, width) = Scalars.decode(bytes, place)
      switch (letter, mark) {
      case (0x61, 0x30A): letter = 0xE5
      case (0x61, 0x308): letter = 0xE6
      case (0x6F, 0x308): letter = 0xF8
      default: break
      }
      place += width
    }
    return letter
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xFF: UInt32(latin[Int(scalar - 0xC0)])
    case 0x100...0x17F: UInt32(extended[Int(scalar - 0x100)])
    case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
    case 0xFF41...0xFF5A: scalar - 0xFF41 + 0x61
    default: Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }
  }

  /// What U+00C0…U+00FF are compared as.
  private static let latin: [UInt8] = {
    let half = Array("aaaa".utf8) + [0xE6, 0xE5, 0xE6] + Array("ceeeeiiiid".utf8)
    let rest = Array("noooo".utf8) + [0xF8, 0xD7, 0xF8] + Array("uuuuyps".utf8)
    return half + rest + half + rest.dropLast() + [0x79]
  }()

  /// What U+0100…U+017F are compared as.
  private static let extended: [UInt8] = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
      + "uuuuuuuuuuuuwwyyyzzzzzzs").utf8
  )
}
