extension String {
  /// The text on one line without what a terminal or an editor would act on instead of showing it: control characters,
  /// and marks that turn the direction of what follows.
  ///
  /// - Complexity: O(bytes); the text itself where it holds nothing of the kind.
  package var visible: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    var result = String.UnicodeScalarView()
    var isChanged = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        result.append(" ")
        isChanged = true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: isChanged = true
      default: result.append(scalar)
      }
    }
    return isChanged ? String(result) : self
  }
}
