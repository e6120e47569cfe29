/// Unicode normal form D of short strings, for finding a quote in a text of the other form.
enum Decomposition {
  /// The string with every scalar decomposed and its marks in canonical order.
  ///
  /// - Complexity: O(scalars).
  static func nfd(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars { append(scalar, to: &result) }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    // The letters of the Latin scripts of our languages; what is not here stays as it is.
    guard let parts = table[scalar] else {
      result.append(scalar)
      return
    }
    result.append(contentsOf: parts.unicodeScalars)
  }

  private static let table: [Unicode.Scalar: String] = {
    let marks: [(mark: Unicode.Scalar, pairs: String)] = [
      ("\u{30A}", "AÅaåUŮuů"), ("\u{308}", "AÄaäEËeëIÏiïOÖoöUÜuüYŸyÿ"), ("\u{300}", "AÀaàEÈeèIÌiìOÒoòUÙuù"),
      ("\u{301}", "AÁaáCĆcćEÉeéIÍiíNŃnńOÓoóSŚsśUÚuúYÝyýZŹzź"), ("\u{302}", "AÂaâEÊeêIÎiîOÔoôUÛuû"),
      ("\u{303}", "AÃaãNÑnñOÕoõ"), ("\u{327}", "CÇcçSŞsş"), ("\u{30C}", "CČcčDĎEĚeěNŇnňRŘrřSŠsšTŤZŽzž"),
      ("\u{328}", "AĄaąEĘeę"), ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuū"), ("\u{307}", "ZŻzż"), ("\u{30B}", "OŐoőUŰuű"),
    ]
    var result: [Unicode.Scalar: String] = [:]
    for (mark, pairs) in marks {
      let scalars = Array(pairs.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        var parts = String.UnicodeScalarView()
        parts.append(scalars[index])
        parts.append(mark)
        result[scalars[index + 1]] = String(parts)
      }
    }
    return result
  }()
}
