import KodebokText

/// What a person selects, made into what is coded.
package enum Selection {
  /// The range without white space at its ends, widened to whole characters as a reader sees them.
  ///
  /// A range of white space only becomes empty. The range is clamped first.
  package static func tidied(_ range: Range<ByteOffset>, in text: SourceText) -> Range<ByteOffset> {
    let trimmed = text.trimmed(text.clamped(range))
    guard !trimmed.isEmpty else { return trimmed }
    let whole = text.graphemes(around: trimmed)
    let again = text.trimmed(whole)
    return again.isEmpty ? whole : again
  }
}
