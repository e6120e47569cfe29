import KodebokText

/// A quote written anew: with the words that were said, or with marks where words are left out.
extension VerifiedQuote {
  /// The printed words with every unmarked difference taken back; nil where there is none.
  package func restored(in text: SourceText) -> String? {
    guard let best, best.differences.contains(where: { $0.kind != .elided }) else { return nil }
    return rewritten(in: text) { difference in
      switch difference.kind {
      case .elided: nil
      case .added: (difference.printed, "")
      case .changed: (difference.printed, difference.saidWords.escapedForMarkdown)
      case .dropped: (difference.printed, " " + difference.saidWords.escapedForMarkdown)
      }
    }
  }

  /// The printed words with a mark of omission wherever words are left out; nil where nothing is.
  package func marked(in text: SourceText, with mark: String) -> String? {
    guard let best, best.differences.contains(where: { $0.kind == .dropped }) else { return nil }
    return rewritten(in: text) { difference in
      difference.kind == .dropped ? (difference.printed, " " + mark) : nil
    }
  }

  private func rewritten(
    in text: SourceText,
    _ change: (Sighting.Difference) -> (range: Range<ByteOffset>, words: String)?
  ) -> String {
    var result = ""
    var place = quote.range.lowerBound
    for difference in best?.differences ?? [] {
      guard let (range, words) = change(difference), range.lowerBound >= place else { continue }
      result += text.string(place..<range.lowerBound)
      place = range.upperBound
      if words.isEmpty {
        // The blank behind a word that is taken out goes with it.
        while place < quote.range.upperBound, text.bytes[place.value] == 0x20 { place = place + 1 }
        if place >= quote.range.upperBound { result = String(result.reversed().drop { $0 == " " }.reversed()) }
      } else if result.isEmpty, range.lowerBound == quote.range.lowerBound {
        result += words.trimmed
      } else {
        result += words
      }
    }
    return result + text.string(place..<max(place, quote.range.upperBound))
  }
}

extension String {
  /// The text so that Markdown shows it letter by letter.
  package var escapedForMarkdown: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if "*_`[]<>\\#".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
