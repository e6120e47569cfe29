import KodebokStudyModel
import Testing

@Suite("Paths of a study")
struct PathTests {
  @Test(
    "A path knows its name, folder and ending",
    arguments: [
      ("transcripts/tone.txt", "tone.txt", "transcripts", "txt"), ("a/b/C.VTT", "C.VTT", "a/b", "vtt"),
      ("codebook.md", "codebook.md", "", "md"), ("transcripts/.hidden", ".hidden", "transcripts", ""),
      ("a.b/uten", "uten", "a.b", ""), ("Åse.Ærlig.txt", "Åse.Ærlig.txt", "", "txt"), ("", "", "", ""),
    ]
  )
  func parts(path: String, name: String, folder: String, ending: String) {
    #expect(StudyPath(path).name == name)
    #expect(StudyPath(path).folder == StudyPath(folder))
    #expect(StudyPath(path).ending == ending)
  }

  @Test("A folder holds what is below it, not what only begins alike")
  func inside() {
    #expect(StudyPath("transcripts/tone.txt").isInside(StudyPath("transcripts")))
    #expect(!StudyPath("transcripts-old/tone.txt").isInside(StudyPath("transcripts")))
    #expect(StudyPath("").appending("a.md") == StudyPath("a.md"))
  }

  @Test("Order is by bytes, not by the language of the machine")
  func order() {
    let sorted = ["ø", "a", "Z", "å", "æ"].map { StudyPath($0) }.sorted().map(\.value)
    #expect(sorted == ["Z", "a", "å", "æ", "ø"])
  }
}
