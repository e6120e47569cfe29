import KodebokStudyModel

/// The journal of a coder.
package enum Journal {
  /// Codings that are durable and not yet in their files.
  static func waitingOperations(in root: String) -> [CodingOperation] { [] }
}
