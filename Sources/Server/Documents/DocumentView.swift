import KodebokAnchoring
import KodebokChecks
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// One state of an open document for reads: a version of its text, and what follows from it, made once when asked for.
final class DocumentView: Sendable {
  /// What a document is to its study.
  enum Role: Sendable {
    /// A transcript or article: text with codings.
    case source(SourceFile)
    /// The code book.
    case codeBook
    /// Another Markdown file of the study.
    case note
    /// A table, the settings, or a file no study knows.
    case other
  }

  /// The name by which the client calls it.
  let uri: String
  /// The version, as the client counts.
  let version: Int
  /// Grows with every state of any document, so that a later state is told from an earlier one.
  let order: Int
  /// The text in the client.
  let text: SourceText
  /// Its path in the study; the name of the file outside any.
  let path: StudyPath
  let role: Role
  /// The study it is read against; empty outside any.
  let study: Study
  /// The unit in which the client counts columns.
  let encoding: PositionEncoding
  /// The source as it is on disk; nil for what is no source of a study.
  let disk: Document?
  /// The way from the text on disk to that of the client; nil where they are the same or there is none on disk.
  ///
  /// Where the words went is found by comparing the two texts, not by remembering keystrokes: so a text reached by any
  /// edits shows what the same text shows when it is opened, and a passage that was cut and put back has its codings
  /// again.
  let diskMap: Lazily<EditMap?>
  /// The text before anything was changed by hand that is not saved; nil where that is not told of.
  let baseline: SourceText?
  /// What was changed by hand since, and is not saved.
  let handChanges: Lazily<[HandChange]>
  /// The codings in the text of the client, in document order; none for what is no source.
  let codings: Lazily<[PlacedCoding]>
  /// The turns of the text of the client; of use for a source only.
  let transcript: Lazily<Transcript>
  /// The document with its codings in the text of the client; nil for what is no source.
  let document: Lazily<Document?>
  /// What the rules find in the document.
  let findings: Lazily<[Finding]>
  /// The outline of a Markdown file.
  let outline: Lazily<OutlineDocument>
  /// The segments of the document.
  let segments: Lazily<SegmentIndex?>

  /// Creates the view of a version.
  init(
    uri: String,
    version: Int,
    order: Int,
    text: SourceText,
    path: StudyPath,
    role: Role,
    disk: Document?,
    study: Study,
    encoding: PositionEncoding,
    baseline: SourceText? = nil
  ) {
    self.uri = uri
    self.version = version
    self.order = order
    self.text = text
    self.path = path
    self.role = role
    self.study = study
    self.encoding = encoding
    self.disk = disk
    self.baseline = baseline
    outline = Lazily { OutlineDocument.parse(text) }
    let diskMap = Lazily<EditMap?> {
      guard let disk, disk.text != text else { return nil }
      return DiskMap.map(from: disk.text, to: text)
    }
    self.diskMap = diskMap
    handChanges = Lazily {
      guard case .source = role, let baseline, baseline != text, disk?.text != text else { return [] }
      let isDisk = disk?.text == baseline
      let map = (isDisk ? diskMap.value : nil) ?? DiskMap.map(from: baseline, to: text)
      return HandChange.all(from: baseline, to: text, map, hasNumberedTags: study.settings.numberedTags)
    }
    // Codings and turns do not need one another: passages are sent while the turns are still read.
    let codings = Lazily<[PlacedCoding]> {
      guard case .source = role, let disk else { return [] }
      let codings = Self.resolved(disk.codings, in: study.codeBook)
      return diskMap.value.map { CodingCarry.carry(codings, through: $0, into: text) } ?? codings
    }
    let transcript = Lazily<Transcript> {
      guard case .source(let source) = role else { return Transcript() }
      if let disk, diskMap.value == nil { return disk.transcript }
      return Self.transcript(of: text, source: source, study: study)
    }
    self.codings = codings
    self.transcript = transcript
    let document = Lazily<Document?> {
      guard case .source(let source) = role else { return nil }
      var decoding = disk?.decoding ?? TextDecoding([])
      decoding.text = text
      let isSaved = diskMap.value == nil
      var document = Document(
        source: source,
        decoding: decoding,
        digest: isSaved ? disk?.digest : nil,
        transcript: transcript.value,
        files: disk?.files ?? [],
        codings: codings.value
      )
      if !isSaved { document.savedDigest = disk?.digest }
      return document
    }
    let findings = Lazily<[Finding]> { document.value.map { Checks.check(document: $0, in: study) } ?? [] }
    self.document = document
    self.findings = findings
    segments = Lazily {
      document.value.map { SegmentIndex($0, in: study, encoding: encoding, findings: []) }
    }
  }

  /// Whether it is text with codings.
  var isSource: Bool {
    if case .source = role { true } else { false }
  }

  /// Whether it is a source, or would be one if it lay on disk: no code book and no other file of the study's own.
  var canBeSource: Bool {
    switch role {
    case .source, .other: true
    case .codeBook, .note: false
    }
  }

  /// The same version seen against another state of the study or of the disk.
  func against(
    _ study: Study,
    disk: Document?,
    role: Role,
    order: Int,
    baseline: SourceText? = nil
  ) -> DocumentView {
    DocumentView(
      uri: uri,
      version: version,
      order: order,
      text: text,
      path: path,
      role: role,
      disk: disk,
      study: study,
      encoding: encoding,
      baseline: baseline ?? self.baseline
    )
  }

  /// The segments with some codes, in the order of the text; nil for what is no source.
  ///
  /// Right after an edit only these are worked out, not those of the whole document.
  func entries(of codes: [CodeID]) -> [SegmentIndex.Entry]? {
    guard let document = document.value else { return nil }
    let wanted = Set(codes)
    if let index = segments.present ?? nil { return index.entries.filter { wanted.contains($0.segment.code) } }
    return SegmentIndex.entries(of: document, in: study, encoding: encoding) { wanted.contains($0.code) }
  }

  /// The codings with the codes that the present code book means by them; the same array where nothing differs.
  private static func resolved(_ codings: [PlacedCoding], in codeBook: CodeBook) -> [PlacedCoding] {
    var result = codings
    for index in codings.indices {
      let node = codings[index].node
      if codeBook.codes.indices.contains(node), codeBook.codes[node].id == codings[index].code { continue }
      let now = codeBook.indices[codings[index].coding.code]
      let code = now.map { codeBook.codes[$0].id } ?? codings[index].coding.code
      if now ?? -1 == node, code == codings[index].code { continue }
      result[index].node = now ?? -1
      result[index].code = code
    }
    return result
  }

  private static func transcript(of text: SourceText, source: SourceFile, study: Study) -> Transcript {
    TranscriptReader.read(
      text,
      path: source.path.value,
      settings: study.settings,
      labels: study.knownLabels(in: source.path)
    )
  }
}
