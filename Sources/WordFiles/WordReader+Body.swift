import KodebokText
import KodebokXML

/// The way through the elements of a part.
extension WordReader {
  mutating func run() throws(XMLError) {
    while true {
      switch try reader.next() {
      case .finished: return
      case .start:
        if reader.namespace == WordNames.w {
          try begin()
        } else if reader.namespace == WordNames.mc {
          try alternative()
        }
      case .end:
        if reader.namespace == WordNames.w { end() }
        if reader.namespace == WordNames.mc, reader.name == "AlternateContent" { chosen.remove(reader.depth + 1) }
      case .text: break
      }
    }
  }

  /// What a document has for newer programs is read, what it repeats for older ones is not.
  private mutating func alternative() throws(XMLError) {
    switch reader.name {
    case "Choice", "Fallback":
      if !chosen.insert(reader.depth - 1).inserted { try reader.skipElement() }
    default: break
    }
  }

  private mutating func begin() throws(XMLError) {
    switch reader.name {
    case "p": beginParagraph()
    case "pPr":
      let properties = try WordStyles.properties(&reader)
      guard let last = paragraphs.indices.last else { return }
      paragraphs[last].draft.look = styles.look(properties)
      paragraphs[last].isEndDeleted = properties.isEndDeleted
    case "r": beginRun()
    case "rPr": try formatting()
    case "del", "moveFrom", "sectPr", "tblPr", "tblGrid", "tcPr", "delText", "delInstrText", "rt":
      try reader.skipElement()
    case "tr" where paragraphs.isEmpty && note == nil: builder.beginRow()
    case "tc" where paragraphs.isEmpty && note == nil: builder.beginCell()
    case "sdt": controls.append(Control(depth: reader.depth, start: here, paragraph: paragraphNumber))
    case "sdtPr": try control()
    case "hyperlink":
      let anchor = try reader.value("anchor", WordNames.w) ?? ""
      let target = try reader.value("id", WordNames.r).flatMap { targets[$0] } ?? ""
      hyperlinks.append((target + (anchor.isEmpty || target.holds("#") ? "" : "#" + anchor), here))
    case "footnote", "endnote": note = try reader.value("id", WordNames.w)
    default: try content()
    }
  }

  /// What stands inside a run.
  private mutating func content() throws(XMLError) {
    switch reader.name {
    case "t": try words()
    case "tab", "ptab": add([0x09])
    case "cr": add(FlowDraft.lineBreak)
    case "br":
      let type = try reader.value("type", WordNames.w)
      if type != "page" { add(FlowDraft.lineBreak) }
    case "noBreakHyphen": add([0x2D])
    case "lastRenderedPageBreak":
      guard note == nil, let last = paragraphs.first else { return }
      hasPages = true
      paragraphs[0].draft.pages.append(last.draft.bytes.count)
    case "footnoteReference", "endnoteReference":
      guard note == nil, let id = try reader.value("id", WordNames.w), let last = paragraphs.indices.last else {
        return
      }
      paragraphs[last].draft.notes.append(
        FlowDraft.NoteReference(
          id: id,
          isEndnote: reader.name == "endnoteReference",
          place: paragraphs[last].draft.bytes.count,
          run: paragraphs.first?.runs.first ?? -1
        )
      )
    case "fldChar": try fieldMark()
    case "instrText": try instruction()
    case "fldSimple":
      var field = Field(instruction: try reader.value("instr", WordNames.w) ?? "")
      field.depth = reader.depth
      fields.append(field)
      showResult()
    default: break
    }
  }

  private mutating func end() {
    switch reader.name {
    case "p": endParagraph()
    case "r": endRun()
    case "tr" where paragraphs.isEmpty && note == nil: builder.endRow()
    case "sdt":
      guard let last = controls.popLast() else { return }
      if case .citation = last.purpose, last.paragraph == paragraphNumber { cite(last.start) }
    case "hyperlink":
      guard let last = hyperlinks.popLast(), let paragraph = paragraphs.indices.last else { return }
      if !last.target.isEmpty, last.start < here {
        paragraphs[paragraph].draft.links.append((last.start..<here, last.target))
      }
    case "fldSimple": endField()
    case "footnote", "endnote": note = nil
    default: break
    }
  }

