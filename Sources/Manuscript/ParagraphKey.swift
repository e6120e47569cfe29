import KodebokStudyModel
import KodebokText

/// What the reading of a paragraph of a report depends on.
package struct ParagraphKey: Hashable, Sendable {
  private let words: TextKey
  /// Where targets of links are resolved from.
  private let file: StudyPath
  /// What else it is read by.
  private let basis: [String]

  /// Takes down a paragraph.
  ///
  /// - Parameters:
  ///   - text: The text it stands in.
  ///   - range: All of it.
  ///   - prose: The stretches that are read.
  ///   - file: The report.
  ///   - basis: What else it is read by.
  /// - Complexity: O(bytes of the paragraph).
  package init(
    _ text: SourceText,
    _ range: Range<ByteOffset>,
    _ prose: [Range<ByteOffset>],
    in file: StudyPath,
    basis: [String]
  ) {
    let start = range.lowerBound.value
    var shape: [Int] = []
    shape.reserveCapacity(2 * prose.count)
    for stretch in prose {
      shape.append(stretch.lowerBound.value - start)
      shape.append(stretch.upperBound.value - start)
    }
    words = TextKey(text.bytes[start..<max(start, range.upperBound.value)], shape: shape)
    self.file = file
    self.basis = basis
  }

  /// The words alone: other files and bases with the same ones are few.
  package func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
