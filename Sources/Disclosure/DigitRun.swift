/// Digits with what may stand between the groups of a number as people print it.
struct DigitRun {
  /// What stands before a group.
  enum Separator: UInt8 { case none, blank, point, hyphen, slash, bracket }

  /// The digits, 0 to 9.
  private(set) var digits: [UInt8] = []
  /// The number of digits of each group.
  private(set) var groups: [Int] = []
  /// What stands before each group.
  private(set) var separators: [Separator] = []
  /// The first byte of the first digit, and the byte after the last.
  private(set) var start = 0
  private(set) var end = 0
  /// Whether there are more digits than any number that is looked for has.
  private(set) var isTooLong = false

  private static let mostDigits = 20

  /// Reads the digits that begin at a place.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int) {
    digits.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    separators.removeAll(keepingCapacity: true)
    isTooLong = false
    start = first
    var place = first
    var separator = Separator.none
    while true {
      var count = 0
      while place < bytes.count, bytes[place] &- 0x30 < 10 {
        if digits.count < Self.mostDigits { digits.append(bytes[place] &- 0x30) } else { isTooLong = true }
        count += 1
        place += 1
      }
      groups.append(count)
      separators.append(separator)
      end = place
      guard let (next, kind) = Self.separator(bytes, place) else { return }
      place = next
      separator = kind
    }
  }

  /// The group that begins behind a place, and what stands before it; nil where the run ends.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Int, Separator)? {
    guard place < bytes.count else { return nil }
    func digit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }
    switch bytes[place] {
    case 0x20:
      if digit(place + 1) { return (place + 1, .blank) }
      return place + 1 < bytes.count && bytes[place + 1] == 0x28 && digit(place + 2) ? (place + 2, .bracket) : nil
    case 0x2E: return digit(place + 1) ? (place + 1, .point) : nil
    case 0x2D: return digit(place + 1) ? (place + 1, .hyphen) : nil
    case 0x2F: return digit(place + 1) ? (place + 1, .slash) : nil
    case 0x29:
      if digit(place + 1) { return (place + 1, .bracket) }
      guard place + 1 < bytes.count, bytes[place + 1] == 0x20 || bytes[place + 1] == 0x2D else { return nil }
      return digit(place + 2) ? (place + 2, .bracket) : nil
    case 0xC2:
      return place + 1 < bytes.count && bytes[place + 1] == 0xA0 && digit(place + 2) ? (place + 2, .blank) : nil
    case 0xE2:
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80, [0x87, 0x89, 0xAF].contains(bytes[place + 2]) else {
        return nil
      }
      return digit(place + 3) ? (place + 3, .blank) : nil
    default: return nil
    }
  }

  /// Whether all groups but the first stand behind one of some separators.
  func isDivided(by allowed: Separator...) -> Bool { separators.dropFirst().allSatisfy { allowed.contains($0) } }

  /// The value of a group.
  func value(_ group: Int) -> Int {
    let first = groups[..<group].reduce(0, +)
    return digits[min(first, digits.count)..<min(first + groups[group], digits.count)].reduce(0) { $0 * 10 + Int($1) }
  }

  /// Whether the groups are a day, a month and a year of two or four digits, in either order.
  var isDate: Bool {
    guard groups.count == 3, isDivided(by: .point, .hyphen, .slash) else { return false }
    if groups[0] == 4 { return 1_850...2_100 ~= value(0) && 1...12 ~= value(1) && 1...31 ~= value(2) }
    guard groups[0] <= 2, groups[1] <= 2 else { return false }
    let isYear = groups[2] == 2 || groups[2] == 4 && 1_850...2_100 ~= value(2)
    let (one, other) = (value(0), value(1))
    return isYear && 1...31 ~= max(one, other) && 1...12 ~= min(one, other) && min(one, other) >= 1
  }

  /// Whether eight digits in one group are a date.
  var isCompactDate: Bool {
    guard groups == [8] else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    func fits(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      1_850...2_100 ~= year && 1...12 ~= month && 1...31 ~= day
    }
    return fits(number(0..<4), number(4..<6), number(6..<8)) || fits(number(4..<8), number(2..<4), number(0..<2))
  }
}
