import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokWording
import Testing

@testable import KodebokChecks

@Suite("What people could be recognised by is found everywhere in a study")
struct IdentifierRuleTests {
  /// A study of two with a key; the people are made up.
  private func sketch(
    _ key: String = "pseudonym;name;employer\nTone;Kari Anne Nordlie;Vikby bakeri\nSindre;Dag Strøm;\n"
  )
    -> StudySketch
  {
    var sketch = StudySketch(participants: "id,pseudonym,group\nP1,Tone,A\nP2,Sindre,A\n")
    sketch.study.declared = DeclaredNames().holding(
      DeclaredNamesReader.read(SourceText(key), isKey: true) ?? [],
      of: sketch.study
    )
    return sketch
  }

  @Test("A real name is found in transcript, memo, report and code book, and the finding does not hold it")
  func names() {
    var sketch = sketch()
    sketch.add("I: Hva heter du?\n\nTone: Jeg er Kari, altså Kari Anne\nNordlie. Ja, Karis mor var fra bakeriet.\n")
    sketch.add(report: "# Funn\n\nNordlie sier at Dag var der. Dag etter dag.\n")
    sketch.add(report: "Kari på Vikby bakeriet.\n", path: "memos/log.md")
    #expect(
      sketch.found("identifier-name")
        == [
          "reports/results.md:3:1 Nordlie", "reports/results.md:3:17 Dag", "memos/log.md:1:1",
          "transcripts/tone.txt:3:14 Kari", "transcripts/tone.txt:3:26 Kari Anne\nNordlie",
          "transcripts/tone.txt:4:14 Karis",
        ].sorted { $0.split(separator: ":")[0] < $1.split(separator: ":")[0] }
    )
    #expect(sketch.found("identifier-name-unsure") == ["reports/results.md:3:30 Dag"])
    #expect(sketch.found("identifier-declared") == ["employer memos/log.md:1:9"])
    for finding in sketch.findings() where finding.rule.value.hasPrefix("identifier-") {
      for language in Settings.Language.allCases {
        let message = Wording(language).message(for: finding)
        #expect(!message.contains("Kari") && !message.contains("Nordlie") && !message.contains("Dag"))
      }
      #expect(finding.facts.values.allSatisfy { $0 == .text("Tone") || $0 == .text("Sindre") })
    }
  }

  @Test("A name that is a pseudonym of the study is no finding, and a pseudonym that is the real name is one")
  func pseudonyms() {
    var sketch = sketch("id;pseudonym;name\nP1;Tone;Tone Nordlie\nP2;Sindre;Tone Berg\n")
    sketch.add("Tone: Tone Nordlie sa det til Tone.\n")
    #expect(sketch.found("identifier-name") == ["transcripts/tone.txt:1:7 Tone Nordlie"])
    #expect(sketch.found("identifier-key") == ["pseudonym participants.csv:1:1"])
  }

  @Test("A mail address with a name in it is that name as a whole")
  func mailWithName() {
    var sketch = sketch()
    sketch.add("Tone: Skriv til kari.nordlie@naustet.example, ikke til post@naustet.example.\n")
    #expect(sketch.found("identifier-name") == ["transcripts/tone.txt:1:17 kari.nordlie@naustet.example"])
    #expect(sketch.found("identifier-email") == ["transcripts/tone.txt:1:56 post@naustet.example"])
  }

  @Test("Words recorded with a coding are looked at when the text was changed since")
  func codings() {
    var sketch = sketch()
    sketch.add("Tone: Så {trust|kom Kari inn} her.\n", now: "Tone: Så kom Tone inn her.\n")
    #expect(sketch.found("identifier-name") == ["coding codings/anna/transcripts/tone.txt.jsonl:2:1"])
  }

  @Test("While a text is edited, words recorded in what is on disk are looked at only if that was changed")
  func unsavedCodings() throws {
    var sketch = sketch()
    sketch.add("Tone: Så {trust|kom Kari inn} her.\n", now: "Tone: Så kom Tone inn her.\n")
    var document = try #require(sketch.documents.first)
    document.digest = nil
    document.savedDigest = document.files.first?.text
    let rules = try #require(IdentifierFindings(sketch.study))
    #expect(rules.findings(in: document).isEmpty)
    document.savedDigest = TextDigest(of: SourceText("Tone: Hei.\n"))
    #expect(rules.findings(in: document).map(\.variant) == ["coding"])
  }

  @Test("Numbers, mail and addresses are found in transcripts, and literature keeps its authors' addresses")
  func contacts() {
    var sketch = StudySketch()
    sketch.add("Tone: Ring 36 01 23 45 eller skriv til tone@naustet.example, jeg bor i Strandgata 12, 0199 Vikby.\n")
    #expect(sketch.found("identifier-phone") == ["transcripts/tone.txt:1:12 36 01 23 45"])
    #expect(sketch.found("identifier-email") == ["transcripts/tone.txt:1:40 tone@naustet.example"])
    #expect(sketch.found("identifier-address") == ["transcripts/tone.txt:1:72 Strandgata 12, 0199 Vikby"])
    sketch.study.settings.allowedIdentifiers = ["36012345", "Tone@naustet.example"]
    #expect(sketch.found("identifier-phone").isEmpty && sketch.found("identifier-email").isEmpty)
    sketch.study.settings.rules["identifier-address"] = .some(nil)
    #expect(sketch.found("identifier-address").isEmpty)
  }

  @Test("A file named after somebody is found, also in lower case; a coder's own files are not")
  func files() {
    var sketch = sketch()
    sketch.study.files += [
      "transcripts/kari-nordlie.txt", "audio/Karis intervju.wav", "codings/anna/transcripts/kari-nordlie.txt.jsonl",
      "transcripts/dag-1.txt", "audio/01815012345.wav", "reports/20250901.md",
    ].map { StudyPath($0) }
    #expect(
      sketch.found("identifier-file-name") == [
        "audio/Karis intervju.wav:1:1", "transcripts/kari-nordlie.txt:1:1",
      ]
    )
  }

  @Test("A key that lies in the study, cannot be read or has no names is an error")
  func key() {
    var sketch = StudySketch()
    for (problem, shown) in [
      (DeclaredNames.KeyProblem.insideStudy(StudyPath("key.csv")), "inside key.csv:1:1"),
      (.unreadable("no such file"), ":1:1"), (.empty, "empty :1:1"),
    ] {
      sketch.study.declared.keyProblem = problem
      #expect(sketch.found("identifier-key") == [shown])
    }
  }

  @Test("The tables of names are read in English and Norwegian, with names divided and turned around")
  func tables() throws {
    let own = try #require(
      DeclaredNamesReader.read(
        SourceText("navn,type,erstatning\nSolbakken sykehjem,arbeidssted,[sykehjemmet]\n\"Lund, Per\",tredjepart,\n"),
        isKey: false
      )
    )
    #expect(own.map(\.words) == ["Solbakken sykehjem", "Per Lund", "Per", "Lund"])
    #expect(own.map(\.kind) == [.employer, .thirdParty, .thirdParty, .thirdParty])
    #expect(own.map(\.replacement) == ["[sykehjemmet]", "", "", ""])
    #expect(own.map(\.isOrdinary) == [false, false, true, true] && own.allSatisfy { !$0.isSecret })
    let key = try #require(
      DeclaredNamesReader.read(SourceText("id;fornavn;etternavn;kommune\nP3;Anne-Lise;von Dahl;Vikby; \n"), isKey: true)
    )
    #expect(key.map(\.words) == ["Anne-Lise von Dahl", "Anne-Lise", "Anne", "Lise", "Dahl", "Vikby"])
    #expect(key.map(\.replacement) == ["P3", "P3", "P3", "P3", "P3", ""])
    #expect(DeclaredNamesReader.read(SourceText("id,alder\n1,24\n"), isKey: true) == nil)
  }
}
