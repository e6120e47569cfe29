import KodebokJSON
import KodebokStudyModel
import KodebokText

/// One line of a file of codings, read from JSON.
enum CodingLine {
  case header(version: Int, source: String?, text: TextDigest?, unknown: [Coding.UnknownMember])
  case coding(Coding)
  /// Why the line is no coding: the name of what is missing or wrong.
  case broken(String)

  /// The members of a coding while its line is read.
  private struct Draft {
    var id: String?
    var code: String?
    var start: Int?
    var end: Int?
    var quote: String?
    var before = ""
    var after = ""
    var created = ""
    var modified: String?
    var claim: String?
    var page: String?
    var label: String?
    var text: String?
    var weight: Double?
    var stance: Coding.Stance?
    var flags: Set<Coding.Flag> = []
    var unknownFlags: [String] = []
    var unknown: [Coding.UnknownMember] = []
    var version: Int?
    var source: String?
  }

  /// Reads the line that stands in `range` of valid UTF-8.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    do throws(JSONError) {
      var reader = try JSONReader(bytes, in: range, encoding: .validUTF8)
      var draft = Draft()
      try reader.beginObject()
      while try reader.nextKey() { try Self.member(&reader, &draft) }
      try reader.finish()
      self = Self.finished(draft)
    } catch {
      self = .broken("json")
    }
  }

  private static func member(_ reader: inout JSONReader, _ draft: inout Draft) throws(JSONError) {
    if reader.matches("after") { return try text(&reader, &draft) { $0.after = $1 } }
    if reader.matches("before") { return try text(&reader, &draft) { $0.before = $1 } }
    if reader.matches("code") { return try text(&reader, &draft) { $0.code = $1 } }
    if reader.matches("created") { return try text(&reader, &draft) { $0.created = $1 } }
    if reader.matches("end") { return try number(&reader, &draft) { $0.end = $1 } }
    if reader.matches("id") { return try text(&reader, &draft) { $0.id = $1 } }
    if reader.matches("quote") { return try text(&reader, &draft) { $0.quote = $1 } }
    if reader.matches("start") { return try number(&reader, &draft) { $0.start = $1 } }
    if reader.matches("modified") { return try text(&reader, &draft) { $0.modified = $1 } }
    if reader.matches("claim") { return try text(&reader, &draft) { $0.claim = $1 } }
    if reader.matches("page") { return try text(&reader, &draft) { $0.page = $1 } }
    if reader.matches("label") { return try text(&reader, &draft) { $0.label = $1 } }
    if reader.matches("text") { return try text(&reader, &draft) { $0.text = $1 } }
    if reader.matches("source") { return try text(&reader, &draft) { $0.source = $1 } }
    if reader.matches("kodebok") { return try number(&reader, &draft) { $0.version = $1 } }
    if reader.matches("flags") { return try flags(&reader, &draft) }
    if reader.matches("stance"), reader.nextType() == .string {
      let raw = try reader.stringToken()
      let value = reader.string(of: raw)
      draft.stance = Coding.Stance(rawValue: value)
      if draft.stance == nil { keep(reader, raw.range.lowerBound - 1..<raw.range.upperBound + 1, &draft) }
      return
    }
    if reader.matches("weight"), reader.nextType() == .integer || reader.nextType() == .number {
      draft.weight = try reader.double()
      return
    }
    keep(reader, try reader.rawValue(), &draft)
  }

  private static func text(
    _ reader: inout JSONReader,
    _ draft: inout Draft,
    _ set: (inout Draft, String) -> Void
  ) throws(JSONError) {
    guard reader.nextType() == .string else { return keep(reader, try reader.rawValue(), &draft) }
    set(&draft, try reader.string())
  }

  private static func number(
    _ reader: inout JSONReader,
    _ draft: inout Draft,
    _ set: (inout Draft, Int) -> Void
  ) throws(JSONError) {
    guard reader.nextType() == .integer else { return keep(reader, try reader.rawValue(), &draft) }
    set(&draft, try reader.int())
  }

  private static func flags(_ reader: inout JSONReader, _ draft: inout Draft) throws(JSONError) {
    guard reader.nextType() == .array else { return keep(reader, try reader.rawValue(), &draft) }
    var copy = reader
    let raw = try copy.rawValue()
    var flags: Set<Coding.Flag> = []
    var unknown: [String] = []
    try reader.beginArray()
    while try reader.nextElement() {
      guard reader.nextType() == .string else {
        reader = copy
        return keep(reader, raw, &draft)
      }
      let name = try reader.string()
      if let flag = Coding.Flag(rawValue: name) { flags.insert(flag) } else { unknown.append(name) }
    }
    draft.flags = flags
    draft.unknownFlags = unknown
  }

  /// Keeps a member as it stands.
  private static func keep(_ reader: JSONReader, _ range: Range<Int>, _ draft: inout Draft) {
    let json = String(decoding: reader.bytes[range], as: UTF8.self)
    draft.unknown.append(Coding.UnknownMember(key: reader.currentKey, json: json))
  }

  private static func finished(_ draft: Draft) -> CodingLine {
    let unknown = draft.unknown.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if let version = draft.version, draft.quote == nil {
      return .header(
        version: version,
        source: draft.source,
        text: draft.text.map { TextDigest($0) },
        unknown: unknown
      )
    }
    guard let id = draft.id, !id.isEmpty else { return .broken("id") }
    guard let code = draft.code, !code.isEmpty else { return .broken("code") }
    guard let quote = draft.quote else { return .broken("quote") }
    guard let start = draft.start, let end = draft.end, start >= 0, end >= start, end <= Int(Int32.max) else {
      return .broken("range")
    }
    var coding = Coding(
      id: CodingID(id),
      code: CodeID(Normalization.nfc(code)),
      range: ScalarOffset(start)..<ScalarOffset(end),
      quote: quote,
      before: draft.before,
      after: draft.after,
      created: draft.created
    )
    coding.text = draft.text.map { TextDigest($0) }
    coding.modified = draft.modified
    coding.claim = draft.claim
    coding.page = draft.page
    coding.label = draft.label
    coding.weight = draft.weight
    coding.stance = draft.stance
    coding.flags = draft.flags
    coding.unknownFlags = draft.unknownFlags
    coding.unknown = unknown
    if let source = draft.source {
      coding.unknown.append(Coding.UnknownMember(key: "source", json: CodingFilePrinter.quoted(source)))
      coding.unknown.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
    return .coding(coding)
  }
}

extension CodingLine {
  /// Reads a line from bytes that may be anything.
  init(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) == nil {
      self = .broken("encoding")
    } else {
      self.init(bytes, 0..<bytes.count)
    }
  }
}
