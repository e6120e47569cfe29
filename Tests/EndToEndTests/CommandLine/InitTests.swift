import KodebokJSON
import Testing

@Suite("A study is made by one command")
struct InitTests {
  @Test("In a new folder, with settings and what editors need, and nothing is wrong with it")
  func newFolder() throws {
    let bench = try Bench()
    let run = try bench.kodebok("init", "new/deeper")
    #expect(run.status == 0, "\(run.all)")
    for file in ["kodebok.json", ".editorconfig", ".gitattributes", ".gitignore"] {
      #expect(bench.bytes("new/deeper/" + file) != nil, "\(file)")
    }
    let check = try bench.kodebok("check", "--study", "new/deeper")
    #expect(check.status == 0, "\(check.all)")
  }

  @Test("In a folder with files, none of which is overwritten")
  func existingFolder() throws {
    let bench = try Bench()
    try bench.write("mine\n", to: ".gitignore")
    try bench.write("Tone: Hei.\n", to: "transcripts/tone.txt")
    let before = try bench.files()
    let run = try bench.kodebok("init")
    #expect(run.status == 0, "\(run.all)")
    #expect(run.text.contains(".gitignore"))
    let after = try bench.files()
    for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
    let again = try bench.kodebok("init", ".")
    #expect(again.status == 0, "\(again.all)")
    #expect(try bench.files() == after)
  }

  @Test("The example is not written into a folder that holds something")
  func exampleIntoFull() throws {
    let bench = try Bench()
    try bench.write("x", to: "notes.txt")
    let run = try bench.kodebok("init", "--example", "nb")
    #expect(run.status == 2)
    #expect(!run.errorText.isEmpty)
    #expect(try bench.files().keys.sorted() == ["notes.txt"])
  }

  @Test("Both examples check without errors and hold what was promised", arguments: ["nb", "en"])
  func examples(language: String) throws {
    let bench = try Bench(example: language)
    let run = try bench.kodebok("check", "--format", "json")
    #expect(run.status == 0, "\(run.all)")
    #expect(run.json["summary"]?["errors"]?.int == 0)
    #expect((run.json["summary"]?["codings"]?.int ?? 0) > 100)
    #expect((run.json["summary"]?["documents"]?.int ?? 0) >= 5)
  }

  @Test("A folder that cannot be made is said, and nothing else happens")
  func unwritable() throws {
    let bench = try Bench()
    try bench.write("a file", to: "in-the-way")
    let run = try bench.kodebok("init", "in-the-way/study")
    #expect(run.status == 2)
    #expect(run.errorText.contains("in-the-way"), "\(run.all)")
  }
}
