import KodebokStudyModel
import KodebokText

/// How far coders agree in the sources that two of them or more have worked through.
///
/// For each code or theme, for all of them together and for whether anything is coded, the coefficients of
/// ``AgreementMeasure``, with intervals, and every place where the coders differ. Everything is counted in runs of text:
/// the time depends on the passages, not on the length of the sources.
///
/// A unit *has* a code of a coder when a passage of that code covers at least one of its characters. Passages of one
/// code that overlap are one passage. Codings without a place are left out and counted.
public struct Agreement: Sendable {
  /// What was not compared, and why.
  public struct LeftOut: Hashable, Sendable {
    /// The sources that one of the coders alone has worked through, in order.
    public var singlyCoded: [StudyPath] = []
    /// The sources without any unit (no text), in order.
    public var withoutUnits: [StudyPath] = []
    /// The codings of anybody in the sources compared whose words were not found in the text.
    public var unplaced = 0
    /// The passages of other coders in the sources compared.
    public var ofOtherCoders = 0
    /// The passages of the coders compared with none of the codes asked for.
    public var ofOtherCodes = 0
    /// The passages that touch no unit, such as those on a heading: they count for characters only.
    public var outsideUnits = 0

    /// Creates an account of nothing.
    public init() {}
  }

  /// The coders compared, in the order given; the first of two is the measure for precision and recall.
  public let coders: [CoderID]
  /// The sources compared, in order.
  public private(set) var sources: [StudyPath] = []
  /// The rows: each category in the order given, then ``AgreementSubject/pooled``, ``AgreementSubject/any`` and
  /// ``AgreementSubject/sets``.
  public private(set) var rows: [AgreementRow] = []
  /// What was not compared.
  public private(set) var leftOut = LeftOut()
  /// Where the coders differ, by source, place and category; empty where they were not asked for.
  public private(set) var disagreements: [Disagreement] = []

  /// Compares coders.
  ///
  /// - Parameters:
  ///   - documents: The sources; their order does not matter.
  ///   - coders: The coders to compare; those after ``AgreementOptions/mostCoders`` and repetitions are refused: every
  ///     figure says so.
  ///   - categories: The codes and themes to compare, in the order of the answer.
  ///   - options: Unit, measures and intervals.
  ///   - isCancelled: Asked between resamples; where it says yes the rest of the intervals are left out.
  /// - Complexity: O(n log n) for n passages, and for each resample O(units and passages).
  public init(
    documents: [AgreementDocument],
    coders: [CoderID],
    categories: [AgreementCategory],
    options: AgreementOptions = AgreementOptions(),
    isCancelled: @Sendable () -> Bool = { false }
  ) {
    self.coders = coders
    guard coders.count <= AgreementOptions.mostCoders, Set(coders).count == coders.count else {
      rows = Self.undefinedRows(.tooManyCoders, coders, categories, options)
      return
    }
    let preparation = AgreementPreparation(documents, coders: coders, categories: categories, options: options)
    sources = preparation.documents.map(\.source)
    leftOut = preparation.leftOut
    if options.listsDisagreements {
      disagreements = preparation.documents.flatMap { Disagreement.all(in: $0, coders: coders, categories: categories) }
    }
    if coders.count < 2 || preparation.documents.isEmpty {
      let gap: AgreementGap = coders.count < 2 ? .oneCoder : .nothingShared
      rows = Self.undefinedRows(gap, coders, categories, options)
      return
    }
    rows = Self.rows(preparation, coders, categories, options, isCancelled)
  }

  private static func rows(
    _ preparation: AgreementPreparation,
    _ coders: [CoderID],
    _ categories: [AgreementCategory],
    _ options: AgreementOptions,
    _ isCancelled: @Sendable () -> Bool
  ) -> [AgreementRow] {
    let (characters, judgements) = inParallel {
      preparation.characterJudgements(coders: coders.count, categories: categories.count, options)
    } and: {
      options.unit == .characters
        ? nil : preparation.unitJudgements(coders: coders.count, categories: categories.count, options)
    }
    let onUnits =
      judgements.map { UnitEvaluation(sheet: $0.sheet, tables: $0.tables, sets: $0.sets, measures: options.measures) }
      ?? UnitEvaluation(
        sheet: characters.sheet,
        tables: characters.tables,
        sets: characters.sets,
        measures: options.measures
      )
    let onCharacters = CharacterEvaluation(characters, measures: options.measures)
    // Each draws from numbers of its own, so that both may be drawn at the same time.
    let (first, second) = inParallel {
      Resampling(options, stream: 0).estimates(onUnits, isCancelled)
    } and: {
      Resampling(options, stream: 1).estimates(onCharacters, isCancelled)
    }
    let sums = characters.sheet.sums()
    let units = onUnits.units(onUnits.sheet.sums())
    return subjects(categories).enumerated().map { index, subject in
      var found = index < first.count ? first[index] : []
      if index < second.count { found += second[index] }
      let place = subject == .any ? categories.count : index
      let passages =
        place < categories.count || subject == .any
        ? characters.passages(of: place, sums)
        : coders.indices.map { coder in
          categories.indices.reduce(0) { $0 + characters.passages(of: $1, sums)[coder] }
        }
      return AgreementRow(
        subject: subject,
        passages: passages,
        units: units,
        estimates: options.measures.compactMap { measure in found.first { $0.measure == measure } }
      )
    }
  }

  private static func subjects(_ categories: [AgreementCategory]) -> [AgreementSubject] {
    categories.map { .code($0.id) } + [.pooled, .any, .sets]
  }

  /// Rows that say for every measure why there is no figure.
  private static func undefinedRows(
    _ gap: AgreementGap,
    _ coders: [CoderID],
    _ categories: [AgreementCategory],
    _ options: AgreementOptions
  ) -> [AgreementRow] {
    subjects(categories).map { subject in
      AgreementRow(
        subject: subject,
        passages: coders.map { _ in 0 },
        units: 0,
        estimates: options.measures.filter { isShown($0, for: subject) }
          .map { AgreementEstimate(measure: $0, figure: .undefined(gap)) }
      )
    }
  }

  /// Whether a measure says something about a subject.
  static func isShown(_ measure: AgreementMeasure, for subject: AgreementSubject) -> Bool {
    switch measure {
    case .coding: subject == .sets
    case .codeUnitizing: subject.code != nil
    case .unitizing: true
    default: subject != .sets || AgreementMeasure.onUnits.contains(measure)
    }
  }
}
