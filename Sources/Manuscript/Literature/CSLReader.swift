import KodebokJSON
import KodebokStudyModel
import KodebokText

/// Reads CSL JSON: a list of works with `id`, as Zotero and Pandoc write it.
enum CSLReader {
  /// Reads a list; what is no list of works gives none.
  ///
  /// - Complexity: O(bytes).
  static func read(_ text: SourceText, _ file: StudyPath) -> Literature.List {
    var list = Literature.List(file: file, text: text, entries: [], problems: [])
    let bytes = text.bytes
    do throws(JSONError) {
      var reader = try JSONReader(bytes)
      guard reader.nextType() == .array else {
        list.isList = false
        return list
      }
      var keys: Set<String> = []
      try reader.beginArray()
      while try reader.nextElement() {
        let start = reader.offset
        guard var entry = entry(try reader.value(), file) else { continue }
        entry.range = place(of: entry.key, in: bytes, start..<reader.offset)
        if !keys.insert(entry.key).inserted { list.problems.append((.duplicate, entry.key, entry.range)) }
        list.entries.append(entry)
      }
      list.isList = !list.entries.isEmpty
    } catch {
      let range = text.clamped(Range(between: error.offset, and: error.offset + 1))
      list.problems.append((.broken, file.name, range))
    }
    return list
  }

  private static func entry(_ value: JSONValue, _ file: StudyPath) -> LiteratureEntry? {
    guard let key = value["id"]?.string ?? value["id"]?.int.map({ String($0) }), !key.isEmpty else { return nil }
    var entry = LiteratureEntry(key: key, file: file, range: ByteOffset(0)..<ByteOffset(0))
    for role in ["author", "editor"] where entry.authors.isEmpty {
      entry.authors = (value[role]?.array ?? []).compactMap { person in
        guard let family = person["family"]?.string else { return person["literal"]?.string }
        let particle = person["non-dropping-particle"]?.string ?? ""
        return particle.isEmpty ? family : particle + " " + family
      }
    }
    let issued = value["issued"]
    let part = issued?["date-parts"]?[0]?[0]
    entry.year =
      part?.int.map { String($0) } ?? part?.string
      ?? String(
        (issued?["raw"] ?? issued?["literal"])?.string?.prefix(4) ?? ""
      )
    entry.title = value["title"]?.string ?? ""
    entry.pages = value["page"]?.string.flatMap(LiteratureEntry.pages)
    return entry
  }

  /// Where a key stands in the bytes of its work; the beginning of the work where it is written otherwise.
  private static func place(of key: String, in bytes: [UInt8], _ range: Range<Int>) -> Range<ByteOffset> {
    let wanted = Array(("\"" + key + "\"").utf8)
    let start = bytes[range].indices.first { bytes[$0] == 0x22 && bytes[$0..<range.upperBound].starts(with: wanted) }
    guard let start else { return Range(between: range.lowerBound, and: min(range.lowerBound + 1, range.upperBound)) }
    return Range(between: start + 1, and: start + wanted.count - 1)
  }
}
