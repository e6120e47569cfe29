import KodebokStudyModel
import KodebokText
import KodebokWordFiles
import Testing

@Suite("Files of word processors")
struct WordFileTests {
  @Test("an empty file is told")
  func emptyFile() { #expect(throws: WordFileProblem.empty) { try WordFile.read([], path: StudyPath("reports/a.docx")) } }
}
