import KodebokChanges
import KodebokStudyModel
import KodebokText
import Synchronization

/// A sorting sheet as it stands in the client, and what applying it would do to the study as it is known now.
struct SheetReading: Sendable {
  let sheet: SortingSheet
  let difference: SheetDifference
  /// What the study has.
  let ground: SortingGround
  private let study: Study
  private let path: StudyPath

  /// Reads a sheet against a study; see ``StudyView/reading(of:)``, which does it once.
  fileprivate init(_ view: DocumentView, _ ground: SortingGround, _ study: Study) {
    sheet = SortingSheet.read(view.text)
    self.ground = ground
    self.study = study
    path = view.path
    difference = SheetDifference(sheet, ground: ground, study: study)
  }

  /// The preview and the problems.
  var findings: [Finding] { difference.findings(on: sheet, at: path, in: study) }

  /// What mends the problems at a place.
  func fixes(at selection: Range<ByteOffset>) -> [SheetFix] {
    difference.fixes(at: selection, on: sheet, segments: ground.segments, study: study, coder: ground.coder)
  }
}

extension StudyView {
  /// Every segment of the study; open documents as they stand in the client.
  var allSegments: [Segment] { sheets.ground.value.segments }

  /// An open sheet as it stands in the client, read once for each state of it and of the study's passages; nil for what
  /// is no sheet, and as long as the study has not been read to the end.
  func reading(of view: DocumentView) -> SheetReading? {
    guard isComplete, case .note = view.role, SortingSheet.isSheet(view.path) else { return nil }
    return sheets.reading(of: view, in: study)
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

/// The sorting sheets that are open, read against one state of the study's passages.
///
/// A class because states of the study in which nothing but the text of sheets differs share it.
final class SheetReadings: Sendable {
  /// The passages of the study.
  let ground: Lazily<SortingGround>
  private let known = Mutex<[StudyPath: (order: Int, reading: Lazily<SheetReading>)]>([:])

  init(_ segments: @escaping @Sendable () -> [Segment], coder: CoderID) {
    ground = Lazily { SortingGround(segments(), coder: coder) }
  }

  fileprivate func reading(of view: DocumentView, in study: Study) -> SheetReading {
    let ground = ground
    let reading = known.withLock { known in
      if let last = known[view.path], last.order == view.order { return last.reading }
      let reading = Lazily { SheetReading(view, ground.value, study) }
      known[view.path] = (view.order, reading)
      return reading
    }
    return reading.value
  }
}
