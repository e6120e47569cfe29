import KodebokAnchoring
import KodebokChanges
import KodebokChecks
import KodebokSeeding
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import Testing

@Suite("Pseudonyms are written in the place of names, and codings follow")
struct PseudonymisationTests {
  private func named(_ interview: String) -> CodedDesk {
    var sample = CodedDesk(interview)
    let key = "pseudonym;name;employer\nTone;Kari Nordlie;Vikby bakeri\nOskar;Jonas Strøm;\n"
    sample.study.declared = DeclaredNames().holding(
      DeclaredNamesReader.read(SourceText(key), isKey: true) ?? [],
      of: sample.study
    )
    return sample
  }

  @Test("A coding over a name keeps its passage and gets the new words; nothing drifts")
  func codingsFollow() throws {
    let marked = Marked("Tone: Da ⟦sa Kari Nordlie nei⟧ til Jonas’ mor. Karis bil sto ved Vikby bakeriet.")
    var sample = named(marked.text)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    let made = try sample.context.pseudonymise(sample.document)
    #expect(made.replacements.map(\.words) == ["Tone", "Oskar’s", "Tones", "[workplace]"])
    sample.apply(made.change)
    #expect(sample.text.string == "Tone: Da sa Tone nei til Oskar’s mor. Tones bil sto ved [workplace].")
    #expect(sample.quotes == ["sa Tone nei"])
    #expect(sample.document.codings.map(\.outcome) == [.anchored])
    #expect(try sample.context.pseudonymise(sample.document).change.isEmpty)
  }

  @Test("The fix of a finding replaces one place, or all places of that person")
  func fixes() throws {
    let sample = named("Tone: Kari kom. Så gikk Kari, og Jonas ble. Ring 36 01 23 45.")
    let findings = Checks.check(document: sample.document, in: sample.study).filter {
      $0.rule.value.hasPrefix("identifier-")
    }
    #expect(
      findings.map(\.rule.value) == ["identifier-name", "identifier-name", "identifier-name", "identifier-phone"]
    )
    let fixes = sample.context.fixes(for: findings[0], in: sample.document)
    #expect(fixes.map(\.titleKey) == ["fix/identifier-name", "fix/identifier/all"])
    var one = sample
    one.apply(fixes[0].change)
    #expect(one.text.string == "Tone: Tone kom. Så gikk Kari, og Jonas ble. Ring 36 01 23 45.")
    var all = sample
    all.apply(fixes[1].change)
    #expect(all.text.string == "Tone: Tone kom. Så gikk Tone, og Jonas ble. Ring 36 01 23 45.")
    var phone = sample
    phone.apply(try #require(sample.context.fixes(for: findings[3], in: sample.document).first).change)
    #expect(phone.text.string == "Tone: Kari kom. Så gikk Kari, og Jonas ble. Ring [phone].")
  }

  @Test("Names in a coding whose words are no longer in the text are taken out of the record")
  func staleCodings() throws {
    let marked = Marked("Tone: Da ⟦sa Kari Nordlie et tydelig nei⟧ til dem.")
    var sample = named(marked.text)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    sample.text = SourceText("Tone: Helt andre ord nå.")
    sample.apply(try sample.context.pseudonymise(sample.document).change)
    #expect(sample.quotes == ["sa Tone et tydelig nei"])
  }

  @Test("Codings of others are counted, and left to them")
  func others() throws {
    let marked = Marked("Tone: Da ⟦sa Kari nei⟧.")
    var sample = named(marked.text)
    sample.coder = CoderID("bo")
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    sample.coder = CoderID("anna")
    let made = try sample.context.pseudonymise(sample.document)
    #expect(made.codingsOfOthers == 1)
    sample.apply(made.change)
    #expect(sample.quotes == ["sa Kari nei"])
    sample.coder = CoderID("bo")
    sample.apply(try sample.context.pseudonymise(sample.document).change)
    #expect(sample.quotes == ["sa Tone nei"])
  }

  @Test("After any pseudonymisation no name is left, turns stay turns and every coding is anchored")
  func generated() throws {
    var random = SeededNumbers(5)
    let words = [
      "Kari", "Karis", "Kari Nordlie", "KARI", "Jonas’", "ja", "nei", "og så", "huset", "Vikby bakeri", "36 01 23 45",
      "Nordlie-folket",
    ]
    for _ in 0..<120 {
      var text = ""
      for turn in 0..<4 {
        text += turn % 2 == 0 ? "I: " : "Tone: "
        let count = Int(random.next() % 12) + 1
        text +=
          (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(separator: " ") + ".\n\n"
      }
      var sample = named(text)
      let scalars = Array(text.unicodeScalars).count
      for _ in 0..<3 {
        let start = Int(random.next() % UInt64(scalars - 2))
        let end = min(scalars, start + 1 + Int(random.next() % 40))
        let range = sample.text.byteRange(of: ScalarOffset(start)..<ScalarOffset(end))
        guard let set = try? sample.context.tag(CodeID("trust"), range, in: sample.document) else { continue }
        sample.apply(set)
      }
      let turns = sample.document.transcript.turns.count
      sample.apply(try sample.context.pseudonymise(sample.document).change)
      let left = Checks.check(document: sample.document, in: sample.study).filter {
        $0.rule.value.hasPrefix("identifier-")
      }
      #expect(left.isEmpty, "\(sample.text.string)")
      #expect(sample.document.transcript.turns.count == turns)
      #expect(sample.document.codings.allSatisfy { $0.outcome == .anchored })
    }
  }
}
