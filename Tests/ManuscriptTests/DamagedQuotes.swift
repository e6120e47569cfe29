import KodebokExamples
import KodebokManuscript
import KodebokSeeding
import KodebokStudyModel
import KodebokText

/// Takes passages from transcripts, damages them in known ways and prints them in a report.
struct DamagedQuotes {
  /// What is done to a quote.
  enum Damage: String, CaseIterable {
    /// Other marks, capitals, punctuation, line breaks, hyphens: no damage at all.
    case typography
    /// Words are left out with a mark.
    case markedElision
    /// Words are left out.
    case drop
    /// Words are put in.
    case add
    /// Words are changed.
    case alter
    /// Hesitation is left out.
    case clean
    /// Several words in a row are left out.
    case unmarkedElision
    /// Another name is printed.
    case swap
  }

  /// What is known about a printed quote.
  struct Truth {
    var damage: Damage
    var source: StudyPath
    var speaker: String
    var printedSpeaker: String
    /// The words left out without a mark, or changed; folded.
    var removed: [String] = []
    /// The words put in, or put in the place of others; folded.
    var added: [String] = []
    var words: [String] = []
  }

  private(set) var sketch: ReportSketch
  private(set) var truths: [Truth] = []
  private var report = "# Results\n\n"
  private var random: SeededNumbers
  private var passages: [(source: StudyPath, speaker: String, words: [String])] = []
  private var vocabulary: [String] = []
  private let isNorwegian: Bool

  init(_ language: String, seed: UInt64, generated: Int) {
    isNorwegian = language == "nb"
    random = SeededNumbers(seed: seed)
    let example: ExampleStudy = isNorwegian ? .norwegian : .english
    sketch = ReportSketch(example)
    sketch.study.notes = []
    gather()
    for index in 0..<generated { generate(index) }
    passages = []
    gather()
  }

  private mutating func gather() {
    var known: Set<String> = []
    for document in sketch.documents {
      for turn in document.transcript.turns {
        guard let speaker = turn.speaker else { continue }
        let label = document.transcript.speakers[speaker]
        guard case .participant = sketch.study.speaker(label, in: document.source.path) else { continue }
        let inner = document.transcript.spans.filter {
          $0.range.lowerBound >= turn.body.lowerBound && $0.range.upperBound <= turn.body.upperBound
        }
        var words: [String] = []
        for word in document.text.string(turn.body).split(whereSeparator: { $0.isWhitespace }) {
          words.append(String(word))
        }
        if inner.isEmpty, words.count >= 8 { passages.append((document.source.path, label, words)) }
        for word in words where known.insert(word).inserted { vocabulary.append(word) }
      }
    }
  }

  /// A transcript of words that follow each other as in the examples.
  private mutating func generate(_ index: Int) {
    var next: [String: [String]] = [:]
    for passage in passages {
      for (one, other) in zip(passage.words, passage.words.dropFirst()) { next[one, default: []].append(other) }
    }
    let people = sketch.study.participants.all.filter { !$0.hasWithdrawn }
    let name = people[index % people.count].pseudonym
    var text = ""
    for _ in 0..<60 {
      var word = random.one(of: vocabulary)
      var words: [String] = [word]
      for _ in 0..<Int.random(in: 8..<70, using: &random) {
        word = random.one(of: next[word] ?? vocabulary)
        words.append(word)
      }
      let plain = words.filter {
        !$0.contains("(") && !$0.contains("[") && !$0.contains(")") && !$0.contains("]") && !$0.contains(":")
      }
      text +=
        "I: " + (isNorwegian ? "Kan du si mer om det?" : "Can you say more about that?")
        + "\n\n\(name): \(plain.joined(separator: " "))\n\n"
    }
    sketch.add(text, path: "transcripts/generated-\(index).txt")
  }

  /// Prints a number of quotes with one kind of damage to a share of their words.
  mutating func add(_ count: Int, _ damage: Damage, share: Double) {
    var left = count
    while left > 0 {
      let passage = random.one(of: passages)
      let length = min(passage.words.count, Int.random(in: 7..<36, using: &random))
      let start = Int.random(in: 0...(passage.words.count - length), using: &random)
      if add(Array(passage.words[start..<start + length]), passage, damage, share) { left -= 1 }
    }
  }

