import KodebokBytes
import KodebokJSON

/// The shape of a generated study.
struct LargeStudy {
  var transcripts = 1000
  var bytes = 60_000_000
  var codings = 100_000
  var codes = 200
  var coders = ["anna", "berit", "carl", "dina"]
  var seed: UInt64 = 20_261_120

  /// A study of twenty interviews of about an hour.
  static let small = LargeStudy(
    transcripts: 20,
    bytes: 1_200_000,
    codings: 2_000,
    codes: 40,
    coders: ["anna", "berit"]
  )

  /// One interview of 200 KB with 1,000 coded passages.
  static let oneInterview = LargeStudy(
    transcripts: 1,
    bytes: 200_000,
    codings: 1_000,
    codes: 40,
    coders: ["anna"],
    seed: 7
  )

  /// The same with 2,000 coded passages of two coders.
  static let denseInterview = LargeStudy(
    transcripts: 1,
    bytes: 200_000,
    codings: 2_000,
    codes: 40,
    coders: ["anna", "berit"],
    seed: 7
  )

  private static let words = [
    "jeg", "jeg", "det", "var", "ikke", "og", "så", "på", "en", "måte", "liksom", "når", "hun", "sa", "at", "vi",
    "skulle",
    "prøve", "igjen", "etter", "sommeren", "følte", "meg", "trygg", "kontoret", "saksbehandleren", "møtet", "hjemme",
    "barna", "jobben", "altså", "egentlig", "kanskje", "sånn", "ja", "nei", "hele", "tiden", "over", "år", "ærlig",
    "skjønner", "du", "bare", "litt", "mer", "tid", "hjelp", "veien", "tilbake", "snakket", "lenge", "sammen", "alene",
  ]

  /// Writes the study into an empty folder.
  func write(to folder: String) {
    Files.makeFolder(folder)
    for name in ["transcripts", "codings", "memos"] + coders.map({ "codings/\($0)" })
      + coders.map({ "codings/\($0)/transcripts" })
    {
      Files.makeFolder(folder + "/" + name)
    }
    Files.write("{\n  \"format\": 1\n}\n", to: folder + "/kodebok.json")
    Files.write(codeBook(), to: folder + "/codebook.md")
    Files.write(participants(), to: folder + "/participants.csv")
    Files.write("# Logg {#log}\n", to: folder + "/memos/log.md")
    for index in 0..<transcripts { writeTranscript(index, to: folder) }
  }

  /// Writes only the first transcript with its codings, in the place of the one a larger study has.
  func writeFirstTranscript(to folder: String) {
    for file in Files.list(folder + "/codings") where file.hasSuffix("/intervju-1.txt.jsonl") { Files.delete(file) }
    writeTranscript(0, to: folder)
  }

  /// Writes an interview guide of twenty questions, and that every interview was held with it.
  func writeGuide(to folder: String) {
    var random = SeededGenerator(seed: seed)
    Files.makeFolder(folder + "/guides")
    let questions = (0..<20).map { _ in "- " + sentence(9, &random).dropLast() + "?\n" }
    Files.write("# Guide\n\n" + questions.joined(), to: folder + "/guides/guide.md")
    let rows = (0..<transcripts).map { "transcripts/intervju-\($0 + 1).txt,guide\n" }
    Files.write("source,guide\n" + rows.joined(), to: folder + "/material.csv")
  }

  private func codeBook() -> String {
    var text = ""
    let perTheme = 20
    for index in 0..<codes {
      if index % perTheme == 0 {
        text += "# Tema \(index / perTheme + 1) {#tema-\(index / perTheme + 1) color=\"#2e7d32\"}\n\nOm temaet.\n\n"
      }
      text +=
        "## Kode \(index + 1) {#kode-\(index + 1)}\n\nUtsagn om sak \(index + 1).\n\nInkluder: det som ble sagt.\n\n"
    }
    return text
  }

  private func participants() -> String {
    var text = "id;pseudonym;group\n"
    for index in 0..<transcripts { text += "\(index + 1);\(name(index));\(index % 2 == 0 ? "A" : "B")\n" }
    return text
  }

