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
  public struct Place: Hashable, Comparable, Sendable {
    /// The source.
    public var source: StudyPath
    /// The word; scalars of the source's text, end exclusive.
    public var scalars: Range<ScalarOffset>
    /// Where it begins: line and scalar column, counted from 0.
    public var start: TextPosition
    /// Where it ends, exclusive.
    public var end: TextPosition

    /// Orders places by source, then by where they begin.
    public static func < (left: Self, right: Self) -> Bool {
      if left.source != right.source { return left.source < right.source }
      return left.scalars.lowerBound < right.scalars.lowerBound
    }
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
  private(set) var firstPlaces: [Place] = []
  private var unitIndex: [Unit: Int] = [:]
  private var compactAt = 1 << 20

  // What is counted of one unit of one document.
  private var counts: [Int32] = []
  private var firsts: [Int32] = []
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
    var reader = SpeechReader(document)
    var word = FoldedWord()
    for (unit, turns) in turns {
      let index = number(of: unit)
      var size = 0
      for turn in turns {
        reader.read(turn) { speech in
          Words.scan(speech.bytes, speech.range.lowerBound, speech.range.upperBound) { start, end in
            size += 1
            guard word.fold(speech.bytes, start, end), let number = vocabulary.number(of: word) else {
              unlisted += 1
              return
            }
            count(number, speech, start)
          }
        }
      }
      sizes[index] += size
      flush(document, index)
    }
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

  @inline(__always)
  private mutating func count(_ number: Int, _ speech: Speech, _ start: Int) {
    if number >= counts.count {
      counts.append(0)
      firsts.append(0)
    }
    if counts[number] == 0 {
      touched.append(Int32(truncatingIfNeeded: number))
      firsts[number] = Int32(truncatingIfNeeded: speech.source(start))
    }
    counts[number] += 1
  }

  /// Takes over what was counted of one unit of a document.
  private mutating func flush(_ document: SpokenDocument, _ unit: Int) {
    let text = document.text
    for word in touched {
      let number = Int(word)
      entries.append(Entry(word: word, unit: Int32(truncatingIfNeeded: unit), count: counts[number]))
      counts[number] = 0
      let isNew = number >= documentCounts.count
      if isNew {
        documentCounts.append(0)
        lastDocument.append(-1)
      }
      if lastDocument[number] != Int32(truncatingIfNeeded: documents) {
        documentCounts[number] += 1
        lastDocument[number] = Int32(truncatingIfNeeded: documents)
      }
      if isNew {
        firstPlaces.append(place(number, firsts[number], document))
      } else if document.source < firstPlaces[number].source {
        firstPlaces[number] = place(number, firsts[number], document)
      } else if document.source == firstPlaces[number].source,
        text.scalarOffset(of: ByteOffset(Int(firsts[number]))) < firstPlaces[number].scalars.lowerBound
      {
        firstPlaces[number] = place(number, firsts[number], document)
      }
    }
    touched.removeAll(keepingCapacity: true)
    if entries.count > compactAt { compact() }
  }

  /// The place of the word that begins at a byte.
  private func place(_ number: Int, _ first: Int32, _ document: SpokenDocument) -> Place {
    let start = ByteOffset(Int(first))
    let end = Words.ranges(in: document.text, start..<min(start + FoldedWord.mostBytes, document.text.end)).first
      .map(\.upperBound) ?? start
    return Place(
      source: document.source,
      scalars: document.text.scalarRange(of: start..<max(start, end)),
      start: document.text.position(of: start, in: .utf32),
      end: document.text.position(of: max(start, end), in: .utf32)
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
    for (index, word) in words.enumerated() {
      guard let word else { continue }
      if word >= documentCounts.count {
        documentCounts.append(0)
        lastDocument.append(-1)
        firstPlaces.append(other.firstPlaces[index])
      }
      documentCounts[word] += other.documentCounts[index]
      firstPlaces[word] = min(firstPlaces[word], other.firstPlaces[index])
    }
    while counts.count < vocabulary.count {
      counts.append(0)
      firsts.append(0)
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
      var run = Array(sorted[range])
      if run.count > 1 { run.sort { $0.unit < $1.unit } }
      for entry in run {
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
