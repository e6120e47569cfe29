import KodebokText
import Testing

@Suite("Clauses are the stretches one would pause between")
struct ClausesTests {
  /// A sentence with `|` where one clause ends and the next begins; what stands between them is shown too.
  private func shown(_ sentence: String) -> String {
    let text = SourceText(sentence)
    return Clauses.ranges(in: text, ByteOffset(0)..<text.end).map { text.string($0) }.joined(separator: "|")
  }

  @Test(
    "Norwegian",
    arguments: [
      ("Ja.", "Ja."),
      ("Det var fint.", "Det var fint."),
      ("Jeg gikk hjem, og så la jeg meg.", "Jeg gikk hjem|og så la jeg meg."),
      ("Ja, det var det.", "Ja|det var det."),
      ("Hun kom, men hun gikk igjen.", "Hun kom|men hun gikk igjen."),
      ("Jeg sa det men de hørte ikke etter.", "Jeg sa det|men de hørte ikke etter."),
      ("Jeg likte kaffe og kake.", "Jeg likte kaffe og kake."),
      ("Jeg satt der og jeg ventet.", "Jeg satt der|og jeg ventet."),
      ("Jeg tror at det går bra.", "Jeg tror|at det går bra."),
      ("Jeg håper at noen ser det og at de spør.", "Jeg håper|at noen ser det|og at de spør."),
      ("Jeg ble hjemme fordi jeg var redd.", "Jeg ble hjemme|fordi jeg var redd."),
      ("Når jeg tenker på det, blir jeg sint.", "Når jeg tenker på det|blir jeg sint."),
      ("Jeg jobbet selv om jeg var sjuk.", "Jeg jobbet|selv om jeg var sjuk."),
      ("Jeg gikk etter at hun ringte.", "Jeg gikk|etter at hun ringte."),
      ("Jeg vet ikke … kanskje det var meg.", "Jeg vet ikke|kanskje det var meg."),
      ("Jeg satt der og så jeg begynte å le.", "Jeg satt der|og så jeg begynte å le."),
      ("Det var trygt – eller det følte jeg da.", "Det var trygt|eller det følte jeg da."),
      ("Det tok 3,5 timer; vi ventet lenge.", "Det tok 3,5 timer|vi ventet lenge."),
      ("Han sa: «Du må prøve, vet du.»", "Han sa|«Du må prøve|vet du.»"),
      ("Epler, pærer og plommer er godt.", "Epler, pærer og plommer er godt."),
      ("Jeg sa det (ler) til henne.", "Jeg sa det (ler) til henne."),
    ]
  )
  func norwegian(sentence: String, expected: String) { #expect(shown(sentence) == expected) }

  @Test(
    "English",
    arguments: [
      ("Well, I never said that.", "Well|I never said that."),
      ("I stayed because I was afraid.", "I stayed|because I was afraid."),
      ("When it rained, we stayed inside.", "When it rained|we stayed inside."),
      ("Bread and butter was all we had.", "Bread and butter was all we had."),
      ("We worked and they watched.", "We worked|and they watched."),
      ("It was mine — or so I thought.", "It was mine|or so I thought."),
      ("I'd go even if they didn't.", "I'd go|even if they didn't."),
      ("He said so that I would hear it but nobody did.", "He said|so that I would hear it|but nobody did."),
      ("It is a well-known, old place.", "It is a well-known|old place."),
      ("At 10:30 we left, and then the bus came.", "At 10:30 we left|and then the bus came."),
    ]
  )
  func english(sentence: String, expected: String) { #expect(shown(sentence) == expected) }

  @Test("Clauses lie in order inside the sentence and begin and end with it, whatever the text")
  func invariants() {
    let pieces = [
      "jeg", "og", "men", "at", "som", ",", " ", " ", "–", "—", "…", "...", "«", "»", "(", ")", "å", "e\u{301}", "🙂",
      "\n",
      ":", ";", "3,5", "selv", "om", "så", "hun", "-", "\u{A0}",
    ]
    var random = Seeded(41)
    for _ in 0..<2_000 {
      let string = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let text = SourceText(string)
      let whole = text.trimmed(ByteOffset(0)..<text.end)
      let clauses = Clauses.ranges(in: text, ByteOffset(0)..<text.end)
      #expect(clauses.isEmpty == whole.isEmpty)
      #expect(clauses.first?.lowerBound ?? whole.lowerBound == whole.lowerBound)
      #expect(clauses.last?.upperBound ?? whole.upperBound == whole.upperBound)
      for (one, next) in zip(clauses, clauses.dropFirst()) {
        #expect(!one.isEmpty && one.upperBound <= next.lowerBound, "\(string.debugDescription)")
      }
      for clause in clauses { #expect(text.clamped(clause) == clause) }
    }
  }
}
