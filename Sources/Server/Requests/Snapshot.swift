import KodebokLanguageProtocol
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What a read works on: one state of everything, immutable.
struct Snapshot: Sendable {
  /// What the client can do and wants.
  var profile: ClientProfile
  /// The studies, in the order of their folders.
  var studies: [StudyView]
  /// The document the request is about, as it stands in the client; nil where none is open by that name.
  var view: DocumentView?
  /// The study of that document; nil outside any.
  var study: StudyView?
  /// The open documents outside any study, in the order of their names.
  var lone: [DocumentView]
  /// The text of that document with its own line breaks; nil where none is open by that name.
  var client: ClientText?
  /// The tokens the client has.
  var tokens: TokenMemory
  /// What was written of passages before.
  var passages: PassageMemory
  /// The text that document had when it was opened.
  var opened: SourceText?
  /// That text read as a code book.
  var openedBook: Lazily<CodeBook>?
  /// The analyses that come with the program.
  var analyses: [AnalysisDescription] = []
  /// Whether the client still wants the answer.
  var isCancelled: @Sendable () -> Bool = { false }
  /// Where parts of the answer go before its end; nil where the client takes it only whole.
  var partial: PartialResults?

  /// The unit of columns.
  var encoding: PositionEncoding { profile.encoding }

  /// The words of messages about the document's study.
  var words: Wording { Wording(profile.language(of: study?.study ?? view?.study ?? Study())) }

  /// The place of a position in the document.
  func offset(_ position: Position, in view: DocumentView) -> ByteOffset {
    view.text.offset(of: Wire.position(position), in: encoding)
  }

  /// The stretch of a range in the document.
  func bytes(of range: LSPRange, in view: DocumentView) -> Range<ByteOffset> {
    Wire.bytes(of: range, in: view.text, encoding)
  }

  /// The codings at a place of a transcript: the innermost first; a place at the end of a passage belongs to it where
  /// no other passage holds it.
  func codings(at offset: ByteOffset, in document: Document) -> [PlacedCoding] {
    let placed = document.codings.filter { $0.isPlaced && !$0.range.isEmpty }
    var found = placed.filter { $0.range.contains(offset) }
    if found.isEmpty { found = placed.filter { $0.range.upperBound == offset } }
    return found.sorted {
      ($0.range.byteCount, $0.code, $0.coder, $0.coding.id) < ($1.range.byteCount, $1.code, $1.coder, $1.coding.id)
    }
  }

  /// The node of the code book whose heading or text holds a place.
  func code(at offset: ByteOffset, in codeBook: CodeBook) -> Code? {
    codeBook.codes.filter { $0.range.contains(offset) || $0.range.upperBound == offset }
      .max { ($0.depth, $0.range.lowerBound) < ($1.depth, $1.range.lowerBound) }
  }

  /// The node of the code book that a place of the document is about: a coding's, a heading's or a link's.
  func code(at offset: ByteOffset) -> CodeID? {
    guard let view else { return nil }
    switch view.role {
    case .source:
      if let tag = typedTag(at: offset) { return tag }
      return view.document.value.flatMap { codings(at: offset, in: $0).first?.code }
    case .codeBook:
      if let linked = linkedCode(at: offset) { return linked }
      return code(at: offset, in: view.study.codeBook)?.id
    case .note: return linkedCode(at: offset)
    case .other: return nil
    }
  }

  /// The code that a typed tag at a place names.
  func typedTag(at offset: ByteOffset) -> CodeID? {
    guard let view, let document = view.document.value else { return nil }
    let span = document.transcript.spans.first {
      $0.kind == .typedTag && ($0.range.contains(offset) || $0.range.upperBound == offset)
    }
    guard let span else { return nil }
    var name = Substring(view.text.string(span.range))
    while name.hasPrefix("#") { name = name.dropFirst() }
    return view.study.codeBook[CodeID(String(name))]?.id
  }

  /// The code that a link or an attribute at a place names.
  func linkedCode(at offset: ByteOffset) -> CodeID? {
    guard let view else { return nil }
    let word = view.text.idRange(around: offset)
    guard !word.isEmpty else { return nil }
    return view.study.codeBook[CodeID(view.text.string(word))]?.id
  }
}

extension SourceText {
  /// The letters, digits, `-`, `_` and `.` around a place: what an id can be.
  func idRange(around offset: ByteOffset) -> Range<ByteOffset> {
    let place = clamped(offset).value
    return bytes.withUnsafeBufferPointer { bytes in
      func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
        default: false
        }
      }
      var start = place
      var end = place
      while start > 0, place - start < 256, isPart(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, end - place < 256, isPart(bytes[end]) { end += 1 }
      return clamped(ByteOffset(start)..<ByteOffset(end))
    }
  }
}
