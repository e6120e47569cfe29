/// The shape of a generated study with a report whose quotes come from its transcripts.
///
/// Words are as rare as words are: some are in every sentence, most in few transcripts.
struct ReportStudy {
  var transcripts = 1000
  var bytes = 60_000_000
  var quotes = 1000
  var seed: UInt64 = 20_261_125

  /// One with a report of 150 KB.
  static let written = ReportStudy(quotes: 350)

  private static let common = """
    jeg det er var ikke og så på en et at vi de han hun som til av for med den men om når da der her hva noe alt meg deg
    seg oss dem kan vil skal må har hadde bli ble blir litt mer veldig bare også fra etter før over under
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let syllables = """
    ba be bi bo da de di do fa fe fi fo ga ge gi go ha he hi ho ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi
    po ra re ri ro sa se si so ta te ti to va ve vi vo sk st tr kr pl
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// The words, the most frequent first, and how much of all words those up to each are.
  private struct Vocabulary {
    var words = ReportStudy.common
    var shares: [Double] = []

    init(_ random: inout SeededGenerator) {
      var seen = Set(words)
      while words.count < 20_000 {
        let count = Int.random(in: 2...4, using: &random)
        let word = (0..<count).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
        if seen.insert(word).inserted { words.append(word) }
      }
      var sum = 0.0
      for index in words.indices {
        sum += 1 / Double(index + 8)
        shares.append(sum)
      }
    }

    func word(_ random: inout SeededGenerator) -> String {
      let wanted = Double.random(in: 0..<(shares.last ?? 1), using: &random)
      var (low, high) = (0, shares.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if shares[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return words[low]
    }

    func sentence(_ random: inout SeededGenerator) -> String {
      var words = (0..<Int.random(in: 5...18, using: &random)).map { _ in word(&random) }
      words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
      return words.joined(separator: " ") + "."
    }
  }

  /// Writes the study into an empty folder.
  func write(to folder: String) {
    var random = SeededGenerator(seed: seed)
    let vocabulary = Vocabulary(&random)
    for name in ["", "/transcripts", "/reports"] { Files.makeFolder(folder + name) }
    Files.write("{\n  \"format\": 1\n}\n", to: folder + "/kodebok.json")
    Files.write("# Tema {#tema}\n\n## Kode {#kode}\n", to: folder + "/codebook.md")
    var people = "id;pseudonym;group\n"
    var said: [(name: String, words: [String])] = []
    for index in 0..<transcripts {
      let name = "Person \(index + 1)"
      people += "\(index + 1);\(name);\(index % 2 == 0 ? "A" : "B")\n"
      var text = ""
      var own: [[String]] = []
      while text.utf8.count < bytes / transcripts {
        let turn = (0..<Int.random(in: 2...7, using: &random)).map { _ in vocabulary.sentence(&random) }
        text += "I: " + vocabulary.sentence(&random) + "\n\n" + name + ": " + turn.joined(separator: " ") + "\n\n"
        own.append(turn.joined(separator: " ").split(separator: " ").map(String.init))
      }
      Files.write(text, to: folder + "/transcripts/intervju-\(index + 1).txt")
      for _ in 0...(quotes / transcripts) {
        if let words = own.randomElement(using: &random) { said.append((name, words)) }
      }
    }
    Files.write(people, to: folder + "/participants.csv")
    Files.write(report(said, vocabulary, &random), to: folder + "/reports/results.md")
  }

  /// Quotes set off with their speakers, a few sentences between them; a heading over each twenty, a wrong word in each
  /// seventh.
  private func report(
    _ said: [(name: String, words: [String])],
    _ vocabulary: Vocabulary,
    _ random: inout SeededGenerator
  ) -> String {
    var text = "# Resultater\n\n"
    for number in 0..<quotes {
      if number % 20 == 0 { text += "## Del \(number / 20 + 1)\n\n" }
      let (name, all) = said[Int.random(in: 0..<said.count, using: &random)]
      let count = min(all.count, Int.random(in: 12...35, using: &random))
      let start = Int.random(in: 0...(all.count - count), using: &random)
      var words = Array(all[start..<start + count])
      if number % 7 == 0 { words[words.count / 2] = "endret" }
      for _ in 0..<4 { text += vocabulary.sentence(&random) + " " }
      text += "\n\n> " + words.joined(separator: " ") + "\n> — " + name + "\n\n"
    }
    return text
  }
}
