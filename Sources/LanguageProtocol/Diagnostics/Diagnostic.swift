import KodebokJSON

/// A remark on a stretch of a document.
package struct Diagnostic: Hashable, Sendable, WireWritable {
  package enum Severity: Int, Sendable {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }

  /// Another place that explains the remark.
  package struct Related: Hashable, Sendable, WireWritable {
    package var location: Location
    package var message: String

    package init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    package func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("location", location)
        $0.member("message", message)
      }
    }
  }

  package var range: LSPRange
  /// Always sent: clients take silence as error.
  package var severity: Severity
  package var code: String?
  package var source: String
  package var message: String
  package var isUnnecessary = false
  package var related: [Related]

  package init(
    range: LSPRange,
    severity: Severity,
    code: String? = nil,
    source: String,
    message: String,
    related: [Related] = []
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.source = source
    self.message = message
    self.related = related
  }

  /// Written once per coded passage and keystroke, hence short: what is empty is left out.
  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.member("severity", severity.rawValue)
    writer.member("code", code)
    writer.member("source", source)
    writer.member("message", message)
    if isUnnecessary {
      writer.key("tags")
      writer.raw("[1]")
    }
    if !related.isEmpty { writer.member("relatedInformation", related) }
    writer.endObject()
  }
}
