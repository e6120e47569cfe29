import KodebokArchive
import KodebokStudyModel
import KodebokText
import KodebokXML

/// Reads the words of an OpenDocument text (ISO/IEC 26300).
///
/// Tracked changes are read as accepted; comments, hidden text and lists of contents are left out.
struct OpenDocumentReader {
  private struct Open {
    var draft = FlowDraft()
    var links: [(target: String, start: Int)] = []
    var marks: [String: Int] = [:]
  }

  private var reader: XMLReader
  private var styles: OpenDocumentStyles
  private var builder = FlowBuilder()
  private var paragraphs: [Open] = []
  /// Frames and notes: what stands for the paragraphs in them.
  private var places: [Range<Int>] = []
  private var openPlaces: [Int] = []
  private var noteDrafts: [[FlowDraft]] = []
  private var openNotes: [(index: Int, depth: Int)] = []
  private var lists = 0
  private var literature = 0
  private var hasPages = false
  private var hasWords = false

  private init(_ part: [UInt8], _ styles: OpenDocumentStyles) {
    reader = XMLReader(part, namespaces: OpenDocumentNames.namespaces)
    self.styles = styles
  }

  /// Whether an archive is an OpenDocument text.
  static func isOne(_ archive: ZipArchive) throws(WordFileProblem) -> Bool {
    guard archive["content.xml"] != nil, let entry = archive["mimetype"], entry.size < 256 else {
      return false
    }
    let words: [UInt8]
    do throws(ArchiveError) { words = try archive.content(of: entry) } catch { throw WordFileProblem(error) }
    return words.starts(with: "application/vnd.oasis.opendocument.text".utf8)
  }

  /// Reads a document.
  static func read(_ archive: ZipArchive, path: StudyPath) throws(WordFileProblem) -> OpenDocumentReading {
    if let manifest = try part(archive, "META-INF/manifest.xml"), try isLocked(manifest) { throw .locked }
    guard let content = try part(archive, "content.xml") else { throw .damaged }
    let stylePart = try part(archive, "styles.xml")
    do throws(XMLError) {
      var styles = OpenDocumentStyles()
      if let stylePart { try styles.read(stylePart) }
      var reader = OpenDocumentReader(content, styles)
      try reader.run()
      let result = reader.builder.result(path, hasPages: reader.hasPages)
      return OpenDocumentReading(report: result.report, pieces: result.pieces, places: reader.places, content: content)
    } catch {
      throw WordFileProblem(error)
    }
  }

  private static func part(_ archive: ZipArchive, _ name: String) throws(WordFileProblem) -> [UInt8]? {
    guard let entry = archive[name] else { return nil }
    let content: [UInt8]
    do throws(ArchiveError) { content = try archive.content(of: entry) } catch { throw WordFileProblem(error) }
    do throws(XMLError) { return try XMLText.decode(content) } catch { throw WordFileProblem(error) }
  }

  /// Whether the list of files says that they are encrypted.
  private static func isLocked(_ manifest: [UInt8]) throws(WordFileProblem) -> Bool {
    var reader = XMLReader(manifest, namespaces: [:])
    do throws(XMLError) {
      while true {
        let event = try reader.next()
        if event == .finished { return false }
        if event == .start, reader.name == "encryption-data" { return true }
      }
    } catch {
      throw WordFileProblem(error)
    }
  }

  // MARK: Elements

  private mutating func run() throws(XMLError) {
    while true {
      switch try reader.next() {
      case .finished:
        finishNotes()
        return
      case .start: try begin()
      case .end: end()
      case .text: try words()
      }
    }
  }

