import KodebokJSON

extension ServerCapabilities {
  /// What paints, folds, selects and tidies a document.
  func writeReading(to writer: inout JSONWriter) {
    writer.member("colorProvider", true)
    writer.member("documentFormattingProvider", true)
    writer.object("documentOnTypeFormattingProvider") { $0.member("firstTriggerCharacter", "\n") }
    writer.object("documentRangeFormattingProvider") { $0.member("rangesSupport", true) }
    writer.member("foldingRangeProvider", true)
    writer.member("selectionRangeProvider", true)
    writer.object("semanticTokensProvider") { writer in
      writer.member("legend", tokenLegend)
      writer.object("full") { $0.member("delta", true) }
      writer.member("range", true)
    }
  }
}
