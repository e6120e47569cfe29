/// Forms of words with a number each, in the order in which they were first met.
///
/// An open table over one array of bytes: a form costs about its length and 50 bytes, a look-up no allocation, and one of
/// a form of up to eight bytes only one place in memory.
struct Vocabulary: Sendable {
  private struct Slot {
    /// The bytes of a form of up to eight bytes; the hash of a longer one.
    var key: UInt64 = 0
    var number: Int32 = -1
    var length: Int32 = 0
  }

  /// The most forms that are kept; what is met beyond them has no number.
  let mostForms: Int
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// For each form, the key of its slot.
  private var keys: [UInt64] = []
  private var slots = Array(repeating: Slot(), count: 1 << 10)
  private var folded = FoldedWord()

  init(mostForms: Int) { self.mostForms = min(max(mostForms, 1), 1 << 24) }

  /// The number of forms.
  var count: Int { keys.count }

  /// The number of the form of a word, which gets one if it has none; nil where it is too long or the vocabulary is full.
  ///
  /// - Complexity: O(bytes) on average.
  @inline(__always)
  mutating func number(_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard folded.fold(word, start, end) else { return nil }
    return number(of: folded)
  }

  /// The number of a form, which gets one if it has none; nil where the vocabulary is full.
  mutating func number(of word: borrowing FoldedWord) -> Int? {
    let (count, hash) = (word.count, word.hash)
    return word.bytes.withUnsafeBufferPointer { number($0, count, hash) }
  }

  @inline(__always)
  private mutating func number(_ word: UnsafeBufferPointer<UInt8>, _ length: Int, _ hash: UInt64) -> Int? {
    let key = length <= 8 ? Self.packed(word, length) : hash
    let mask = slots.count - 1
    var index = Self.place(key, length) & mask
    while true {
      let slot = slots[index]
      if slot.number < 0 { break }
      if slot.key == key, slot.length == length, length <= 8 || holds(Int(slot.number), word, length) {
        return Int(slot.number)
      }
      index = (index + 1) & mask
    }
    return add(word, length, key, at: index)
  }

  @inline(__always)
  private static func packed(_ word: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<length { key = key << 8 | UInt64(word[index]) }
    return key
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ length: Int) -> Int {
    let mixed = (key ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 36)
  }

  @inline(never)
  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>,
    _ length: Int,
    _ key: UInt64,
    at index: Int
  ) -> Int? {
    guard keys.count < mostForms else { return nil }
    let number = keys.count
    slots[index] = Slot(key: key, number: Int32(number), length: Int32(length))
    keys.append(key)
    bytes.append(contentsOf: word[..<length])
    ends.append(UInt32(bytes.count))
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>, _ length: Int) -> Bool {
    let start = Int(ends[number])
    return bytes.withUnsafeBufferPointer { own in
      for index in 0..<length where own[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      let length = Int(ends[number + 1] - ends[number])
      var index = Self.place(key, length) & mask
      while slots[index].number >= 0 { index = (index + 1) & mask }
      slots[index] = Slot(key: key, number: Int32(number), length: Int32(length))
    }
  }

  /// The number of a folded form that is there.
  func existing(_ form: String) -> Int? {
    var copy = FoldedWord()
    guard copy.fold(form) else { return nil }
    let (length, hash) = (copy.count, copy.hash)
    return copy.bytes.withUnsafeBufferPointer { word in
      let key = length <= 8 ? Self.packed(word, length) : hash
      var index = Self.place(key, length) & (slots.count - 1)
      while slots[index].number >= 0 {
        let slot = slots[index]
        if slot.key == key, slot.length == length, length <= 8 || holds(Int(slot.number), word, length) {
          return Int(slot.number)
        }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The form with a number.
  func form(_ number: Int) -> String {
    String(decoding: bytes[Int(ends[number])..<Int(ends[number + 1])], as: UTF8.self)
  }

  /// The numbers the forms of another vocabulary have here, index by index; nil where this one is full.
  mutating func numbers(of other: Vocabulary) -> [Int?] {
    other.bytes.withUnsafeBufferPointer { bytes in
      (0..<other.count).map { index in
        let (start, end) = (Int(other.ends[index]), Int(other.ends[index + 1]))
        // The key of a long form is its hash, and that of a short one needs none.
        return number(UnsafeBufferPointer(rebasing: bytes[start..<end]), end - start, other.keys[index])
      }
    }
  }
}
