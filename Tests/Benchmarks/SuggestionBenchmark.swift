import KodebokExamples
import KodebokQuery
import KodebokStudyModel
import KodebokTrials

/// How well and how fast codes are suggested; on the example studies, without the network and without chance.
enum SuggestionBenchmark {
  static func run() {
    for (name, example) in [("Norwegian", ExampleStudy.norwegian), ("English", .english)] {
      guard let (study, documents) = try? example.read() else { Report.stop("no temporary folder") }
      let trial = SuggestionTrial(study, documents)
      for leftOut in SuggestionTrial.LeftOut.allCases {
        Report.heading("\(name) example, left out: the \(leftOut.rawValue)")
        print("  " + Report.padded("", 30) + "first  in five  1/place")
        for method in SuggestionTrial.Method.allCases {
          let result = trial.run(method, leavingOut: leftOut)
          let figures = [result.first, result.firstFive, result.reciprocal].map { Report.share($0) }
          print(
            "  " + Report.padded(method.rawValue, 30) + figures.joined(separator: "    ") + "   (\(result.asked) asked)"
          )
        }
      }
    }
    measureTime()
  }

  /// Times learning and asking with as many segments as the server learns from.
  private static func measureTime() {
    guard let (study, documents) = try? ExampleStudy.norwegian.read() else { Report.stop("no temporary folder") }
    let own = documents.flatMap { study.segments(of: $0) }
    var segments: [Segment] = []
    while segments.count < 4_000 { segments += own }
    segments = Array(segments.prefix(4_000))
    let clock = ContinuousClock()
    var learnt: CodeSuggestions?
    let learning = (0..<7).map { _ in
      seconds(clock.measure { learnt = CodeSuggestions(study: study, segments: segments) })
    }
    guard let learnt else { return }
    let asking = own.map { segment in
      var question = CodeSuggestions.Question()
      question.words = segment.quote
      question.before = segment.coding.before
      question.after = segment.coding.after
      question.recent = [segment.code]
      return seconds(clock.measure { _ = learnt.codes(for: question) })
    }
    Report.heading("4,000 segments")
    Report.figure("learning, median of 7, once in a while", Report.median(learning) * 1000, "ms")
    Report.percentiles("the codes for a passage", asking, p99: 5)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
