import KodebokDisclosure
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

/// All people, numbers and addresses are made up: identity numbers have the months of test persons, telephones lie in ranges
/// that are kept free for fiction or not in use.
@Suite("Numbers and addresses of people are found, and no others")
struct IdentifierScanTests {
  let scan = IdentifierScan(Study())

  @Test(
    "Telephones as they are printed",
    arguments: [
      "Ring meg på [phone|36 01 23 45], sa hun.", "mobilen er [phone|490 12 345]", "Tlf.: [phone|30012345].",
      "[phone|+47 36 01 23 45]",
      "[phone|+4736012345] eller [phone|0047 36 01 23 45]", "nummeret var [phone|3601 2345]", "[phone|49012345]",
      "call [phone|+44 20 7946 0958] or [phone|020 7946 0958], [phone|07700 900123]",
      "[phone|+1 (202) 555-0142], [phone|(202) 555-0142]",
      "[phone|202-555-0142]", "([phone|36\u{A0}01\u{A0}23\u{A0}45])", "[phone|+46 70 174 06 05]",
    ]
  )
  func phones(_ marked: String) { #expect(shown(marked) == marked) }

  @Test(
    "Mail",
    arguments: [
      "skriv til [email|tone.strand@naustet.example], takk", "<[email|p3@mail.example.org]>", "[email|åse@bø.example].",
      "@interviewer sa @braun2006 [@key, p. 22] og R=@interviewer", "a@b", "kl. 12 @ 3.50",
    ]
  )
  func mail(_ marked: String) { #expect(shown(marked) == marked) }

  @Test(
    "Streets, with and without postcode",
    arguments: [
      "Hun bor i [address|Strandgata 12 B, 0199 Vikby].", "[address|Gamleveien 4], sa han",
      "i [address|Karl Nordlies gate 7]",
      "flyttet til [address|Furubakken 3, 9999 Nordvik] i mai", "Furubakken 3 ganger",
      "Arbeidsplass 12 og omvei 4 og gate 3",
      "lives at [address|14 Mill\nLane] now", "14\n\nMill Lane",
      "lives at [address|14 Mill Lane] now", "[address|221 North Harbour Road], please",
      "postcode [address|ZE9 9ZZ] it was",
      "Table 4 High and 12 Street", "I 2019 Oslo kommune", "vi er på vei 12 stykker", "Etter Storgata kom 12 andre",
    ]
  )
  func streets(_ marked: String) { #expect(shown(marked) == marked) }

  @Test(
    "Dates of birth",
    arguments: [
      "Hun er født [birthDate|12.03.1987] i nord", "f. [birthDate|3/4-1987]", "født [birthDate|12. mars 1987]",
      "born on [birthDate|12 March 1987]",
      "date of birth: [birthDate|1987-03-12]", "her birthday, [birthDate|March 12, 1987]",
      "Møtet var 12.03.1987, og neste 12. mars 1988",
      "født i 1987", "fødselsdato [birthDate|12.03.87]",
    ]
  )
  func births(_ marked: String) { #expect(shown(marked) == marked) }

  @Test(
    "Accounts",
    arguments: [
      "konto [account|9999.12.34566] eller [account|9999 12 34566]",
      "kontonummer [account|99991234566]", "99991234566 alene er et tall",
      "IBAN [account|NO93 8601 1117 947] og [account|GB82WEST12345698765432], ok", "NO93 8601 1117 948",
      "konto 9999.12.34567",
      "OG12 3456",
    ]
  )
  func accounts(_ marked: String) { #expect(shown(marked) == marked) }

  @Test(
    "What only looks like it is left alone",
    arguments: [
      "00:12:03 og 01:02:03.400 --> 01:02:05.000", "[00:36:01] (36:01)",
      "budsjettet på 36 012 345 kroner, 36012345 kr, 12 000 000",
      "ISBN 978-82-15-01234-5, ISBN 82 15 01234 5", "doi:10.1177/1049732315588501, https://doi.org/10.1000/49012345",
      "(Braun & Clarke, 2006, s. 77–101; Malterud 2011)", "20251120 og 01092025 og 2025-11-20 og 20.11.2025",
      "ISSN 1234-5678",
      "n = 49012345 ord, 49012345 words", "p < 0,05; M = 3.56 (SD = 1.24)", "linje 45–47, 12.3, L45-L47",
      "1998–2004 og 1998 2004",
      "tabell: 24 28 22 25 29 23", "saksnummer 49012345 og prosjekt 36012345", "#490123 og P3, P10", "+5 % og +12 345",
      "ORCID 0000-0002-1825-0097", "versjon 1.2.3.4", "kl. 12.30–14.00", "24 år, 11 måneder, 22,5 timer",
      "49 012 345,50",
    ]
  )
  func precision(_ text: String) { #expect(shown(text) == text) }

  // MARK: Numbers made by chance

  @Test("Identity numbers with right check digits are found, in every grouping, and those with a wrong digit are not")
  func nationalNumbers() {
    var random = SeededNumbers(seed: 11)
    var made = 0
    for round in 0..<3_000 {
      let day = Int.random(in: 1...28, using: &random) + (round % 3 == 0 ? 40 : 0)
      let month = Int.random(in: 1...12, using: &random) + [40, 80][round % 2]
      let start =
        [day / 10, day % 10, month / 10, month % 10].map(UInt8.init)
        + (0..<5).map { _ in UInt8.random(in: 0...9, using: &random) }
      guard let digits = Self.completed(start) else { continue }
      made += 1
      let word = digits.map(String.init).joined()
      let forms = [word, String(word.prefix(6)) + " " + word.suffix(5), String(word.prefix(6)) + "-" + word.suffix(5)]
      for form in forms {
        #expect(shown("Hun hadde [nationalNumber|\(form)], trur eg.") == "Hun hadde [nationalNumber|\(form)], trur eg.")
      }
      var wrong = digits
      let place = Int.random(in: 0..<11, using: &random)
      wrong[place] = (wrong[place] + UInt8.random(in: 1...9, using: &random)) % 10
      // One digit changed is always seen by one of the two check digits.
      #expect(!CheckDigits.isNationalNumber(wrong), "\(wrong)")
    }
    #expect(made > 2_000)
  }

  @Test("Accounts with a right check digit are found, those with one digit changed are not")
  func generatedAccounts() {
    var random = SeededNumbers(seed: 12)
    for _ in 0..<2_000 {
      let start = [9, 9, 9, 9].map(UInt8.init) + (0..<6).map { _ in UInt8.random(in: 0...9, using: &random) }
      guard let last = Self.check(start, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) else { continue }
      let word = (start + [last]).map(String.init).joined()
      let printed = word.prefix(4) + "." + word.dropFirst(4).prefix(2) + "." + word.suffix(5)
      #expect(shown("til [account|\(printed)] i går") == "til [account|\(printed)] i går")
      var wrong = start + [last]
      let place = Int.random(in: 0..<11, using: &random)
      wrong[place] = (wrong[place] + UInt8.random(in: 1...9, using: &random)) % 10
      #expect(!CheckDigits.isAccount(wrong))
    }
  }

  @Test("Telephones put into running text by chance are found, each at its place")
  func generatedPhones() {
    var random = SeededNumbers(seed: 13)
    let words = "hun sa at de ringte i går og så kom 3 til fra 2019 med 24 andre kl. 12.30 den 17. mai".split(
      separator: " "
    ).map(String.init)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        text += random.one(of: words) + " "
        if random.happens(0.1) {
          let digits = "36" + String((0..<6).map { _ in random.one(of: Array("0123456789")) })
          let pairs = stride(from: 0, to: 8, by: 2).map { String(digits.dropFirst($0).prefix(2)) }.joined(
            separator: " "
          )
          // Between words, so that no other number touches it.
          text += "til [phone|" + random.one(of: [pairs, "+47 " + pairs, "+47" + digits]) + "], "
        }
      }
      #expect(shown(text) == text)
    }
  }

  @Test("Bytes of any kind are gone through without harm, and what is found lies in the text in order")
  func anyBytes() {
    var random = SeededNumbers(seed: 14)
    let pieces = [
      "+47", " 36", "01", "23-45", "@", "a.b", ".no", "NO93", " 8601", "Gata", " 1", "\u{A0}", "å", "(", ")", "født ",
      "12.03.", "1987", "\n", "0", "«",
    ]
    for _ in 0..<3_000 {
      let text = SourceText((0..<Int.random(in: 0...14, using: &random)).map { _ in random.one(of: pieces) }.joined())
      var last = 0
      for found in scan.identifiers(in: text) {
        #expect(found.range.lowerBound.value >= last && found.range.upperBound > found.range.lowerBound)
        #expect(text.clamped(found.range) == found.range)
        last = found.range.upperBound.value
      }
      #expect(last <= text.byteCount)
    }
  }

  // MARK: Parts

  /// The text with `[kind|…]` around what is found.
  func shown(_ marked: String) -> String {
    var bare = ""
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
      rest[rest.index(after: open)..<bar].allSatisfy({ $0.isLetter }), let close = rest[bar...].firstIndex(of: "]")
    {
      bare += rest[..<open] + rest[rest.index(after: bar)..<close]
      rest = rest[rest.index(after: close)...]
    }
    let text = SourceText(bare + rest)
    var result = ""
    var done = ByteOffset(0)
    for found in scan.identifiers(in: text) {
      result += text.string(done..<found.range.lowerBound) + "[" + found.kind.rawValue + "|"
      result += text.string(found.range) + "]"
      done = found.range.upperBound
    }
    return result + text.string(done..<text.end)
  }

  static func check(_ digits: [UInt8], _ weights: [Int]) -> UInt8? {
    let rest = (11 - zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 } % 11) % 11
    return rest == 10 ? nil : UInt8(rest)
  }

  static func completed(_ nine: [UInt8]) -> [UInt8]? {
    guard let first = check(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]),
      let second = check(nine + [first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    else { return nil }
    return nine + [first, second]
  }
}
