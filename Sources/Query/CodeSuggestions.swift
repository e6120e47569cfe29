import KodebokStudyModel
import KodebokText

/// Which codes a person probably wants for a passage: what a list of codes begins with.
///
/// A code is likely when its words are: those of the passages it was given to and those the code book describes it by,
/// compared by stems, against how common they are in all codes together. Further, when it was given lately, when it often
/// follows the code given last, when it belongs to the same theme, and when it is used often. The same study and
/// question give the same order on every machine; nothing leaves it.
package struct CodeSuggestions: Sendable {
  /// What is asked: a passage, and what its coder did before.
  package struct Question: Sendable {
    /// The words of the passage.
    package var words = ""
    /// The words directly before and after it, as a ``Coding`` has them.
    package var before = ""
    package var after = ""
    /// The codes that were given last, each once, the latest first.
    package var recent: [CodeID] = []
    /// Whether the last of them was given to words of this passage.
    package var isRecentHere = false
    /// Codes that are not wanted: those it has.
    package var leavingOut: Set<CodeID> = []
    /// Codings that nothing is concluded from: those of other coders about the same words, who would be copied else.
    package var forgetting: Set<CodingID> = []

    package init() {}
  }

  /// How much each kind of evidence counts; the usual values were found on the example studies, where all of them are
  /// near the top of a flat hill.
  package struct Weights: Sendable {
    package var words = 1.0
    /// How many passages the code book's description of a code is worth.
    package var book = 1.0
    package var recent = 1.0
    package var next = 0.5
    package var theme = 0.4
    package var often = 0.5
    package var stems = true
    package var compounds = true
    package var context = true

    package init() {}
  }

  /// How many words a code must have been given before they count as much as what is known of all codes.
  private static let caution = 100.0
  /// What a code given lately is worth against the one given after it.
  private static let fading = 0.5
  /// How many steps from one code to the next must be known before they count as much as chance.
  private static let stepCaution = 2.0

  /// What was learnt from a coding.
  private struct Learnt {
    var code: Int
    var stems: [Int32]
    /// The texts it was learnt from, so that it is known whether it is to be learnt anew.
    var quote: String
    var around: [String]
  }

  /// A coding in the order in which one coder gave codes to one source.
  private struct Step {
    var created: String
    var id: CodingID
    var code: Int
    var scalars: Range<ScalarOffset>
  }

  private struct Sequence: Hashable {
    var source: StudyPath
    var coder: CoderID
  }

  private let book: CodeBook
  private let weights: Weights
  /// The indices in the code book of the codes that can be given, in its order.
  private let nodes: [Int]
  /// The place in `nodes` of a code.
  private let places: [CodeID: Int]
  private var words: PassageWords
  /// How often each code was given; how often all were.
  private var uses: [Double]
  private var allUses = 0.0
  /// How much evidence of words each code has, and all together.
  private var totals: [Double]
  private var allEvidence = 0.0
  /// The codes each stem speaks for, with how much; and how much it is for all of them together.
  private var codesOfStem: [[(code: Int, weight: Double)]] = []
  private var evidenceOfStem: [Double] = []
  /// The codes given right after each code: to other words, and to the same words.
  private var following: [[Int: Double]]
  private var together: [[Int: Double]]
  private var sequences: [Sequence: [Step]] = [:]
  private var learnt: [CodingID: Learnt] = [:]
  private var codingsOfSource: [StudyPath: [CodingID]] = [:]

  /// Learns from the segments of a study and from its code book.
  ///
  /// - Complexity: O(words of all segments).
  package init(study: Study, segments: [Segment], weights: Weights = Weights()) {
    book = study.codeBook
    self.weights = weights
    nodes = book.codes.indices.filter { study.codeBook.codes[$0].kind == .code && !study.codeBook.codes[$0].isParked }
    var places: [CodeID: Int] = [:]
    for (place, node) in nodes.enumerated() { places[book.codes[node].id] = place }
    self.places = places
    let descriptions = nodes.map { Self.description(of: study.codeBook.codes[$0]) }
    let known = segments.filter { places[$0.code] != nil }
    let texts = known.map { Self.text(of: $0, weights) }
    words = PassageWords(
      texts + descriptions.flatMap { $0.map(\.words) },
      stems: weights.stems,
      compounds: weights.compounds
    )
    uses = Array(repeating: 0, count: nodes.count)
    totals = uses
    following = Array(repeating: [:], count: nodes.count)
    together = following
    makeRoom()
    for (segment, text) in zip(known, texts) { add(segment, words: text) }
    for (code, description) in descriptions.enumerated() where weights.book > 0 {
      for (stem, weight) in described(description) { count(stem, code, weight * weights.book) }
    }
    for sequence in sequences.keys { order(sequence) }
  }

  /// Learns the segments of a source as they are now in the place of those it had.
  ///
  /// - Complexity: O(segments of the source), and O(words) of those that have changed.
  package mutating func learn(_ segments: [Segment], of source: StudyPath) {
    let new = segments.filter { places[$0.code] != nil }
    let present = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    for sequence in sequences.keys where sequence.source == source {
      countSteps(sequence, -1)
      sequences[sequence] = nil
    }
    for id in codingsOfSource.removeValue(forKey: source) ?? [] {
      guard let old = learnt[id] else { continue }
      if let segment = present[id], isLearnt(segment, old) { continue }
      learnt[id] = nil
      uses[old.code] -= 1
      allUses -= 1
      for stem in old.stems { count(stem, old.code, -1) }
    }
    for segment in new {
      if learnt[segment.id] != nil {
        note(segment)
      } else {
        let text = Self.text(of: segment, weights)
        words.learn(text)
        makeRoom()
        add(segment, words: text)
      }
    }
    for sequence in sequences.keys where sequence.source == source { order(sequence) }
  }

  /// The codes in use and out of it, the likeliest first; ties in the order of the code book.
  ///
  /// Themes, parked codes and those to be left out are not among them.
  ///
  /// - Complexity: O(words of the passage × codes).
  package func codes(for question: Question) -> [CodeID] {
    order(scores(for: question), question).map { book.codes[nodes[$0]].id }
  }

  /// The codes with the share of the evidence that speaks for each: the likeliest first, shares from 0 to 1, 1 in all.
  ///
  /// They are no probabilities by themselves: `sharpness`, above 0, draws the shares apart or together. Which one makes a
  /// share right as often as it says is measured by asking about passages that are coded already.
  ///
  /// - Complexity: O(words of the passage × codes).
  package func shares(for question: Question, sharpness: Double = 1) -> [(code: CodeID, share: Double)] {
    let scores = scores(for: question)
    let order = order(scores, question)
    guard let best = order.first else { return [] }
    let weights = order.map { Self.exponential((scores[$0] - scores[best]) * sharpness) }
    let sum = weights.reduce(0, +)
    return zip(order, weights).map { (book.codes[nodes[$0]].id, $1 / sum) }
  }

  /// The words of a passage that speak most for a code, the strongest first, each once.
  ///
  /// - Complexity: O(words × codes a word speaks for).
  package func evidence(
    for code: CodeID,
    in text: String,
    leavingOut: Set<String>,
    atMost count: Int
  ) -> [String] {
    guard let place = places[code] else { return [] }
    let all = allEvidence + 0.5 * Double(evidenceOfStem.count + 1)
    var found: [(word: String, weight: Double, offset: Int)] = []
    var seen = leavingOut
    for (offset, word) in Words.lowercased(in: text).enumerated() where seen.insert(word).inserted {
      let weight = words.numbers(of: [word]).reduce(0.0) { sum, stem in
        let own = codesOfStem[Int(stem)].first { $0.code == place }?.weight ?? 0
        return sum + Self.logarithm(1 + own * all / (Self.caution * (evidenceOfStem[Int(stem)] + 0.5)))
      }
      if weight > 0 { found.append((word, weight, offset)) }
    }
    let sorted = found.sorted { ($1.weight, $0.offset) < ($0.weight, $1.offset) }
    return sorted.prefix(count).map(\.word)
  }

  /// The places of the codes that are wanted, by their scores; ties in the order of the code book.
  private func order(_ scores: [Double], _ question: Question) -> [Int] {
    let wanted = nodes.indices.filter { !question.leavingOut.contains(book.codes[nodes[$0]].id) }
    return wanted.sorted { (scores[$1], $0) < (scores[$0], $1) }
  }

  /// How likely each code is, on the scale of a logarithm.
  private func scores(for question: Question) -> [Double] {
    let count = Double(max(nodes.count, 1))
    var scores = wordScores(question)
    let recent = question.recent.compactMap { places[book.resolved($0)] }
    var uses = uses
    for id in question.forgetting {
      if let coding = learnt[id] { uses[coding.code] -= 1 }
    }
    for place in scores.indices {
      scores[place] += weights.often * Self.logarithm((uses[place] + 1) / (allUses + count) * count)
    }
    var worth = weights.recent
    for place in recent.prefix(8) {
      scores[place] += worth
      worth *= Self.fading
    }
    if let last = recent.first {
      let steps = question.isRecentHere ? together[last] : following[last]
      let all = steps.values.sorted().reduce(0, +)
      let theme = book.theme(of: nodes[last])
      for place in scores.indices {
        let share = ((steps[place] ?? 0) + Self.stepCaution / count) / (all + Self.stepCaution)
        scores[place] += weights.next * Self.logarithm(share * count)
        if book.theme(of: nodes[place]) == theme { scores[place] += weights.theme }
      }
    }
    return scores
  }

  // MARK: Words

  /// How much the words speak for each code: how much likelier they are with it than in all codes together.
  private func wordScores(_ question: Question) -> [Double] {
    var scores = Array(repeating: 0.0, count: nodes.count)
    guard weights.words > 0 else { return scores }
    var text = question.words
    if weights.context { text = question.before + " " + text + " " + question.after }
    let stems = words.numbers(of: Words.lowercased(in: text))
    guard !stems.isEmpty else { return scores }
    var totals = totals
    var forgotten: [Int32: [Int: Double]] = [:]
    for id in question.forgetting {
      guard let coding = learnt[id] else { continue }
      totals[coding.code] -= Double(coding.stems.count)
      for stem in coding.stems { forgotten[stem, default: [:]][coding.code, default: 0] += 1 }
    }
    // Half a word more for every stem: none is impossible.
    let all = allEvidence + 0.5 * Double(evidenceOfStem.count + 1)
    for stem in stems {
      let usual = Self.caution * (evidenceOfStem[Int(stem)] + 0.5) / all
      for (code, weight) in codesOfStem[Int(stem)] {
        let left = max(weight - (forgotten[stem]?[code] ?? 0), 0)
        scores[code] += Self.logarithm(1 + left / usual)
      }
    }
    // A long passage says the same thing several times.
    let length = Double(stems.count)
    let share = weights.words / length.squareRoot()
    for code in scores.indices {
      let rest = Self.logarithm(Self.caution / (max(totals[code], 0) + Self.caution))
      scores[code] = share * (scores[code] + length * rest)
    }
    return scores
  }

  private static func text(of segment: Segment, _ weights: Weights) -> [String] {
    guard weights.context else { return Words.lowercased(in: segment.quote) }
    return Words.lowercased(in: segment.coding.before + " " + segment.quote + " " + segment.coding.after)
  }

  /// The words a code is described by, with how much they count; what it is not to be used for is left out.
  private static func description(of code: Code) -> [(words: [String], weight: Double)] {
    let parts: [(texts: [String], weight: Double)] = [
      ([code.label], 3), (code.include + code.examples, 2), ([code.definition] + code.boundary, 1),
    ]
    return parts.map { (Words.lowercased(in: $0.texts.joined(separator: " ")), $0.weight) }
  }

  /// The stems of a description: where a word stands in several parts, the heaviest counts.
  private func described(_ parts: [(words: [String], weight: Double)]) -> [Int32: Double] {
    var result: [Int32: Double] = [:]
    for (text, weight) in parts {
      for stem in words.numbers(of: text) { result[stem] = max(result[stem] ?? 0, weight) }
    }
    return result
  }

  /// Room for every stem there is.
  private mutating func makeRoom() {
    while codesOfStem.count < words.count {
      codesOfStem.append([])
      evidenceOfStem.append(0)
    }
  }

  /// Counts evidence of a stem for a code.
  ///
  /// Weights are whole or halves, so no sum depends on the order of its parts.
  private mutating func count(_ stem: Int32, _ code: Int, _ weight: Double) {
    let stem = Int(stem)
    if let place = codesOfStem[stem].firstIndex(where: { $0.code == code }) {
      codesOfStem[stem][place].weight += weight
    } else {
      codesOfStem[stem].append((code, weight))
    }
    evidenceOfStem[stem] += weight
    totals[code] += weight
    allEvidence += weight
  }

  // MARK: Codings

  private mutating func add(_ segment: Segment, words text: [String]) {
    guard let code = places[segment.code], learnt[segment.id] == nil else { return }
    let stems = words.numbers(of: text)
    uses[code] += 1
    allUses += 1
    for stem in stems { count(stem, code, 1) }
    learnt[segment.id] = Learnt(
      code: code,
      stems: stems,
      quote: segment.quote,
      around: [segment.coding.before, segment.coding.after]
    )
    note(segment)
  }

  /// Notes where a coding that was learnt stands.
  private mutating func note(_ segment: Segment) {
    guard let code = places[segment.code] else { return }
    codingsOfSource[segment.source, default: []].append(segment.id)
    sequences[Sequence(source: segment.source, coder: segment.coder), default: []].append(
      Step(created: segment.coding.created, id: segment.id, code: code, scalars: segment.scalars)
    )
  }

  private func isLearnt(_ segment: Segment, _ old: Learnt) -> Bool {
    places[segment.code] == old.code && segment.quote == old.quote
      && [segment.coding.before, segment.coding.after] == old.around
  }

  // MARK: Steps

  /// Puts a sequence in the order of its times, and counts its steps.
  private mutating func order(_ sequence: Sequence) {
    sequences[sequence]?.sort { ($0.created, $0.id) < ($1.created, $1.id) }
    countSteps(sequence, 1)
  }

  private mutating func countSteps(_ sequence: Sequence, _ weight: Double) {
    let steps = sequences[sequence] ?? []
    for (one, other) in zip(steps, steps.dropFirst()) {
      if one.scalars.overlaps(other.scalars) {
        together[one.code][other.code, default: 0] += weight
      } else {
        following[one.code][other.code, default: 0] += weight
      }
    }
  }

  // MARK: Lately

  /// The codes a coder gave last in a document, by the time of the codings, the latest first; and the last coding.
  ///
  /// - Complexity: O(codings).
  package static func recent(of coder: CoderID, in document: Document) -> (codes: [CodeID], last: PlacedCoding?) {
    var latest: [CodeID: PlacedCoding] = [:]
    func isLater(_ one: PlacedCoding, _ other: PlacedCoding) -> Bool {
      (other.coding.created, one.code, one.coding.id) < (one.coding.created, other.code, other.coding.id)
    }
    for placed in document.codings where placed.coder == coder {
      if let known = latest[placed.code], !isLater(placed, known) { continue }
      latest[placed.code] = placed
    }
    let inOrder = latest.values.sorted(by: isLater)
    return (inOrder.map(\.code), inOrder.first)
  }

  /// The natural logarithm to six digits, by operations that give the same result on every machine.
  private static func logarithm(_ value: Double) -> Double {
    guard value > 0 else { return -40 }
    let part = (value.significand - 1) / (value.significand + 1)
    let square = part * part
    let series = 1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square * (1.0 / 9))))
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * part * series
  }

  /// e to a power that is not above 0, to six digits, by operations that give the same result on every machine.
  private static func exponential(_ value: Double) -> Double {
    guard value > -40 else { return 0 }
    // A small part of the value, then squared back.
    let part = value / 64
    let series = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4 * (1 + part / 5))))
    return (0..<6).reduce(series) { power, _ in power * power }
  }
}
