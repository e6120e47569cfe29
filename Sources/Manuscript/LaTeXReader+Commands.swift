import KodebokStudyModel
import KodebokText

/// What begins with a backslash.
extension LaTeXReader {
  mutating func command() {
    let start = place
    place += 1
    let first = byte(place)
    guard (first | 0x20) &- 0x61 < 26 else { return sign(start, first) }
    while (byte(place) | 0x20) &- 0x61 < 26 { place += 1 }
    let name = String(decoding: bytes[start + 1..<place], as: UTF8.self)
    if byte(place) == 0x2A { place += 1 }
    if let letter = LaTeXNames.letters[name] {
      keep(letter, in: start..<start + 1 + name.utf8.count)
      if holds("{}", at: place) { place += 2 } else { skipBlanks() }
    } else if let level = LaTeXNames.headings[name] {
      flush()
      skipOptions()
      opens(.heading(shape))
      shape = .heading(level)
    } else if LaTeXNames.isCitation(name), LaTeXNames.quotations[name] == nil {
      citation(start)
    } else if let count = LaTeXNames.quotations[name] {
      quote(start, name, count)
    } else if let count = LaTeXNames.dropped[name] {
      skipOptions()
      for _ in 0..<count { skipArgument() }
    } else {
      structure(start, name)
    }
  }

  private mutating func structure(_ start: Int, _ name: String) {
    switch name {
    case "begin": begin(argument())
    case "end": end(argument())
    case "item":
      flush()
      skipOptions()
      if outerShape == .item { shape = .item }
    case "par", "newpage", "clearpage", "pagebreak", "caption", "cleardoublepage":
      flush()
      skipOptions()
    case "href": link()
    case "footnote", "footnotetext", "marginpar", "endnote":
      skipOptions()
      let outer = draft
      if opens(.note(outer: outer)) { draft = PrintedDraft() }
    case "verb", "lstinline":
      let mark = byte(place)
      place += 1
      while place < bytes.count, bytes[place] != mark, bytes[place] != 0x0A { place += 1 }
      place += 1
    case "iffalse": place = find("\\fi", from: place).map { $0 + 3 } ?? bytes.count
    default:
      skipOptions()
      for _ in 0..<(LaTeXNames.wrapped[name] ?? 0) { skipArgument() }
    }
  }

  /// A backslash before a sign.
  private mutating func sign(_ start: Int, _ first: UInt8) {
    place = min(place + 1, bytes.count)
    switch first {
    case 0x25, 0x26, 0x24, 0x23, 0x5F, 0x7B, 0x7D: keep(start + 1..<place)
    case 0x28: place = find("\\)", from: place).map { $0 + 2 } ?? place
    case 0x5B: place = find("\\]", from: place).map { $0 + 2 } ?? place
    case 0x5C:
      if byte(place) == 0x2A { place += 1 }
      skipOptions()
      if shape == .row { flush() } else { draft.endLine() }
    case 0x2C, 0x3B, 0x3A, 0x20, 0x21: if first != 0x21 { keep(" ", in: start..<start + 1) }
    case 0x0A:
      place -= 1
    default:
      guard let letters = LaTeXNames.accents[first] else { return }
      var next = place
      let isBraced = byte(next) == 0x7B
      if isBraced { next += 1 }
      if byte(next) == 0x5C { next += 1 }
      let letter = Character(Unicode.Scalar(byte(next)))
      guard let accented = letters[letter], !isBraced || byte(next + 1) == 0x7D else { return }
      place = next + (isBraced ? 2 : 1)
      keep(accented, in: start..<place)
    }
  }

  // MARK: Arguments

  private mutating func skipBlanks() { while byte(place) == 0x20 || byte(place) == 0x09 { place += 1 } }

  /// Passes over arguments in square brackets.
  mutating func skipOptions() {
    while byte(place) == 0x5B, let end = closing(place, 0x5B, 0x5D) { place = end + 1 }
  }

  /// Passes over an argument in braces, and options before it.
  private mutating func skipArgument() {
    skipOptions()
    guard byte(place) == 0x7B, let end = closing(place, 0x7B, 0x7D) else {
      // `\newcommand\name{…}`
      if byte(place) == 0x5C {
        place += 1
        while (byte(place) | 0x20) &- 0x61 < 26 { place += 1 }
      }
      return
    }
    place = end + 1
  }

  /// An argument that is a name.
  private mutating func argument() -> String {
    guard byte(place) == 0x7B, let end = closing(place, 0x7B, 0x7D) else { return "" }
    defer { place = end + 1 }
    return String(decoding: bytes[place + 1..<end], as: UTF8.self)
  }

