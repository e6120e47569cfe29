/// Some bytes of a report with what was already read of their form: what is read of them can be kept by it, wherever they
/// stand.
struct TextKey: Hashable, Sendable {
  private let bytes: [UInt8]
  private let shape: [Int]
  private let hash: Int

  /// Takes down some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; they are copied, so that no version of a report is held by them.
  ///   - shape: What was read of their form; places count from the first byte.
  /// - Complexity: O(bytes).
  init(_ bytes: ArraySlice<UInt8>, shape: [Int]) {
    self.bytes = Array(bytes)
    self.shape = shape
    var hasher = Hasher()
    self.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    shape.withUnsafeBytes { hasher.combine(bytes: $0) }
    hash = hasher.finalize()
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
