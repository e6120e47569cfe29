import KodebokText

/// A coding together with where its words stand in the text as it is now.
public struct PlacedCoding: Sendable {
  /// How sure the place is.
  public enum Outcome: Hashable, Sendable {
    /// The exact words stand there, and there is no doubt.
    case anchored
    /// The exact words stand in several places that fit about equally; the best is taken.
    case ambiguous(places: Int)
    /// Similar words stand there: the transcript was corrected after the coding; similarity is 0…1.
    case drifted(similarity: Double)
    /// The words were not found; the coding is kept.
    case orphaned
  }

  @usableFromInline
  var shared: SharedCoding
  /// Whose it is.
  public var coder: CoderID
  /// The code after aliases are followed; equal to the coding's where the code book does not know it.
  public var code: CodeID
  /// How sure the place is.
  public var outcome: Outcome
  /// The segment in the present text; an empty range at the recorded place, clamped, for an orphaned coding.
  public var range: Range<ByteOffset>
  /// The same segment in scalars, end exclusive.
  public var scalars: Range<ScalarOffset>
  /// The line of the coding in its coder's file, counted from 1; 0 for one not yet on disk.
  public var line: Int
  /// The index of the code in the code book it was placed with; -1 for a code that book does not have.
  public var node: Int

  /// Creates a placed coding.
  public init(
    coding: Coding,
    coder: CoderID,
    code: CodeID,
    outcome: Outcome,
    range: Range<ByteOffset>,
    scalars: Range<ScalarOffset>,
    line: Int,
    node: Int = -1
  ) {
    shared = SharedCoding(coding)
    self.coder = coder
    self.code = code
    self.outcome = outcome
    self.range = range
    self.scalars = scalars
    self.line = line
    self.node = node
  }

  /// The coding as recorded; copies of this value share it.
  @inlinable
  public var coding: Coding {
    get { shared.coding }
    set { shared = SharedCoding(newValue) }
  }

  /// Whether the coding has a place in the text.
  public var isPlaced: Bool { outcome != .orphaned }

  /// The order of codings in a document: place, the longer first, code, coder, id.
  public static func documentOrder(_ left: Self, _ right: Self) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    if left.code != right.code { return left.code < right.code }
    if left.coder != right.coder { return left.coder < right.coder }
    return left.coding.id < right.coding.id
  }

  /// Codings in the order of a document.
  ///
  /// Places are sorted as numbers, and each coding is moved once at most.
  ///
  /// - Complexity: O(n) where they are in order already, else O(n log n).
  public static func inDocumentOrder(_ codings: [Self]) -> [Self] {
    let isSorted = codings.indices.dropFirst().allSatisfy { index in
      codings[index - 1].range.lowerBound < codings[index].range.lowerBound
        || !documentOrder(codings[index], codings[index - 1])
    }
    if isSorted { return codings }
    var places: [(key: UInt64, index: Int)] = codings.indices.map { index in
      let range = codings[index].range
      let end = UInt64(UInt32.max) - UInt64(UInt32(truncatingIfNeeded: range.upperBound.value))
      return (UInt64(UInt32(truncatingIfNeeded: range.lowerBound.value)) << 32 | end, index)
    }
    places.sort { left, right in
      left.key != right.key ? left.key < right.key : documentOrder(codings[left.index], codings[right.index])
    }
    return places.map { codings[$0.index] }
  }
}
