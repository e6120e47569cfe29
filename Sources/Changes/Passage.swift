import KodebokAnchoring
import KodebokStudyModel
import KodebokText

/// What is coded when a person selects something, or nothing, in a source.
package struct Passage: Hashable, Sendable {
  /// How the passage was found.
  package enum Unit: String, Hashable, Sendable {
    /// The words selected.
    case selection
    /// The sentence at the cursor.
    case sentence
    /// The turn at the cursor.
    case turn
  }

  /// What is taken where nothing is selected.
  package enum Fallback: Hashable, Sendable {
    /// The sentence at the cursor.
    case sentence
    /// The turn at the cursor.
    case turn
  }

  /// The passage; bytes of the source's text, never empty.
  package var range: Range<ByteOffset>
  /// How it was found.
  package var unit: Unit

  /// Finds what a selection means: white space, halves of characters, speaker labels, times and typed tags at its ends
  /// are cut away; where nothing is left, or nothing was selected, it is the sentence or turn at its beginning.
  ///
  /// Nil where there are no words at all.
  package init?(_ selection: Range<ByteOffset>, in document: Document, orElse fallback: Fallback = .sentence) {
    let text = document.text
    let selection = text.clamped(selection)
    let tidied = Self.tidied(selection, in: document)
    if !tidied.isEmpty {
      range = tidied
      unit = .selection
      return
    }
    let isInLabel = document.transcript.turns(at: selection.lowerBound)?.label.contains(selection.lowerBound) == true
    if fallback == .turn || isInLabel, let turn = Self.turn(at: selection.lowerBound, in: document) {
      range = turn
      unit = .turn
    } else if let sentence = Self.sentence(at: selection.lowerBound, in: document) {
      range = sentence
      unit = .sentence
    } else {
      return nil
    }
  }

  /// The words of the turn at a place, or of its line where there are no turns.
  package static func turn(at place: ByteOffset, in document: Document) -> Range<ByteOffset>? {
    let body = document.transcript.turns(at: place)?.body ?? document.text.lineRange(document.text.line(at: place))
    let range = tidied(body, in: document)
    return range.isEmpty ? nil : range
  }

  /// The sentence at a place, within its turn.
  package static func sentence(at place: ByteOffset, in document: Document) -> Range<ByteOffset>? {
    let text = document.text
    let limit = document.transcript.turns(at: place)?.body ?? text.lineRange(text.line(at: place))
    let sentences = Sentences.ranges(in: text, limit)
    let found = sentences.last { $0.lowerBound <= place } ?? sentences.first
    guard let found else { return nil }
    let range = tidied(found, in: document)
    return range.isEmpty ? nil : range
  }

  /// A range without what is no speech at its ends: white space, halves of characters, labels, times, typed tags.
  static func tidied(_ range: Range<ByteOffset>, in document: Document) -> Range<ByteOffset> {
    let text = document.text
    var range = Selection.tidied(range, in: text)
    let spans = document.transcript.spans.filter {
      $0.kind.isCutAway && $0.range.lowerBound < range.upperBound && range.lowerBound < $0.range.upperBound
    }
    // A label may be followed by a time and a time by a number, so the ends are looked at until they stay.
    var isChanged = true
    while isChanged, !range.isEmpty {
      let before = range
      for span in spans where span.range.lowerBound <= range.lowerBound && span.range.upperBound > range.lowerBound {
        range = min(span.range.upperBound, range.upperBound)..<range.upperBound
      }
      for span in spans where span.range.upperBound >= range.upperBound && span.range.lowerBound < range.upperBound {
        range = range.lowerBound..<max(span.range.lowerBound, range.lowerBound)
      }
      range = cutLabels(range, document.transcript)
      range = text.trimmed(range)
      isChanged = range != before
    }
    return range
  }

  /// A range that neither begins nor ends within a label.
  private static func cutLabels(_ range: Range<ByteOffset>, _ transcript: Transcript) -> Range<ByteOffset> {
    var range = range
    if let label = transcript.turns(at: range.lowerBound)?.label, label.contains(range.lowerBound) {
      range = min(label.upperBound, range.upperBound)..<range.upperBound
    }
    guard !range.isEmpty else { return range }
    if let label = transcript.turns(at: range.upperBound - 1)?.label, label.contains(range.upperBound - 1) {
      range = range.lowerBound..<max(label.lowerBound, range.lowerBound)
    }
    return range
  }
}

extension Transcript {
  /// The turn that holds a place, or the last one before it.
  func turns(at place: ByteOffset) -> Turn? {
    guard let index = turnIndex(at: place), turns.indices.contains(index) else { return nil }
    return turns[index]
  }
}

extension Transcript.Span.Kind {
  /// Whether a selection leaves it out at its ends.
  fileprivate var isCutAway: Bool {
    switch self {
    case .label, .timestamp, .layout, .typedTag: true
    case .observation, .researcher, .heading: false
    }
  }
}
