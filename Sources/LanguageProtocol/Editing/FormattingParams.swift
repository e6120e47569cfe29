import KodebokJSON

/// `textDocument/formatting`, `rangeFormatting` and `rangesFormatting`: tidy a document or some stretches of it.
package struct FormattingParams: MessageParams {
  package static let method = "textDocument/formatting"
  package static let rangeMethod = "textDocument/rangeFormatting"
  package static let rangesMethod = "textDocument/rangesFormatting"

  package var uri: DocumentURI
  /// The stretches asked about; nil for the whole document.
  package var ranges: [LSPRange]?
  /// Whether white space at the ends of lines may be taken away; clients that say nothing leave it to the server.
  package var trimsLines: Bool

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    trimsLines = fields.any("options")?["trimTrailingWhitespace"]?.bool ?? true
    if let range = try fields.optionalObject("range") {
      ranges = [try LSPRange(range)]
    } else if fields.any("ranges") != nil {
      var all: [LSPRange] = []
      for range in try fields.objects("ranges") { all.append(try LSPRange(range)) }
      ranges = all
    }
  }
}

/// `textDocument/onTypeFormatting`: what a key that was typed brings with it.
package struct OnTypeFormattingParams: MessageParams {
  package static let method = "textDocument/onTypeFormatting"

  package var place: TextDocumentPosition
  /// What was typed.
  package var typed: String

  package init(_ fields: Fields) throws(InvalidParams) {
    place = try TextDocumentPosition(fields)
    typed = try fields.string("ch")
  }
}
