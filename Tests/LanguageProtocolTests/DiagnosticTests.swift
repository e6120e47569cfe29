import KodebokLanguageProtocol
import Testing

@Suite struct DiagnosticTests {
  private let uri = DocumentURI("file:///a")

  @Test func `a remark is short on the wire`() {
    let remark = Diagnostic(range: range(1, 2, 3, 4), severity: .hint, source: "kodebok.coding", message: "trust")
    let json = told(remark)
    #expect(json == #"{"range":\#(rangeJSON),"severity":4,"source":"kodebok.coding","message":"trust"}"#)
    #expect(json.utf8.count < 135)
  }

  @Test func `a remark with everything`() {
    let place = Location(uri: uri, range: range(1, 2, 3, 4))
    var remark = Diagnostic(
      range: range(1, 2, 3, 4),
      severity: .error,
      code: "unknown-code",
      source: "kodebok",
      message: "\"x\"",
      related: [.init(location: place, message: "here")]
    )
    remark.isUnnecessary = true
    #expect(
      told(PublishDiagnosticsParams(uri: uri, version: 3, diagnostics: [remark]))
        == #"{"uri":"file:///a","version":3,"diagnostics":[{"range":\#(rangeJSON),"severity":1,"code":"unknown-code","#
        + #""source":"kodebok","message":"\"x\"","tags":[1],"relatedInformation":[{"location":{"uri":"file:///a","#
        + #""range":\#(rangeJSON)},"message":"here"}]}]}"#
    )
    #expect(
      told(PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: []))
        == #"{"uri":"file:///a","diagnostics":[]}"#
    )
  }

  @Test func `pulled reports are full or unchanged`() throws {
    let params = try DocumentDiagnosticParams(fields(#"{"textDocument":{"uri":"u"},"previousResultId":"4"}"#))
    #expect(params.previousResultID == "4")
    #expect(told(DocumentDiagnosticReport.full(resultID: "5", [])) == #"{"kind":"full","resultId":"5","items":[]}"#)
    #expect(told(DocumentDiagnosticReport.unchanged(resultID: "4")) == #"{"kind":"unchanged","resultId":"4"}"#)
  }

  @Test func `the whole workspace is reported with what the client has`() throws {
    let params = try WorkspaceDiagnosticParams(
      fields(#"{"previousResultIds":[{"uri":"file:///a","value":"4"}],"partialResultToken":1}"#)
    )
    #expect(params.previous == [.init(uri: uri, resultID: "4")])
    let report = WorkspaceDiagnosticReport(items: [
      .init(uri: uri, version: nil, report: .unchanged(resultID: "4")),
      .init(uri: uri, version: 2, report: .full(resultID: "5", [])),
    ])
    #expect(
      told(report)
        == #"{"items":[{"uri":"file:///a","version":null,"kind":"unchanged","resultId":"4"},"#
        + #"{"uri":"file:///a","version":2,"kind":"full","resultId":"5","items":[]}]}"#
    )
  }
}
