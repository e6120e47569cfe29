/// Text in which `*` stands for any characters and `?` for one; case is not looked at.
struct Pattern: Sendable {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let isPlain: Bool

  /// Creates a pattern.
  init(_ text: String) {
    self.text = text.lowercased()
    scalars = Array(self.text.unicodeScalars)
    isPlain = !scalars.contains { $0 == "*" || $0 == "?" }
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { scalars.isEmpty }

  /// Whether the whole of a text fits.
  ///
  /// - Complexity: O(pattern × text) at worst.
  func matches(_ other: String) -> Bool {
    let other = other.lowercased()
    if isPlain { return other == text }
    let words = Array(other.unicodeScalars)
    var (at, place) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while place < words.count {
      if at < scalars.count, scalars[at] == "*" {
        star = (at, place)
        at += 1
      } else if at < scalars.count, scalars[at] == "?" || scalars[at] == words[place] {
        at += 1
        place += 1
      } else if let last = star {
        at = last.pattern + 1
        place = last.text + 1
        star = (last.pattern, place)
      } else {
        return false
      }
    }
    return scalars[at...].allSatisfy { $0 == "*" }
  }
}
