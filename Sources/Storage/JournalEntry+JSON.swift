import KodebokJSON
import KodebokStudyModel

extension JournalEntry {
  /// The entry as one line, with LF.
  func line() -> [UInt8] {
    var writer = JSONWriter(.compact, reserving: 512)
    writer.beginObject()
    writer.member("step", number)
    switch kind {
    case .step: break
    case .undo(let step): writer.member("undo", step)
    case .redo(let step): writer.member("redo", step)
    }
    writer.member("action", action)
    writer.member("time", time)
    if !facts.isEmpty {
      writer.object("facts") { writer in
        for (key, fact) in facts.sorted(by: { $0.key < $1.key }) {
          writer.key(escaping: key)
          switch fact {
          case .text(let text): writer.string(text)
          case .number(let number): writer.int(number)
          case .list(let texts): writer.array { writer in for text in texts { writer.string(text) } }
          }
        }
      }
    }
    writer.array("changes") { writer in for operation in operations { Self.write(operation, &writer) } }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ operation: Operation, _ writer: inout JSONWriter) {
    writer.object { writer in
      switch operation {
      case .coding(let operation):
        writer.member("coder", operation.coder.value)
        writer.member("source", operation.source.value)
        if let before = operation.before {
          writer.key("before")
          CodingFilePrinter.write(before, &writer)
        }
        if let after = operation.after {
          writer.key("after")
          CodingFilePrinter.write(after, &writer)
        }
      case .file(let change):
        writer.member("file", change.path.value)
        writer.member("was", change.before)
        writer.member("is", change.after)
        writer.member("at", change.offset)
        writer.member("old", Self.text(change.old))
        writer.member("new", Self.text(change.new))
      case .move(let coder, let from, let to):
        writer.member("coder", coder.value)
        writer.member("from", from.value)
        writer.member("to", to.value)
      case .rewrite(let path): writer.member("rewrite", path.value)
      }
    }
  }

  /// Reads an entry from a parsed line, or nil where it is none.
  init?(_ json: JSONValue) {
    guard let number = json["step"]?.int, let action = json["action"]?.string, let changes = json["changes"]?.array
    else { return nil }
    var operations: [Operation] = []
    for change in changes {
      guard let operation = Self.operation(change) else { return nil }
      operations.append(operation)
    }
    var facts: [String: Fact] = [:]
    for member in json["facts"]?.object ?? [] {
      switch member.value {
      case .string(let text): facts[member.key] = .text(text)
      case .int(let number): facts[member.key] = .number(number)
      case .array(let list): facts[member.key] = .list(list.compactMap(\.string))
      default: continue
      }
    }
    let kind: Kind
    if let step = json["undo"]?.int {
      kind = .undo(step)
    } else if let step = json["redo"]?.int {
      kind = .redo(step)
    } else {
      kind = .step
    }
    self.init(
      number: number,
      kind: kind,
      action: action,
      facts: facts,
      time: json["time"]?.string ?? "",
      operations: operations
    )
  }

  private static func operation(_ json: JSONValue) -> Operation? {
    if let path = json["rewrite"]?.string { return .rewrite(StudyPath(path)) }
    if let path = json["file"]?.string {
      guard let offset = json["at"]?.int, let old = json["old"]?.string, let new = json["new"]?.string else {
        return nil
      }
      return .file(
        FileChange(
          path: StudyPath(path),
          before: json["was"]?.string,
          after: json["is"]?.string,
          offset: offset,
          old: bytes(old),
          new: bytes(new)
        )
      )
    }
    guard let coder = json["coder"]?.string else { return nil }
    if let from = json["from"]?.string, let to = json["to"]?.string {
      return .move(coder: CoderID(coder), from: StudyPath(from), to: StudyPath(to))
    }
    guard let source = json["source"]?.string else { return nil }
    func coding(_ key: String) -> Coding? {
      guard let value = json[key], case .coding(let coding) = CodingLine(Array(value.text.utf8)) else { return nil }
      return coding
    }
    let (before, after) = (coding("before"), coding("after"))
    guard before != nil || after != nil else { return nil }
    return .coding(
      CodingOperation(coder: CoderID(coder), source: StudyPath(source), before: before, after: after)
    )
  }

  // MARK: Contents of files

  /// Bytes as text: UTF-8 as it is behind a `t`, anything else in hexadecimal behind an `x`.
  static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return "t" + text }
    var result: [UInt8] = [UInt8(ascii: "x")]
    result.reserveCapacity(bytes.count * 2 + 1)
    for byte in bytes {
      for nibble in [byte >> 4, byte & 15] { result.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    guard utf8.first == UInt8(ascii: "x") else { return Array(utf8.dropFirst()) }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count / 2)
    var index = 1
    func value(_ byte: UInt8) -> UInt8 { byte < 0x3A ? byte &- 0x30 : byte &- 0x57 }
    while index + 1 < utf8.count {
      result.append((value(utf8[index]) & 15) << 4 | value(utf8[index + 1]) & 15)
      index += 2
    }
    return result
  }
}