  private func name(_ index: Int) -> String {
    let first = ["Tone", "Sofie", "Åse", "Pål", "Øyvind", "Berit", "Nils", "Kari"]
    return first[index % first.count] + (index < first.count ? "" : " \(index / first.count)")
  }

  private func writeTranscript(_ index: Int, to folder: String) {
    var random = SeededGenerator(seed: seed &+ UInt64(index))
    let label = name(index)
    let target = bytes / transcripts
    var text = ""
    var turns: [(start: Int, end: Int)] = []
    var scalars = 0
    func add(_ piece: String) {
      text += piece
      scalars += piece.unicodeScalars.count
    }
    while text.utf8.count < target {
      add("I: " + sentence(6, &random) + "\n\n" + label + ": ")
      let start = scalars
      if Int.random(in: 0..<4, using: &random) == 0 {
        add(["Ja.", "Nei.", "Mm.", "Ja, det var det."][Int.random(in: 0..<4, using: &random)])
      } else {
        for number in 0..<Int.random(in: 2..<8, using: &random) {
          add((number == 0 ? "" : " ") + sentence(Int.random(in: 5..<22, using: &random), &random))
        }
        if Int.random(in: 0..<10, using: &random) == 0 { add(" (ler)") }
      }
      turns.append((start, scalars))
      add("\n\n")
    }
    let path = "transcripts/intervju-\(index + 1).txt"
    Files.write(text, to: folder + "/" + path)
    writeCodings(of: path, text, turns, index, &random, to: folder)
  }

  private func sentence(_ length: Int, _ random: inout SeededGenerator) -> String {
    var result = ""
    for number in 0..<length {
      let word = Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
      result += number == 0 ? word.prefix(1).uppercased() + word.dropFirst() : " " + word
    }
    return result + "."
  }

  private func writeCodings(
    of path: String,
    _ text: String,
    _ turns: [(start: Int, end: Int)],
    _ index: Int,
    _ random: inout SeededGenerator,
    to folder: String
  ) {
    let all = Array(text.unicodeScalars)
    let digest = SHA256.hash(Array(text.utf8)).description
    let share = codings / transcripts
    var lines: [String: [(start: Int, end: Int, code: String, id: String, line: [UInt8])]] = [:]
    for number in 0..<share {
      let coder = coders[(index + number) % coders.count]
      let turn = turns[Int.random(in: 0..<turns.count, using: &random)]
      let length = turn.end - turn.start
      var start = turn.start
      var end = turn.end
      if length > 60 {
        start += Int.random(in: 0..<(length / 2), using: &random)
        end = min(turn.end, start + Int.random(in: 20..<180, using: &random))
      }
      while start < end, all[start] == " " { start += 1 }
      while end > start + 1, all[end - 1] == " " { end -= 1 }
      let code = "kode-\(Int.random(in: 1...codes, using: &random))"
      let id = identity(&random)
      var writer = JSONWriter()
      writer.object { line in
        line.member("after", string(all[end..<min(turn.end, end + 32)]))
        line.member("before", string(all[max(turn.start, start - 32)..<start]))
        line.member("code", code)
        line.member("created", "2026-10-0\(number % 9 + 1)T10:00:00Z")
        line.member("end", end)
        line.member("id", id)
        line.member("quote", string(all[start..<end]))
        line.member("start", start)
      }
      lines[coder, default: []].append((start, end, code, id, writer.bytes))
    }
    for coder in coders {
      guard let own = lines[coder] else { continue }
      var content = Array("{\"kodebok\":1,\"source\":\"\(path)\",\"text\":\"\(digest)\"}\n".utf8)
      for line in own.sorted(by: { ($0.start, $0.end, $0.code, $0.id) < ($1.start, $1.end, $1.code, $1.id) }) {
        content += line.line + [0x0A]
      }
      Files.write(content, to: "\(folder)/codings/\(coder)/\(path).jsonl")
    }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func identity(_ random: inout SeededGenerator) -> String {
    func digits(_ count: Int) -> String {
      let text = String(random.next(), radix: 16)
      return String((String(repeating: "0", count: 16) + text).suffix(count))
    }
    return "\(digits(8))-\(digits(4))-4\(digits(3))-8\(digits(3))-\(digits(12))"
  }
}
