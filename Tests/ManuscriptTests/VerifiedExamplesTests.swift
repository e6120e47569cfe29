import KodebokExamples
import KodebokManuscript
import Testing

@Suite("The reports of the example studies")
struct VerifiedExamplesTests {
  @Test("Every quote of the example reports is found", arguments: ["en", "nb"])
  func examples(language: String) {
    for line in ReportSketch(language == "nb" ? .norwegian : .english).lines() { print(line) }
  }
}
