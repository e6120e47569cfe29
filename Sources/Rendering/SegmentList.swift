import KodebokJSON
import KodebokStudyModel
import KodebokText

/// Segments joined with what the study knows of their participants, sources and codes, ready to be written.
package struct SegmentList: Sendable {
  /// The formats of `segments`.
  package enum Format: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// One object, version 1.
    case json
    /// One object per line.
    case jsonl
    /// A table.
    case csv
  }

  let segments: [Segment]
  let study: Study
  /// Whether the places are told as the study numbers lines, too.
  let hasReferences: Bool
  /// The further columns of the participants table, in its order.
  let participantColumns: [String]
  /// The further columns of the material register, in its order.
  let materialColumns: [String]

  /// Creates a list; the segments keep their order.
  package init(_ segments: [Segment], in study: Study) {
    self.segments = segments
    hasReferences = segments.contains { !$0.reference.isEmpty }
    self.study = study
    participantColumns = study.participants.all.first.map { $0.attributes.map(\.name) } ?? []
    materialColumns = study.material.rows.first.map { $0.attributes.map(\.name) } ?? []
  }

  /// The list as bytes of UTF-8.
  package func written(as format: Format, style: TextStyle) -> [UInt8] {
    switch format {
    case .text: Array(text(style).utf8)
    case .json: json()
    case .jsonl: jsonLines()
    case .csv: Array(csv().utf8)
    }
  }

  /// The labels from the theme down to the code, joined by `/`; the id of an unknown code.
  func path(of code: CodeID) -> String {
    guard let index = study.codeBook.indices[code] else { return code.value }
    return study.codeBook.path(of: index).joined(separator: "/")
  }

  /// The label of the theme a code stands under, or nothing.
  func theme(of code: CodeID) -> String {
    guard let index = study.codeBook.indices[code] else { return "" }
    return study.codeBook.codes[study.codeBook.theme(of: index)].label
  }

  /// The names of the participants of a segment.
  func names(of segment: Segment) -> [String] {
    segment.participants.map { study.participants[$0.value]?.name ?? $0.value }
  }

  /// The full name of a coder, or the slug.
  func name(of coder: CoderID) -> String { study.settings.coders[coder] ?? coder.value }
}
