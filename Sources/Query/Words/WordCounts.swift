import KodebokStudyModel
import KodebokText

/// How often each form of a word is said, by who says it: counted document by document, and joined.
///
/// Counts of some documents ``merge(_:)`` with those of others, so that a study can be counted in parts and no text has
/// to be kept. Forms are folded by case only (see ``WordList`` for stems and variants). The result is the same whatever
/// the parts were, unless the vocabulary is full: then ``unlisted`` is above 0, and the words beyond it count in the
/// sizes only.
public struct WordCounts: Sendable {
  /// Whose words are counted together.
  public struct Unit: Hashable, Comparable, Sendable {
    /// The person, as a participant's id or a label.
    public var voice: String
    /// What the person is compared by: a group, a round; empty where nothing is compared.
    public var group: String

    /// Creates a unit.
    public init(voice: String, group: String = "") {
      self.voice = voice
      self.group = group
    }

    /// Orders units by group, then by voice, both by their UTF-8 bytes.
    public static func < (left: Self, right: Self) -> Bool {
      if left.group != right.group { return left.group.utf8.lexicographicallyPrecedes(right.group.utf8) }
      return left.voice.utf8.lexicographicallyPrecedes(right.voice.utf8)
    }
  }

  /// Where a form was first said.
  public struct Place: Hashable, Sendable {
    /// The source.
    public var source: StudyPath
    /// The word; bytes of the source's text, end exclusive.
    public var range: Range<ByteOffset>
  }

  /// Where a form was first said: an index of ``sources``, and bytes.
  private struct First {
    var source: Int32
    var start: Int32
    var end: Int32
  }

  struct Entry {
    var word: Int32
    var unit: Int32
    var count: Int32
  }

  /// The most forms kept where nothing else is asked for: ten times those of a study of 60 MB.
  public static let usualVocabulary = 2_000_000

  /// The units met, in the order in which they were first met.
  public private(set) var units: [Unit] = []
  /// All words of each unit, index by index.
  public private(set) var sizes: [Int] = []
  /// Words that are in the sizes and in no row: longer than 200 bytes, or beyond the vocabulary.
  public private(set) var unlisted = 0
  /// The number of documents.
  public private(set) var documents = 0
  /// All words.
  public var size: Int { sizes.reduce(0, +) }

  private(set) var vocabulary: Vocabulary
  /// The counts by word and unit; a pair may stand several times until they are joined.
  private(set) var entries: [Entry] = []
  /// For each word: the number of documents that have it, and where it was said first.
  private(set) var documentCounts: [Int32] = []
  private var firstPlaces: [First] = []
  private var sources: [StudyPath] = []
  /// The last source by the order of paths.
  private var lastSource: StudyPath?
  private var unitIndex: [Unit: Int] = [:]
  private var compactAt = 1 << 20

  // What is counted of one unit of one document.
  private var counts: [Int32] = []
  private var firsts: [(start: Int32, end: Int32)] = []
  private var bounds: [Int32] = []
  private var touched: [Int32] = []
  private var lastDocument: [Int32] = []

  /// Creates empty counts.
  ///
  /// - Parameter mostForms: The most forms that are kept, up to 16 million.
  public init(mostForms: Int = WordCounts.usualVocabulary) { vocabulary = Vocabulary(mostForms: mostForms) }

  /// Counts what is said in a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - unit: Whose a speaker's words are, by index; nil where they do not count. Turns without a speaker never do.
  /// - Complexity: O(bytes).
  public mutating func add(_ document: SpokenDocument, unit: (Int) -> Unit?) {
    documents += 1
    let turns = Self.turns(of: document, unit)
    guard !turns.isEmpty else { return }
    let isLast = note(document.source)
    var reader = SpeechReader(document)
    for (unit, turns) in turns {
      let index = number(of: unit)
      for turn in turns {
        reader.read(turn) { speech in
          bounds.removeAll(keepingCapacity: true)
          Words.append(speech.bytes, speech.range.lowerBound, speech.range.upperBound, to: &bounds)
          sizes[index] += bounds.count / 2
          count(speech)
        }
      }
      flush(index, isLast: isLast)
    }
  }

  /// Notes a source; says whether it is behind all others in the order of paths.
  private mutating func note(_ source: StudyPath) -> Bool {
    sources.append(source)
    guard lastSource.map({ $0 < source }) ?? true else { return false }
    lastSource = source
    return true
  }

  /// The turns of each unit, in the order in which the units first speak.
  private static func turns(
    of document: SpokenDocument,
    _ unit: (Int) -> Unit?
  ) -> [(unit: Unit, turns: [Int])] {
    var places: [Unit: Int] = [:]
    var result: [(unit: Unit, turns: [Int])] = []
    let slots = document.speakers.indices.map { speaker -> Int? in
      guard let unit = unit(speaker) else { return nil }
      if let place = places[unit] { return place }
      places[unit] = result.count
      result.append((unit, []))
      return result.count - 1
    }
    for (index, turn) in document.transcript.turns.enumerated() {
      guard let speaker = turn.speaker, slots.indices.contains(speaker), let slot = slots[speaker] else { continue }
      result[slot].turns.append(index)
    }
    return result.filter { !$0.turns.isEmpty }
  }

