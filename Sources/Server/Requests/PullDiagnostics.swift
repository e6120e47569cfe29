import KodebokJSON
import KodebokJSONRPC
import KodebokText

extension Read {
  /// The diagnostics of a document, for clients that ask; "unchanged" where they are those it was given before.
  static let pullDiagnostics = Read(
    method: "textDocument/diagnostic",
    offer: .capability("diagnosticProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    _ = try params.uri
    let previous = try params.optionalString("previousResultId")
    guard let view = snapshot.view else {
      return writer.object { writer in
        writer.member("kind", "full")
        writer.array("items") { _ in }
      }
    }
    DiagnosticReport.write(view, snapshot, previous: previous, into: &writer)
  }

  /// The findings of every file of every study, for clients that ask.
  static let workspaceDiagnostics = Read(
    method: "workspace/diagnostic",
    offer: .excused("told of by diagnosticProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    var previous: [String: String] = [:]
    for entry in params.value["previousResultIds"]?.array ?? [] {
      if let uri = entry["uri"]?.string, let value = entry["value"]?.string { previous[uri] = value }
    }
    writer.beginObject()
    writer.key("items")
    writer.beginArray()
    for study in snapshot.studies {
      if snapshot.isCancelled() { throw .cancelled }
      for report in ClosedFileReport.all(in: study, snapshot.profile) {
        report.write(previous: previous[report.uri], into: &writer)
      }
    }
    writer.endArray()
    writer.endObject()
  }
}

/// The answer about one open document.
enum DiagnosticReport {
  static func write(_ view: DocumentView, _ snapshot: Snapshot, previous: String?, into writer: inout JSONWriter) {
    var items = JSONWriter(reserving: 64 << 10)
    DiagnosticWriter(view: view, profile: snapshot.profile, studyView: snapshot.study).write(into: &items)
    write(items.bytes, previous: previous, into: &writer)
  }

  /// Writes a report whose name is made of its content, so that equal ones have equal names.
  static func write(_ items: [UInt8], previous: String?, into writer: inout JSONWriter) {
    let name = Self.name(of: items)
    writer.beginObject()
    write(name == previous, name, items, into: &writer)
    writer.endObject()
  }

  /// A name made of the content of a report.
  static func name(of items: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    items.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return String(hash, radix: 36) + "-" + String(items.count, radix: 36)
  }

  /// Writes the members of a report.
  static func write(_ isUnchanged: Bool, _ name: String, _ items: [UInt8], into writer: inout JSONWriter) {
    writer.member("kind", isUnchanged ? "unchanged" : "full")
    writer.member("resultId", name)
    guard !isUnchanged else { return }
    writer.key("items")
    writer.raw(items)
  }
}
