import KodebokSeeding
import Testing

@testable import KodebokManuscript

@Suite("Patterns of quotes in a text")
struct SeedTableTests {
  /// Where the patterns of a quote stand.
  private struct Found: Hashable {
    var word: Int32
    var place: Int32
    var shape: UInt8
  }

  /// A text of few words, and stretches of it as quotes: some with a word taken out or put in another's place.
  private func text(_ numbers: inout SeededNumbers) -> (hashes: [UInt32], probes: [QuoteProbe]) {
    let words = (0..<400).map { _ in UInt32.random(in: 1...UInt32.max, using: &numbers) }
    var hashes: [UInt32] = []
    for _ in 0..<3_000 {
      // 0 parts what no quote may join.
      hashes.append(Int.random(in: 0..<40, using: &numbers) == 0 ? 0 : words.randomElement(using: &numbers) ?? 1)
    }
    let probes = (0..<300).map { _ in
      let start = Int.random(in: 0..<2_980, using: &numbers)
      var own = hashes[start..<start + Int.random(in: 1...15, using: &numbers)].filter { $0 != 0 }
      if own.isEmpty { own = [words[0]] }
      if Bool.random(using: &numbers) { own[Int.random(in: own.indices, using: &numbers)] = words[1] }
      return QuoteProbe(
        own.map {
          QuoteProbe.Word(
            hash: $0,
            start: 0,
            end: 0,
            gap: Int.random(in: 0..<12, using: &numbers) == 0 ? .marked : .none,
            isAside: Int.random(in: 0..<20, using: &numbers) == 0
          )
        }
      )
    }
    return (hashes, probes)
  }

  @Test("A quote is found where it is, whether it is looked for alone or with hundreds", arguments: 0..<6)
  func aloneOrWithOthers(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let (hashes, probes) = text(&numbers)
    var together: [Int32: Set<Found>] = [:]
    for hit in SeedTable(probes).hits(in: hashes) {
      together[hit.quote, default: []].insert(Found(word: hit.word, place: hit.place, shape: hit.shape))
    }
    #expect(together.count > 200)
    for (index, probe) in probes.enumerated() {
      let alone = SeedTable([probe]).hits(in: hashes).map { Found(word: $0.word, place: $0.place, shape: $0.shape) }
      #expect(Set(alone) == together[Int32(index)] ?? [], "quote \(index)")
    }
  }
}
