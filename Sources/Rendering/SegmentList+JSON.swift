import KodebokJSON
import KodebokStudyModel
import KodebokText

extension SegmentList {
  /// One object, version 1; lines and columns count from 1, ends are exclusive.
  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty, reserving: 600 * segments.count + 100)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("segments") { writer in
        for segment in segments { member(segment, &writer) }
      }
    }
    return writer.shownBytes + [0x0A]
  }

  /// One object per line, each as in ``json()``.
  func jsonLines() -> [UInt8] {
    var writer = JSONWriter(.compact, reserving: 500 * segments.count)
    for segment in segments {
      member(segment, &writer)
      writer.endLine()
    }
    return writer.shownBytes
  }

  private func member(_ segment: Segment, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", segment.id.value)
      writer.member("source", segment.source.value)
      writer.member("line", segment.start.line + 1)
      writer.member("column", segment.start.column + 1)
      writer.member("endLine", segment.end.line + 1)
      writer.member("endColumn", segment.end.column + 1)
      writer.member("start", segment.scalars.lowerBound.value)
      writer.member("end", segment.scalars.upperBound.value)
      writer.member("code", segment.code.value)
      writer.member("path", path(of: segment.code))
      writer.member("coder", segment.coder.value)
      writer.member("participant", names(of: segment).joined(separator: "; "))
      writer.member("quote", segment.quote)
      writer.member("theme", theme(of: segment.code))
      writer.member("speaker", segment.speaker)
      writer.member("role", segment.role)
      writer.member("reference", segment.reference.isEmpty ? nil : segment.reference)
      writer.member("created", segment.coding.created.isEmpty ? nil : segment.coding.created)
      writer.member("stance", segment.coding.stance?.rawValue)
      writer.member("claim", segment.coding.claim)
      let flags = Coding.Flag.allCases.filter(segment.coding.flags.contains).map(\.rawValue)
      if !flags.isEmpty { writer.member("flags", flags) }
      writer.array("participants") { writer in
        for id in segment.participants { participant(id, &writer) }
      }
      if let material = study.material[segment.source] {
        writer.object("material") { writer in
          for (name, value) in columns(of: material) where !value.isEmpty {
            writer.key(escaping: name)
            writer.string(value)
          }
        }
      }
    }
  }

  private func participant(_ id: ParticipantID, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id.value)
      guard let participant = study.participants[id.value] else { return }
      writer.member("name", participant.name)
      if !participant.group.isEmpty { writer.member("group", participant.group) }
      for (name, value) in participant.attributes where !["id", "name", "group"].contains(name) {
        writer.key(escaping: name)
        writer.string(value)
      }
    }
  }

  /// The columns of the material register about one source, without the source.
  func columns(of material: Material) -> [(name: String, value: String)] {
    [
      ("kind", material.kind), ("date", material.date), ("round", material.round), ("site", material.site),
      ("guide", material.guide), ("state", material.state),
    ] + material.attributes
  }
}
