import KodebokArchive
import KodebokText
import KodebokXML

/// Sets comments in a Word document (ISO/IEC 29500-1, section 17.13.4).
struct WordCommenting {
  private let package: DocumentPackage
  private let reading: WordReading
  private let isStrict: Bool

  init(_ package: DocumentPackage, _ reading: WordReading) {
    self.package = package
    self.reading = reading
    let head = String(decoding: reading.main.prefix(8_192), as: UTF8.self)
    isStrict = head.holds("purl.oclc.org/ooxml/wordprocessingml")
  }

  private var namespace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private var commentsType: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
  }

  private static let contentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  /// The parts that change; none where there is nothing to set comments on.
  func parts(with comments: [WordComment]) throws(WordFileProblem) -> [String: [UInt8]] {
    guard !comments.isEmpty, reading.pieces.contains(where: { $0.run >= 0 }) else { return [:] }
    let references = try package.relationships(of: package.main)
    var parts: [String: [UInt8]] = [:]
    let known = references.first { $0.type == "comments" && !$0.isExternal }?.target
    let name = known ?? freeName
    do throws(XMLError) {
      var part = Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(namespace)\"/>".utf8
      )
      if let known, let own = try? package.part(known) { part = own }
      let root = try XMLRoot(part, number: "id")
      let first = root.largest + 1
      let prefix = root.prefix.isEmpty ? "kb" : root.prefix
      let declaration = root.prefix.isEmpty ? " xmlns:kb=\"\(namespace)\"" : ""
      let text = comments.enumerated().map { markup($1, first + $0, prefix, declaration) }.joined()
      parts[name] = root.appending(text, to: part)
      parts[package.main] = body(comments, first)
      if known == nil { try register(name, in: &parts, references) }
    } catch {
      throw WordFileProblem(error)
    }
    return parts.mapValues(\.declaredUTF8)
  }

  /// A name for the part with the comments that no other part has.
  private var freeName: String {
    let folder = package.main.lastIndex(of: "/").map { String(package.main[...$0]) } ?? ""
    var name = folder + "comments.xml"
    var number = 1
    while package.archive[name] != nil {
      name = folder + "comments\(number).xml"
      number += 1
    }
    return name
  }

  /// Makes the part with the comments known to the document and to the package.
  private func register(
    _ name: String,
    in parts: inout [String: [UInt8]],
    _ references: [DocumentPackage.Relationship]
  ) throws(XMLError) {
    let list = DocumentPackage.relationshipsName(of: package.main)
    var part = Array(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>".utf8
    )
    if let own = try? package.part(list) { part = own }
    var id = "rIdKodebok"
    while references.contains(where: { $0.id == id }) { id += "x" }
    var root = try XMLRoot(part)
    parts[list] = root.appending(
      "<\(root.name("Relationship")) Id=\"\(id)\" Type=\"\(commentsType)\" Target=\"/\(XMLText.escaped(name))\"/>",
      to: part
    )
    guard let types = try? package.part("[Content_Types].xml") else { return }
    root = try XMLRoot(types)
    parts["[Content_Types].xml"] = root.appending(
      "<\(root.name("Override")) PartName=\"/\(XMLText.escaped(name))\" ContentType=\"\(Self.contentType)\"/>",
      to: types
    )
  }

  /// A comment as `w:comment`.
  private func markup(_ comment: WordComment, _ id: Int, _ prefix: String, _ declaration: String) -> String {
    let paragraphs = comment.paragraphs.map { words in
      "<\(prefix):p><\(prefix):r><\(prefix):t xml:space=\"preserve\">\(XMLText.escaped(words))</\(prefix):t></\(prefix):r>"
        + "</\(prefix):p>"
    }
    return "<\(prefix):comment\(declaration) \(prefix):id=\"\(id)\" \(prefix):author=\"\(WordFile.author.name)\" "
      + "\(prefix):initials=\"\(WordFile.author.initials)\">\(paragraphs.joined())</\(prefix):comment>"
  }

  // MARK: The body

  /// Where a mark stands in the part.
  private enum Spot: Hashable {
    /// Between two runs.
    case outside(Int)
    /// In a run, which is parted there.
    case inside(run: Int, place: Int)
  }

  private func body(_ comments: [WordComment], _ first: Int) -> [UInt8] {
    let table = PieceTable(reading.pieces.filter { $0.run >= 0 })
    var marks: [Spot: (ends: [Int], starts: [Int])] = [:]
    for (index, comment) in comments.enumerated() {
      let (lower, upper) = (comment.range.lowerBound.value, comment.range.upperBound.value)
      let start = comment.range.isEmpty ? table.first : table.piece(at: lower) ?? table.first
      guard let start else { continue }
      let end = comment.range.isEmpty ? start : table.piece(before: upper) ?? start
      let isOrdered = end.start >= start.start
      marks[spot(start, max(lower, start.start), isStart: true), default: ([], [])].starts.append(first + index)
      marks[
        spot(isOrdered ? end : start, comment.range.isEmpty ? start.start + start.count : upper, isStart: false),
        default: ([], [])
      ].ends.append(first + index)
    }
    var insertions = XMLInsertions()
    var widened: Set<Int> = []
    for (spot, mark) in marks { insert(mark, spot, &insertions, &widened) }
    return insertions.applied(to: reading.main)
  }

  /// Where the mark at one end of a comment stands.
  private func spot(_ piece: FlowDraft.Piece, _ place: Int, isStart: Bool) -> Spot {
    let run = reading.runs[piece.run]
    guard !piece.isWhole else { return .outside(isStart ? run.start : run.end) }
    // A character that is written as an entity, a tab or a line break is not parted.
    let isParted = piece.count != piece.rawCount && place > piece.start && place < piece.start + piece.count
    let raw = isParted ? (isStart ? piece.raw : piece.raw + piece.rawCount) : piece.raw(of: place)
    let before = reading.main[max(run.tag.upperBound, run.formatting.upperBound)..<max(raw, run.tag.upperBound)]
    let behind = reading.main[raw..<max(raw, run.end)]
    if !holdsContent(before, run) { return .outside(run.start) }
    if !holdsContent(behind, run) { return .outside(run.end) }
    return .inside(run: piece.run, place: raw)
  }

  /// Whether anything but the tags around words stands in a stretch of a run.
  private func holdsContent(_ stretch: ArraySlice<UInt8>, _ run: WordReader.Run) -> Bool {
    guard !stretch.isEmpty else { return false }
    let range = stretch.startIndex..<stretch.endIndex
    var next = range.lowerBound
    let empty = ["</\(name("t", run))>", "</\(name("r", run))>"].map { Array($0.utf8) }
    while next < range.upperBound {
      if let tag = run.words.first(where: { $0.tag.lowerBound == next })?.tag {
        next = tag.upperBound
      } else if let tag = empty.first(where: { stretch[next...].starts(with: $0) }) {
        next += tag.count
      } else if XMLReader.isSpace(stretch[next]),
        !run.words.contains(where: { $0.tag.upperBound <= next && next < $0.end })
      {
        next += 1
      } else {
        return true
      }
    }
    return false
  }

  private func name(_ local: String, _ run: WordReader.Run) -> String {
    run.prefix.isEmpty ? local : run.prefix + ":" + local
  }

  private func insert(
    _ mark: (ends: [Int], starts: [Int]),
    _ spot: Spot,
    _ insertions: inout XMLInsertions,
    _ widened: inout Set<Int>
  ) {
    var formatting = ""
    if let style = reading.styles.commentMark {
      formatting = "<kb:rPr><kb:rStyle kb:val=\"\(XMLText.escaped(style))\"/></kb:rPr>"
    }
    var text = ""
    let kb = "xmlns:kb=\"\(namespace)\""
    for id in mark.ends {
      text += "<kb:commentRangeEnd \(kb) kb:id=\"\(id)\"/>"
      text += "<kb:r \(kb)>\(formatting)<kb:commentReference kb:id=\"\(id)\"/></kb:r>"
    }
    for id in mark.starts { text += "<kb:commentRangeStart \(kb) kb:id=\"\(id)\"/>" }
    switch spot {
    case .outside(let place): insertions.add(inPlace(text, reading.runs.first?.prefix ?? ""), at: place)
    case .inside(let index, let place):
      let run = reading.runs[index]
      let words = run.words.last { $0.tag.upperBound <= place && place <= $0.end }
      text = inPlace(text, run.prefix)
      let opened =
        String(decoding: reading.main[run.tag], as: UTF8.self)
        + String(decoding: reading.main[run.formatting], as: UTF8.self)
      if let words {
        if !words.keepsSpace, widened.insert(words.tag.lowerBound).inserted {
          insertions.add(" xml:space=\"preserve\"", at: words.tag.upperBound - 1)
        }
        let t = name("t", run)
        text = "</\(t)></\(name("r", run))>" + text + opened + "<\(t) xml:space=\"preserve\">"
      } else {
        text = "</\(name("r", run))>" + text + opened
      }
      insertions.add(text, at: place)
    }
  }

  /// Marks with the prefix that the part itself has for the names of words, where it has one.
  private func inPlace(_ text: String, _ prefix: String) -> String {
    guard !prefix.isEmpty else { return text }
    return text.with("", for: " xmlns:kb=\"\(namespace)\"").with("<\(prefix):", for: "<kb:")
      .with("</\(prefix):", for: "</kb:").with(" \(prefix):", for: " kb:")
  }
}

extension [UInt8] {
  /// A part that is written in UTF-8, whatever its first line says that it was.
  var declaredUTF8: [UInt8] {
    guard starts(with: "<?xml".utf8), let end = firstIndex(of: 0x3E) else { return self }
    let line = String(decoding: self[...end], as: UTF8.self).lowercased()
    guard line.holds("utf-16") else { return self }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".utf8) + self[(end + 1)...]
  }
}