  /// The bracket that closes one; nil where it is not closed within 10,000 bytes.
  private func closing(_ start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    var next = start
    while next < min(bytes.count, start + 10_000) {
      switch bytes[next] {
      case 0x5C: next += 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return next }
      default: break
      }
      next += 1
    }
    return nil
  }

  /// Goes into an argument in braces.
  @discardableResult
  private mutating func opens(_ brace: Brace) -> Bool {
    guard byte(place) == 0x7B, braces.count < Self.depth else { return false }
    braces.append(brace)
    place += 1
    return true
  }

  // MARK: Commands with words

  /// `\textquote[cite]{words}`, `\textcquote[page]{key}{words}`, `\enquote{words}`.
  private mutating func quote(_ start: Int, _ name: String, _ count: Int) {
    let options = place
    if byte(place) == 0x5B { skipOptions() }
    var reference = options..<place
    var found: [String] = []
    for _ in 0..<count {
      let argument = place
      skipArgument()
      if name.holds("cquote") {
        reference = options..<place
        found = keys(argument..<place)
      }
    }
    guard byte(place) == 0x7B, braces.count < Self.depth else { return }
    let depth = braces.count { if case .quotation = $0 { true } else { false } }
    keep(depth % 2 == 0 ? "“" : "‘", in: place..<place + 1)
    braces.append(.quotation(closing: depth % 2 == 0 ? "”" : "’"))
    place += 1
    // The reference stands behind the mark, so that it is in the quotation's own sentence.
    if name.holds("quote"), name != "enquote", !reference.isEmpty { cite(reference, keys: found) }
  }

  /// `\parencite[s.~22]{key}`, `\cites[1]{a}[2]{b}`.
  private mutating func citation(_ start: Int) {
    var found: [String] = []
    while byte(place) == 0x5B || byte(place) == 0x7B {
      let argument = place
      if byte(place) == 0x5B {
        skipOptions()
      } else {
        skipArgument()
        found += keys(argument..<place)
      }
      guard place > argument else { break }
    }
    cite(start..<place, keys: found)
  }

  private mutating func cite(_ range: Range<Int>, keys: [String]) {
    draft.citations.append((draft.addAside(bytes, range), keys))
  }

  private func keys(_ range: Range<Int>) -> [String] {
    guard range.count > 2, bytes[range.lowerBound] == 0x7B else { return [] }
    return String(decoding: bytes[range.lowerBound + 1..<range.upperBound - 1], as: UTF8.self)
      .split(separator: ",").map { String($0).trimmed }
  }

  /// `\href{target}{words}`.
  private mutating func link() {
    skipOptions()
    guard byte(place) == 0x7B, let end = closing(place, 0x7B, 0x7D) else { return }
    var target: [UInt8] = []
    var next = place + 1
    while next < end {
      if bytes[next] == 0x5C, next + 1 < end { next += 1 }
      if bytes[next] >= 0x20 { target.append(bytes[next]) }
      next += 1
    }
    place = end + 1
    skipBlanks()
    opens(.link(words: draft.bytes.count, target: String(decoding: target, as: UTF8.self)))
  }

  // MARK: Environments

  private mutating func begin(_ name: String) {
    let plain = name.hasSuffix("*") ? String(name.dropLast()) : name
    flush()
    if LaTeXNames.skipped.contains(plain) {
      place = find("\\end{" + name + "}", from: place).map { $0 + 6 + name.utf8.count } ?? bytes.count
      return
    }
    let options = place
    skipOptions()
    if LaTeXNames.isQuotation(plain) {
      quotation += 1
      let argument = place
      if plain.holds("cquote") { skipArgument() }
      if place > options { cite(options..<place, keys: keys(argument..<place)) }
    } else if LaTeXNames.tables.contains(plain) {
      if plain == "tabularx" || plain == "tabulary" { skipArgument() }
      skipArgument()
    } else if ["otherlanguage", "minipage", "foreigndisplayquote", "multicols"].contains(plain) {
      skipArgument()
    }
    if environments.count < Self.depth { environments.append(plain) }
    shape = outerShape
  }

  private mutating func end(_ name: String) {
    flush()
    let plain = name.hasSuffix("*") ? String(name.dropLast()) : name
    if name == "document" {
      place = bytes.count
      return
    }
    if let index = environments.lastIndex(of: plain) { environments.removeSubrange(index...) }
    shape = outerShape
  }
}
