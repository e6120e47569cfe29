import KodebokStudyModel
import KodebokText

/// Where each coder has each category in one document: passages that overlap are one stretch.
///
/// The category after the last one is *any*: all passages with any of the categories.
struct CodedStretches: Sendable {
  /// A stretch of one coder with one category.
  struct Stretch: Sendable {
    var category: Int
    var coder: Int
    var range: Range<Int>
  }

  /// Which coders have worked through the document, as bits.
  let judges: UInt64
  /// The indices of the same coders.
  let coders: [Int]
  /// The length of the document in scalars.
  let length: Int
  /// All stretches, sorted by category, coder and place.
  private(set) var all: [Stretch]

  /// Joins passages.
  ///
  /// - Parameters:
  ///   - passages: Category, coder and place of each; a passage may be there for several categories.
  ///   - judges: The coders who have worked through the document, as bits; passages of others are left out.
  ///   - length: The length of the document; passages are clamped to it.
  ///   - any: The category that stands for all of them.
  /// - Complexity: O(n log n).
  init(_ passages: [Stretch], judges: UInt64, length: Int, any: Int) {
    self.judges = judges
    self.length = length
    coders = (0..<64).filter { judges & (1 << UInt64($0)) != 0 }
    var stretches: [Stretch] = []
    stretches.reserveCapacity(passages.count * 2)
    for passage in passages where judges & (1 << UInt64(passage.coder)) != 0 {
      var passage = passage
      passage.range = passage.range.clamped(to: 0..<length)
      guard !passage.range.isEmpty else { continue }
      stretches.append(passage)
      passage.category = any
      stretches.append(passage)
    }
    stretches.sort {
      ($0.category, $0.coder, $0.range.lowerBound, $0.range.upperBound)
        < ($1.category, $1.coder, $1.range.lowerBound, $1.range.upperBound)
    }
    all = []
    all.reserveCapacity(stretches.count)
    for stretch in stretches {
      if let last = all.last, last.category == stretch.category, last.coder == stretch.coder,
        stretch.range.lowerBound < last.range.upperBound
      {
        let end = max(last.range.upperBound, stretch.range.upperBound)
        all[all.count - 1].range = last.range.lowerBound..<end
      } else {
        all.append(stretch)
      }
    }
  }

  /// Gives the stretches of one category after the other; categories without stretches are passed over.
  func byCategory(_ body: (Int, ArraySlice<Stretch>) -> Void) {
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end].category == all[start].category { end += 1 }
      body(all[start].category, all[start..<end])
      start = end
    }
  }

  /// The stretches of each judge among those of one category, in the order of ``coders``.
  func byCoder(_ stretches: ArraySlice<Stretch>) -> [ArraySlice<Stretch>] {
    var start = stretches.startIndex
    return coders.map { coder in
      var end = start
      while end < stretches.endIndex, stretches[end].coder == coder { end += 1 }
      defer { start = end }
      return stretches[start..<end]
    }
  }

  /// Gives the runs of text that at least one coder has in a category: who has it, as bits, and how long it is.
  static func runs(_ stretches: ArraySlice<Stretch>, _ body: (UInt64, Int) -> Void) {
    var events: [(place: Int, coder: Int)] = []
    events.reserveCapacity(stretches.count * 2)
    for stretch in stretches {
      events.append((stretch.range.lowerBound, stretch.coder))
      events.append((stretch.range.upperBound, stretch.coder))
    }
    events.sort { $0.place < $1.place }
    var mask: UInt64 = 0
    var last = 0
    for event in events {
      if mask != 0, event.place > last { body(mask, event.place - last) }
      last = event.place
      // The stretches of one coder do not overlap, so that their ends come in turn.
      mask ^= 1 << UInt64(event.coder)
    }
  }
}
