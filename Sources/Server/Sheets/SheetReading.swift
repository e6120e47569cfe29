import KodebokChanges
import KodebokStudyModel
import KodebokText

/// A sorting sheet as it stands in the client, and what applying it would do to the study as it is known now.
struct SheetReading: Sendable {
  let sheet: SortingSheet
  let difference: SheetDifference
  let segments: [Segment]
  private let study: Study
  private let path: StudyPath
  private let coder: CoderID

  /// Nil for what is no sheet, and as long as the study has not been read to the end.
  init?(_ view: DocumentView, in state: StudyView?) {
    guard let state, state.isComplete, case .note = view.role, SortingSheet.isSheet(view.path) else { return nil }
    sheet = SortingSheet.read(view.text)
    segments = state.allSegments
    study = state.study
    path = view.path
    coder = state.coder
    difference = SheetDifference(sheet, segments: segments, study: study, coder: coder)
  }

  /// The preview and the problems.
  var findings: [Finding] { difference.findings(on: sheet, at: path, in: study) }

  /// What mends the problems at a place.
  func fixes(at selection: Range<ByteOffset>) -> [SheetFix] {
    difference.fixes(at: selection, on: sheet, segments: segments, study: study, coder: coder)
  }
}

extension StudyView {
  /// Every segment of the study; open documents as they stand in the client.
  var allSegments: [Segment] {
    study.sources.flatMap { segments(of: $0.path)?.entries.map(\.segment) ?? [] }
  }

  /// Where a coding stands; nil for one that has no place.
  func location(of coding: CodingID, encoding: PositionEncoding) -> (SourceFile, SegmentIndex.Entry)? {
    for source in study.sources {
      let entries = segments(of: source.path)?.entries ?? []
      if let entry = entries.first(where: { $0.segment.id == coding }) { return (source, entry) }
    }
    return nil
  }
}
