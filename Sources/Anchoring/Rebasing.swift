import KodebokStudyModel
import KodebokText

extension CodingFile {
  /// The file written against the present text of its source.
  ///
  /// What is placed for certain gets its present range and context. What is ambiguous, drifted or not found keeps its
  /// recorded range, words and context and names the text they count in, so that nothing becomes certain by being
  /// written again, and everything is exact once more if the old text comes back.
  package func rebased(
    on text: SourceText,
    digest: TextDigest,
    transcript: Transcript,
    codeBook: CodeBook
  ) -> CodingFile {
    guard self.text != digest || codings.contains(where: { $0.text != nil }) else { return self }
    var result = self
    let placed = Placement.place(files: [self], in: text, digest: digest, codeBook: codeBook)
    var byPosition: [CodingID: [PlacedCoding]] = [:]
    for one in placed { byPosition[one.coding.id, default: []].append(one) }
    for index in result.codings.indices {
      let coding = codings[index]
      guard let one = byPosition[coding.id]?.first(where: { $0.coding == coding }) else { continue }
      if one.outcome == .anchored {
        if (coding.text ?? self.text) == digest, one.scalars == coding.range {
          result.codings[index].text = nil
        } else {
          result.codings[index] = coding.placed(at: one.range, in: text, transcript: transcript)
        }
      } else {
        let named = coding.text ?? self.text ?? TextDigest("")
        result.codings[index].text = named == digest ? nil : named
      }
    }
    result.text = digest
    return result
  }
}
