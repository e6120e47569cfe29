import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// What each stretch of a document is, for clients that paint by it.
  static let semanticTokens = Read(
    method: SemanticTokensParams.method,
    offer: .capability("semanticTokensProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: SemanticTokensParams = try params.decoded()
    guard let numbers = snapshot.tokenNumbers(in: nil) else { return writer.null() }
    let name = snapshot.tokens.remember(numbers, of: asked.uri.text)
    writer.value(SemanticTokens.full(resultID: name, data: numbers))
  }

  /// What changed in them since an answer the client has.
  static let semanticTokensDelta = Read(
    method: SemanticTokensParams.deltaMethod,
    offer: .capability("semanticTokensProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: SemanticTokensParams = try params.decoded()
    guard let numbers = snapshot.tokenNumbers(in: nil) else { return writer.null() }
    writer.value(snapshot.tokens.change(to: numbers, since: asked.previousResultID, of: asked.uri.text))
  }

  /// The same for a stretch of a document, such as the lines on the screen.
  static let semanticTokensRange = Read(
    method: SemanticTokensParams.rangeMethod,
    offer: .capability("semanticTokensProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: SemanticTokensParams = try params.decoded()
    guard let range = asked.range else { throw .invalidParams("range: expected object") }
    guard let numbers = snapshot.tokenNumbers(in: range) else { return writer.null() }
    writer.value(SemanticTokens.full(resultID: nil, data: numbers))
  }
}

extension Snapshot {
  /// The numbers of the document's tokens, or of those that touch a range; nil for what is not open or holds no text of
  /// a study.
  func tokenNumbers(in range: LSPRange?) -> [UInt32]? {
    guard let view else { return nil }
    var tokens: [Token]
    switch view.role {
    case .source:
      let source = SourceTokens(
        view,
        showsPassages: profile.codedPassages(in: view.study) == .tokens,
        slots: study?.slots.value ?? .init(view.study.codeBook)
      )
      tokens = profile.reading.takesOverlappingTokens ? source.layered : source.flat
    case .codeBook, .note: tokens = OutlineTokens.tokens(of: view)
    case .other: return nil
    }
    if let range {
      let bytes = bytes(of: range, in: view)
      tokens.removeAll { $0.end <= bytes.lowerBound.value || $0.start >= bytes.upperBound.value }
    }
    // Where lines end with CR and LF the client counts a break as two, so tokens are split there.
    let spansLines = profile.reading.takesMultilineTokens && client?.raw.count == view.text.byteCount
    var numbers = TokenNumbers(of: view.text, encoding, spansLines: spansLines)
    numbers.add(tokens)
    return numbers.numbers
  }
}
