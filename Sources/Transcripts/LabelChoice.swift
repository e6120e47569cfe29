import KodebokStudyModel
import KodebokText

/// Decides which label candidates of a text are labels, looking at the text as a whole.
///
/// A name is taken when it is known, when the style was declared, or when it recurs in the style most of the text uses.
/// A name that occurs once is taken in a style that recurs, when it looks like a name and begins a paragraph behind the
/// first sure label.
struct LabelChoice {
  /// The labels in the order of the text, with the index of their speaker.
  private(set) var labels: [(label: LabelCandidate, speaker: Int)] = []
  /// The names as written, in the order they first speak.
  private(set) var speakers: [String] = []

  private struct Name {
    var text: String
    /// Where it stands first, in bytes.
    var place: Range<Int>
    var counts = [Int](repeating: 0, count: LabelStyle.allCases.count)
    var isKnown = false
    var shape = NameShape()
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ layout: Layout,
    declared: LabelStyle?,
    known: KnownLabels
  ) {
    let scanner = LabelScanner(bytes: bytes)
    var candidates: [(label: LabelCandidate, name: Int)] = []
    var names: [Name] = []
    var index = NameIndex()
    for (number, line) in layout.lines.enumerated() where line.kind == .text {
      guard let label = scanner.candidate(in: line, number: number, isSubtitles: layout.isSubtitles) else { continue }
      let (start, end) = (Int(label.nameStart), Int(label.nameEnd))
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for place in start..<end { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
      let name = index.find(hash) { bytes[names[$0].place].elementsEqual(bytes[start..<end]) }
      if name == names.count {
        let text = bytes.string(start, end)
        names.append(
          Name(text: text, place: start..<end, isKnown: known.contains(text), shape: NameShape(text))
        )
      }
      names[name].counts[label.style.index] += 1
      candidates.append((label, name))
    }
    var sure = Self.sureNames(names, declared: declared)
    let isSure = names.indices.map { sure.names.contains($0) }
    let certain = candidates.dropFirst().filter { isSure[$0.name] && sure.styles.contains($0.label.style) }
    sure.isDense = certain.count { !$0.label.beginsParagraph } * 2 > certain.count
    choose(candidates, names, sure: sure, isSure, layout, declared: declared)
  }

  /// Finds names by the hash of their bytes; the few speakers of an interview are looked through in a row.
  private struct NameIndex {
    private var hashes: [UInt64] = []
    private var rest: [UInt64: [Int]] = [:]
    private static let row = 16

    /// The index of the name, or the index it gets as a new one.
    mutating func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
      for place in 0..<min(hashes.count, Self.row) where hashes[place] == hash && isSame(place) { return place }
      if hashes.count >= Self.row, let place = rest[hash]?.first(where: isSame) { return place }
      if hashes.count >= Self.row { rest[hash, default: []].append(hashes.count) }
      hashes.append(hash)
      return hashes.count - 1
    }
  }

  /// The styles most labels have, and the names that recur in them.
  private struct Sure {
    var styles: LabelStyles = []
    var names: Set<Int> = []
    /// Whether names that occur once may be taken too.
    var recurs = false
    /// Whether turns follow one another without an empty line between them.
    var isDense = false
  }

  private static func sureNames(_ names: [Name], declared: LabelStyle?) -> Sure {
    let families: [LabelStyles] = [[.colon, .bold, .voice], [.spaces], [.brackets], [.line]]
    if let declared {
      var sure = Sure(styles: declared == .bold || declared == .colon ? families[0] : [declared], recurs: true)
      for (index, name) in names.enumerated() where name.shape.isPlausible || name.isKnown {
        if sure.styles.styles.contains(where: { name.counts[$0.index] > 0 }) { sure.names.insert(index) }
      }
      return sure
    }
    var best = Sure()
    var bestCount = 0
    for family in families {
      var found = Sure(styles: family)
      var total = 0
      var all = 0
      for (index, name) in names.enumerated() {
        let count = family.styles.reduce(0) { $0 + name.counts[$1.index] }
        guard count > 0, name.isKnown || name.shape.isPlausible else { continue }
        if name.shape.looksLikeName { all += count }
        if count >= 2 || name.isKnown || name.counts[LabelStyle.voice.index] > 0,
          name.isKnown || name.shape.startsUpper || count >= 3
        {
          found.names.insert(index)
          total += count
        }
      }
      // Lines that hold only a name, or a name in brackets, are often something else: two speakers at least.
      let needed = family == families[2] || family == families[3] ? 2 : 1
      let unknown = found.names.contains { !names[$0].isKnown }
      if unknown, found.names.count < needed { continue }
      if family == families[3], total < 4, unknown { continue }
      found.recurs = max(total, family == families[0] ? all : total) >= 2
      let weight = total > 0 ? total * 2 : (family == families[0] && all >= 2 ? 1 : 0)
      if weight > bestCount { (best, bestCount) = (found, weight) }
    }
    return best
  }

  private mutating func choose(
    _ candidates: [(label: LabelCandidate, name: Int)],
    _ names: [Name],
    sure: Sure,
    _ isSure: [Bool],
    _ layout: Layout,
    declared: LabelStyle?
  ) {
    var speakerOf: [Int: Int] = [:]
    var seenSure = sure.names.isEmpty
    for (label, index) in candidates {
      guard isLabel(label, names[index], isSure: isSure[index], sure, seenSure, layout, declared) else { continue }
      seenSure = seenSure || isSure[index]
      let speaker: Int
      if let known = speakerOf[index] {
        speaker = known
      } else {
        speaker = speakers.count
        speakerOf[index] = speaker
        speakers.append(names[index].text)
      }
      labels.append((label, speaker))
    }
  }

  private func isLabel(
    _ label: LabelCandidate,
    _ name: Name,
    isSure: Bool,
    _ sure: Sure,
    _ seenSure: Bool,
    _ layout: Layout,
    _ declared: LabelStyle?
  ) -> Bool {
    if label.style == .voice { return true }
    let fits = sure.styles.contains(label.style)
    if label.style == .line || label.style == .brackets, !fits {
      // A known name in brackets before words is a label; alone it may be anything.
      return name.isKnown && label.style == .brackets && label.hasText
    }
    if label.style == .line, !label.beginsParagraph && !name.isKnown { return false }
    if name.isKnown || (isSure && (fits || declared == nil)) { return true }
    guard fits, sure.recurs else { return false }
    if declared != nil { return name.shape.isPlausible }
    guard name.shape.looksLikeName, label.beginsParagraph || layout.isSubtitles || sure.isDense else {
      return false
    }
    return seenSure || standsAlone(label, layout)
  }

  /// Whether an empty line follows the label's line: lines of a file header stand together.
  private func standsAlone(_ label: LabelCandidate, _ layout: Layout) -> Bool {
    let next = Int(label.line) + 1
    return next >= layout.lines.count || layout.lines[next].kind != .text
  }
}

/// Several styles of labels.
private struct LabelStyles: Equatable, ExpressibleByArrayLiteral {
  let styles: [LabelStyle]
  private let bits: UInt8

  init(arrayLiteral styles: LabelStyle...) { self.init(styles) }

  private init(_ styles: [LabelStyle]) {
    self.styles = styles
    bits = styles.reduce(0) { $0 | 1 << UInt8($1.index) }
  }

  func contains(_ style: LabelStyle) -> Bool { bits & 1 << UInt8(style.index) != 0 }
}
