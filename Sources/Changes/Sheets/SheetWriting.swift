import KodebokCodeBook
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Writes a sorting sheet of some segments: under the heading of its code each one, among the other codes of its theme.
  ///
  /// - Parameters:
  ///   - segments: The segments, in the order in which they are to stand under each code.
  ///   - query: By which they were found, for people to read.
  /// - Returns: The text of the sheet.
  package func sheet(of segments: [Segment], query: String) -> String {
    let writer = SheetText(study: study, coder: coder, words: words)
    let intro = FileWords.fill(
      words.sheetIntro,
      [
        ("query", query.isEmpty ? "*" : query), ("count", String(segments.count)), ("date", date),
        ("coder", coder.value),
      ]
    )
    var parts = ["<!-- kodebok: " + intro.replacingEnds() + " -->"]
    var known: [CodeID: [Segment]] = [:]
    for segment in segments { known[segment.code, default: []].append(segment) }
    let shown = writer.headings(for: Set(known.keys))
    for index in shown {
      parts.append(writer.heading(index))
      parts += (known.removeValue(forKey: study.codeBook.codes[index].id) ?? []).map { writer.block($0) }
    }
    for code in known.keys.sorted() where KodebokCodeBook.Slug.isID(code.value) {
      parts.append(writer.heading(unknown: code))
      parts += (known[code] ?? []).map { writer.block($0) }
    }
    let headings = shown.map { (study.codeBook.codes[$0].id, writer.origin(of: $0)) }
    let onSheet = segments.filter { study.codeBook[$0.code] != nil || KodebokCodeBook.Slug.isID($0.code.value) }
    let passages = onSheet.map { ($0.id, writer.origin(of: $0)) }
    parts.append(SheetState.written(query: query, headings: headings, passages: passages, words: words))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The query for a sheet of a node: its own passages, and those of what stands below it.
  package func sheetQuery(for code: CodeID) -> String {
    let isTheme = study.codeBook[code]?.children.isEmpty == false
    return (isTheme ? QueryField.theme : .code).word(in: language) + ":" + code.value
  }

  /// The name of a new sheet: what it is about, in letters that any file system takes.
  package static func sheetPath(for subject: String) -> StudyPath {
    let slug = KodebokText.Slug.ascii(subject).prefix(60)
    return SortingSheet.folder.appending((slug.isEmpty ? "sheet" : String(slug)) + ".md")
  }
}

/// Writes the parts of a sheet.
struct SheetText {
  let study: Study
  let coder: CoderID
  let words: FileWords

  /// The nodes that stand on a sheet of some codes, in the order of the code book: everything in their themes that is
  /// not set aside, so that passages can be moved there, and whatever holds the codes themselves.
  func headings(for codes: Set<CodeID>) -> [Int] {
    let book = study.codeBook
    var needed: Set<Int> = []
    for code in codes {
      guard let index = book.indices[code] else { continue }
      needed.formUnion([index] + book.ancestors(of: index))
    }
    let themes = Set(needed.map { book.theme(of: $0) })
    return book.codes.indices.filter { index in
      if needed.contains(index) { return true }
      let isAside = ([index] + book.ancestors(of: index)).contains { book.codes[$0].isParked }
      return !isAside && themes.contains(book.theme(of: index))
    }
  }

  func heading(_ index: Int) -> String {
    let code = study.codeBook.codes[index]
    let label = study.codeBook.text.string(code.labelRange)
    let level = String(repeating: "#", count: min(max(code.depth, 1), 6))
    return "\(level) \(label.isEmpty ? SheetNotation.plain(code.label) : label) {#\(code.id.value)}"
  }

  /// The heading of a code that the code book does not have.
  func heading(unknown code: CodeID) -> String {
    "# \(SheetNotation.plain(code.value)) {#\(code.value)}"
  }

  func origin(of index: Int) -> SortingSheet.HeadingOrigin {
    let book = study.codeBook
    return SortingSheet.HeadingOrigin(
      parent: book.codes[index].parent.map { book.codes[$0].id },
      label: WordsDigest(book.codes[index].label)
    )
  }

  func origin(of segment: Segment) -> SortingSheet.Origin {
    SortingSheet.Origin(coder: segment.coder, code: segment.code, words: WordsDigest(segment.quote))
  }

  /// A passage: who says it and where, whose coding it is where it is not the sorter's own, then the words.
  func block(_ segment: Segment, id: CodingID? = nil, coder: CoderID? = nil) -> String {
    let id = id ?? segment.id
    let owner = coder ?? segment.coder
    let lines =
      segment.start.line == segment.end.line
      ? "L\(segment.start.line + 1)" : "L\(segment.start.line + 1)-L\(segment.end.line + 1)"
    let numbers =
      segment.start.line == segment.end.line
      ? String(segment.start.line + 1) : "\(segment.start.line + 1)–\(segment.end.line + 1)"
    let place = "[\(SheetNotation.plain(segment.source.name)) \(numbers)](\(SheetNotation.link(segment.source, lines)))"
    var head = segment.speaker.isEmpty ? [] : ["**" + SheetNotation.plain(segment.speaker) + "**"]
    head.append(place)
    if owner != self.coder { head.append(SheetNotation.plain(study.settings.coders[owner] ?? owner.value)) }
    var block = ["> " + head.joined(separator: ", ") + " {#" + SheetNotation.encoded(id.value) + "}"]
    block += segment.quote.split(separator: "\n", omittingEmptySubsequences: false).map(SheetNotation.line)
    for memo in study.memos where memo.about.contains(id.value) {
      block.append(memoLine(memo.title, memo.file, memo.id))
    }
    return block.joined(separator: "\n")
  }

  /// The line that leads to a memo.
  func memoLine(_ title: String, _ file: StudyPath, _ id: String) -> String {
    "> [\(SheetNotation.plain(title))](\(SheetNotation.link(file, SheetNotation.encoded(id)))) {.memo}"
  }
}
