/// Words of a study in Markdown that is mostly read as it is: only what Markdown would act on is escaped.
package enum MarkdownWords {
  /// Words on one line; no mark, link, image, element or address in them is one.
  package static func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpace = true
    let scalars = words.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if !isSpace { result.append(" ") }
        isSpace = true
        continue
      // An address would become a link.
      case 0x3A where scalars[scalars.index(after: index)...].starts(with: "//".unicodeScalars):
        result.append(contentsOf: "\\:".unicodeScalars)
      default: append(scalar, to: &result)
      }
      isSpace = false
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// A quotation, each line behind a mark.
  package static func quotation(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + escaped(String($0)) }.joined(separator: "\n")
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar.value {
    // Controls, and marks that turn the direction of a line.
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: return
    case 0x24, 0x26, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E, 0x40: result.append("\\")
    // A heading, a list or a line under a heading is one at the beginning only.
    case 0x23, 0x2B, 0x2D, 0x3D: if result.isEmpty { result.append("\\") }
    // A number at the beginning would make a list, a bare `www.` a link.
    case 0x2E, 0x29:
      let isNumber = !result.isEmpty && result.allSatisfy { (0x30...0x39).contains($0.value) }
      if isNumber || String(result.suffix(3)).lowercased() == "www" { result.append("\\") }
    default: break
    }
    result.append(scalar)
  }
}
