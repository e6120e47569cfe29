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
      // A file that is not open has what was found in it; one that no study knows has nothing.
      let known = snapshot.studies.lazy.compactMap { study in
        ClosedFileReport.all(in: study, snapshot.profile).first { DocumentURI($0.uri) == asked.uri }
      }.first
      return writer.value(known?.report(previous: asked.previousResultID) ?? .empty(previous: asked.previousResultID))
    }
    var items = JSONWriter(reserving: 64 << 10)
    DiagnosticWriter(
      view: view,
      profile: snapshot.profile,
      studyView: snapshot.study,
      memory: snapshot.passages
    ).write(into: &items)
    writer.value(DocumentDiagnosticReport(items.bytes, previous: asked.previousResultID))
  }

  /// The findings of every file of every study, for clients that ask; a file that had findings when the client asked
  /// last, and has none now, is told of as well, so that the client takes them away.
  static let workspaceDiagnostics = Read(
    method: WorkspaceDiagnosticParams.method,
    offer: .excused("told of by diagnosticProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: WorkspaceDiagnosticParams = try params.decoded()
    var reports: [WorkspaceDiagnosticReport.Item] = []
    var told: Set<DocumentURI> = []
    for study in snapshot.studies {
      if snapshot.isCancelled() { throw .cancelled }
      for report in ClosedFileReport.all(in: study, snapshot.profile) {
        let uri = DocumentURI(report.uri)
        guard told.insert(uri).inserted else { continue }
        reports.append(report.item(previous: asked.previous[uri]))
      }
    }
    for view in snapshot.lone where told.insert(DocumentURI(view.uri)).inserted {
      reports.append(ClosedFileReport(view, snapshot.profile).item(previous: asked.previous[DocumentURI(view.uri)]))
    }
    for uri in asked.previous.keys.sorted(by: { $0.text < $1.text }) where !told.contains(uri) {
      reports.append(.init(uri: uri, version: nil, report: .empty(previous: asked.previous[uri])))
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

  /// The report on a file in which nothing is found.
  static func empty(previous: String?) -> Self { Self(Array("[]".utf8), previous: previous) }

  private static func name(of items: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    items.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return String(hash, radix: 36) + "-" + String(items.count, radix: 36)
  }
}
