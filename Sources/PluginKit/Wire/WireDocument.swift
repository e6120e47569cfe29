import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText

/// A document as `study/documents` gives it, places still in scalars.
package struct WireDocument: Sendable {
  struct Turn {
    var speaker: Int?
    var labelStart: Int?
    var labelEnd: Int?
    var start = 0
    var end = 0
  }

  /// A stretch with what it is: a kind, or the level of a heading.
  struct Stretch {
    var kind = ""
    var level = 0
    var start = 0
    var end = 0
  }

  package var source = ""
  package var unplaced = 0
  /// The length of the text; nil where text was not asked for.
  package var scalars: Int?
  /// The text in UTF-8; nil where it is too long to be sent along, or was not asked for.
  package var text: [UInt8]?
  package var segments: [Segment] = []
  var speakers: [String] = []
  var turns: [Turn] = []
  var spans: [Stretch] = []
  var headings: [Stretch] = []
  var problems: [Stretch] = []

  package init() {}

  /// The document with its text, as an analysis sees it.
  ///
  /// Places past the text are clamped; kinds of a later version are left out.
  package func document(_ file: SourceFile, text: [UInt8]?, _ needs: DocumentNeeds, in study: Study) -> StudyDocument {
    let hasText = needs.contains(.text)
    let text = SourceText(utf8: text ?? [])
    func range(_ start: Int, _ end: Int) -> Range<ByteOffset> {
      let start = text.byteOffset(of: ScalarOffset(start))
      return start..<max(start, text.byteOffset(of: ScalarOffset(end)))
    }
    var transcript = Transcript()
    if hasText {
      transcript.speakers = speakers
      transcript.turns = turns.map { turn in
        Transcript.Turn(
          speaker: turn.speaker.flatMap { speakers.indices.contains($0) ? $0 : nil },
          label: range(turn.labelStart ?? turn.start, turn.labelEnd ?? turn.labelStart ?? turn.start),
          body: range(turn.start, turn.end)
        )
      }
      transcript.spans = spans.compactMap { one in
        Transcript.Span.Kind(rawValue: one.kind).map { Transcript.Span(kind: $0, range: range(one.start, one.end)) }
      }
      transcript.headings = headings.map { Transcript.Heading(level: $0.level, range: range($0.start, $0.end)) }
      transcript.problems = problems.compactMap { one in
        Transcript.Problem.Kind(rawValue: one.kind)
          .map { Transcript.Problem(kind: $0, range: range(one.start, one.end)) }
      }
    }
    return StudyDocument(
      source: file,
      text: text,
      transcript: transcript,
      segments: segments,
      unplaced: unplaced,
      numbering: hasText ? study.settings.lineNumbering : .physical
    )
  }
}

/// A page of documents, read in one pass over its bytes.
package struct DocumentPage: Sendable {
  package var documents: [WireDocument] = []
  /// What to ask for next, or nil at the end.
  package var next: String?

  /// Reads the answer to `study/documents`.
  package init(_ answer: RawJSON) throws(ContractBreach) {
    do throws(JSONError) {
      var reader = try answer.reader
      try read(&reader)
    } catch {
      throw ContractBreach("documents", "documents as the contract has them (\(error))")
    }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONError) {
    try reader.members { (reader) throws(JSONError) in
      if reader.matches("documents") {
        try reader.elements { (reader) throws(JSONError) in documents.append(try WireDocument(&reader)) }
      } else if reader.matches("next") {
        next = try reader.string()
      } else {
        try reader.skipValue()
      }
    }
  }
}

extension WireDocument {
  init(_ reader: inout JSONReader) throws(JSONError) {
    self.init()
    try reader.members { (reader) throws(JSONError) in
      if reader.matches("source") {
        source = try reader.string()
      } else if reader.matches("unplaced") {
        unplaced = try reader.int()
      } else if reader.matches("scalars") {
        scalars = try reader.int()
      } else if reader.matches("text") {
        let token = try reader.stringToken()
        text = reader.utf8(of: token)
      } else if reader.matches("transcript") {
        try readTranscript(&reader)
      } else if reader.matches("segments") {
        let source = StudyPath(source)
        try reader.elements { (reader) throws(JSONError) in
          var members = SegmentMembers()
          try reader.members { (reader) throws(JSONError) in try members.read(&reader) }
          segments.append(members.segment(in: source))
        }
      } else {
        try reader.skipValue()
      }
    }
  }

  private mutating func readTranscript(_ reader: inout JSONReader) throws(JSONError) {
    try reader.members { (reader) throws(JSONError) in
      if reader.matches("speakers") {
        try reader.elements { (reader) throws(JSONError) in
          var label = ""
          try reader.members { (reader) throws(JSONError) in
            if reader.matches("label") { label = try reader.string() } else { try reader.skipValue() }
          }
          speakers.append(label)
        }
      } else if reader.matches("turns") {
        try reader.elements { (reader) throws(JSONError) in turns.append(try Turn(&reader)) }
      } else if reader.matches("spans") {
        try reader.elements { (reader) throws(JSONError) in spans.append(try Stretch(&reader)) }
      } else if reader.matches("headings") {
        try reader.elements { (reader) throws(JSONError) in headings.append(try Stretch(&reader)) }
      } else if reader.matches("problems") {
        try reader.elements { (reader) throws(JSONError) in problems.append(try Stretch(&reader)) }
      } else {
        try reader.skipValue()
      }
    }
  }
}

extension WireDocument.Turn {
  fileprivate init(_ reader: inout JSONReader) throws(JSONError) {
    try reader.members { (reader) throws(JSONError) in
      if reader.matches("speaker") {
        speaker = try reader.int()
      } else if reader.matches("labelStart") {
        labelStart = try reader.int()
      } else if reader.matches("labelEnd") {
        labelEnd = try reader.int()
      } else if reader.matches("start") {
        start = try reader.int()
      } else if reader.matches("end") {
        end = try reader.int()
      } else {
        try reader.skipValue()
      }
    }
  }
}

extension WireDocument.Stretch {
  fileprivate init(_ reader: inout JSONReader) throws(JSONError) {
    try reader.members { (reader) throws(JSONError) in
      if reader.matches("kind") {
        kind = try reader.string()
      } else if reader.matches("level") {
        level = try reader.int()
      } else if reader.matches("start") {
        start = try reader.int()
      } else if reader.matches("end") {
        end = try reader.int()
      } else {
        try reader.skipValue()
      }
    }
  }
}

extension JSONReader {
  /// Goes through the members of an object; what is null is passed over, as if it were left out.
  mutating func members(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try beginObject()
    while try nextKey() {
      if try isNull() { continue }
      try body(&self)
    }
  }

  /// Goes through the elements of an array.
  mutating func elements(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try beginArray()
    while try nextElement() { try body(&self) }
  }
}
