import KodebokStudyModel

extension CodeBook {
  /// The nodes that a person means by a word, in the order of the code book.
  ///
  /// An id or alias is one node. Else a path of labels (`relationship/trust`, from any theme downwards), else a label;
  /// labels are compared without case and several nodes may have one.
  public func indices(named name: String) -> [Int] {
    if let index = indices[CodeID(name)] { return [index] }
    let wanted = name.lowercased()
    let parts = wanted.split(separator: "/").map { Self.trimmed($0) }
    return codes.indices.filter { index in
      if codes[index].label.lowercased() == wanted || codes[index].id.value.lowercased() == wanted { return true }
      guard parts.count > 1 else { return false }
      let path = path(of: index).map { $0.lowercased() }
      return path.count >= parts.count && Array(path.suffix(parts.count)) == parts
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
