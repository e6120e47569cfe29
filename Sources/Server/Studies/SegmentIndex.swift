import KodebokChecks
import KodebokStudyModel
import KodebokText
import Synchronization

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
  /// Tells this reading of a document from every other one.
  let number = SegmentIndex.last.add(1, ordering: .relaxed).newValue
  private static let last = Atomic<Int>(0)
  /// What the rules found in the document.
  let findings: [Finding]
  /// The segments in the order of the text.
  let entries: [Entry]
  private let byCode: [CodeID: [Int32]]
  /// The codes of all codings, as written and as meant, also of those without a place.
  private let codes: Set<CodeID>

  /// Gathers what is kept of a document.
  init(_ document: Document, in study: Study, encoding: PositionEncoding, findings: [Finding]) {
    source = document.source
    tally = DocumentTally(document, in: study)
    self.findings = findings
    entries = Self.entries(of: document, in: study, encoding: encoding) { _ in true }
    var byCode: [CodeID: [Int32]] = [:]
    for (index, entry) in entries.enumerated() {
      byCode[entry.segment.code, default: []].append(Int32(truncatingIfNeeded: index))
    }
    self.byCode = byCode
    var codes: Set<CodeID> = []
    for placed in document.codings {
      codes.insert(placed.code)
      codes.insert(placed.coding.code)
    }
    self.codes = codes
  }

  /// Whether any coding was written with one of some ids, or means one.
  func uses(_ ids: Set<CodeID>) -> Bool { !codes.isDisjoint(with: ids) }

  /// The segments of a document that are wanted, in the order of the text.
  static func entries(
    of document: Document,
    in study: Study,
    encoding: PositionEncoding,
    where isWanted: (PlacedCoding) -> Bool
  ) -> [Entry] {
    let text = document.text
    func shown(_ place: TextPosition) -> TextPosition {
      encoding == .utf32 ? place : text.position(of: text.offset(of: place, in: .utf32), in: encoding)
    }
    return study.segments(of: document, where: isWanted).map { segment in
      Entry(segment: segment, start: shown(segment.start), end: shown(segment.end))
    }
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
