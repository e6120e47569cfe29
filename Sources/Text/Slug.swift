/// Short names for folders and ids, made from what people write.
public enum Slug {
  /// A name of `a`–`z`, `0`–`9` and `-` for folders and files: æ→ae, ø→oe, å→aa, other accents stripped.
  ///
  /// Whatever else there is becomes one hyphen between words, none at the ends. Empty where nothing is left.
  public static func ascii(_ string: String) -> String {
    join(string, keepsScripts: false)
  }

  /// An id that keeps letters of every script: lower case in normal form C, digits, `_`, and `-` between words.
  ///
  /// Empty where nothing is left.
  public static func id(_ string: String) -> String {
    join(string, keepsScripts: true)
  }

  private static func join(_ string: String, keepsScripts: Bool) -> String {
    var result = ""
    var gap = false
    func add(_ text: some StringProtocol) {
      if gap, !result.isEmpty { result += "-" }
      gap = false
      result += text
    }
    for scalar in CaseFolding.lowercased(Normalization.nfc(string)).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: add(String(scalar))
      case 0x27, 0x2019, 0xAD: continue
      case _ where keepsScripts:
        if scalar == "_" || Scalars.role(scalar.value) != .other { add(String(scalar)) } else { gap = true }
      case 0xE6, 0xE4: add("ae")
      case 0xF8, 0xF6: add("oe")
      case 0xE5: add("aa")
      default:
        if scalar.properties.canonicalCombiningClass != .notReordered { continue }
        var kept = ""
        CaseFolding.fold(scalar) { part in
          if 0x30...0x39 ~= part.value || 0x61...0x7A ~= part.value { kept.unicodeScalars.append(part) }
        }
        if kept.isEmpty { gap = true } else { add(kept) }
      }
    }
    return Normalization.nfc(result)
  }
}
