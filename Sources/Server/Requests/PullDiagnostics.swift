import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokText

extension Read {
  /// The diagnostics of a document, for clients that ask; "unchanged" where they are those it was given before.
  static let pullDiagnostics = Read(
    method: DocumentDiagnosticParams.method,
    offer: .capability("diagnosticProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: DocumentDiagnosticParams = try params.decoded()
    guard let view = snapshot.view else {
      return writer.value(DocumentDiagnosticReport.full(resultID: nil, items: Array("[]".utf8)))
    }
    var items = JSONWriter(reserving: 64 << 10)
    DiagnosticWriter(view: view, profile: snapshot.profile, studyView: snapshot.study).write(into: &items)
    writer.value(DocumentDiagnosticReport(items.bytes, previous: asked.previousResultID))
  }

  /// The findings of every file of every study, for clients that ask.
  static let workspaceDiagnostics = Read(
    method: WorkspaceDiagnosticParams.method,
    offer: .excused("told of by diagnosticProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: WorkspaceDiagnosticParams = try params.decoded()
    var reports: [WorkspaceDiagnosticReport.Item] = []
    for study in snapshot.studies {
      if snapshot.isCancelled() { throw .cancelled }
      for report in ClosedFileReport.all(in: study, snapshot.profile) {
        reports.append(report.item(previous: asked.previous[DocumentURI(report.uri)]))
      }
    }
    let rest = try snapshot.sendParts(reports, of: 64) { part, writer in
      writer.value(WorkspaceDiagnosticReport(items: Array(part)))
    }
    writer.value(WorkspaceDiagnosticReport(items: rest))
  }
}

extension DocumentDiagnosticReport {
  /// A report whose name is made of its content, so that equal ones have equal names.
  init(_ items: [UInt8], previous: String?) {
    let name = Self.name(of: items)
    self = name == previous ? .unchanged(resultID: name) : .full(resultID: name, items: items)
  }

  private static func name(of items: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    items.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return String(hash, radix: 36) + "-" + String(items.count, radix: 36)
  }
}
