import KodebokText

/// An interview with a selection between `⟦` and `⟧`, or a cursor `‸`.
struct Marked {
  var text: String
  var selection: Range<ByteOffset>

  init(_ marked: String) {
    let open = marked.utf8Offset(of: "⟦") ?? marked.utf8Offset(of: "‸") ?? 0
    let width = "⟦".utf8.count
    let close = (marked.utf8Offset(of: "⟧") ?? open + width) - width
    // By scalars: a joiner after a mark would belong to the mark's character.
    text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" && $0 != "‸" }))
    selection = Range(between: open, and: close)
  }
}

extension String {
  fileprivate func utf8Offset(of scalar: Unicode.Scalar) -> Int? {
    unicodeScalars.firstIndex(of: scalar).map { utf8.distance(from: startIndex, to: $0) }
  }
}
