import KodebokStudyModel
import KodebokText

import KodebokJSON

/// Writes a file of codings: header, then one coding per line in file order, sorted keys, LF; broken lines at the end.
package enum CodingFilePrinter {
  /// The bytes of a file; the same codings always give the same bytes.
  package static func bytes(of file: CodingFile) -> [UInt8] {
    var writer = JSONWriter(.compact, reserving: file.codings.count * 320 + 200)
    header(file, &writer)
    writer.endLine()
    for coding in file.codings.sorted(by: Coding.fileOrder) {
      write(coding, &writer)
      writer.endLine()
    }
    var bytes = writer.bytes
    for case .brokenLine(_, _, let text) in file.problems {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// One coding as it stands in a line, without line break.
  package static func line(_ coding: Coding) -> [UInt8] {
    var writer = JSONWriter(.compact, reserving: 320)
    write(coding, &writer)
    return writer.bytes
  }

  /// A string as JSON text.
  static func quoted(_ text: String) -> String {
    var writer = JSONWriter(.compact)
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func header(_ file: CodingFile, _ writer: inout JSONWriter) {
    writer.beginObject()
    var unknown = file.unknownHeader[...]
    func precede(_ key: String) {
      while let next = unknown.first, next.key.utf8.lexicographicallyPrecedes(key.utf8) {
        writer.key(escaping: next.key)
        writer.raw(next.json.utf8)
        unknown.removeFirst()
      }
      if unknown.first?.key == key { unknown.removeFirst() }
    }
    precede("kodebok")
    writer.member("kodebok", CodingFileReader.version)
    precede("source")
    writer.member("source", file.source.value)
    precede("text")
    writer.member("text", file.text?.value)
    precede("\u{10FFFF}")
    writer.endObject()
  }

  /// Writes a coding with its members sorted by key; a known member that could not be read stands as it stood.
  static func write(_ coding: Coding, _ writer: inout JSONWriter) {
    writer.beginObject()
    var unknown = coding.unknown[...]
    func precede(_ key: StaticString) {
      if unknown.isEmpty { return }
      let name = "\(key)"
      while let next = unknown.first, !name.utf8.lexicographicallyPrecedes(next.key.utf8) {
        writer.key(escaping: next.key)
        writer.raw(next.json.utf8)
        unknown.removeFirst()
      }
    }
    func text(_ key: StaticString, _ value: String?) {
      precede(key)
      writer.member(key, value)
    }
    text("after", coding.after)
    text("before", coding.before)
    text("claim", coding.claim)
    text("code", coding.code.value)
    text("created", coding.created.isEmpty ? nil : coding.created)
    precede("end")
    writer.member("end", coding.range.upperBound.value)
    let flags = Coding.Flag.allCases.filter(coding.flags.contains).map(\.rawValue) + coding.unknownFlags
    precede("flags")
    if !flags.isEmpty { writer.member("flags", flags) }
    text("id", coding.id.value)
    text("label", coding.label)
    text("modified", coding.modified)
    text("page", coding.page)
    text("quote", coding.quote)
    text("stance", coding.stance?.rawValue)
    precede("start")
    writer.member("start", coding.range.lowerBound.value)
    text("text", coding.text?.value)
    precede("weight")
    if let weight = coding.weight {
      if let whole = Int(exactly: weight), abs(whole) < 1 << 50 {
        writer.member("weight", whole)
      } else {
        writer.member("weight", weight)
      }
    }
    for member in unknown {
      writer.key(escaping: member.key)
      writer.raw(member.json.utf8)
    }
    writer.endObject()
  }
}
