import KodebokText
import Testing

@Suite("Places follow edits")
struct EditMapTests {
  /// A random list of edits at scalar borders that do not overlap.
  private func randomEdits(_ text: SourceText, _ random: inout Seeded) -> [TextEdit] {
    var edits: [TextEdit] = []
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let one = Int.random(in: 0...text.scalarCount, using: &random)
      let other = min(text.scalarCount, one + Int.random(in: 0...6, using: &random))
      let range = text.byteRange(of: ScalarOffset(one)..<ScalarOffset(other))
      edits.append(TextEdit(range, randomText(&random, pieces: Int.random(in: 0...3, using: &random))))
    }
    return edits
  }

  private func check(_ map: EditMap, _ old: SourceText, _ new: SourceText) {
    #expect(map.oldCount == old.byteCount)
    #expect(map.newCount == new.byteCount)
    for kept in map.kept {
      #expect(
        Array(old.bytes[kept.old..<(kept.old + kept.count)]) == Array(new.bytes[kept.new..<(kept.new + kept.count)])
      )
      #expect(old.clamped(ByteOffset(kept.old)) == ByteOffset(kept.old))
    }
    var rebuilt: [UInt8] = []
    var done = 0
    for replacement in map.replacements {
      rebuilt += old.bytes[done..<replacement.old.lowerBound.value]
      rebuilt += new.bytes[replacement.new.lowerBound.value..<replacement.new.upperBound.value]
      done = replacement.old.upperBound.value
    }
    #expect(rebuilt + old.bytes[done...] == new.bytes)
    var (left, right) = (ByteOffset(0), ByteOffset(0))
    for place in 0...old.byteCount {
      let nextLeft = map.new(of: ByteOffset(place), bias: .left)
      let nextRight = map.new(of: ByteOffset(place), bias: .right)
      #expect(nextLeft >= left && nextRight >= right && nextLeft <= nextRight)
      (left, right) = (nextLeft, nextRight)
    }
    #expect(map.new(of: ByteOffset(0), bias: .left) == ByteOffset(0))
    #expect(map.new(of: old.end, bias: .right) == new.end)
    for kept in map.kept {
      for place in kept.old..<(kept.old + kept.count) where place > kept.old {
        let there = map.new(of: ByteOffset(place), bias: .left)
        #expect(there == map.new(of: ByteOffset(place), bias: .right))
        #expect(there.value == place - kept.old + kept.new)
        #expect(map.old(of: there, bias: .left) == ByteOffset(place))
      }
    }
  }

  @Test("Edits, comparisons, joined and reversed maps tell the truth about every byte")
  func random() {
    var random = Seeded(5)
    for round in 0..<250 {
      let one = SourceText(randomText(&random, pieces: round % 40))
      let edits = randomEdits(one, &random)
      let two = one.applying(edits)
      let first = EditMap(edits, of: one)
      check(first, one, two)
      check(first.inverse, two, one)
      #expect(first.inverse.inverse == first)
      let more = randomEdits(two, &random)
      let three = two.applying(more)
      check(first.then(EditMap(more, of: two)), one, three)
      check(EditMap(from: one, to: three), one, three)
      #expect(EditMap(unchanged: one.byteCount).then(first) == first)
      #expect(first.then(EditMap(unchanged: two.byteCount)) == first)
    }
  }

  @Test("Text inserted at the border of a coding stays outside; text inserted inside goes with it")
  func borders() {
    let text = SourceText("Jeg stolte på henne.")
    let coding = ByteOffset(4)..<ByteOffset(10)
    let map = EditMap(
      [.insert("aldri ", at: ByteOffset(4)), .insert("e", at: ByteOffset(7)), .insert(" ikke", at: ByteOffset(10))],
      of: text
    )
    let new = text.applying([
      .insert("aldri ", at: ByteOffset(4)), .insert("e", at: ByteOffset(7)), .insert(" ikke", at: ByteOffset(10)),
    ])
    #expect(new.string(map.new(of: coding)) == "stoelte")
    #expect(!map.keeps(coding))
    #expect(map.keeps(ByteOffset(11)..<ByteOffset(14)))
    #expect(map.new(of: ByteOffset(4), bias: .left) == ByteOffset(4))
    #expect(map.new(of: ByteOffset(4), bias: .right) == ByteOffset(10))
    let gone = EditMap([TextEdit(ByteOffset(2)..<ByteOffset(12), "")], of: text)
    #expect(gone.new(of: coding).isEmpty)
  }

  @Test("A comparison keeps the words around a correction, also among repeated answers")
  func compares() {
    let old = SourceText("Tone: Ja.\n\nI: Og så?\n\nTone: Ja.\n\nI: Men hvorfor?\n\nTone: Jeg stolte på henne.\n")
    let new = SourceText("Tone: Ja.\n\nI: Og så?\n\nTone: Ja.\n\nI: Men hvorfor det?\n\nTone: Jeg stolte på Åse.\n")
    let map = EditMap(from: old, to: new)
    let changed = map.replacements.map { old.string($0.old) + ">" + new.string($0.new) }
    #expect(changed.joined(separator: "|") == "> det|henn>Ås")
  }

  @Test("A line of a megabyte with few changes is compared word by word", .timeLimit(.minutes(5)))
  func longLine() {
    let words = (0..<60_000).map { "ord\($0 % 977) " }
    var changed = words
    for index in stride(from: 500, to: 60_000, by: 6_000) { changed[index] = "endret " }
    let (old, new) = (SourceText(words.joined()), SourceText(changed.joined()))
    let map = EditMap(from: old, to: new)
    check10(map, old, new)
    #expect(map.replacements.reduce(0) { $0 + $1.old.byteCount } < 200)
  }

  private func check10(_ map: EditMap, _ old: SourceText, _ new: SourceText) {
    for kept in map.kept {
      #expect(old.bytes[kept.old..<(kept.old + kept.count)] == new.bytes[kept.new..<(kept.new + kept.count)])
    }
  }

  @Test("Texts that share nothing end quickly", .timeLimit(.minutes(5)))
  func nothingShared() {
    let old = SourceText((0..<20_000).map { "gammel\($0)\n" }.joined())
    let new = SourceText((0..<20_000).map { "ny\($0 &* 7)\n" }.joined())
    check10(EditMap(from: old, to: new), old, new)
  }
}

@Suite("Likeness of short texts")
struct SimilarityTests {
  /// Levenshtein distance by its definition.
  private func naive(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var row = Array(0...other.count)
    for (i, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in other.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[other.count]
  }

  @Test("The fast distance is the distance, for texts of one and of several blocks")
  func agrees() {
    var random = Seeded(21)
    for round in 0..<400 {
      func letters() -> [UInt32] {
        (0..<Int.random(in: 0...(round % 4 == 0 ? 300 : 20), using: &random)).map { _ in
          UInt32.random(in: 97...100, using: &random)
        }
      }
      let (one, other) = (letters(), letters())
      #expect(Similarity.distance(one, other) == naive(one, other))
    }
  }

  @Test("The ratio is 1 minus distance over the longer length")
  func ratio() {
    #expect(Similarity.ratio("", "") == 1)
    #expect(Similarity.ratio("", "ja") == 0)
    #expect(Similarity.ratio("stolte på", "stola på") == 1 - 2.0 / 9)
  }
}
