/// Forms of words with a number each, in the order in which they were first met.
///
/// An open table over one array of bytes: a form costs about its length and 32 bytes, a look-up no allocation.
struct Vocabulary: Sendable {
  private struct Slot {
    var number: Int32 = -1
    var tag: UInt32 = 0
  }

  /// The most forms that are kept; what is met beyond them has no number.
  let mostForms: Int
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var hashes: [UInt64] = []
  private var slots = Array(repeating: Slot(), count: 1 << 10)
  private var folded = FoldedWord()

  init(mostForms: Int) { self.mostForms = min(max(mostForms, 1), 1 << 24) }

  /// The number of forms.
  var count: Int { hashes.count }

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
    let mixed = hash &* 0x9E37_79B9_7F4A_7C15
    let tag = UInt32(truncatingIfNeeded: mixed >> 8)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: mixed >> 36) & mask
    while true {
      let slot = slots[index]
      if slot.number < 0 { break }
      if slot.tag == tag, holds(Int(slot.number), word, length) { return Int(slot.number) }
      index = (index + 1) & mask
    }
    return add(word, length, hash, at: index, tag)
  }

  @inline(never)
  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>,
    _ length: Int,
    _ hash: UInt64,
    at index: Int,
    _ tag: UInt32
  ) -> Int? {
    guard hashes.count < mostForms else { return nil }
    let number = hashes.count
    slots[index] = Slot(number: Int32(number), tag: tag)
    hashes.append(hash)
    bytes.append(contentsOf: word[..<length])
    ends.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>, _ length: Int) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == length else { return false }
    return bytes.withUnsafeBufferPointer { own in
      for index in 0..<length where own[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      let mixed = hash &* 0x9E37_79B9_7F4A_7C15
      var index = Int(truncatingIfNeeded: mixed >> 36) & mask
      while slots[index].number >= 0 { index = (index + 1) & mask }
      slots[index] = Slot(number: Int32(number), tag: UInt32(truncatingIfNeeded: mixed >> 8))
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
        return number(UnsafeBufferPointer(rebasing: bytes[start..<end]), end - start, other.hashes[index])
      }
    }
  }
}
