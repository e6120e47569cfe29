import KodebokQuery
import KodebokStudyModel
import KodebokText
import Synchronization

/// The passages that quotes may come from, kept from one state of a study to the next: what is unchanged in a quote and in
/// a source is not looked for again.
///
/// A class because every state of a live study shares it. What it answers is what ``QuoteSearch`` would find in all sources
/// as they are when it is asked; a source is told of by ``note(_:of:)`` whenever it is another.
package final class QuoteMemory: Sendable {
  /// Something that quotes may come from.
  private enum Origin: Hashable {
    case source(StudyPath)
    case condensate(Int)
  }

  private struct Known {
    /// Counts the states of all origins: a later one has a larger number.
    var stamp: Int
    let traits: Traits
  }

  /// What an origin is told by; a class, because thousands of them are gone through for a quote.
  private final class Traits: Sendable {
    let filter: QuoteFilter
    /// Its words by their hashes: speech, and what is none.
    let words: [[UInt32]]
    /// The source as it was noted, where it is open; a closed one is read again when it is needed.
    let document: Document?

    init(_ filter: QuoteFilter, words: [[UInt32]], document: Document? = nil) {
      self.filter = filter
      self.words = words
      self.document = document
    }
  }

  private struct Answer {
    var need: QuoteNeed
    /// The stamp up to which all origins have been searched.
    var searched: Int
    /// What was found; places in print count from the quote's first byte.
    var passages: [(origin: Origin, sighting: Sighting)]
    /// When it was last asked for.
    var used: Int
  }

  private struct State {
    var stamp = 0
    var known: [Origin: Known] = [:]
    var answers: [QuoteSearch.Target: Answer] = [:]
    var condensates: [CondensedText] = []
    var use = 0
    /// Words of sources that were searched lately, and how many bytes of text they stand for.
    var words: [StudyPath: Words] = [:]
    var held = 0
    /// Counts the times that answers were added, taken away or brought to another stamp than the newest.
    var answered = 0
    /// The quotes that are looked for in every source that is noted, and the count they were gathered at.
    var waiting: QuoteSearch?
    var waitingSince = -1
  }

  private struct Words {
    var stamp: Int
    var document: Document
    var words: SpokenWords
    var used: Int
  }

  private let state = Mutex(State())
  /// One asks at a time; others wait for what it keeps.
  private let asking = Mutex(())

  /// How many bytes of sources are kept in memory with their words.
  private static let holds = 24 << 20
  /// How many answers are kept that no report holds any more: an undone edit finds its own again.
  private static let spare = 500

  /// Creates an empty memory.
  package init() {}

  // MARK: Sources

  /// Takes down a source that is another than before, and looks in it for quotes while its text is at hand.
  ///
  /// - Parameters:
  ///   - document: The source.
  ///   - study: The study.
  ///   - isOpen: Whether its text is kept, because it is no file's.
  /// - Complexity: O(bytes), and O(words²) for each quote that is found.
  package func note(_ document: Document, of study: Study, isOpen: Bool = false) {
    let origin = Origin.source(document.source.path)
    let isSame = state.withLock { state in
      guard isOpen, let known = state.known[origin]?.traits.document else { return false }
      return known.text == document.text && known.transcript.speakers == document.transcript.speakers
        && known.transcript.spans == document.transcript.spans
    }
    if isSame { return }
    let words = SpokenWords(document.text, document.transcript)
    let filter = QuoteFilter(words)
    asking.withLock { _ in
      let (stamp, search) = state.withLock { state in
        let last = state.stamp
        state.stamp += 1
        let hashes = [words.speech.hashes, words.asides.hashes]
        let traits = Traits(filter, words: hashes, document: isOpen ? document : nil)
        state.known[origin] = Known(stamp: state.stamp, traits: traits)
        if let old = state.words.removeValue(forKey: document.source.path) { state.held -= old.document.text.byteCount }
        // Only what has been looked for everywhere else needs no more than this one.
        if state.waiting == nil || state.waitingSince != state.answered {
          state.waiting = QuoteSearch(state.answers.filter { $0.value.searched == last }.map(\.key))
          state.waitingSince = state.answered
        }
        return (state.stamp, state.waiting ?? QuoteSearch([]))
      }
      let found = document.failure == nil ? search.found(in: document, words, of: study) : []
      state.withLock { state in
        for target in search.targets {
          state.answers[target]?.passages.removeAll { $0.origin == origin }
          state.answers[target]?.searched = stamp
        }
        for one in found { state.answers[search.targets[one.quote]]?.passages.append((origin, one.sighting)) }
      }
    }
  }

  /// Lets go of the sources that a study has no more.
  package func keep(only sources: Set<StudyPath>) {
    state.withLock { state in
      let gone = state.known.keys.filter { if case .source(let path) = $0 { !sources.contains(path) } else { false } }
      guard !gone.isEmpty else { return }
      for origin in gone { state.known[origin] = nil }
      for target in state.answers.keys { state.answers[target]?.passages.removeAll { gone.contains($0.origin) } }
    }
  }

  /// Has quotes looked for in the sources that will be noted; none of them need be known yet.
  package func expect(_ reading: ReportReading) {
    state.withLock { state in
      guard state.known.isEmpty else { return }
      state.answered += 1
      for target in reading.all where state.answers[target] == nil {
        state.answers[target] = Answer(
          need: QuoteNeed(target.probe),
          searched: state.stamp,
          passages: [],
          used: state.use
        )
      }
    }
  }

  // MARK: Answers

  /// What the quotes of reports were found to be.
  ///
  /// - Parameters:
  ///   - reading: The reports.
  ///   - study: The study.
  ///   - read: Reads a source that is not open; nil where it is gone.
  /// - Returns: The reports in their order, each with its quotes in the order of the text, and the passages that they may
  ///   come from.
  /// - Complexity: O(quotes) where nothing is new; for a new quote O(sources), and O(bytes) of the few that may hold it.
  package func verified(
    _ reading: ReportReading,
    of study: Study,
    read: (StudyPath) -> Document?
  ) -> (reports: [VerifiedReport], found: [QuoteSearch.Found]) {
    let targets = reading.all
    if !targets.isEmpty { noteUnknown(of: study, read) }
    asking.withLock { _ in
      noteCondensates(of: study)
      let work = state.withLock { Self.work(for: targets, in: &$0) }
      let likely = inParallel(work.origins, least: 200) { work.likely(in: $0) }
      for (origin, wanted) in zip(work.origins, likely) where !wanted.isEmpty {
        let found = search(wanted, in: origin.origin, of: study, read)
        state.withLock { state in
          for (target, sighting) in found { state.answers[target]?.passages.append((origin.origin, sighting)) }
        }
      }
      state.withLock { state in
        for open in work.open { state.answers[open.target]?.searched = work.stamp }
        state.answered += work.open.isEmpty ? 0 : 1
        Self.letGo(&state)
      }
    }
    let found = state.withLock { state in
      targets.indices.flatMap { index in
        (state.answers[targets[index]]?.passages ?? []).map { passage in
          QuoteSearch.Found(quote: index, sighting: passage.sighting.spoken(in: study))
        }
      }
    }
    return (reading.verified(found), found)
  }

  /// Notes the sources that nobody has told of, because no report quoted anything when they were read.
  private func noteUnknown(of study: Study, _ read: (StudyPath) -> Document?) {
    let unknown = state.withLock { state in
      study.sources.map(\.path).filter { state.known.index(forKey: .source($0)) == nil }
    }
    for path in unknown { if let document = read(path) { note(document, of: study) } }
  }

  /// What has to be looked for, and where it may be.
  private struct Work: Sendable {
    /// The state that will have been searched.
    let stamp: Int
    /// The quotes, each with the stamp up to which it was looked for.
    let open: [(target: QuoteSearch.Target, need: QuoteNeed, searched: Int)]
    /// The origins that are newer than that for one of them.
    let origins: [(origin: Origin, stamp: Int, traits: Traits)]
    /// The search for the only quote, for there mostly is but one.
    private let only: QuoteSearch?

    init(
      stamp: Int,
      open: [(target: QuoteSearch.Target, need: QuoteNeed, searched: Int)],
      origins: [(origin: Origin, stamp: Int, traits: Traits)]
    ) {
      self.stamp = stamp
      self.open = open
      self.origins = origins
      only = open.count == 1 ? QuoteSearch(open.map(\.target)) : nil
    }

    /// The quotes that may come from an origin, told by its words alone.
    func likely(in origin: (origin: Origin, stamp: Int, traits: Traits)) -> [QuoteSearch.Target] {
      let wanted = open.filter { origin.stamp > $0.searched && origin.traits.filter.mayHold($0.need) }.map(\.target)
      guard !wanted.isEmpty else { return [] }
      return (only ?? QuoteSearch(wanted)).mayFind(in: origin.traits.words).sorted().map { wanted[$0] }
    }
  }

  private static func work(for targets: [QuoteSearch.Target], in state: inout State) -> Work {
    state.use += 1
    var open: [(target: QuoteSearch.Target, need: QuoteNeed, searched: Int)] = []
    var seen: Set<QuoteSearch.Target> = []
    for target in targets {
      if state.answers[target] == nil {
        state.answers[target] = Answer(need: QuoteNeed(target.probe), searched: -1, passages: [], used: state.use)
      }
      state.answers[target]?.used = state.use
      // What is printed twice is looked for once.
      guard let answer = state.answers[target], answer.searched < state.stamp, seen.insert(target).inserted
      else { continue }
      open.append((target, answer.need, answer.searched))
      guard !answer.passages.isEmpty else { continue }
      let known = state.known
      state.answers[target]?.passages.removeAll { (known[$0.origin]?.stamp ?? .max) > answer.searched }
    }
    let oldest = open.map(\.searched).min() ?? state.stamp
    let origins = state.known.lazy.filter { $0.value.stamp > oldest }.map { ($0.key, $0.value.stamp, $0.value.traits) }
    return Work(stamp: state.stamp, open: open, origins: Array(origins))
  }

  private func search(
    _ targets: [QuoteSearch.Target],
    in origin: Origin,
    of study: Study,
    _ read: (StudyPath) -> Document?
  ) -> [(QuoteSearch.Target, Sighting)] {
    let search = QuoteSearch(targets)
    switch origin {
    case .condensate(let index):
      let condensate = state.withLock { $0.condensates[index] }
      return search.found(in: condensate.text, layer: .condensate, at: condensate.place)
        .map { (targets[$0.quote], $0.sighting) }
    case .source(let path):
      guard let (document, words) = words(of: path, read) else { return [] }
      return search.found(in: document, words, of: study).map { (targets[$0.quote], $0.sighting) }
    }
  }

  /// A source with its words, from memory where it was looked through lately.
  private func words(of path: StudyPath, _ read: (StudyPath) -> Document?) -> (Document, SpokenWords)? {
    let (known, stamp, open) = state.withLock { state in
      let known = state.known[.source(path)]
      if let held = state.words[path], held.stamp == known?.stamp {
        state.words[path]?.used = state.use
        return (Optional(held), held.stamp, Document?.none)
      }
      return (nil, known?.stamp ?? 0, known?.traits.document)
    }
    if let known { return (known.document, known.words) }
    guard var document = open ?? read(path), document.failure == nil else { return nil }
    let words = SpokenWords(document.text, document.transcript)
    // Codings are of no use here.
    document.codings = []
    document.files = []
    state.withLock { state in
      if let old = state.words[path] { state.held -= old.document.text.byteCount }
      state.words[path] = Words(stamp: stamp, document: document, words: words, used: state.use)
      state.held += document.text.byteCount
      while state.held > Self.holds, state.words.count > 1,
        let oldest = state.words.min(by: { ($0.value.used, $0.key) < ($1.value.used, $1.key) })
      {
        state.words[oldest.key] = nil
        state.held -= oldest.value.document.text.byteCount
      }
    }
    return (document, words)
  }

  private static func letGo(_ state: inout State) {
    let unused = state.answers.filter { $0.value.used < state.use }
    guard unused.count > 2 * spare else { return }
    state.answered += 1
    for (target, _) in unused.sorted(by: { $0.value.used < $1.value.used }).prefix(unused.count - spare) {
      state.answers[target] = nil
    }
  }

  // MARK: Condensates

  private func noteCondensates(of study: Study) {
    let now = ReportReading.condensates(of: study)
    let isSame = state.withLock { $0.condensates == now }
    guard !isSame else { return }
    let words = now.map { SpokenWords($0.text) }
    state.withLock { state in
      let gone = state.known.keys.filter { if case .condensate = $0 { true } else { false } }
      for origin in gone { state.known[origin] = nil }
      for target in state.answers.keys {
        state.answers[target]?.passages.removeAll { if case .condensate = $0.origin { true } else { false } }
      }
      state.condensates = now
      state.answered += 1
      for (index, words) in words.enumerated() {
        state.stamp += 1
        let traits = Traits(QuoteFilter(words), words: [words.speech.hashes])
        state.known[.condensate(index)] = Known(stamp: state.stamp, traits: traits)
      }
    }
  }
}

extension Sighting {
  /// The same passage with the speakers that a study has now.
  fileprivate func spoken(in study: Study) -> Sighting {
    var result = self
    for index in result.voices.indices where !result.voices[index].label.isEmpty {
      result.voices[index].speaker = study.speaker(result.voices[index].label, in: source)
    }
    return result
  }
}
