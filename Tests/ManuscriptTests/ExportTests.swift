import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("A copy of a report has nothing of what binds it")
struct ExportTests {
  private func copy(_ report: String) -> (text: String, left: [Int]) {
    var sketch = ReportSketch()
    sketch.add("Tone: Ja.\n")
    let manuscript = ReportReading.manuscript(
      SourceText(report),
      path: StudyPath("reports/results.md"),
      names: SpeakerNames(sketch.study)
    )
    return manuscript.withoutBindings(of: sketch.study)
  }

  @Test("Words stay, bindings, references of unnamed people and comments go, links to the web stay")
  func words() {
    let (text, left) = copy(
      """
      # Resultater {#resultater}

      <!-- den ene er Tone -->
      [En av informantene](kodebok:voice/P1) sier «Ja.» [Tone 1](../transcripts/tone.txt#L1) [Sju](kodebok:participants)
      snakker om [tillit](../codebook.md#trust), se [nettsiden](https://example.org) og ![figur](bilde.png).

      Tone [1](../transcripts/tone.txt#L1) sier mer, se [metoden](method.md), [en][x] til og [en *annen*](kodebok:voice/p2).<!--
      flere linjer -->

      [x]: kodebok:voice/P2
      """
    )
    #expect(
      text == """
        # Resultater {#resultater}

        En av informantene sier «Ja.» Sju
        snakker om tillit, se [nettsiden](https://example.org) og ![figur](bilde.png).

        Tone sier mer, se [metoden](method.md), en til og en *annen*.


        """
    )
    #expect(left.isEmpty)
  }

  @Test("What is not understood is told by its line")
  func left() {
    let (text, left) = copy(
      "Slik skrives det:\n\n```\n[en](kodebok:voice/P1)\n```\n\n<a href=\"kodebok:voice/P1\">en</a>\n"
    )
    #expect(left == [4, 7])
    #expect(text.hasPrefix("Slik skrives det:"))
  }

  @Test("Of reports made by chance no binding, no id and no path into the study is left")
  func generated() {
    var random = SeededNumbers(seed: 21)
    let pieces = [
      "[en av lærerne](kodebok:voice/P1)", "[en](kodebok:stemme/Sindre)", "[7](kodebok:participants)", "ord ", "og ",
      "\n\n", "«Ja.» ",
      "[Tone 1](../transcripts/tone.txt#L1)", "[tillit](../codebook.md#trust)", "\n> sitat\n", "# Tittel\n\n",
      "**fet** ", "- punkt\n",
      "<!-- P1 -->", "[a[b]c](kodebok:voice/P3)", "é", "| [en](kodebok:voice/P1) | 3 |\n", "[@key, s. 3]",
      "*[x](kodebok:voice/P2)*",
    ]
    for _ in 0..<800 {
      let report = (0..<Int.random(in: 1...25, using: &random)).map { _ in random.one(of: pieces) }.joined()
      let (text, left) = copy(report)
      #expect(left.isEmpty && !text.contains("kodebok:") && !text.contains("P1") && !text.contains("../"), "\(report)")
    }
  }
}
