import KodebokJSON

/// The answer to `workspace/diagnostic`.
package struct WorkspaceDiagnosticReport: Sendable, WireWritable {
  /// The report on one document.
  package struct Item: Sendable, WireWritable {
    package var uri: DocumentURI
    package var version: Int?
    package var report: DocumentDiagnosticReport

    package init(uri: DocumentURI, version: Int?, report: DocumentDiagnosticReport) {
      self.uri = uri
      self.version = version
      self.report = report
    }

    package func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("uri", uri)
        $0.key("version")
        if let version { $0.int(version) } else { $0.null() }
        report.writeMembers(to: &$0)
      }
    }
  }

  package var items: [Item]

  package init(items: [Item]) {
    self.items = items
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("items", items) }
  }
}
