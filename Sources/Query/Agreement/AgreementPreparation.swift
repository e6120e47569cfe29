import KodebokStudyModel
import KodebokText

/// The sources that several coders have worked through, ready to be counted.
struct AgreementPreparation: Sendable {
  /// A source with its stretches and units.
  struct Document: Sendable {
    var source: StudyPath
    var stretches: CodedStretches
    var units: [Range<Int>]
    /// The index of its coders in ``AgreementPreparation/groups``.
    var group: Int
  }

  /// The sources, in order.
  private(set) var documents: [Document] = []
  /// The sets of coders that have worked through a source, as bits, in the order in which they are met.
  private(set) var groups: [UInt64] = []
  private(set) var leftOut = Agreement.LeftOut()
  private let indices: [CoderID: Int]
  private let categories: [CodeID: [Int]]
  private let any: Int

  init(
    _ all: [AgreementDocument],
    coders: [CoderID],
    categories: [AgreementCategory],
    options: AgreementOptions
  ) {
    indices = Dictionary(coders.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    any = categories.count
    var places: [CodeID: [Int]] = [:]
    for (index, category) in categories.enumerated() {
      for code in category.codes { places[code, default: []].append(index) }
    }
    self.categories = places
    for document in all.sorted(by: { $0.source < $1.source }) { add(document, options) }
  }

  private mutating func add(_ document: AgreementDocument, _ options: AgreementOptions) {
    var judges: UInt64 = 0
    for (coder, index) in indices where document.judges.contains(coder) || options.declared.contains(document.source) {
      judges |= 1 << UInt64(index)
    }
    guard judges.nonzeroBitCount > 1 else {
      if judges != 0, indices.count > 1 { leftOut.singlyCoded.append(document.source) }
      return
    }
    let units = Self.tidied(document.units, length: document.length)
    guard document.length > 0, !units.isEmpty || options.unit == .characters else {
      leftOut.withoutUnits.append(document.source)
      return
    }
    leftOut.unplaced += document.unplaced
    var passages: [CodedStretches.Stretch] = []
    passages.reserveCapacity(document.passages.count)
    for passage in document.passages {
      guard let coder = indices[passage.coder] else {
        leftOut.ofOtherCoders += 1
        continue
      }
      guard let found = categories[passage.code] else {
        leftOut.ofOtherCodes += 1
        continue
      }
      let range = passage.scalars.lowerBound.value..<passage.scalars.upperBound.value
      for category in found {
        passages.append(CodedStretches.Stretch(category: category, coder: coder, range: range))
      }
      guard options.unit != .characters else { continue }
      let unit = UnitJudgements.firstUnit(endingAfter: range.lowerBound, units)
      if unit == units.count || units[unit].lowerBound >= range.upperBound { leftOut.outsideUnits += 1 }
    }
    let group = groups.firstIndex(of: judges) ?? groups.count
    if group == groups.count { groups.append(judges) }
    documents.append(
      Document(
        source: document.source,
        stretches: CodedStretches(passages, judges: judges, length: document.length, any: any),
        units: units,
        group: group
      )
    )
  }

  /// Units in order, inside the text, none empty, none over another.
  private static func tidied(_ units: [Range<ScalarOffset>], length: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(units.count)
    for unit in units {
      let range = (unit.lowerBound.value..<unit.upperBound.value).clamped(to: 0..<max(length, 0))
      if !range.isEmpty, range.lowerBound >= result.last?.upperBound ?? 0 { result.append(range) }
    }
    return result
  }

  /// Counts units.
  func unitJudgements(coders: Int, categories: Int, _ options: AgreementOptions) -> UnitJudgements {
    var result = UnitJudgements(coders: coders, groups: groups, categories: categories)
    for document in documents {
      if options.drawing == .documents {
        result.addDocument(document.stretches, document.units, group: document.group)
      } else {
        result.addUnits(document.stretches, document.units, group: document.group)
      }
    }
    result.finish()
    return result
  }

  /// Counts characters and passages.
  func characterJudgements(coders: Int, categories: Int, _ options: AgreementOptions) -> CharacterJudgements {
    var result = CharacterJudgements(
      coders: coders,
      groups: groups,
      categories: categories,
      countsSets: options.unit == .characters
    )
    for document in documents { result.add(document.stretches, group: document.group) }
    result.finish()
    return result
  }
}
