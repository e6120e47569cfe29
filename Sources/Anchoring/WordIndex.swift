/// The words of a text by their bytes, so that a quote is found without walking the whole text.
///
/// A word is a stretch of ASCII letters and digits and of everything outside ASCII. The index costs about 2 ms for a
/// megabyte and is made only for a text that changed since it was coded.
struct WordIndex {
  /// A word of a quote: where it stands there, and whether both its borders lie inside the quote.
  struct QuoteWord {
    var offset: Int
    var bucket: Int
    var isInner: Bool
  }

  private let mask: UInt32
  /// Where each bucket's places begin in `places`; one more than there are buckets.
  private let begins: [Int32]
  /// The beginnings of words, by bucket, ascending within a bucket.
  private let places: [Int32]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var starts: [Int32] = []
    var hashes: [UInt32] = []
    starts.reserveCapacity(text.count / 5)
    hashes.reserveCapacity(text.count / 5)
    Self.eachWord(of: text) { range, hash in
      starts.append(Int32(truncatingIfNeeded: range.lowerBound))
      hashes.append(hash)
      return true
    }
    var size = 1024
    while size < hashes.count, size < 1 << 20 { size *= 2 }
    let mask = UInt32(size - 1)
    var begins = [Int32](repeating: 0, count: size + 1)
    for hash in hashes { begins[Int(hash & mask) + 1] += 1 }
    for bucket in 0..<size { begins[bucket + 1] += begins[bucket] }
    var next = begins
    var places = [Int32](repeating: 0, count: starts.count)
    for (index, hash) in hashes.enumerated() {
      let bucket = Int(hash & mask)
      places[Int(next[bucket])] = starts[index]
      next[bucket] += 1
    }
    self.mask = mask
    self.begins = begins
    self.places = places
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// Calls `body` with every word and its hash until it gives false.
  @inline(__always)
  static func eachWord(of text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, UInt32) -> Bool) {
    var at = 0
    while at < text.count {
      while at < text.count, !isWord(text[at]) { at += 1 }
      let start = at
      var hash: UInt32 = 2_166_136_261
      while at < text.count, isWord(text[at]) {
        hash = (hash ^ UInt32(text[at])) &* 16_777_619
        at += 1
      }
      if at > start, !body(start..<at, hash ^ hash >> 15) { return }
    }
  }

  /// The words of a quote, at most `limit`.
  func words(of quote: UnsafeBufferPointer<UInt8>, limit: Int) -> [QuoteWord] {
    var result: [QuoteWord] = []
    Self.eachWord(of: quote) { range, hash in
      let isInner = range.lowerBound > 0 && range.upperBound < quote.count
      result.append(QuoteWord(offset: range.lowerBound, bucket: Int(hash & mask), isInner: isInner))
      return result.count < limit
    }
    return result
  }

  /// How many words of the text are in a bucket.
  func count(_ bucket: Int) -> Int { Int(begins[bucket + 1] - begins[bucket]) }

  /// The places of a bucket's words, ascending; words of other bytes may be among them.
  func places(_ bucket: Int) -> ArraySlice<Int32> { places[Int(begins[bucket])..<Int(begins[bucket + 1])] }

  /// The places where a quote stands byte for byte, ascending, at most `limit`; nil where a search of the whole text
  /// is needed to know, because the quote holds no whole word that the text has.
  func occurrences(
    of quote: UnsafeBufferPointer<UInt8>,
    in text: UnsafeBufferPointer<UInt8>,
    limit: Int
  ) -> [Int]? {
    let words = words(of: quote, limit: 24)
    let inner = words.filter(\.isInner)
    guard let key = (inner.isEmpty ? words : inner).min(by: { count($0.bucket) < count($1.bucket) }) else { return nil }
    var result: [Int] = []
    for place in places(key.bucket) {
      let start = Int(place) - key.offset
      if text.has(quote, at: start) { result.append(start) }
      if result.count >= limit { break }
    }
    return result.isEmpty && inner.isEmpty ? nil : result
  }
}
