import KodebokJSON
import Testing

@Suite("Coding from the command line")
struct CodingTests {
  static let transcript = "I: Hvordan var det?\n\nTone: Jeg var redd. Så gikk det bra.\n\nI: Ja.\n\nTone: Ja.\n"

  @Test("The first tag makes the code book, and the coding is on disk with its words and its context")
  func first() throws {
    let bench = try Bench(transcript: Self.transcript)
    let run = try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Jeg var redd.", "--new")
    #expect(run.status == 0, "\(run.all)")
    let coding = try #require(bench.codings().first)
    #expect(coding["quote"]?.string == "Jeg var redd.")
    #expect(coding["start"]?.int == 27 && coding["end"]?.int == 40)
    #expect(coding["id"]?.string.map { run.text.contains($0) } == true)
    let code = try #require(coding["code"]?.string)
    #expect(bench.text("codebook.md").contains("{#\(code)"), "\(bench.text("codebook.md"))")
    let header = bench.text("codings/anna/transcripts/tone.txt.jsonl").split(separator: "\n")[0]
    #expect(header.contains("\"kodebok\":1") && header.contains("sha256:"))
    #expect(try bench.kodebok("check").status == 0)
    #expect(bench.text("transcripts/tone.txt") == Self.transcript)
  }

  @Test("Places are lines, ranges and quotes; what is ambiguous is asked back")
  func places() throws {
    let bench = try Bench(transcript: Self.transcript)
    let place = "transcripts/tone.txt"
    #expect(try bench.kodebok("code", "tag", "a", place + ":3", "--new").status == 0)
    #expect(try bench.kodebok("code", "tag", "a", place + ":3:7-3:19").status == 0)
    #expect(try bench.kodebok("code", "tag", "a", place + ":1-3").status == 0)
    let two = try bench.kodebok("code", "tag", "a", place, "--quote", "Ja.")
    #expect(two.status == 2 && two.errorText.contains("5, 7"), "\(two.all)")
    #expect(try bench.kodebok("code", "tag", "a", place, "--quote", "Ja.", "--occurrence", "2").status == 0)
    #expect(bench.codings().contains { $0["quote"]?.string == "Jeg var redd" })
    for wrong in ["3:7", "0", "99999999999999999999", "3:7-", "3:1-3:-1", "-1", ":"] {
      let run = try bench.kodebok("code", "tag", "a", place + ":" + wrong)
      #expect(run.status == 2 && !run.errorText.isEmpty, "\(wrong): \(run.all)")
    }
    #expect(try bench.kodebok("code", "tag", "a", place + ":900-1000").status == 2)
  }

  @Test("Untag, recode, undo and redo leave exactly what they should, also after a restart")
  func steps() throws {
    let bench = try Bench(transcript: Self.transcript)
    try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Jeg var redd.", "--new")
    let tagged = try bench.files()
    let id = try #require(bench.codings().first?["id"]?.string)
    #expect(try bench.kodebok("code", "untag", id).status == 0)
    #expect(bench.codings().isEmpty)
    #expect(try bench.kodebok("code", "undo").status == 0)
    #expect(try bench.files() == tagged)
    #expect(try bench.kodebok("code", "redo").status == 0)
    #expect(bench.codings().isEmpty)
    #expect(try bench.kodebok("code", "undo").status == 0)
    #expect(try bench.kodebok("code", "undo").status == 0)
    #expect(bench.codings().isEmpty)
    let nothing = try bench.kodebok("code", "undo")
    #expect(nothing.status == 2 && !nothing.errorText.isEmpty, "\(nothing.all)")
  }

  @Test("The same tag twice makes one coding; two coders make two, each in a file of their own")
  func coders() throws {
    let bench = try Bench(transcript: Self.transcript)
    let words = ["code", "tag", "redd", "transcripts/tone.txt", "--quote", "Jeg var redd."]
    #expect(try bench.kodebok(words + ["--new"]).status == 0)
    #expect(try bench.kodebok(words).status == 0)
    #expect(bench.codings().count == 1)
    #expect(try bench.kodebok(words + ["--coder", "Åse Bjørk"]).status == 0)
    #expect(bench.codings("aase-bjoerk").count == 1)
    #expect(bench.text("kodebok.json").contains("Åse Bjørk"))
    let id = try #require(bench.codings().first?["id"]?.string)
    let other = try bench.kodebok("code", "untag", id, "--coder", "Åse Bjørk")
    #expect(other.status == 2, "\(other.all)")
    #expect(bench.codings().count == 1)
  }

  @Test("A name cannot lead out of the study", arguments: ["../../evil", "/tmp/evil", "..", "a/b", ".", "\u{0}x"])
  func escape(name: String) throws {
    let bench = try Bench(transcript: Self.transcript)
    let run = try bench.kodebok("code", "tag", "a", "transcripts/tone.txt:3", "--new", "--coder", name)
    let written = try bench.files().keys.filter { $0.hasPrefix("codings/") }
    if run.status == 0 { #expect(written.count == 1 && !written.contains { $0.contains("..") }, "\(written)") }
    #expect(try bench.run("ls", "..").lines.sorted() == ["home", "study"])
  }
}