  private mutating func begin() throws(XMLError) {
    switch reader.namespace {
    case OpenDocumentNames.text: try beginText()
    case OpenDocumentNames.style where reader.name == "style": try styles.add(&reader)
    case OpenDocumentNames.office where reader.name == "text":
      if try reader.value("use-soft-page-breaks", OpenDocumentNames.text) == "true" { hasPages = true }
    case OpenDocumentNames.office:
      if ["annotation", "binary-data", "scripts", "forms", "font-face-decls"].contains(reader.name) {
        try reader.skipElement()
      }
    case OpenDocumentNames.table where paragraphs.isEmpty:
      if reader.name == "table-row" { builder.beginRow() }
      if reader.name == "table-cell" { builder.beginCell() }
    case OpenDocumentNames.draw:
      if reader.name == "object" {
        try reader.skipElement()
      } else if reader.name == "frame" || reader.name == "custom-shape" {
        openPlaces.append(places.count)
        places.append(reader.range)
      }
    case OpenDocumentNames.svg where reader.name == "title" || reader.name == "desc": try reader.skipElement()
    default: break
    }
  }

  private mutating func beginText() throws(XMLError) {
    let own = OpenDocumentNames.text
    switch reader.name {
    case "p", "h": try beginParagraph()
    case "list": lists += 1
    case "bibliography": literature += 1
    case "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
      "alphabetical-index", "note-citation", "ruby-text", "hidden-text":
      try reader.skipElement()
    case "span":
      if let style = try reader.value("style-name", own), styles.hidden.contains(style) { try reader.skipElement() }
    case "s":
      let count = try reader.value("c", own).flatMap { Int($0) } ?? 1
      add([UInt8](repeating: 0x20, count: min(max(count, 0), 256)))
    case "tab": add([0x09])
    case "line-break": add(FlowDraft.lineBreak)
    case "soft-page-break":
      hasPages = true
      if paragraphs.isEmpty { builder.beginPage() } else { paragraphs[0].draft.pages.append(here(0)) }
    case "a":
      var target = try reader.value("href", OpenDocumentNames.xlink) ?? ""
      // A target is seen from inside the file: the first step up leads to the folder the file is in (ODF 1.3, part 2, 3.7).
      if target.hasPrefix("../") { target.removeFirst(3) }
      if let last = paragraphs.indices.last { paragraphs[last].links.append((target, here(last))) }
    case "bibliography-mark":
      if let last = paragraphs.indices.last { paragraphs[last].marks[""] = here(last) }
    case "reference-mark-start":
      if let last = paragraphs.indices.last, let name = try reader.value("name", own) {
        paragraphs[last].marks[name] = here(last)
      }
    case "reference-mark-end":
      if let last = paragraphs.indices.last, let name = try reader.value("name", own), isCitation(name) {
        cite(last, name)
      }
    case "note":
      openPlaces.append(places.count)
      places.append(reader.range)
      guard let last = paragraphs.indices.last else { return }
      openNotes.append((noteDrafts.count, paragraphs.count))
      paragraphs[last].draft.notes.append(
        FlowDraft.NoteReference(
          id: String(noteDrafts.count),
          isEndnote: false,
          place: here(last),
          run: openPlaces.first ?? -1
        )
      )
      noteDrafts.append([])
    default: break
    }
  }

  private mutating func end() {
    switch (reader.namespace, reader.name) {
    case (OpenDocumentNames.text, "p"), (OpenDocumentNames.text, "h"): endParagraph()
    case (OpenDocumentNames.text, "list"): lists -= 1
    case (OpenDocumentNames.text, "bibliography"): literature -= 1
    case (OpenDocumentNames.text, "a"):
      guard let last = paragraphs.indices.last, let link = paragraphs[last].links.popLast() else { return }
      if !link.target.isEmpty, link.start < here(last) {
        paragraphs[last].draft.links.append((link.start..<here(last), link.target))
      }
    case (OpenDocumentNames.text, "bibliography-mark"): if let last = paragraphs.indices.last { cite(last, "") }
    case (OpenDocumentNames.text, "note"):
      endPlace()
      if !openNotes.isEmpty { openNotes.removeLast() }
    case (OpenDocumentNames.draw, "frame"), (OpenDocumentNames.draw, "custom-shape"): endPlace()
    case (OpenDocumentNames.table, "table-row") where paragraphs.isEmpty: builder.endRow()
    default: break
    }
  }

