import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import KodebokWording
import struct KodebokLanguageProtocol.FoldingRange

/// The folds of the code book, of memos and of other Markdown files.
struct OutlineFolds {
  private let view: DocumentView
  private let snapshot: Snapshot

  init(_ view: DocumentView, _ snapshot: Snapshot) {
    self.view = view
    self.snapshot = snapshot
  }

  /// The folds in no order.
  var all: [Fold] {
    let outline = view.outline.value
    let text = view.text
    let counts = counts
    var result: [Fold] = outline.nodes.indices.map { index in
      let node = outline.nodes[index]
      var fold = Fold(
        startLine: text.line(at: node.lineRange.lowerBound),
        endLine: text.line(at: node.contentEnd),
        rank: node.depth
      )
      if snapshot.profile.reading.showsCollapsedText {
        let label = outline.label(of: index)
        fold.text = counts[node.labelRange.lowerBound].map { count in
          label + " · " + snapshot.words.text("hover/segments", ["count": .number(count)])
        }
      }
      return fold
    }
    func add(_ range: Range<ByteOffset>, _ kind: FoldingRange.Kind) {
      result.append(
        Fold(
          startLine: text.line(at: range.lowerBound),
          endLine: text.line(at: range.upperBound),
          rank: 100,
          kind: kind
        )
      )
    }
    if let front = outline.frontMatter { add(front, .region) }
    for content in [outline.preamble] + outline.nodes.map(\.content) {
      for paragraph in content.paragraphs where paragraph.kind == .comment { add(paragraph.range, .comment) }
      for paragraph in content.paragraphs where paragraph.kind == .code { add(paragraph.range, .region) }
    }
    return result
  }

  /// How often the codes of the code book are used, by the beginning of their label.
  private var counts: [ByteOffset: Int] {
    guard case .codeBook = view.role, let study = snapshot.study, study.codeBook.text == view.text else { return [:] }
    let counts = study.counts.value
    return Dictionary(study.codeBook.codes.map { ($0.labelRange.lowerBound, counts[$0.id] ?? 0) }) { first, _ in first }
  }
}
