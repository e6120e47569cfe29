import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Measures how well codes are suggested: codings that were made are left out of what is learnt, and asked for again.
///
/// A coding is asked about as its coder met it: with the codes that the same coder had given to the same source before
/// it, by the times of the codings. Codings with codes that are set aside are not asked about, since nobody is offered
/// these. Examples in the code book that stand in a source that is left out are left out too.
package struct SuggestionTrial {
  /// What is left out of learning while a coding is asked about.
  package enum LeftOut: String, CaseIterable, Sendable {
    /// The whole source with the codings of all coders: a new interview is begun.
    case source
    /// Every coding, by whomever, that touches the same words: the study is under way.
    case passage
  }

  /// A way of ordering codes.
  package enum Method: String, CaseIterable, Sendable {
    case chance, mostFrequent = "most frequent", mostRecent = "most recent", suggestions
    case withoutWords = "without words", withoutBook = "without the code book", withoutStems = "without stems"
    case withoutCompounds = "without compounds", withoutContext = "without the words around"
    case withoutBefore = "without what went before"

    /// The weights of the suggestions; nil for what they are compared with.
    var weights: CodeSuggestions.Weights? {
      var weights = CodeSuggestions.Weights()
      switch self {
      case .chance, .mostFrequent, .mostRecent: return nil
      case .suggestions: break
      case .withoutWords: weights.words = 0
      case .withoutBook: weights.book = 0
      case .withoutStems: (weights.stems, weights.compounds) = (false, false)
      case .withoutCompounds: weights.compounds = false
      case .withoutContext: weights.context = false
      case .withoutBefore: (weights.recent, weights.next, weights.theme, weights.often) = (0, 0, 0, 0)
      }
      return weights
    }
  }

  /// How often the code that was given stands first, and among the first five; the mean of one through its place.
  package struct Result: Sendable {
    package var asked = 0
    package var first = 0.0
    package var firstFive = 0.0
    package var reciprocal = 0.0
  }

  private let study: Study
  private let documents: [Document]
  private let segments: [Segment]

  package init(_ study: Study, _ documents: [Document]) {
    self.study = study
    self.documents = documents
    segments = documents.flatMap { study.segments(of: $0) }
  }

  /// Asks about every coding.
  package func run(_ method: Method, leavingOut leftOut: LeftOut) -> Result {
    var result = Result()
    for document in documents {
      let study = withoutExamples(from: document)
      let elsewhere = segments.filter { $0.source != document.source.path }
      let learnt = learn(study, elsewhere, method)
      let here = segments.filter { $0.source == document.source.path }
      for coder in Set(here.map(\.coder)).sorted() {
        let sequence = here.filter { $0.coder == coder }
          .sorted { ($0.coding.created, $0.id) < ($1.coding.created, $1.id) }
        for (index, segment) in sequence.enumerated() where study.codeBook[segment.code]?.isParked == false {
          var order = learnt
          if leftOut == .passage {
            order = learn(study, elsewhere + here.filter { !$0.scalars.overlaps(segment.scalars) }, method)
          }
          let codes = order(question(about: segment, after: sequence[..<index]), segment.id)
          result.asked += 1
          guard let place = codes.firstIndex(of: segment.code) else { continue }
          if place == 0 { result.first += 1 }
          if place < 5 { result.firstFive += 1 }
          result.reciprocal += 1 / Double(place + 1)
        }
      }
    }
    let count = Double(max(result.asked, 1))
    result.first /= count
    result.firstFive /= count
    result.reciprocal /= count
    return result
  }

  private func question(about segment: Segment, after before: ArraySlice<Segment>) -> CodeSuggestions.Question {
    var question = CodeSuggestions.Question()
    question.words = segment.quote
    question.before = segment.coding.before
    question.after = segment.coding.after
    for earlier in before.reversed() where !question.recent.contains(earlier.code) {
      question.recent.append(earlier.code)
    }
    question.isRecentHere = before.last.map { $0.scalars.overlaps(segment.scalars) } ?? false
    let start = segment.scalars.lowerBound
    question.leavingOut = Set(before.filter { $0.scalars.contains(start) }.map(\.code))
    return question
  }

  /// Learns from segments; the answer orders the codes for a question about a coding.
  private func learn(
    _ study: Study,
    _ segments: [Segment],
    _ method: Method
  ) -> (CodeSuggestions.Question, CodingID) -> [CodeID] {
    if let weights = method.weights {
      let suggestions = CodeSuggestions(study: study, segments: segments, weights: weights)
      return { question, _ in suggestions.codes(for: question) }
    }
    let codes = study.codeBook.codes.filter { $0.kind == .code && !$0.isParked }.map(\.id)
    var uses: [CodeID: Int] = [:]
    for segment in segments { uses[segment.code, default: 0] += 1 }
    let byUse = codes.enumerated().sorted {
      (uses[$1.element] ?? 0, $0.offset) < (uses[$0.element] ?? 0, $1.offset)
    }.map(\.element)
    return { question, id in
      let wanted = { (list: [CodeID]) in list.filter { !question.leavingOut.contains($0) } }
      switch method {
      case .mostFrequent: return wanted(byUse)
      case .mostRecent: return wanted(question.recent + byUse.filter { !question.recent.contains($0) })
      default:
        var dice = Dice(seed: id.value)
        return wanted(codes).shuffled(using: &dice)
      }
    }
  }

  /// The study without the examples of its code book that were taken from a document.
  private func withoutExamples(from document: Document) -> Study {
    var study = study
    let words = " " + Words.lowercased(in: document.text.string).joined(separator: " ") + " "
    for index in study.codeBook.codes.indices {
      study.codeBook.codes[index].examples.removeAll { example in
        // What stands in brackets behind an example says whose it is.
        let quote = example.split(separator: "(").first.map(String.init) ?? example
        return words.contains(" " + Words.lowercased(in: quote).prefix(5).joined(separator: " ") + " ")
      }
    }
    return study
  }
}

/// Numbers by a seed of letters: the same on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(seed: String) {
    for byte in seed.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
