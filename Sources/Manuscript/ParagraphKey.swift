import KodebokStudyModel
import KodebokText

/// What the reading of a paragraph of a report depends on.
package struct ParagraphKey: Hashable, Sendable {
  private let bytes: [UInt8]
  private let prose: [Int]
  /// Where targets of links are resolved from.
  private let file: StudyPath
  /// What else it is read by.
  private let basis: [String]
  private let hash: Int

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
    bytes = Array(text.bytes[start..<max(start, range.upperBound.value)])
    self.prose = prose.flatMap { [$0.lowerBound.value - start, $0.upperBound.value - start] }
    self.file = file
    self.basis = basis
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    hash = hasher.finalize()
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
