import KodebokJSON
import KodebokStudyModel
import KodebokText

extension StudyDocument {
  /// The longest text that is sent along with a document, in bytes; longer ones are asked for in stretches.
  package static let wholeTextBytes = 4 << 20

  /// Writes a document as `study/documents` gives it.
  ///
  /// - Complexity: O(bytes + turns + segments).
  package func write(_ needs: DocumentNeeds, in study: Study, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("source", source.path.value)
      writer.member("unplaced", unplaced)
      if needs.contains(.text) {
        writer.member("scalars", text.scalarCount)
        if text.byteCount <= Self.wholeTextBytes {
          writer.key("text")
          text.bytes.withUnsafeBufferPointer { writer.string(utf8: $0) }
        }
        writer.key("transcript")
        writeTranscript(in: study, to: &writer)
      }
      guard needs.contains(.segments) else { return }
      writer.array("segments") { writer in for segment in segments { segment.write(to: &writer) } }
    }
  }

  private func writeTranscript(in study: Study, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("speakers") { writer in
        for label in transcript.speakers {
          writer.object { writer in
            writer.member("label", label)
            switch study.speaker(label, in: source.path) {
            case .participant(let id): writer.member("participant", id.value)
            case .role(let role): writer.member("role", role)
            case .unknown: break
            }
          }
        }
      }
      writer.array("turns") { writer in for turn in transcript.turns { write(turn, to: &writer) } }
      writer.array("spans") { writer in
        for span in transcript.spans { write(span.range, "kind", span.kind.rawValue, to: &writer) }
      }
      writer.array("headings") { writer in
        for heading in transcript.headings {
          writer.object { writer in
            writer.member("level", heading.level)
            writer.stretch(text.scalarRange(of: heading.range))
          }
        }
      }
      writer.array("problems") { writer in
        for problem in transcript.problems { write(problem.range, "kind", problem.kind.rawValue, to: &writer) }
      }
    }
  }

  private func write(_ turn: Transcript.Turn, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("speaker", turn.speaker)
      let (label, body) = (text.scalarRange(of: turn.label), text.scalarRange(of: turn.body))
      if !label.isEmpty || label.lowerBound != body.lowerBound {
        writer.member("labelStart", label.lowerBound.value)
        writer.member("labelEnd", label.upperBound.value)
      }
      writer.stretch(body)
    }
  }

  private func write(
    _ range: Range<ByteOffset>,
    _ key: StaticString,
    _ value: String,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member(key, value)
      writer.stretch(text.scalarRange(of: range))
    }
  }
}

extension Segment {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id.value)
      writer.member("coder", coder.value)
      writer.member("code", code.value)
      writer.stretch(scalars)
      writer.member("line", start.line + 1)
      writer.member("column", start.column + 1)
      writer.member("endLine", end.line + 1)
      writer.member("endColumn", end.column + 1)
      writer.member("quote", quote)
      writer.member("reference", reference)
      writer.member("participants", participants.map(\.value))
      writer.member("speaker", speaker)
      writer.member("role", role)
      writer.member("turn", turn < 0 ? nil : turn)
      writer.member("lastTurn", lastTurn < 0 ? nil : lastTurn)
      switch outcome {
      case .anchored: writer.member("outcome", "anchored")
      case .ambiguous(let places):
        writer.member("outcome", "ambiguous")
        writer.member("places", places)
      case .drifted(let similarity):
        writer.member("outcome", "drifted")
        writer.member("similarity", similarity)
      case .orphaned: writer.member("outcome", "orphaned")
      }
      writeCoding(to: &writer)
    }
  }

  private func writeCoding(to writer: inout JSONWriter) {
    let coding = coding
    writer.member("created", coding.created.isEmpty ? nil : coding.created)
    writer.member("modified", coding.modified)
    let flags = Coding.Flag.allCases.filter(coding.flags.contains).map(\.rawValue) + coding.unknownFlags
    writer.some("flags", flags)
    writer.member("stance", coding.stance?.rawValue)
    writer.member("claim", coding.claim)
    writer.member("weight", coding.weight)
    writer.member("page", coding.page)
    writer.member("label", coding.label)
    writer.member("before", coding.before.isEmpty ? nil : coding.before)
    writer.member("after", coding.after.isEmpty ? nil : coding.after)
    if !coding.unknown.isEmpty {
      writer.object("other") { writer in
        for member in coding.unknown {
          writer.key(escaping: member.key)
          writer.raw(Array(member.json.utf8))
        }
      }
    }
    let isSameCode = coding.code == code
    let isSamePlace = coding.range == scalars
    let isSameQuote = coding.quote == quote
    guard !isSameCode || !isSamePlace || !isSameQuote || coding.text != nil else { return }
    writer.object("recorded") { writer in
      writer.member("code", isSameCode ? nil : coding.code.value)
      if !isSamePlace { writer.stretch(coding.range) }
      writer.member("quote", isSameQuote ? nil : coding.quote)
      writer.member("text", coding.text?.value)
    }
  }
}

extension JSONWriter {
  /// Writes `start` and `end`.
  fileprivate mutating func stretch(_ scalars: Range<ScalarOffset>) {
    member("start", scalars.lowerBound.value)
    member("end", scalars.upperBound.value)
  }
}
