import KodebokJSON
import KodebokStudyModel

/// What a plug-in is told of a study beside its documents: the answer to `study/frame`.
///
/// Texts of tables and notes, places in them and what was found wrong with them are left out.
package enum StudyFrame {
  /// Writes the members of a page into an object that has begun: everything with the first memo, else memos alone.
  ///
  /// The page begins with a memo by index and is ended when it is `pageBytes` long; the index of the first memo of the next
  /// one is given, or nil where there is none.
  package static func writePage(
    of study: Study,
    from firstMemo: Int,
    pageBytes: Int,
    to writer: inout JSONWriter
  ) -> Int? {
    let begin = writer.bytes.count
    if firstMemo == 0 { writeMembers(of: study, to: &writer) }
    var next = firstMemo
    writer.array("memos") { writer in
      while next < study.memos.count, next == firstMemo || writer.bytes.count - begin < pageBytes {
        study.memos[next].write(to: &writer)
        next += 1
      }
    }
    return next < study.memos.count ? next : nil
  }

  private static func writeMembers(of study: Study, to writer: inout JSONWriter) {
    writer.key("settings")
    study.settings.write(to: &writer)
    writer.member("coders", study.coders.map(\.value))
    writer.object("codeBook") { writer in
      writer.member("path", study.codeBook.path.value)
      writer.array("nodes") { writer in for code in study.codeBook.codes { code.write(to: &writer) } }
    }
    writer.array("participants") { writer in for one in study.participants.all { one.write(to: &writer) } }
    writer.array("material") { writer in for row in study.material.rows { row.write(to: &writer) } }
    writer.array("sources") { writer in
      for source in study.sources {
        writer.object { writer in
          writer.member("path", source.path.value)
          writer.member("kind", source.kind.rawValue)
        }
      }
    }
    writer.array("entries") { writer in for entry in study.entries { entry.write(to: &writer) } }
  }
}

extension Settings {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("language", language?.rawValue)
      switch lineNumbering {
      case .physical: writer.member("lineNumbering", "physical")
      case .turns: writer.member("lineNumbering", "turns")
      case .wrapped(let columns):
        writer.member("lineNumbering", "wrapped")
        writer.member("columns", columns)
      }
      writer.array("coders") { writer in
        for (id, name) in coders.sorted(by: { $0.key < $1.key }) {
          writer.object { writer in
            writer.member("id", id.value)
            writer.member("name", name)
          }
        }
      }
      writer.array("speakers") { writer in
        let all = speakers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (label, means) in all { writer.speaker(label, means) }
      }
      writer.member("numberedTags", numberedTags ? true : nil)
    }
  }
}

extension Code {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id.value)
      writer.member("label", label)
      writer.member("kind", kind.rawValue)
      writer.member("depth", depth)
      writer.member("parent", parent)
      writer.member("written", isIDWritten ? true : nil)
      writer.some("also", also.map(\.value))
      writer.some("aliases", aliases.map(\.value))
      writer.some("excludes", excludes.map(\.value))
      writer.some("answers", answers)
      writer.member("guide", guide)
      writer.member("number", number)
      writer.member("origin", origin?.rawValue)
      writer.member("level", level)
      writer.member("since", since)
      writer.member("source", source)
      writer.member("color", color)
      writer.member("parked", isParked ? true : nil)
      writer.member("fact", isFact ? true : nil)
      writer.member("definition", definition.isEmpty ? nil : definition)
      writer.some("include", include)
      writer.some("exclude", exclude)
      writer.some("examples", examples)
      writer.some("boundary", boundary)
      writer.member("condensate", condensate)
      writer.member("summary", summary)
      if !attributes.isEmpty { writer.pairs("attributes", attributes.map { ($0.key, $0.value) }) }
    }
  }
}

extension Participant {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id.value)
      writer.member("pseudonym", pseudonym)
      writer.member("group", group)
      writer.member("withdrawn", withdrawn)
      writer.member("hasWithdrawn", hasWithdrawn)
      writer.pairs("consents", consents.map { ($0.purpose, $0.value) })
      writer.pairs("attributes", attributes.map { ($0.name, $0.value) })
      writer.member("row", row)
    }
  }
}

extension Material {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("source", source.value)
      writer.member("kind", kind)
      writer.member("date", date)
      writer.member("round", round)
      writer.member("site", site)
      writer.member("guide", guide)
      writer.array("speakers") { writer in for one in speakers { writer.speaker(one.label, one.means) } }
      writer.member("state", state)
      writer.pairs("attributes", attributes.map { ($0.name, $0.value) })
    }
  }
}

extension OutlineEntry {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", kind.rawValue)
      writer.member("id", id)
      writer.member("label", label)
      writer.member("values", values)
      writer.member("file", file.value)
      writer.member("line", line + 1)
    }
  }
}

extension Memo {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("title", title)
      writer.member("about", about)
      writer.member("date", date)
      writer.member("kind", kind)
      writer.member("certainty", certainty)
      writer.member("text", text)
      writer.member("file", file.value)
      writer.member("line", line + 1)
    }
  }
}

extension JSONWriter {
  /// Writes a member that is a list, unless the list is empty.
  mutating func some(_ key: StaticString, _ values: [String]) {
    if !values.isEmpty { member(key, values) }
  }

  /// Writes a list of names with values, in order.
  mutating func pairs(_ key: StaticString, _ pairs: [(String, String)]) {
    array(key) { writer in
      for (name, value) in pairs {
        writer.object { writer in
          writer.member("name", name)
          writer.member("value", value)
        }
      }
    }
  }

  fileprivate mutating func speaker(_ label: String, _ means: String) {
    object { writer in
      writer.member("label", label)
      writer.member("means", means)
    }
  }
}
