import KodebokStudyModel
import KodebokText

extension Rule {
  /// A typed tag that still stands in a saved source.
  static let typedTagLeft = Rule(
    "typed-tag-left",
    .hint,
    mending: .unasked,
    document: { study, document in
      document.transcript.spans.compactMap { span in
        guard span.kind == .typedTag else { return nil }
        let text = document.text.string(span.range)
        let id = CodeID(text.trimmingTagMarks)
        let facts: [String: Fact] = [
          "tag": .text(text), "code": .text(id.value), "label": .text(study.codeBook.label(id)),
          "source": .text(document.source.path.value),
        ]
        return Finding(at: document.place(span.range), variant: study.codeBook[id] == nil ? "unknown" : "", facts)
      }
    }
  )
}

extension String {
  /// The id in a typed tag such as `##trust` or `(7)`.
  fileprivate var trimmingTagMarks: String {
    var rest = Substring(self)
    while let first = rest.first, first == "#" || first == "(" || first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last == ")" || last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
