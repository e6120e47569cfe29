import KodebokDisclosure
import KodebokExamples
import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokTables
import KodebokText
import Testing

@Suite("What a report tells of one participant is put together")
struct JigsawTests {
  private let table = """
    id,pseudonym,group,alder,kjønn,måneder,yrke,consent:sitat
    P1,Tone,Naustet,24,k,11,sykepleier,ja
    P2,Sindre,Naustet,24,m,15,snekker,ja
    P3,Marit,Naustet,22,k,11,student,ja
    P4,Amir,Loftet,24,m,8,student,ja
    P5,Ida,Loftet,24,k,8,sykepleier,nei

    """

  private func jigsaw(_ reports: String..., smallest: Int = 1) -> Jigsaw {
    var study = study
    study.settings.smallestGroup = smallest
    return jigsaw(reports, of: study)
  }

  private var study: Study {
    var study = Study()
    study.participants = ParticipantsReader.read(SourceText(table), path: StudyPath("participants.csv"))
    return study
  }

  private func jigsaw(_ reports: [String], of study: Study, memory: JigsawMemory? = nil) -> Jigsaw {
    let names = SpeakerNames(study)
    let manuscripts = reports.enumerated().map { index, text in
      MarkdownReader.read(SourceText(text), path: StudyPath("reports/\(index + 1).md"), names: names)
    }
    return Jigsaw(manuscripts, of: study, names: names, memory: memory)
  }

  /// Portraits as lines: `Tone: alder 24 (1.md:3), group Naustet (1.md:7) -> 1 of 5 at 2`.
  private func shown(_ jigsaw: Jigsaw) -> [String] {
    jigsaw.portraits.map { portrait in
      let pieces = portrait.pieces.map {
        "\($0.attribute) \($0.value) (\($0.place.file.name):\($0.place.start.line + 1))"
      }
      return portrait.name + ": " + pieces.joined(separator: ", ") + " -> \(portrait.fitting) of \(jigsaw.participants)"
        + (portrait.completing.map { " at \($0 + 1)" } ?? "")
    }
  }

  @Test("Pieces of several chapters are put together, and the one that completes the picture is told")
  func chapters() {
    #expect(
      shown(
        jigsaw(
          "# Hverdagen\n\nTone (24) liker å stå opp. Hun er der tre dager.\n\nSindre er enig.\n",
          "# Huset\n\nPå Naustet er det varmt, sier Tone. Samtidig er det trangt.\n"
        )
      ) == ["Tone: alder 24 (1.md:3), kjønn k (1.md:3), group Naustet (2.md:3) -> 1 of 5 at 3"]
    )
  }

  @Test("Ages, numbers, work and gender in digits and words, in Norwegian and English")
  func forms() {
    #expect(
      shown(jigsaw("Marit er toogtjue år. Amir, 24, er student. Ida er tjuefire år og sykepleieren på Loftet.\n"))
        == [
          "Amir: alder 24 (1.md:1), yrke student (1.md:1) -> 1 of 5 at 2",
          "Ida: group Loftet (1.md:1), alder 24 (1.md:1), yrke sykepleier (1.md:1) -> 1 of 5 at 3",
        ]
    )
    #expect(
      shown(jigsaw("Tone, a 24-year-old woman, had been at Naustet for 11 months.\n"))
        == ["Tone: group Naustet (1.md:1), alder 24 (1.md:1), kjønn k (1.md:1), måneder 11 (1.md:1) -> 1 of 5 at 3"]
    )
  }

  @Test("Words belong to the name they stand behind, and nothing is told of whom the numbers do not fit")
  func severalNames() {
    #expect(
      shown(jigsaw("Både Marit (22) og Amir (24) kom. De 24 andre ble hjemme. Tone har 22 bøker i 11 hyller.\n"))
        == ["Marit: alder 22 (1.md:1) -> 1 of 5", "Amir: alder 24 (1.md:1) -> 4 of 5"]
    )
  }

  @Test("A table of informants tells everything at once")
  func tables() {
    #expect(
      shown(jigsaw("| Navn | Alder | Hus |\n|---|---|---|\n| Tone | 24 | Naustet |\n| Ida | 24 | Loftet |\n"))
        == [
          "Tone: group Naustet (1.md:3), alder 24 (1.md:3) -> 2 of 5",
          "Ida: group Loftet (1.md:4), alder 24 (1.md:4) -> 2 of 5",
        ]
    )
    #expect(jigsaw("| Tone | 24 | Naustet |\n", smallest: 2).portraits.first?.completing == 1)
  }

  @Test("What somebody says of themselves in a quotation is told too, and consent is no attribute")
  func quotations() {
    #expect(
      shown(jigsaw("> Jeg er 24 år og har vært her i 8 måneder, ja.\n>\n> Ida\n"))
        == ["Ida: alder 24 (1.md:1), måneder 8 (1.md:1) -> 2 of 5"]
    )
  }

  @Test("Family and being the only one are kept as facts that the table cannot count")
  func facts() {
    let jigsaw = jigsaw("Ida er den eneste som har barn. Tone sa det hun ville. Amir ble skilt.\n")
    #expect(jigsaw.portraits.first { $0.name == "Ida" }?.facts.count == 1)
    #expect(jigsaw.portraits.first { $0.name == "Amir" }?.facts.count == 1)
  }

  @Test("After any edits, also of what is harmless, a memory gives what a first reading gives", arguments: 0..<8)
  func memory(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let sentences = [
      "Tone (24) liker å stå opp. ",
      "Hun er der tre dager. ",
      "Sindre er enig. ",
      "På Naustet er det varmt, sier Tone. ",
      "Ida er den eneste som har barn. ",
      "Amir, 24, er student. ",
      "Han var der i 8 måneder. ",
      "\n\n",
      "\n\n| Tone | 24 | Naustet |\n\n",
      "\n\n> Jeg er 24 år og har vært her i 8 måneder, ja.\n>\n> Ida\n\n",
      "Marit er sykepleieren på (22) Loftet. ",
    ]
    var parts = (0..<8).map { _ in random.one(of: sentences) }
    var study = study
    let memory = JigsawMemory()
    for step in 0..<30 {
      if random.happens(0.5) {
        parts.insert(random.one(of: sentences), at: random.number(below: parts.count + 1))
      } else if parts.count > 2 {
        parts.remove(at: random.number(below: parts.count))
      }
      study.settings.harmlessAttributes = random.one(of: [[], ["alder"], ["group", "yrke"]])
      let report = parts.joined()
      let known = jigsaw([report], of: study, memory: memory).portraits.map { String(reflecting: $0) }
      let fresh = jigsaw([report], of: study).portraits.map { String(reflecting: $0) }
      #expect(known == fresh, "step \(step):\n\(report)")
    }
  }
}
