/// Looking for text in text, byte for byte.
///
/// The standard library's own way brings a whole engine for patterns into the program.
extension String {
  /// Whether another text stands in this one, compared by bytes of UTF-8; an empty one does.
  ///
  /// - Complexity: O(bytes · bytes of the other), nearly always O(bytes).
  package func holds(_ other: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard let first = wanted.first else { return true }
    guard bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// The text with every place where `old` stands, compared by bytes, replaced by `new`; itself where `old` is empty.
  package func with(_ new: String, for old: String) -> String {
    let (bytes, wanted, given) = (Array(utf8), Array(old.utf8), Array(new.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return self }
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if at + wanted.count <= bytes.count, bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        result += given
        at += wanted.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
