import KodebokJSON

/// `textDocument/foldingRange`: what can be folded away.
package struct FoldingRangeParams: MessageParams {
  package static let method = "textDocument/foldingRange"

  package var uri: DocumentURI

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
  }
}

/// Lines that can be folded away, the first of which stays.
package struct FoldingRange: Sendable, Hashable, WireWritable {
  package enum Kind: String, Sendable {
    case comment, region
  }

  package var startLine: Int
  package var endLine: Int
  /// Where the fold begins and ends in its lines; nil for their ends, and where the client folds whole lines only.
  package var startCharacter: Int?
  package var endCharacter: Int?
  package var kind: Kind?
  /// What is shown in place of the text; nil where the client does not show it.
  package var collapsedText: String?

  package init(
    startLine: Int,
    endLine: Int,
    startCharacter: Int? = nil,
    endCharacter: Int? = nil,
    kind: Kind? = nil,
    collapsedText: String? = nil
  ) {
    self.startLine = startLine
    self.endLine = endLine
    self.startCharacter = startCharacter
    self.endCharacter = endCharacter
    self.kind = kind
    self.collapsedText = collapsedText
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("startLine", startLine)
    writer.member("startCharacter", startCharacter)
    writer.member("endLine", endLine)
    writer.member("endCharacter", endCharacter)
    writer.member("kind", kind?.rawValue)
    writer.member("collapsedText", collapsedText)
    writer.endObject()
  }
}
