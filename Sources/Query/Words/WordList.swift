import KodebokStudyModel
import KodebokText

/// Words with how often they are said: forms folded by stem and variants, by group, with how evenly they are spread.
public struct WordList: Sendable {
  /// What counts as one word.
  public struct Folding: Sendable {
    /// Whose endings are cut; nil: every form is a word of its own.
    public var stemmer: Stemmer?
    /// Forms that count as another word.
    public var variants = WordVariants()
    /// Folded forms that are not joined with others of their stem.
    public var apart: Set<String> = []

    /// Creates a folding by case only.
    public init() {}

    /// Whether every form is a word of its own.
    var isPlain: Bool { stemmer == nil && variants.isEmpty && apart.isEmpty }

    /// The word a folded form belongs to: a key for comparing, not for reading.
    public func key(of form: String) -> String {
      if !apart.isEmpty, apart.contains(form) { return "=" + form }
      let word = variants.isEmpty ? form : variants.word(for: form)
      return stemmer.map { $0.stem(of: word) } ?? word
    }
  }

  /// A form of a word with how often it is said.
  public struct Form: Hashable, Sendable {
    /// The form, folded by case.
    public var form: String
    /// How often it is said.
    public var count: Int
    /// Where it is said first, by the order of sources and places.
    public var first: WordCounts.Place
  }

  /// A word.
  public struct Row: Sendable {
    /// What its forms have in common: a stem, or the word.
    public var key: String
    /// Its forms, the most frequent first, then by `Collation`.
    public var forms: [Form]
    /// How often it is said.
    public var count: Int
    /// How often it is said by each group, in the order of ``WordList/groups``.
    public var counts: [Int]
    /// In each group, how many say it.
    public var voices: [Int]
    /// In how many documents its most spread form is; with several forms it may be in more.
    public var documents: Int
    /// How unevenly it is spread over the units; nil where there is one unit only, see ``WordList/deviation(_:of:)``.
    public var deviation: Double?

    /// The word for a reader: its most frequent form.
    public var word: String { forms.first?.form ?? key }
  }

  /// The groups that units belong to, sorted by bytes; one with no name where nothing is compared.
  public var groups: [String]
  /// All words of each group, stop words among them: what rates are of.
  public var sizes: [Int]
  /// How many units each group has.
  public var voices: [Int]
  /// The words, the most frequent first, then by `Collation`.
  public var rows: [Row]

  /// All words.
  public var size: Int { sizes.reduce(0, +) }

  /// How often something is said in a thousand words; nil where there are no words.
  public static func perThousand(_ count: Int, of size: Int) -> Double? {
    size > 0 ? Double(count) * 1000 / Double(size) : nil
  }

  /// How unevenly something is spread over parts: Gries's deviation of proportions, normalised.
  ///
  /// Half the sum of the differences between the share of all words and the share of this word that each part has (Gries
  /// 2008), divided by 1 less the smallest share (Lijffijt & Gries 2012): 0 is as evenly as the parts are large, 1 is all in
  /// the smallest part.
  ///
  /// - Returns: Nil where the word is never said, where there are fewer than two parts with words.
  public static func deviation(_ counts: [Int], of sizes: [Int]) -> Double? {
    let (all, size) = (counts.reduce(0, +), sizes.reduce(0, +))
    let parts = sizes.filter { $0 > 0 }
    guard all > 0, parts.count > 1, counts.count == sizes.count, let smallest = parts.min() else { return nil }
    var sum = 0.0
    for (count, part) in zip(counts, sizes) {
      sum += (Double(count) / Double(all) - Double(part) / Double(size)).magnitude
    }
    return min(sum / 2 / (1 - Double(smallest) / Double(size)), 1)
  }

  /// Joins the forms of counts to words.
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - folding: What counts as one word.
  ///   - stopWords: Folded forms that get no row, with their variants. They still count in the sizes.
  ///   - atLeast: How often a word must be said to get a row.
  /// - Complexity: O(n log n) in the forms and counts.
  public init(_ counts: WordCounts, folding: Folding = Folding(), stopWords: Set<String> = [], atLeast: Int = 1) {
    var builder = WordListBuilder(counts)
    groups = builder.groups
    sizes = builder.sizes
    voices = builder.voices
    rows = builder.rows(folding, stopWords, atLeast)
  }
}

/// Joins forms to words.
private struct WordListBuilder {
  let counts: WordCounts
  let groups: [String]
  /// The group of each unit.
  let groupOf: [Int]
  private(set) var sizes: [Int]
  private(set) var voices: [Int]
  private let entries: [WordCounts.Entry]
  /// The entries of each form.
  private var ranges: [Range<Int>]
  private let smallestShare: Double?
  private let size: Int
  // How often the word at hand is said by each unit, and which units do.
  private var tally: [Int]
  private var met: [Int] = []

