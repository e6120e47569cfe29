import KodebokText

/// The id made from a label where none is written.
package enum Slug {
  /// The letters and digits of a label in lower case, everything between them one hyphen; `x` where there are none.
  package static func of(_ label: String) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    for scalar in label.lowercased().unicodeScalars {
      let properties = scalar.properties
      let kept =
        properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      guard kept else {
        gap = true
        continue
      }
      if gap, !result.isEmpty { result.append("-") }
      gap = false
      result.append(scalar)
    }
    return result.isEmpty ? "x" : String(result)
  }

  /// Whether an id holds only letters of any script, digits, `-`, `_` and `.`.
  package static func isID(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy { scalar in
        if scalar == "-" || scalar == "_" || scalar == "." { return true }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType == .decimal
          || properties.generalCategory == .nonspacingMark
      }
  }

  /// The ids, in normal form C, of a list written with commas, semicolons or spaces, each with or without `#`.
  package static func ids(in list: String) -> [String] {
    Normalization.nfc(list).split { $0 == "," || $0 == ";" || $0.isWhitespace }
      .map { $0.hasPrefix("#") ? String($0.dropFirst()) : String($0) }.filter { !$0.isEmpty }
  }
}