  // MARK: Paragraphs and runs

  /// The end of what was read of the innermost paragraph.
  var here: Int { paragraphs.last?.draft.bytes.count ?? 0 }

  var paragraphNumber: Int { paragraphs.last?.number ?? -1 }

  private mutating func beginParagraph() {
    paragraphCount += 1
    var open = OpenParagraph(number: paragraphCount)
    if paragraphs.isEmpty, let carried { open.draft = carried }
    if paragraphs.isEmpty { carried = nil }
    open.draft.look = styles.look(WordStyles.Properties())
    open.isLiterature = isInside { if case .literature = $0 { true } else { false } }
    paragraphs.append(open)
  }

  private mutating func endParagraph() {
    guard var open = paragraphs.popLast() else { return }
    if open.isEndDeleted, paragraphs.isEmpty, note == nil {
      carried = open.draft
      return
    }
    if isInside({ if case .contents = $0 { true } else { false } }) { open.draft.look.role = .contents }
    if open.isLiterature || isInside({ if case .literature = $0 { true } else { false } }),
      open.draft.look.role != .contents
    {
      open.draft.look.role = .aside
    }
    if let outer = paragraphs.indices.last {
      open.draft.anchor = paragraphs.first?.runs.first
      let framed = open.draft.framed
      open.draft.framed = []
      paragraphs[outer].draft.framed += [open.draft] + framed
    } else if let note {
      notes[note, default: []].append(open.draft)
    } else {
      builder.add(open.draft)
    }
  }

  private func isInside(_ isWanted: (Purpose) -> Bool) -> Bool {
    fields.contains { isWanted($0.purpose) } || controls.contains { isWanted($0.purpose) }
  }

  private mutating func beginRun() {
    guard let last = paragraphs.indices.last else { return }
    let start = reader.range.lowerBound
    runs.append(Run(start: start, tag: reader.range, end: start, prefix: reader.prefix))
    paragraphs[last].runs.append(runs.count - 1)
    paragraphs[last].runDepths.append(reader.depth)
    paragraphs[last].isHidden = false
  }

  private mutating func endRun() {
    guard let last = paragraphs.indices.last, let run = paragraphs[last].runs.popLast() else { return }
    paragraphs[last].runDepths.removeLast()
    runs[run].end = reader.range.upperBound
    paragraphs[last].isHidden = false
  }

  /// Reads `w:rPr`: the formatting of the run it stands in.
  private mutating func formatting() throws(XMLError) {
    let start = reader.range.lowerBound
    let depth = reader.depth
    var isHidden = false
    loop: while true {
      switch try reader.next() {
      case .start where reader.namespace == WordNames.w && reader.name == "rPrChange": try reader.skipElement()
      case .start where reader.namespace == WordNames.w && reader.name == "vanish":
        isHidden = !["0", "false", "off"].contains(try reader.value("val", WordNames.w) ?? "")
      case .end where reader.depth < depth: break loop
      case .finished: return
      default: break
      }
    }
    guard let last = paragraphs.indices.last, let run = paragraphs[last].runs.last,
      paragraphs[last].runDepths.last == depth - 1
    else { return }
    runs[run].formatting = start..<reader.range.upperBound
    paragraphs[last].isHidden = isHidden
  }

  // MARK: Words

  private var isShown: Bool { paragraphs.last?.isHidden == false && fields.allSatisfy(\.showsResult) }

  private mutating func add(_ characters: [UInt8]) {
    guard isShown, let last = paragraphs.indices.last else { return }
    let run = paragraphs[last].runs.last ?? -1
    // Tabs and line breaks of a run belong to it, but a run cannot be parted inside of them.
    paragraphs[last].draft.addOther(characters, raw: reader.range, run: run)
  }

  private mutating func words() throws(XMLError) {
    let isKept = reader.attributes.contains {
      $0.name == "space" && reader.bytes[$0.range].elementsEqual("preserve".utf8)
    }
    let (tag, depth) = (reader.range, reader.depth)
    let paragraph = paragraphs.indices.last
    let run = paragraph.flatMap { paragraphs[$0].runs.last } ?? -1
    while true {
      let event = try reader.next()
      if event == .finished || event == .end && reader.depth < depth {
        if run >= 0 { runs[run].words.append((tag, reader.range.lowerBound, isKept)) }
        return
      }
      guard event == .text, reader.depth == depth, isShown, let paragraph else { continue }
      var range = reader.range
      if !isKept {
        while let first = range.first, XMLReader.isSpace(reader.bytes[first]) { range.removeFirst() }
        while let last = range.last, XMLReader.isSpace(reader.bytes[last]) { range.removeLast() }
      }
      try paragraphs[paragraph].draft.add(reader, range, run: run)
    }
  }