  init(_ counts: WordCounts) {
    self.counts = counts
    let groups = Set(counts.units.map(\.group)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.groups = groups
    let places = Dictionary(groups.enumerated().map { ($1, $0) }) { first, _ in first }
    groupOf = counts.units.map { places[$0.group] ?? 0 }
    sizes = Array(repeating: 0, count: groups.count)
    voices = sizes
    for (unit, group) in groupOf.enumerated() where counts.sizes[unit] > 0 {
      sizes[group] += counts.sizes[unit]
      voices[group] += 1
    }
    entries = counts.joined()
    ranges = Array(repeating: 0..<0, count: counts.vocabulary.count)
    tally = Array(repeating: 0, count: counts.units.count)
    size = counts.size
    let parts = counts.sizes.filter { $0 > 0 }
    smallestShare = parts.count > 1 ? parts.min().map { Double($0) / Double(counts.size) } : nil
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].word == entries[start].word { end += 1 }
      ranges[Int(entries[start].word)] = start..<end
      start = end
    }
  }

  mutating func rows(_ folding: WordList.Folding, _ stopWords: Set<String>, _ atLeast: Int) -> [WordList.Row] {
    var rows: [WordList.Row] = []
    let isStopped = stopped(stopWords, folding.variants)
    if folding.isPlain {
      for number in ranges.indices where !ranges[number].isEmpty && !isStopped[number] {
        let form = counts.vocabulary.form(number)
        if let row = row(form, [number], atLeast) { rows.append(row) }
      }
      return Self.sorted(rows)
    }
    var places: [String: Int] = [:]
    var members: [(key: String, numbers: [Int])] = []
    for number in ranges.indices where !ranges[number].isEmpty && !isStopped[number] {
      let key = folding.key(of: counts.vocabulary.form(number))
      if let place = places[key] {
        members[place].numbers.append(number)
      } else {
        places[key] = members.count
        members.append((key, [number]))
      }
    }
    for (key, numbers) in members {
      if let row = row(key, numbers, atLeast) { rows.append(row) }
    }
    return Self.sorted(rows)
  }

  /// Which forms get no row: stop words and their variants.
  private func stopped(_ stopWords: Set<String>, _ variants: WordVariants) -> [Bool] {
    var result = Array(repeating: false, count: counts.vocabulary.count)
    for word in stopWords {
      for form in [word] + variants.forms(of: word) {
        if let number = counts.vocabulary.existing(form) { result[number] = true }
      }
    }
    return result
  }

  /// The most frequent first, then by `Collation`.
  private static func sorted(_ rows: [WordList.Row]) -> [WordList.Row] {
    struct Key {
      var count: Int
      var start: UInt64
      var row: Int
    }
    var order: [Key] = []
    order.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      order.append(Key(count: row.count, start: Collation.start(row.word), row: index))
    }
    order.sort { one, other in
      if one.count != other.count { return one.count > other.count }
      if one.start != other.start { return one.start < other.start }
      let (left, right) = (rows[one.row], rows[other.row])
      if left.word != right.word { return Collation.precedes(left.word, right.word) }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    return order.map { rows[$0.row] }
  }

  private mutating func row(_ key: String, _ numbers: [Int], _ atLeast: Int) -> WordList.Row? {
    var total = 0
    var forms: [WordList.Form] = []
    for number in numbers {
      var count = 0
      for entry in entries[ranges[number]] {
        let unit = Int(entry.unit)
        if tally[unit] == 0 { met.append(unit) }
        tally[unit] += Int(entry.count)
        count += Int(entry.count)
      }
      total += count
      forms.append(
        WordList.Form(form: counts.vocabulary.form(number), count: count, first: counts.firstPlace(number))
      )
    }
    defer {
      for unit in met { tally[unit] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    guard total >= atLeast else { return nil }
    if forms.count > 1 {
      forms.sort { $0.count != $1.count ? $0.count > $1.count : Collation.precedes($0.form, $1.form) }
    }
    var row = WordList.Row(
      key: key,
      forms: forms,
      count: total,
      counts: Array(repeating: 0, count: groups.count),
      voices: Array(repeating: 0, count: groups.count),
      documents: numbers.map { Int(counts.documentCounts[$0]) }.max() ?? 0,
      deviation: deviation(total)
    )
    for unit in met {
      row.counts[groupOf[unit]] += tally[unit]
      row.voices[groupOf[unit]] += 1
    }
    return row
  }

  /// As ``WordList/deviation(_:of:)``, without a look at the units that do not say the word; those that do are taken in
  /// order, so that rounding is the same whatever the parts were counted in.
  private mutating func deviation(_ total: Int) -> Double? {
    guard let smallestShare, total > 0 else { return nil }
    met.sort { counts.units[$0] < counts.units[$1] }
    var (sum, present) = (0.0, 0)
    for unit in met {
      sum += (Double(tally[unit]) / Double(total) - Double(counts.sizes[unit]) / Double(size)).magnitude
      present += counts.sizes[unit]
    }
    sum += Double(size - present) / Double(size)
    return min(sum / 2 / (1 - smallestShare), 1)
  }
}
