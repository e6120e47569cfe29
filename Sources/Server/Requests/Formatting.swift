import KodebokAnchoring
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

extension Read {
  /// Tidies the code book or the layout of a transcript; never a spoken word.
  static let formatting = Read(
    method: FormattingParams.method,
    offer: .capability("documentFormattingProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    try snapshot.format(params, into: &writer)
  }

  /// The same for a stretch.
  static let rangeFormatting = Read(
    method: FormattingParams.rangeMethod,
    offer: .capability("documentRangeFormattingProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    guard params.value["range"]?.object != nil else { throw .invalidParams("range: expected object") }
    try snapshot.format(params, into: &writer)
  }

  /// The same for several stretches.
  static let rangesFormatting = Read(
    method: FormattingParams.rangesMethod,
    offer: .capability("documentRangeFormattingProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    guard params.value["ranges"]?.array != nil else { throw .invalidParams("ranges: expected array") }
    try snapshot.format(params, into: &writer)
  }

  /// The next speaker's label, on a new line behind a turn.
  static let onTypeFormatting = Read(
    method: "textDocument/onTypeFormatting",
    offer: .capability("documentOnTypeFormattingProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: OnTypeFormattingParams = try params.decoded()
    guard asked.typed == "\n", let view = snapshot.view, case .source(let source) = view.role,
      source.kind == .transcript, !["vtt", "srt"].contains(view.path.ending),
      let edit = NextTurn.label(
        at: snapshot.offset(asked.place.position, in: view),
        in: view.text,
        view.transcript.value
      )
    else { return writer.null() }
    let file = FileEdit(uri: view.uri, version: view.version, text: view.text, edits: [edit])
    writer.values(file.changes(snapshot.encoding))
  }
}

extension Snapshot {
  /// Whether codings that are searched for in a text, as they will be once it is saved, are found where an edit left them,
  /// as surely as now.
  private static func keeps(_ codings: [PlacedCoding], _ view: DocumentView, _ text: SourceText, _ map: EditMap) -> Bool
  {
    struct Name: Hashable {
      var coder: CoderID
      var id: CodingID
    }
    let found = Placement.place(files: view.disk?.files ?? [], in: text, digest: nil, codeBook: view.study.codeBook)
    let byName = Dictionary(found.map { (Name(coder: $0.coder, id: $0.coding.id), $0) }) { first, _ in first }
    return codings.allSatisfy { coding in
      guard coding.isPlaced, let other = byName[Name(coder: coding.coder, id: coding.coding.id)] else { return true }
      return other.range == map.new(of: coding.range) && (other.outcome == .anchored || other.outcome == coding.outcome)
    }
  }

  fileprivate func format(_ params: Params, into writer: inout JSONWriter) throws(ResponseError) {
    let asked: FormattingParams = try params.decoded()
    guard let view, let client else { return writer.null() }
    var limits = asked.ranges.map { ranges in ranges.map { bytes(of: $0, in: view) } }
    if let many = limits, many.count > 100, let start = many.map(\.lowerBound).min(),
      let end = many.map(\.upperBound).max()
    {
      limits = [start..<end]
    }
    let edits: [KodebokText.TextEdit]
    switch view.role {
    case .source(let source):
      let tidying = TranscriptTidying(
        view.text,
        path: view.path.value,
        settings: view.study.settings,
        labels: view.study.knownLabels(in: source.path)
      )
      let codings = view.codings.value
      edits = tidying.edits(
        around: codings.filter(\.isPlaced).map(\.range),
        within: limits,
        trimsLines: asked.trimsLines
      ) { text, map in
        Self.keeps(codings, view, text, map)
      }
    case .codeBook: edits = OutlineTidying(view.outline.value).edits(within: limits, trimsLines: asked.trimsLines)
    case .note, .other: return writer.null()
    }
    let breaks = LineBreaks(client)
    var changes = breaks.edits(besides: edits)
    if let limits {
      changes.removeAll { change in
        !limits.contains { $0.lowerBound <= change.range.upperBound && change.range.lowerBound <= $0.upperBound }
      }
    }
    let all = (edits + changes).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let file = FileEdit(uri: view.uri, version: view.version, text: view.text, edits: all.map(breaks.written))
    writer.values(file.changes(encoding))
  }
}

/// How the lines of a document end, and what makes them all end alike.
struct LineBreaks {
  private let text: SourceText
  /// The break of each line.
  private let breaks: [String]
  /// The break most lines have; LF where two are as frequent.
  let usual: String

  init(_ client: ClientText) {
    text = client.text
    guard client.raw.contains(0x0D) else {
      breaks = []
      usual = "\n"
      return
    }
    var found: [String] = []
    var counts = ["\n": 0, "\r\n": 0, "\r": 0]
    client.raw.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        var one = byte == 0x0A ? "\n" : "\r"
        if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A {
          one = "\r\n"
          place += 1
        }
        found.append(one)
        counts[one, default: 0] += 1
      }
    }
    breaks = found
    var most = "\n"
    for one in ["\r\n", "\r"] where counts[one] ?? 0 > counts[most] ?? 0 { most = one }
    usual = most
  }

  /// The edits that give lines the usual break, except where other edits write breaks anyway.
  func edits(besides others: [KodebokText.TextEdit]) -> [KodebokText.TextEdit] {
    var next = 0
    let others = others.filter { !$0.range.isEmpty }
    return breaks.indices.compactMap { line in
      guard breaks[line] != usual, line + 1 < text.lineCount else { return nil }
      let range = text.lineRange(line).upperBound..<text.lineRange(line + 1).lowerBound
      while next < others.count, others[next].range.upperBound <= range.lowerBound { next += 1 }
      if next < others.count, others[next].range.lowerBound < range.upperBound { return nil }
      return KodebokText.TextEdit(range, usual)
    }
  }

  /// An edit with the usual break for every line break it writes.
  func written(_ edit: KodebokText.TextEdit) -> KodebokText.TextEdit {
    guard usual != "\n", edit.replacement != usual else { return edit }
    return KodebokText.TextEdit(
      edit.range,
      edit.replacement.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: usual)
    )
  }
}
