import KodebokExamples
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import Testing

@Suite("One fact with two values is found, and what only looks like it is not")
struct FieldFactTests {
  /// Conflicts as `14 employees / 12 employees`.
  private func conflicts(_ report: String) -> [String] {
    let text = SourceText(report)
    let manuscript = MarkdownReader.read(text, path: StudyPath("reports/a.md"), names: SpeakerNames())
    return manuscript.fieldConflicts().map { text.string($0.first.range) + " / " + text.string($0.second.range) }
  }

  @Test(
    "Two values",
    arguments: [
      (
        "The office has 14 employees. It is small.\n\nAll the 12 employees at the office know each other.\n",
        "14 employees / 12 employees"
      ),
      ("Kontoret har 14 ansatte.\n\nDe tolv ansatte ved kontoret kjenner hverandre.\n", "14 ansatte / tolv ansatte"),
      (
        "Naustet har fire verksteder og et kjøkken.\n\nDe fem verkstedene på Naustet er åpne.\n",
        "fire verksteder / fem verkstedene"
      ),
      (
        "The office was founded in 1998.\n\n## Later\n\nThe office was established in 2001, by two nurses.\n",
        "1998 / 2001"
      ),
      ("Huset ble åpnet i 2012. I 2013 ble huset åpnet med kake.\n", "2012 / 2013"),
      (
        "Budsjettet var på 4,5 millioner kroner. Budsjettet er 4 700 000 kroner.\n",
        "4,5 millioner kroner / 4 700 000 kroner"
      ),
      (
        "The study has eight participants.\n\nThe seven participants were interviewed.\n",
        "eight participants / seven participants"
      ),
    ]
  )
  func found(_ report: String, _ expected: String) { #expect(conflicts(report) == [expected]) }

  @Test(
    "No conflict",
    arguments: [
      "The office has 14 employees. The 14 employees at the office know each other.\n",
      "The office has 14 employees. The clinic has 12 employees.\n",
      "The office has about 14 employees. The 12 employees at the office agree.\n",
      "In 2019 the office has 14 employees. In 2020 the office has 12 employees.\n",
      "The office has 14 employees. Later the office had 12 employees.\n",
      "The office has 14 employees in health care. The office has 12 employees in schools.\n",
      "Three participants left. The three participants who left were young. The study has seven participants.\n",
      "Five of the seven participants spoke. Two participants did not.\n",
      "Kontoret har 14 ansatte. «Kontoret har 12 ansatte», sier Tone.\n",
      "> Kontoret har 14 ansatte.\n\nKontoret har 12 ansatte.\n",
      "Budsjettet var på 4,5 millioner kroner. Budsjettet er 4 500 000 kroner.\n",
      "The house was opened in 2012. The kitchen was opened in 2013.\n",
      "Marit er på Naustet tre dager i uka, og de tre dagene holder de fire andre oppe.\n",
      "Kontoret har 14 ansatte. De to ansatte ved skranken er alene.\n", "",
    ]
  )
  func quiet(_ report: String) { #expect(conflicts(report).isEmpty) }

  @Test("The example reports state no fact twice with different values", arguments: [ExampleStudy.english, .norwegian])
  func examples(_ example: ExampleStudy) {
    for file in example.files where file.path.hasPrefix("reports/") || file.path.hasSuffix("study.md") {
      #expect(conflicts(file.content).isEmpty, "\(file.path)")
    }
  }
}
