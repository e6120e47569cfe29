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

  /// How often the codes of the code book are used, each with all below it, by the beginning of their label; none while
  /// the study is still being read.
  private var counts: [ByteOffset: Int] {
    guard case .codeBook = view.role, let study = snapshot.study, study.isComplete, study.codeBook.text == view.text
    else {
      return [:]
    }
    let own = study.counts.value
    let codes = study.codeBook.codes
    var sums = codes.map { own[$0.id] ?? 0 }
    // A node stands before all below it.
    for index in codes.indices.reversed() {
      if let parent = codes[index].parent, parent < index { sums[parent] += sums[index] }
    }
    return Dictionary(zip(codes, sums).map { ($0.labelRange.lowerBound, $1) }) { first, _ in first }
  }
}
