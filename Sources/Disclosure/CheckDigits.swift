/// Numbers whose last digits follow from the others.
package enum CheckDigits {
  /// Whether eleven digits are a Norwegian national identity number or D-number with a day, a month and both check digits.
  ///
  /// The check digits are those of the tax administration: the weighted sums of 3 7 6 1 8 9 4 5 2 and of
  /// 5 4 3 2 7 6 5 4 3 2 are divisible by 11 with the digit. The day of a D-number is 40 higher; the month of test numbers is
  /// 40 or 80 higher (Skatteetaten, synthetic persons), in other registers 65.
  package static func isNationalNumber(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 11 else { return false }
    var day = Int(digits[0]) * 10 + Int(digits[1])
    if day > 40 { day -= 40 }
    var month = Int(digits[2]) * 10 + Int(digits[3])
    for shift in [80, 65, 40] where month > shift {
      month -= shift
      break
    }
    guard 1...12 ~= month, 1...daysOfMonth[month - 1] ~= day else { return false }
    return modulo(digits[0..<9], [3, 7, 6, 1, 8, 9, 4, 5, 2]) == digits[9]
      && modulo(digits[0..<10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == digits[10]
  }

  /// Whether eleven digits are a Norwegian bank account: the last is the check digit of weights 5 4 3 2 7 6 5 4 3 2.
  package static func isAccount(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 11, digits.contains(where: { $0 != 0 }) else { return false }
    return modulo(digits[0..<10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == digits[10]
  }

  /// Whether letters and digits (ASCII, upper case, no blanks) are an IBAN: 97 divides it with a remainder of 1 (ISO 13616).
  package static func isIBAN(_ characters: [UInt8]) -> Bool {
    guard characters.count >= 15, lengths[country(characters)] == characters.count else { return false }
    var remainder = 0
    for byte in characters[4...] + characters[..<4] {
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(byte - 0x41) + 10) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  /// The number of characters of the IBANs of a country; nil where it is not known.
  static func length(ofIBAN characters: [UInt8]) -> Int? { lengths[country(characters)] }

  private static func country(_ characters: [UInt8]) -> String {
    String(decoding: characters.prefix(2), as: UTF8.self)
  }

  private static let lengths: [String: Int] = [
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GL": 18, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LT": 20,
    "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24,
    "TR": 26, "UA": 29,
  ]

  private static let daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The digit that makes the weighted sum divisible by 11; nil where it would be 10.
  private static func modulo(_ digits: ArraySlice<UInt8>, _ weights: [Int]) -> UInt8? {
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    let rest = (11 - sum % 11) % 11
    return rest == 10 ? nil : UInt8(rest)
  }
}
