import KodebokSeeding
import KodebokStudyModel
import KodebokText

@testable import KodebokQuery

/// Made-up codings of several coders in several interviews, and the same figures reckoned character by character.
struct SampleAgreement {
  var documents: [AgreementDocument] = []
  var coders: [CoderID]
  var codes: [CodeID]

  /// Interviews with turns of 30 to 90 characters, passages here and there, some of them alike.
  init(seed: Int, documents count: Int = 5, coders: Int = 2, codes: Int = 3, isExclusive: Bool = false) {
    var random = SeededNumbers(UInt64(seed))
    self.coders = (0..<coders).map { CoderID(["anna", "bo", "cecilie", "dag"][$0]) }
    self.codes = (0..<codes).map { CodeID("code-\($0)") }
    for number in 0..<count {
      var units: [Range<ScalarOffset>] = []
      var place = random.number(below: 10)
      for _ in 0..<(3 + random.number(below: 12)) {
        let end = place + 30 + random.number(below: 60)
        units.append(Range(between: place, and: end))
        place = end + 5
      }
      var passages: [AgreementPassage] = []
      for _ in 0..<random.number(below: 14) {
        let unit = units[random.number(below: units.count)]
        let code = self.codes[random.number(below: codes)]
        for coder in self.coders where random.number(below: 3) > 0 {
          let lower = unit.lowerBound.value + random.number(below: 4) * 7
          let upper = unit.upperBound.value + random.number(below: 5) * 6 - 12
          guard lower < upper else { continue }
          passages.append(AgreementPassage(coder: coder, code: code, scalars: Range(between: lower, and: upper)))
        }
      }
      if isExclusive { passages = Self.exclusive(passages) }
      let judges = Set(self.coders.filter { _ in random.number(below: 8) > 0 })
      documents.append(
        AgreementDocument(
          source: StudyPath("transcripts/\(number).txt"),
          length: place + 20,
          units: units,
          passages: passages,
          judges: judges
        )
      )
    }
  }

  private static func exclusive(_ passages: [AgreementPassage]) -> [AgreementPassage] {
    var kept: [AgreementPassage] = []
    for passage in passages
    where !kept.contains(where: { $0.coder == passage.coder && $0.scalars.overlaps(passage.scalars) }) {
      kept.append(passage)
    }
    return kept
  }

  /// The documents that two coders or more have worked through.
  var shared: [AgreementDocument] { documents.filter { $0.judges.intersection(coders).count > 1 } }

  /// The sets of codes of each coder on the characters or units, missing where the coder has not worked through it.
  func sets(_ unit: AgreementUnit) -> [[Set<CodeID>?]] {
    shared.flatMap { document -> [[Set<CodeID>?]] in
      let ranges =
        unit == .characters
        ? (0..<document.length).map { Range<ScalarOffset>(between: $0, and: $0 + 1) } : document.units
      return ranges.map { range in
        coders.map { coder in
          guard document.judges.contains(coder) else { return nil }
          let found = document.passages.filter { $0.coder == coder && $0.scalars.overlaps(range) }
          return Set(found.map(\.code))
        }
      }
    }
  }

  /// The table of one code, or of whether there is any, from the sets of all units.
  func table(_ code: CodeID?, _ sets: [[Set<CodeID>?]]) -> NominalTable {
    let units: [[Int?]] = sets.map { row in
      row.map { set in set.map { set in (code.map(set.contains) ?? !set.isEmpty) ? 1 : 0 } }
    }
    return NominalTable(coders: coders.count, units: units, categories: 2)
  }

  /// The table of whole sets.
  func table(_ sets: [[Set<CodeID>?]]) -> NominalTable {
    var names: [Set<CodeID>: Int] = [[]: 0]
    let units = sets.map { row in
      row.map { set -> Int? in
        guard let set else { return nil }
        if let name = names[set] { return name }
        names[set] = names.count
        return names.count - 1
      }
    }
    return NominalTable(coders: coders.count, units: units)
  }

  func agreement(_ options: AgreementOptions) -> Agreement {
    Agreement(documents: documents, coders: coders, categories: codes.map { AgreementCategory($0) }, options: options)
  }
}
