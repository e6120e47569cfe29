import KodebokText
import Testing

@Suite("Text is brought to normal form C")
struct NormalizationTests {
  @Test("Agrees with Python's unicodedata on letters, marks in either order, Hangul and compatibility ideographs")
  func agreesWithOracle() {
    let marks = ["\u{301}", "\u{323}\u{307}", "\u{307}\u{323}", "\u{345}\u{301}", "\u{1161}\u{11A8}"]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    let codes: [UInt32] =
      Array(0xC0..<0x250) + Array(0x370..<0x400) + Array(0x1E00..<0x2000)
      + Array(stride(from: 0xAC00, to: 0xD7A4, by: 97))
      + Array(0x2F800..<0x2F900) + Array(0x1100..<0x1113)
    for code in codes {
      guard let scalar = Unicode.Scalar(code), scalar.properties.generalCategory != .unassigned else { continue }
      let letter = String(scalar)
      for text in [letter + marks[Int(code % 5)], "a" + marks[Int((code + 1) % 5)] + letter] {
        let composed = Normalization.nfc(text)
        #expect(Normalization.isNFC(composed))
        for byte in composed.utf8 {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
          count += 1
        }
      }
    }
    #expect(count == 19_588)
    #expect(hash == 0x6FD4CA5B9C5A6B22)
  }

  @Test(
    "Composes what people type",
    arguments: [
      ("A\u{30A}se", "Åse"), ("e\u{301}", "é"), ("\u{212B}", "Å"), ("o\u{308}\u{323}", "ọ\u{308}"), ("Åse", "Åse"),
      ("\u{1100}\u{1161}\u{11A8}", "각"), ("a\u{323}\u{302}", "ậ"), ("\u{301}a", "\u{301}a"), ("", ""),
      ("👩‍👩‍👧 e\u{301}", "👩‍👩‍👧 é"), ("\u{958}", "\u{915}\u{93C}"), ("a\u{335}\u{301}", "á\u{335}"),
      ("\u{2126}", "Ω"), ("\u{0F71}\u{0F72}\u{0F71}", "\u{0F71}\u{0F71}\u{0F72}"),
    ]
  )
  func composes(_ text: String, _ expected: String) {
    #expect(Array(Normalization.nfc(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Normalization.isNFC(expected))
    #expect(Normalization.isNFC(text) == text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}

@Suite("Names are made comparable")
struct NameTests {
  @Test("Folders and ids get short names")
  func slugs() {
    #expect(Slug.ascii("Anne-Mari Bjørgås Ødegård") == "anne-mari-bjoergaas-oedegaard")
    #expect(Slug.ascii("  «Élan»! Ça va? ") == "elan-ca-va")
    #expect(Slug.ascii("漢字") == "")
    #expect(Slug.ascii("ÆØÅ äö ß ñ łx") == "aeoeaa-aeoe-ss-n-lx")
    #expect(Slug.id("Tillit og trygghet") == "tillit-og-trygghet")
    #expect(Slug.id("A\u{30A} være sjøl_2.0") == "å-være-sjøl_2-0")
    #expect(Slug.id("Доверие / 信頼") == "доверие-信頼")
  }

  @Test("Search meets accents and capitals; å, æ and ø stay letters")
  func folding() {
    #expect(CaseFolding.folded("ÉN Kafé, Åse, ÆRLIG, Ü") == "en kafe, åse, ærlig, u")
    #expect(CaseFolding.folded("e\u{301}a\u{30A}") == "eå")
    #expect(CaseFolding.folded("Malmö") == CaseFolding.folded("MALMØ"))
  }

  @Test("Names sort as Norwegian readers expect, the same in any order given")
  func collation() {
    let sorted = [
      "", "3", "anna", "Anna", "Aasen", "Bø", "ola", "Ola", "Óla", "ole", "Zoe", "Ærlig", "Øyvind", "ås", "Ås", "Åse",
    ]
    var random = Seeded(3)
    for _ in 0..<20 {
      let shuffled = sorted.shuffled(using: &random)
      #expect(Collation.sorted(shuffled, by: \.self) == ["", "3", "Aasen", "anna", "Anna"] + sorted[5...])
    }
    let å = Collation.key("Åsen", sortsDoubleAAsÅ: true)
    let aa = Collation.key("Aasen", sortsDoubleAAsÅ: true)
    #expect(Collation.key("Østby").lexicographicallyPrecedes(aa))
    #expect(å != aa)
    #expect(Collation.precedes("a", "ab"))
    #expect(!Collation.precedes("a", "a"))
  }
}
