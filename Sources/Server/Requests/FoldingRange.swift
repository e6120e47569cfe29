import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// What can be folded away: sections, exchanges, turns, cues; in Markdown headings, items, comments.
  static let foldingRange = Read(
    method: FoldingRangeParams.method,
    offer: .capability("foldingRangeProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    _ = try params.decoded() as FoldingRangeParams
    guard let view = snapshot.view else { return writer.null() }
    let folds: [Fold]
    switch view.role {
    case .source: folds = SourceFolds(view, snapshot).all
    case .codeBook, .note: folds = OutlineFolds(view, snapshot).all
    case .other: folds = []
    }
    writer.values(Fold.shown(folds, in: view, snapshot.profile.reading))
  }
}

/// A stretch of lines that can be folded away.
struct Fold: Sendable {
  var startLine: Int
  var endLine: Int
  /// What counts first where a client wants few: the smaller, the more it is worth.
  var rank: Int
  /// Where words begin that are folded: behind a label.
  var start: ByteOffset?
  var kind: FoldingRange.Kind?
  /// What is shown in its place.
  var text: String?

  /// The folds as one client can show them, in the order of lines; one for each first line, the longest.
  static func shown(_ folds: [Fold], in view: DocumentView, _ client: ReadingProfile) -> [FoldingRange] {
    var folds = folds.filter { $0.startLine < $0.endLine }
    folds.sort { ($0.startLine, -$0.endLine, $0.rank) < ($1.startLine, -$1.endLine, $1.rank) }
    var last = -1
    folds.removeAll { fold in
      defer { last = fold.startLine }
      return fold.startLine == last
    }
    if let limit = client.foldLimit, folds.count > max(limit, 0) {
      let chosen = folds.indices.sorted { (folds[$0].rank, $0) < (folds[$1].rank, $1) }.prefix(max(limit, 0)).sorted()
      folds = chosen.map { folds[$0] }
    }
    return folds.map { fold in
      let start = client.foldsWholeLines ? nil : fold.start.map { view.text.position(of: $0, in: view.encoding).column }
      return FoldingRange(
        startLine: fold.startLine,
        endLine: fold.endLine,
        startCharacter: start,
        kind: fold.kind,
        collapsedText: client.showsCollapsedText ? fold.text : nil
      )
    }
  }
}
