import KodebokChecks
import KodebokStudyModel
import KodebokText

/// The segments of one document by code, with their places in the client's unit: what is kept of a closed document.
///
/// A class because snapshots of the study share it; nothing changes after `init`.
final class SegmentIndex: Sendable {
  /// A segment with its place in lines and columns of the client's encoding.
  struct Entry: Sendable {
    var segment: Segment
    var start: TextPosition
    var end: TextPosition
  }

  /// The source.
  let source: SourceFile
  /// Counts for the rules of the whole study.
  let tally: DocumentTally
  /// What the rules found in the document.
  let findings: [Finding]
  /// The segments in the order of the text.
  let entries: [Entry]
  private let byCode: [CodeID: [Int32]]

  /// Gathers what is kept of a document.
  init(_ document: Document, in study: Study, encoding: PositionEncoding, findings: [Finding]) {
    source = document.source
    tally = DocumentTally(document, in: study)
    let text = document.text
    self.findings = findings
    var byCode: [CodeID: [Int32]] = [:]
    var entries: [Entry] = []
    for var segment in study.segments(of: document) {
      // Where the words are those recorded, one string serves for both.
      if segment.quote.utf8.elementsEqual(segment.coding.quote.utf8) { segment.quote = segment.coding.quote }
      let range = text.byteRange(of: segment.scalars)
      byCode[segment.code, default: []].append(Int32(truncatingIfNeeded: entries.count))
      entries.append(
        Entry(
          segment: segment,
          start: text.position(of: range.lowerBound, in: encoding),
          end: text.position(of: range.upperBound, in: encoding)
        )
      )
    }
    self.entries = entries
    self.byCode = byCode
  }

  /// Gathers what is kept of a document, with what the rules find in it where that is asked for.
  static func read(
    _ document: Document,
    in study: Study,
    encoding: PositionEncoding,
    withFindings: Bool
  ) -> SegmentIndex {
    let findings = withFindings ? Checks.check(document: document, in: study) : []
    return SegmentIndex(document, in: study, encoding: encoding, findings: findings)
  }

  /// The segments of one code, in the order of the text.
  func entries(of code: CodeID) -> [Entry] { byCode[code].map { $0.map { entries[Int($0)] } } ?? [] }

  /// Whether any segment has the code.
  func holds(_ code: CodeID) -> Bool { byCode[code] != nil }
}
