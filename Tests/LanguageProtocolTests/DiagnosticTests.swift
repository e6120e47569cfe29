import KodebokLanguageProtocol
import Testing

@Suite struct DiagnosticTests {
  private let uri = DocumentURI("file:///a")
  private let none = [UInt8]("[]".utf8)

  @Test func `pulled reports are full or unchanged`() throws {
    let params = try DocumentDiagnosticParams(fields(#"{"textDocument":{"uri":"u"},"previousResultId":"4"}"#))
    #expect(params.previousResultID == "4")
    #expect(
      told(DocumentDiagnosticReport.full(resultID: "5", items: none)) == #"{"kind":"full","resultId":"5","items":[]}"#
    )
    #expect(told(DocumentDiagnosticReport.full(resultID: nil, items: none)) == #"{"kind":"full","items":[]}"#)
    #expect(told(DocumentDiagnosticReport.unchanged(resultID: "4")) == #"{"kind":"unchanged","resultId":"4"}"#)
  }

  @Test func `the whole workspace is reported with what the client has`() throws {
    let params = try WorkspaceDiagnosticParams(
      fields(#"{"previousResultIds":[{"uri":"file:///a","value":"4"},{"uri":"file:///b"},1],"partialResultToken":1}"#)
    )
    #expect(params.previous == [uri: "4"])
    #expect(try WorkspaceDiagnosticParams(fields("{}")).previous.isEmpty)
    let report = WorkspaceDiagnosticReport(items: [
      .init(uri: uri, version: nil, report: .unchanged(resultID: "4")),
      .init(uri: uri, version: 2, report: .full(resultID: "5", items: none)),
    ])
    #expect(
      told(report)
        == #"{"items":[{"uri":"file:///a","version":null,"kind":"unchanged","resultId":"4"},"#
        + #"{"uri":"file:///a","version":2,"kind":"full","resultId":"5","items":[]}]}"#
    )
  }
}
