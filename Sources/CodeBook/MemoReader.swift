import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Reads the memos of a file under `memos/`.
///
/// A memo is a heading or list item with `about`, `date`, `kind` or `certainty`, as attribute or field, and every heading
/// at the top of the file. Other headings below a memo are part of its text. A file without headings is one memo.
package struct MemoReader {
  private let document: OutlineDocument
  private let path: StudyPath
  private var memos: [Memo] = []
  private var anchors = HeadingAnchors()

  /// The memos of an outline, in the order of the text.
  package static func read(_ document: OutlineDocument, path: StudyPath) -> [Memo] {
    var reader = MemoReader(document: document, path: path)
    reader.run()
    return reader.memos
  }

  private init(document: OutlineDocument, path: StudyPath) {
    self.document = document
    self.path = path
  }

  private mutating func run() {
    // A title says what the file is about only if it says nothing a memo says.
    let title = document.title.flatMap { isMarked($0) || document.nodes.count == 1 ? nil : $0 }
    var hasHeading = false
    for (index, node) in document.nodes.enumerated() {
      let anchor = anchors.next(document, index)
      guard index != title else { continue }
      hasHeading = hasHeading || node.isHeading
      let isTop = node.isHeading && (node.parent == nil || node.parent == title)
      guard isTop || isMarked(index) else { continue }
      memos.append(memo(index, node, id: anchor))
    }
    guard !hasHeading, memos.isEmpty, document.contentEnd(of: document.text) > 0 else { return }
    let name = path.name.split(separator: ".").first.map(String.init) ?? path.name
    memos.append(
      Memo(
        id: Slug.of(name),
        title: name,
        about: [],
        date: "",
        kind: "",
        certainty: "",
        text: document.text.string,
        file: path,
        range: ByteOffset(0)..<document.text.end,
        line: 0
      )
    )
  }

  private func isMarked(_ index: Int) -> Bool {
    ["about", "date", "kind", "certainty"].contains { document.value(of: $0, index) != nil }
  }

  private func memo(_ index: Int, _ node: OutlineNode, id: String) -> Memo {
    func value(_ key: String) -> String { document.value(of: key, index) ?? "" }
    var memo = Memo(
      id: id,
      title: document.label(of: index).visible,
      about: Slug.ids(in: value("about")),
      date: value("date"),
      kind: value("kind").isEmpty ? kindByClass(index) : value("kind"),
      certainty: value("certainty"),
      text: text(of: index),
      file: path,
      range: node.range,
      line: document.text.line(at: node.range.lowerBound)
    )
    memo.rests = value("rests")
    memo.checked = value("checked")
    return memo
  }

  /// The kind that a class names: `.condensate`, `.summary`, `.description`.
  private func kindByClass(_ index: Int) -> String {
    ["condensate", "summary", "description"].first { document.has(class: $0, index) } ?? ""
  }

  /// The running text of a node and of everything below it that is not a memo of its own.
  private func text(of memo: Int) -> String {
    var parts: [String] = []
    var index = memo
    while index < document.nodes[memo].subtreeEnd {
      let node = document.nodes[index]
      if index != memo {
        guard !isMarked(index) else {
          index = node.subtreeEnd
          continue
        }
        parts.append(document.label(of: index))
      }
      parts.append(document.description(of: index))
      let shown = node.content.fields.filter { !["about", "date", "kind", "certainty"].contains($0.key) }
      parts += shown.map { document.text.string($0.labelRange) + ": " + document.value(of: $0) }
      index += 1
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension OutlineDocument {
  /// The place after the last byte of a text that is not white space, in bytes.
  fileprivate func contentEnd(of text: SourceText) -> Int {
    (text.bytes.lastIndex { $0 > 0x20 } ?? -1) + 1
  }
}
