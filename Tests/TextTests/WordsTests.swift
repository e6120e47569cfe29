import KodebokText
import Testing

@Suite("Words and sentences are found")
struct WordsTests {
  /// Words are written between `|`.
  @Test(
    "Words",
    arguments: [
      "|Jeg| |har| |en| |e-post|, |ikke| |sant|?", "|Don't| |say| |the| |children's|!", "«|Blåbær|» – |sa| |hun|.",
      "|Kl|. |12|:|30| |kom| |3,5| |liter|.", "|f.eks|. |bl.a|. |og| |i.e|. |Slutt|.|Ny|", "|sam\u{AD}arbeid|",
      "-|ja|- |nei|… |jo|'", "|Åse| 👩‍👩‍👧 |漢字| |мир|", "", " \n\t", "|e\u{301}|", "#|trust| (|ler|)",
    ]
  )
  func words(_ marked: String) {
    let text = SourceText(marked.split(separator: "|", omittingEmptySubsequences: false).joined())
    var shown = ""
    var done = ByteOffset(0)
    for word in Words.ranges(in: text) {
      shown += text.string(done..<word.lowerBound) + "|" + text.string(word) + "|"
      done = word.upperBound
    }
    shown += text.string(done..<text.end)
    #expect(shown == marked)
    #expect(Words.count(in: text) == Words.count(in: text.string))
  }

  /// Sentences are parted by `|`.
  @Test(
    "Sentences",
    arguments: [
      "Ja.| Nei, det tror jeg ikke!| Hvorfor det?", "Vi var bl.a. i Oslo, f.eks. kl. 12.| Så dro vi.",
      "Hun sa: «Kom hit.»| Så gikk hun.", "«Hva?» sa hun.| «Ingenting.»", "Jeg… vet ikke.| Vi…| Ja.",
      "Det var 3.5 liter den 17. mai i nr. 3.| Slutt.", "Dr. Hansen og Mr. J. R. Smith, i.e. begge.| Takk.",
      "Og så (det var i mai.)| Nei.", "Et avsnitt\n\n|et annet", "Vent... jo.| Vent...| Jo.",
      "So did I.| Then it ended.",
      "Hæ?!| Ja.", "Det er nr. 3.| Det er en str.| Jo.", "osv. og så videre osv.| Nytt.", "uten slutt", "",
      "Det kom i e-post fra a.b@c.no.| Da.", "Vi er i 2020.| Etterpå kom det.",
    ]
  )
  func sentences(_ marked: String) {
    let text = SourceText(marked.split(separator: "|", omittingEmptySubsequences: false).joined())
    var shown = ""
    var done = ByteOffset(0)
    for (index, sentence) in Sentences.ranges(in: text).enumerated() {
      let gap = text.string(done..<sentence.lowerBound)
      // The border is shown before the white space, or before an empty line.
      shown += index == 0 ? gap : (gap.contains("\n") ? gap + "|" : "|" + gap)
      shown += text.string(sentence)
      done = sentence.upperBound
    }
    shown += text.string(done..<text.end)
    #expect(shown == marked)
  }

  @Test("A hostile text takes no longer than its length", .timeLimit(.minutes(5)))
  func linear() {
    for piece in [".", " ", "a.", ". ", "…»", "1.1", "\n", "'", "a-"] {
      let text = SourceText(String(repeating: piece, count: 200_000))
      _ = Sentences.ranges(in: text)
      _ = Words.count(in: text)
    }
  }
}

@Suite("Selections are widened and trimmed")
struct GraphemesTests {
  @Test("Widens to whole characters as a reader sees them")
  func widens() {
    var random = Seeded(11)
    for _ in 0..<300 {
      let text = SourceText(randomText(&random, pieces: 12))
      let string = text.string
      var borders = [0]
      for character in string { borders.append(borders[borders.count - 1] + character.utf8.count) }
      let one = Int.random(in: 0...text.byteCount, using: &random)
      let other = Int.random(in: 0...text.byteCount, using: &random)
      let range = text.clamped(Range(between: one, and: other))
      let widened = text.graphemes(around: range)
      let start = borders.last { $0 <= range.lowerBound.value } ?? 0
      let end = range.isEmpty ? start : borders.first { $0 >= range.upperBound.value } ?? text.byteCount
      #expect(widened == ByteOffset(start)..<ByteOffset(end), "\(string.debugDescription) \(range)")
    }
  }

  @Test("A million marks on one letter are no reason to wait", .timeLimit(.minutes(5)))
  func hostile() {
    let text = SourceText("a" + String(repeating: "\u{301}", count: 500_000))
    for place in stride(from: 1, to: text.byteCount, by: 10_001) {
      _ = text.graphemes(around: ByteOffset(place)..<ByteOffset(place + 2))
    }
  }

  @Test("Trims all kinds of white space")
  func trims() {
    let text = SourceText("\u{A0}\n \u{200B}\u{3000}ja, \u{A0}nei\u{2003}\t\u{FEFF}")
    #expect(text.string(text.trimmed(ByteOffset(0)..<text.end)) == "ja, \u{A0}nei")
    let blank = SourceText(" \u{A0} ")
    #expect(blank.trimmed(ByteOffset(1)..<blank.end) == ByteOffset(1)..<ByteOffset(1))
  }
}

@Suite("Letters")
struct LettersTests {
  @Test("Every scalar of Latin counts as its Unicode category says")
  func latin() {
    for value in 0..<0x250 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      let isLetter = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter].contains(
        category
      )
      let isWord = isLetter || category == .decimalNumber
      #expect(Words.count(in: String(scalar)) == (isWord ? 1 : 0), "U+\(String(value, radix: 16))")
    }
  }
}
