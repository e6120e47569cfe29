import KodebokChanges
import KodebokExamples
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokTrials
import Testing

@Suite("Lists of codes begin with the likely ones")
struct CodeSuggestionsTests {
  /// A study of four lines, of which the first three are coded.
  private func sample() throws -> SampleStudy {
    let interview = "Tone: I gave her my keys.\nTone: The vote was a fraud.\nTone: They sold it.\nTone: My keys again."
    var sample = SampleStudy(interview: interview)
    for (line, code) in [(0, "trust"), (1, "trust-change"), (2, "trust-change")] {
      sample.apply(try sample.context.tag(CodeID(code), sample.text.lineRange(line), in: sample.document))
    }
    return sample
  }

  private func question(_ words: String, recent: [String] = []) -> CodeSuggestions.Question {
    var question = CodeSuggestions.Question()
    question.words = words
    question.recent = recent.map { CodeID($0) }
    return question
  }

  @Test("Words in common, words of the code book, often used, lately used; parked ones never")
  func order() throws {
    let sample = try sample()
    let suggestions = CodeSuggestions(study: sample.study, segments: sample.study.segments(of: sample.document))
    func first(_ words: String, _ recent: String...) -> String? {
      suggestions.codes(for: question(words, recent: recent)).first?.value
    }
    #expect(first("My key again.") == "trust", "by the stem")
    #expect(first("A secret.") == "trust", "by what the code book includes")
    #expect(first("Voting for frauds") == "trust-change")
    #expect(first("Well.") == "trust-change", "it is used more often")
    #expect(first("Well.", "relationship.likeness") == "relationship.likeness")
    let all = suggestions.codes(for: question("Well."))
    #expect(Set(all.map(\.value)) == ["trust", "trust-change", "relationship.likeness"])
    var without = question("")
    without.leavingOut = [CodeID("trust-change")]
    #expect(suggestions.codes(for: without).first == CodeID("trust"))
  }

  @Test("Another coder's codings of the same words say nothing")
  func forgetting() throws {
    let sample = try sample()
    let segments = sample.study.segments(of: sample.document)
    let suggestions = CodeSuggestions(study: sample.study, segments: segments)
    var asked = question("The vote was a fraud.")
    #expect(suggestions.codes(for: asked).first == CodeID("trust-change"))
    asked.forgetting = Set(segments.filter { $0.code == CodeID("trust-change") }.map(\.id))
    #expect(suggestions.codes(for: asked).first == CodeID("trust"))
  }

  @Test("A study without codings, without a code book or without words is no trouble")
  func empty() {
    let bookless = CodeSuggestions(study: Study(), segments: [])
    #expect(bookless.codes(for: question("Hello")).isEmpty)
    let sample = SampleStudy(interview: "Tone: Yes.")
    let untouched = CodeSuggestions(study: sample.study, segments: [])
    #expect(untouched.codes(for: question("keys")).first == CodeID("trust"))
    #expect(untouched.codes(for: question("🙂")).count == 3)
  }

  @Test("Parts of compounds are known where they stand by themselves")
  func compounds() {
    let book =
      "# Hus {#hus .theme}\n\n## Penger {#penger .code}\n\nInkluder: lønn og arbeid.\n\n## Natur {#natur .code}\n"
    let sample = SampleStudy(book: book + "\nInkluder: det er ikke skog.\n", interview: "Tone: Ja.")
    let suggestions = CodeSuggestions(study: sample.study, segments: [])
    #expect(suggestions.codes(for: question("arbeidslønna")).first == CodeID("penger"))
    var weights = CodeSuggestions.Weights()
    weights.book = 0
    let bookless = CodeSuggestions(study: sample.study, segments: [], weights: weights)
    #expect(bookless.codes(for: question("arbeidslønna", recent: ["natur"])).first == CodeID("natur"))
  }

  @Test("Learning source by source as codings come and go gives what learning all at once gives")
  func stepByStep() throws {
    let (study, documents) = try ExampleStudy.english.read()
    let all = documents.map { study.segments(of: $0) }
    // The words are the same from the beginning, so that both divide compounds alike.
    let whole = CodeSuggestions(study: study, segments: all.flatMap { $0 })
    var stepwise = whole
    for (document, segments) in zip(documents, all) {
      stepwise.learn([], of: document.source.path)
      stepwise.learn(Array(segments.prefix(segments.count / 2)), of: document.source.path)
      stepwise.learn(segments, of: document.source.path)
    }
    for segment in all.flatMap({ $0 }) {
      var asked = question(segment.quote, recent: [segment.code.value])
      asked.isRecentHere = segment.turn % 2 == 0
      #expect(stepwise.codes(for: asked) == whole.codes(for: asked))
    }
    let first = documents[0].source.path
    stepwise.learn([], of: first)
    let rest = CodeSuggestions(study: study, segments: all.dropFirst().flatMap { $0 })
    let asked = question("", recent: ["trust-neighbours"])
    #expect(stepwise.codes(for: asked) == rest.codes(for: asked))
  }

  /// In the example studies, with the source left out in which the coding stands.
  ///
  /// `KodebokBenchmarks suggestions` has the whole table. Nothing is left to chance but the method of that name, which
  /// has its seeds from the ids of codings.
  @Test(
    "Better than chance, than the most frequent and than the most recent codes, by a margin",
    arguments: [("nb", 0.31, 0.73, 0.49), ("en", 0.33, 0.80, 0.52)]
  )
  func margin(language: String, first: Double, firstFive: Double, reciprocal: Double) throws {
    let example: ExampleStudy = language == "nb" ? .norwegian : .english
    let (study, documents) = try example.read()
    let trial = SuggestionTrial(study, documents)
    let suggested = trial.run(.suggestions, leavingOut: .source)
    #expect(suggested.asked > 150)
    #expect(suggested.first >= first && suggested.firstFive >= firstFive, "\(suggested)")
    #expect(suggested.reciprocal >= reciprocal, "\(suggested)")
    for method in [SuggestionTrial.Method.chance, .mostFrequent, .mostRecent] {
      let other = trial.run(method, leavingOut: .source)
      #expect(suggested.firstFive >= other.firstFive + 0.25, "\(method): \(other)")
      #expect(suggested.first > other.first, "\(method): \(other)")
      #expect(suggested.reciprocal >= other.reciprocal + 0.08, "\(method): \(other)")
    }
    // Each kind of evidence is worth having.
    for method in [SuggestionTrial.Method.withoutWords, .withoutBook, .withoutStems, .withoutBefore] {
      #expect(suggested.reciprocal > trial.run(method, leavingOut: .source).reciprocal, "\(method)")
    }
  }
}