  private mutating func add(
    _ words: [String],
    _ passage: (source: StudyPath, speaker: String, words: [String]),
    _ damage: Damage,
    _ share: Double
  ) -> Bool {
    guard
      words.allSatisfy({
        !$0.contains("«") && !$0.contains("»") && !$0.contains("\"") && Self.folded($0).count == 1 && !$0.contains(":")
      })
    else { return false }
    let others = sketch.study.participants.all.filter { $0.pseudonym != passage.speaker && !$0.hasWithdrawn }.map(
      \.pseudonym
    )
    var truth = Truth(
      damage: damage,
      source: passage.source,
      speaker: passage.speaker,
      printedSpeaker: damage == .swap ? random.one(of: others) : passage.speaker,
      words: words
    )
    var printed = words
    let count = max(1, Int(Double(words.count) * share))
    switch damage {
    case .swap: break
    case .typography: printed = typography(words)
    case .markedElision:
      let start = Int.random(in: 2..<words.count - 3, using: &random)
      let end = min(words.count - 2, start + Int.random(in: 1..<12, using: &random))
      guard start < end else { return false }
      printed.replaceSubrange(start..<end, with: [random.one(of: ["(...)", "(…)", "[…]", "[...]", "…"])])
    case .unmarkedElision:
      guard words.count > 12 else { return false }
      let start = Int.random(in: 4..<words.count - 7, using: &random)
      let end = start + Int.random(in: 2..<4, using: &random)
      truth.removed = words[start..<end].flatMap(Self.folded)
      printed.removeSubrange(start..<end)
    case .clean:
      let fillers = isNorwegian ? ["eh", "altså", "liksom", "mm"] : ["eh", "um", "well", "like"]
      guard printed.contains(where: { fillers.contains(Self.folded($0).first ?? "") }) else { return false }
      for index in printed.indices.reversed().dropFirst().dropLast()
      where fillers.contains(Self.folded(printed[index]).first ?? "") {
        truth.removed += Self.folded(printed.remove(at: index))
      }
      if truth.removed.isEmpty { return false }
    case .drop, .add, .alter:
      for _ in 0..<count {
        let index = Int.random(in: 1..<printed.count - 1, using: &random)
        let word = Self.folded(printed[index])
        // A word that is damaged already stays as it is.
        guard word.count == 1, !truth.added.contains(word[0]) else { continue }
        var other = random.one(of: vocabulary)
        while Self.folded(other).count != 1 || Self.folded(other) == word || words.contains(other) {
          other = random.one(of: vocabulary)
        }
        other = Self.folded(other)[0]
        switch damage {
        case .drop: truth.removed += Self.folded(printed.remove(at: index))
        case .add:
          printed.insert(other, at: index)
          truth.added.append(other)
        default:
          truth.removed += word
          printed[index] = other
          truth.added.append(other)
        }
      }
    }
    print(printed, truth)
    return true
  }

  /// Other capitals, punctuation and dashes; no other word.
  private mutating func typography(_ words: [String]) -> [String] {
    words.enumerated().map { index, word in
      switch Int.random(in: 0..<10, using: &random) {
      case 0: word.prefix(1).uppercased() + word.dropFirst()
      case 1: word.filter { !",.;".contains($0) }
      case 2: word.replacing("'", with: "’")
      case 3: "*" + word + "*"
      case 4 where index > 0: "– " + word
      case 5 where word.count > 6 && word.allSatisfy(\.isLetter): word.prefix(3) + "-\n" + word.dropFirst(3)
      case 6: word + "\n"
      default: word
      }
    }
  }

  private mutating func print(_ words: [String], _ truth: Truth) {
    var text = words.joined(separator: " ").replacing("\n ", with: "\n").replacing("- \n", with: "-\n")
    let name = truth.printedSpeaker
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: text = "> " + text.replacing("\n", with: "\n> ") + "\n>\n> " + name
    case 2: text = "> " + text.replacing("\n", with: "\n> ") + "\n> — " + name
    case 3: text = name + ": «" + text + "»"
    case 4:
      text =
        (isNorwegian ? "I intervjuet sier " + name + ": «" : "In the interview " + name + " says: “") + text
        + (isNorwegian ? "»." : "”")
    case 5: text = "“" + text + "”, " + (isNorwegian ? "sier " + name : "says " + name) + "."
    default: text = "> " + text.replacing("\n", with: "\n> ") + " (" + name + ")"
    }
    truths.append(truth)
    report +=
      text + "\n\n" + (isNorwegian ? "Dette er et avsnitt mellom sitatene." : "This is a paragraph between the quotes.")
      + "\n\n"
  }

  /// The words of a text as they are compared.
  static func folded(_ text: String) -> [String] {
    text.lowercased().replacing("’", with: "").replacing("'", with: "").split { !$0.isLetter && !$0.isNumber }.map(
      String.init
    )
  }

  /// The report.
  var text: SourceText { SourceText(report) }

  /// The study with the report.
  var complete: ReportSketch {
    var complete = sketch
    complete.add(report: report)
    return complete
  }

  /// Holds the report against the transcripts.
  mutating func verified() -> [(Truth, VerifiedQuote)] {
    sketch.add(report: report)
    return Array(zip(truths, sketch.verified().flatMap(\.quotes)))
  }
}

extension String {
  /// The text without the signs that stand before the lines of a quotation.
  var withoutMargins: String { replacing("\n> ", with: "\n") }
}