  private mutating func number(of unit: Unit) -> Int {
    if let index = unitIndex[unit] { return index }
    unitIndex[unit] = units.count
    units.append(unit)
    sizes.append(0)
    return units.count - 1
  }

  /// Counts the words of a turn.
  private mutating func count(_ speech: Speech) {
    var index = 0
    while index < bounds.count {
      let (start, end) = (Int(bounds[index]), Int(bounds[index + 1]))
      index += 2
      guard let number = vocabulary.number(speech.bytes, start, end) else {
        unlisted += 1
        continue
      }
      if number >= counts.count {
        counts.append(0)
        firsts.append((0, 0))
      }
      if counts[number] == 0 {
        touched.append(Int32(truncatingIfNeeded: number))
        let place = speech.source(start, end)
        firsts[number] = (
          Int32(truncatingIfNeeded: place.lowerBound.value), Int32(truncatingIfNeeded: place.upperBound.value)
        )
      }
      counts[number] += 1
    }
  }

  /// Takes over what was counted of one unit of a document.
  private mutating func flush(_ unit: Int, isLast: Bool) {
    let (unit, document) = (Int32(truncatingIfNeeded: unit), Int32(truncatingIfNeeded: documents))
    let source = Int32(truncatingIfNeeded: sources.count - 1)
    for word in touched {
      let number = Int(word)
      entries.append(Entry(word: word, unit: unit, count: counts[number]))
      counts[number] = 0
      let first = First(source: source, start: firsts[number].start, end: firsts[number].end)
      if number >= documentCounts.count {
        documentCounts.append(1)
        lastDocument.append(document)
        firstPlaces.append(first)
        continue
      }
      let isSeen = lastDocument[number] == document
      if !isSeen {
        documentCounts[number] += 1
        lastDocument[number] = document
      }
      // A later source has no earlier place, nor has one whose place is known and was counted of another unit before.
      if !isLast || isSeen, isBefore(first, firstPlaces[number]) { firstPlaces[number] = first }
    }
    touched.removeAll(keepingCapacity: true)
    if entries.count > compactAt { compact() }
  }

  private func isBefore(_ one: First, _ other: First) -> Bool {
    if one.source == other.source { return one.start < other.start }
    let (left, right) = (sources[Int(one.source)], sources[Int(other.source)])
    return left != right ? left < right : one.start < other.start
  }

  /// Where a form was said first, by the order of paths and places.
  func firstPlace(_ number: Int) -> Place {
    let first = firstPlaces[number]
    return Place(
      source: sources[Int(first.source)],
      range: ByteOffset(Int(first.start))..<ByteOffset(Int(first.end))
    )
  }

  // MARK: Joining

  /// Adds the counts of other documents.
  ///
  /// - Complexity: O(forms + counts of the other).
  public mutating func merge(_ other: WordCounts) {
    let words = vocabulary.numbers(of: other.vocabulary)
    let units = other.units.map { number(of: $0) }
    for (index, unit) in units.enumerated() { sizes[unit] += other.sizes[index] }
    unlisted += other.unlisted
    documents += other.documents
    let offset = Int32(truncatingIfNeeded: sources.count)
    for source in other.sources { _ = note(source) }
    for (index, word) in words.enumerated() {
      guard let word else { continue }
      var first = other.firstPlaces[index]
      first.source += offset
      if word >= documentCounts.count {
        documentCounts.append(0)
        lastDocument.append(-1)
        firstPlaces.append(first)
      }
      documentCounts[word] += other.documentCounts[index]
      if isBefore(first, firstPlaces[word]) { firstPlaces[word] = first }
    }
    while counts.count < vocabulary.count {
      counts.append(0)
      firsts.append((0, 0))
    }
    for entry in other.entries {
      guard let word = words[Int(entry.word)] else {
        unlisted += Int(entry.count)
        continue
      }
      entries.append(
        Entry(word: Int32(word), unit: Int32(truncatingIfNeeded: units[Int(entry.unit)]), count: entry.count)
      )
    }
    if entries.count > compactAt { compact() }
  }

  /// Joins counts of the same word and unit, and sorts them by word and unit.
  private mutating func compact() {
    entries = joined()
    compactAt = max(1 << 20, entries.count * 2)
  }

  /// The counts by word, then by unit, each pair once.
  func joined() -> [Entry] {
    // By counting how many stand before each word: two passes instead of a sort.
    var starts = [Int32](repeating: 0, count: vocabulary.count + 1)
    for entry in entries { starts[Int(entry.word) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = [Entry](repeating: Entry(word: 0, unit: 0, count: 0), count: entries.count)
    for entry in entries {
      sorted[Int(next[Int(entry.word)])] = entry
      next[Int(entry.word)] += 1
    }
    var result: [Entry] = []
    result.reserveCapacity(entries.count)
    for word in 0..<vocabulary.count {
      let range = Int(starts[word])..<Int(starts[word + 1])
      let isSorted = range.dropFirst().allSatisfy { sorted[$0 - 1].unit <= sorted[$0].unit }
      if !isSorted { sorted[range].sort { $0.unit < $1.unit } }
      for entry in sorted[range] {
        if let last = result.last, last.word == entry.word, last.unit == entry.unit {
          result[result.count - 1].count += entry.count
        } else {
          result.append(entry)
        }
      }
    }
    return result
  }
}