  private mutating func endPlace() {
    guard let last = openPlaces.popLast() else { return }
    places[last] = places[last].lowerBound..<reader.range.upperBound
  }

  // MARK: Paragraphs

  private func here(_ index: Int) -> Int { paragraphs[index].draft.bytes.count }

  private mutating func beginParagraph() throws(XMLError) {
    let own = OpenDocumentNames.text
    var open = Open()
    let (look, beginsPage) = styles.look(try reader.value("style-name", own) ?? "")
    open.draft.look = look
    if reader.name == "h" {
      let level = try reader.value("outline-level", own).flatMap { Int($0) } ?? 1
      open.draft.look.role = .heading(min(max(level, 1), 10))
    } else if lists > 0, look.role == nil {
      open.draft.look.isItem = true
    }
    if literature > 0 { open.draft.look.role = .aside }
    if beginsPage, hasWords, paragraphs.isEmpty { open.draft.pages.append(0) }
    paragraphs.append(open)
  }

  private mutating func endParagraph() {
    guard let open = paragraphs.popLast() else { return }
    var draft = open.draft
    if !draft.isBlank { hasWords = true }
    if let note = openNotes.last, paragraphs.count >= note.depth {
      draft.note = note.index + 1
      draft.anchor = openPlaces.first
      noteDrafts[note.index].append(draft)
    } else if let outer = paragraphs.indices.last {
      draft.anchor = openPlaces.first
      let framed = draft.framed
      draft.framed = []
      paragraphs[outer].draft.framed += [draft] + framed
    } else {
      builder.add(draft)
    }
  }

  private mutating func finishNotes() {
    for (index, note) in builder.notes.enumerated() {
      for draft in Int(note.reference.id).map({ noteDrafts[$0] }) ?? [] {
        var draft = draft
        draft.note = index + 1
        builder.add(draft)
      }
    }
  }

  private func isCitation(_ name: String) -> Bool {
    name.hasPrefix("ZOTERO_ITEM") || name.hasPrefix("CSL_CITATION") || name.hasPrefix("JABREF")
      || name.hasPrefix("Mendeley")
  }

  private mutating func cite(_ index: Int, _ name: String) {
    guard let start = paragraphs[index].marks.removeValue(forKey: name), start < here(index) else { return }
    paragraphs[index].draft.citations.append(start..<here(index))
  }

  // MARK: Words

  private mutating func add(_ characters: [UInt8]) {
    guard let last = paragraphs.indices.last else { return }
    paragraphs[last].draft.addOther(characters, raw: reader.range, run: -1)
  }

  /// Adds text; white space counts once, and not at the beginning of a paragraph (ODF 1.3, part 3, section 6.1.2).
  private mutating func words() throws(XMLError) {
    guard let last = paragraphs.indices.last, openNotes.last.map({ paragraphs.count > $0.depth }) ?? true else {
      return
    }
    let bytes = reader.bytes
    let end = reader.range.upperBound
    var place = reader.range.lowerBound
    while place < end {
      let start = place
      if XMLReader.isSpace(bytes[place]) {
        while place < end, XMLReader.isSpace(bytes[place]) { place += 1 }
        let before = paragraphs[last].draft.bytes.last
        if let before, before != 0x20 { try paragraphs[last].draft.add(reader, start..<start + 1, run: -1) }
      } else {
        while place < end, !XMLReader.isSpace(bytes[place]) { place += 1 }
        try paragraphs[last].draft.add(reader, start..<place, run: -1)
      }
    }
  }
}

/// An OpenDocument text that was read, with where its words stand.
struct OpenDocumentReading {
  /// The report.
  var report: FlowReport
  /// Where its words stand, in the order of the text.
  var pieces: [FlowDraft.Piece]
  /// The frames and notes that stand for the words in them.
  var places: [Range<Int>]
  /// The part with the words, in UTF-8.
  var content: [UInt8]
}
