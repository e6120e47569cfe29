import KodebokStudyModel
import KodebokTables
import KodebokText
import Testing

func table(_ text: String) -> Table { Table(SourceText(text)) }

func values(_ table: Table) -> [[String]] {
  ([table.header].compactMap { $0 } + table.rows).map { $0.cells.map(\.value) }
}

@Suite("Reading tables")
struct ReadingTablesTests {
  @Test(
    "Every dialect gives the same cells",
    arguments: [
      "id;navn;vekt\n1;\"Åse; Li\";3,5\n2;\"si \"\"ja\"\"\n\";\n",
      "id,navn,vekt\n1,Åse; Li,\"3,5\"\n\n2,\"si \"\"ja\"\"\n\",\n",
      "id\tnavn\tvekt\n1\tÅse; Li\t3,5\n2\t\"si \"\"ja\"\"\n\"\t",
      "sep=;\nid;navn;vekt\n1;\"Åse; Li\";3,5\n2;\"si \"\"ja\"\"\n\";",
      "sep=|\nid|navn|vekt\n1|Åse; Li|3,5\n2|\"si \"\"ja\"\"\n\"|",
      "\n \nid;navn;vekt\n1;\"Åse; Li\";3,5\n2;\"si \"\"ja\"\"\n\";",
    ]
  )
  func dialects(text: String) {
    #expect(values(table(text)) == [["id", "navn", "vekt"], ["1", "Åse; Li", "3,5"], ["2", "si \"ja\"\n", ""]])
  }

  @Test("Bytes of a spreadsheet are read with byte order mark, CRLF and Windows-1252")
  func bytes() {
    let marked = TextDecoding([0xEF, 0xBB, 0xBF] + Array("id;navn\r\n1;\u{C5}se\r\n".utf8))
    #expect(values(Table(marked.text)) == [["id", "navn"], ["1", "Åse"]])
    let old = TextDecoding(Array("id;navn\r\n1;".utf8) + [0xC5] + Array("se\r\n".utf8))
    #expect(values(Table(old.text)) == [["id", "navn"], ["1", "Åse"]])
  }

  @Test("A quotation mark that is never closed takes no more than its line")
  func openQuote() {
    let read = table("a;b\n1;\"x\n2;\"y\n3;z\n4;\"w;\n")
    #expect(read.rows.last?.cells.first?.value == "4")
    #expect(!read.openQuotes.isEmpty)
  }

  @Test("Rows are numbered as a spreadsheet shows them")
  func numbers() {
    #expect(table("sep=;\n\nid\n\n1\n2\n").rows.map(\.number) == [4, 5])
  }

  @Test(
    "Numbers with decimal comma and thousands are numbers",
    arguments: [
      ("3,5", 3.5), ("3.5", 3.5), ("-1", -1), ("\u{2212}2", -2), ("1 234,5", 1234.5), ("+4", 4), ("5,", 5), ("", nil),
      ("3,5,1", nil), ("x", nil), ("-", nil), ("1-2", nil),
    ] as [(String, Double?)]
  )
  func numbers(text: String, number: Double?) { #expect(CellValue.number(text) == number) }

  @Test(
    "Dates are read as Norwegians write them",
    arguments: [
      ("20.11.2026", "2026-11-20"), ("1.2.26", "2026-02-01"), ("1.2.85", "1985-02-01"), ("2026-11-20", "2026-11-20"),
      ("2026-11", "2026-11"), ("2026", "2026"), ("11.2026", "2026-11"), ("20/11/2026", "2026-11-20"),
      ("2026-11-20T10:00", "2026-11-20"), ("20.11.2026 10:00", "2026-11-20"), ("31.2.2026", nil),
      ("29.2.2024", "2024-02-29"),
      ("20.13.2026", nil), ("i fjor", nil), ("", nil), ("99999999999999999999", nil), ("1.2.3.4", nil),
    ] as [(String, String?)]
  )
  func dates(text: String, date: String?) { #expect(CellValue.date(text) == date) }
}

@Suite("Participants and material")
struct RegistersTests {
  @Test("Participants have names, groups, consents and attributes")
  func participants() {
    let text = """
      Nummer;Dekknavn;Gruppe;Samtykke:sitat;Trukket;Alder;navn
      tone;Tone;A;ja;nei;34;Ekte Navn
      sofie;Sofie;B;nei;20.11.2026;41;
      ;Uten;;;;;
      TONE;To;A;ja;;;
      kari;Kari;;;;;;mer
      """
    let read = ParticipantsReader.read(SourceText(text), path: StudyPath("participants.csv"))
    #expect(read.all.map(\.id.value) == ["tone", "sofie", "TONE", "kari"])
    #expect(read.all.map(\.row) == [2, 3, 5, 6] && read.all.map(\.withdrawn) == ["", "20.11.2026", "", ""])
    #expect(read["Sofie"]?.group == "B" && read["sofie"]?.consents.map(\.purpose) == ["sitat"])
    #expect(read["tone"]?.attributes.map(\.name) == ["Alder", "navn"] && read["tone"]?.name == "Tone")
    #expect(
      read.problems.map { "\($0.kind) \($0.value)" } == ["emptyCell Nummer", "duplicateRow TONE", "raggedRow mer"]
    )
  }

  @Test("Material maps speakers to participants and tells unreadable dates")
  func material() {
    let text = """
      kilde;type;dato;runde;talere;språk
      transcripts/tone.txt;intervju;20.11.2026;1;"R=tone; I=@interviewer";nn
      .\\transcripts\\sofie.txt;intervju;i fjor;1;R;
      transcripts/tone.txt;;;;;
      """
    let read = MaterialReader.read(SourceText(text), path: StudyPath("material.csv"))
    #expect(read.rows.map(\.source.value) == ["transcripts/tone.txt", "transcripts/sofie.txt", "transcripts/tone.txt"])
    let first = read[StudyPath("transcripts/tone.txt")]
    #expect(first?.speakers.map { $0.label + "→" + $0.means } == ["R→tone", "I→@interviewer"])
    #expect(first?.attributes.map(\.value) == ["nn"] && first?.date == "20.11.2026" && first?.round == "1")
    #expect(
      read.problems.map { "\($0.kind) \($0.value)" } == [
        "unreadableDate i fjor", "invalidValue R", "duplicateRow transcripts/tone.txt",
      ]
    )
    #expect(read.problems.map { read.text.string($0.range) } == ["i fjor", "R", "transcripts/tone.txt"])
  }

  @Test("A table without its first column is a problem, an empty one is not")
  func missing() {
    let path = StudyPath("participants.csv")
    #expect(ParticipantsReader.read(SourceText("a;b\n1;2\n"), path: path).problems.map(\.kind) == [.missingColumn])
    #expect(ParticipantsReader.read(SourceText("\n"), path: path).problems.isEmpty)
    #expect(MaterialReader.read(SourceText("a\n"), path: path).problems.map(\.value) == ["source"])
  }
}