  // MARK: Fields and controls

  private mutating func fieldMark() throws(XMLError) {
    switch try reader.value("fldCharType", WordNames.w) {
    case "begin": if fields.count < 64 { fields.append(Field()) }
    case "separate": showResult()
    case "end": endField()
    default: break
    }
  }

  private mutating func instruction() throws(XMLError) {
    let depth = reader.depth
    while true {
      let event = try reader.next()
      if event == .finished || event == .end && reader.depth < depth { return }
      guard event == .text, let last = fields.indices.last, !fields[last].showsResult,
        fields[last].instruction.utf8.count < 4_096
      else { continue }
      fields[last].instruction += try reader.decoded(reader.range)
    }
  }

  private mutating func showResult() {
    guard let last = fields.indices.last else { return }
    fields[last].showsResult = true
    fields[last].purpose = Purpose(instruction: fields[last].instruction)
    fields[last].start = here
    fields[last].paragraph = paragraphNumber
  }

  private mutating func endField() {
    guard let field = fields.popLast(), field.paragraph == paragraphNumber, field.start < here,
      let last = paragraphs.indices.last
    else { return }
    switch field.purpose {
    case .link(let target): paragraphs[last].draft.links.append((field.start..<here, target))
    case .citation: cite(field.start)
    case .contents, .literature, .other: break
    }
  }

  private mutating func cite(_ start: Int) {
    guard let last = paragraphs.indices.last, start < here else { return }
    paragraphs[last].draft.citations.append(start..<here)
  }

  /// Reads `w:sdtPr`: what a control is for.
  private mutating func control() throws(XMLError) {
    let depth = reader.depth
    while true {
      let event = try reader.next()
      if event == .finished || event == .end && reader.depth < depth { return }
      guard event == .start, reader.namespace == WordNames.w, let last = controls.indices.last else { continue }
      switch reader.name {
      case "citation": controls[last].purpose = .citation
      case "bibliography": controls[last].purpose = .literature
      case "docPartGallery":
        let gallery = try reader.value("val", WordNames.w) ?? ""
        if gallery == "Table of Contents" { controls[last].purpose = .contents }
        if gallery == "Bibliographies" { controls[last].purpose = .literature }
      default: break
      }
    }
  }
}

extension WordReader.Purpose {
  /// What a field is for, by its code.
  init(instruction: String) {
    let words = instruction.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    let first = words.first?.uppercased() ?? ""
    let second = words.count > 1 ? words[1].uppercased() : ""
    switch first {
    case "HYPERLINK": self = .link(Self.target(instruction))
    case "TOC", "TOA", "INDEX": self = .contents
    case "CITATION": self = .citation
    case "BIBLIOGRAPHY": self = .literature
    case "ADDIN" where second == "EN.REFLIST" || second.hasPrefix("ZOTERO_BIBL"): self = .literature
    case "ADDIN" where second == "MENDELEY" || second == "CSL_BIBLIOGRAPHY":
      self = words.last?.uppercased() == "BIBLIOGRAPHY" || second == "CSL_BIBLIOGRAPHY" ? .literature : .citation
    case "ADDIN"
    where second.hasPrefix("EN.CITE") || second.hasPrefix("ZOTERO_ITEM") || second.hasPrefix("CSL_CITATION"):
      self = .citation
    default: self = .other
    }
  }

  /// The target in the code of a link: `HYPERLINK "file" \l "place"`.
  private static func target(_ instruction: String) -> String {
    let parts = instruction.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    var target = ""
    for index in stride(from: 1, to: parts.count, by: 2) {
      let isPlace = parts[index - 1].holds("\\l")
      if isPlace { target += "#" + parts[index] } else if index == 1 { target = parts[index] }
    }
    return target
  }
}
