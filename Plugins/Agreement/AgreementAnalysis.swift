import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// How far the coders agree, code by code and in all, with intervals, and where they differ (F8).
///
/// The formulas and their sources stand with `Agreement` and `AgreementMeasure` in KodebokQuery.
public struct AgreementAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "agreement",
    version: "1.0",
    title: LocalizedText("Agreement of coders", nb: "Enighet mellom kodere"),
    summary: LocalizedText(
      "How far coders agree, for each code and in all, with intervals, and every place where they differ",
      nb: "Hvor enige kodere er, for hver kode og i alt, med intervaller, og hvert sted der de er uenige"
    ),
    options: AgreementRequest.options,
    needs: [.text, .segments]
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Compares the coders.
  ///
  /// - Throws: That there are not two coders, that they have no source in common, or that the run was cancelled.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let request = try AgreementRequest(context.options, study.study)
    let limit = request.limit
    let parts = try study.mapDocuments(request.sources, [.text, .segments], context) { document in
      ComparedDocument(document, request, limit: limit)
    }
    let agreement = Agreement(
      documents: parts.map(\.document),
      coders: request.coders,
      categories: request.categories,
      options: request.computing,
      isCancelled: { context.isCancelled }
    )
    try context.checkCancelled()
    guard !agreement.sources.isEmpty else { throw .noSharedSource(request, agreement.leftOut) }
    let report = AgreementReport(agreement, request, study.study, context)
    var tables = [report.overall, report.codes]
    if request.computing.resamples > 0 { tables.append(report.intervals) }
    tables.append(report.disagreements(parts))
    return AnalysisResult(
      title: report.title,
      tables: tables,
      charts: report.chart.map { [$0] } ?? [],
      notes: report.notes(parts)
    )
  }
}

/// A source read for the comparison, with the first places where the coders differ.
struct ComparedDocument: Sendable {
  /// A place where they differ, with its words.
  struct Difference: Sendable {
    var disagreement: Disagreement
    var place: ResultPlace
  }

  var document: AgreementDocument
  var differences: [Difference] = []
  /// The places where somebody lacks a code, and those where only borders differ.
  var missing = 0
  var borders = 0

  init(_ source: StudyDocument, _ request: AgreementRequest, limit: Int) {
    let passages = source.segments.map { AgreementPassage(coder: $0.coder, code: $0.code, scalars: $0.scalars) }
    document = AgreementDocument(
      source: source.source.path,
      length: source.text.scalarCount,
      units: [],
      passages: passages,
      unplaced: source.unplaced
    )
    let isDeclared = request.computing.declared.contains(source.source.path)
    guard isDeclared || document.judges.intersection(request.coders).count > 1 else { return }
    document.units = request.computing.unit.ranges(in: source.text, turns: source.transcript.turns.map(\.body))
    let all = Disagreement.all(
      in: document,
      coders: request.coders,
      categories: request.categories,
      options: request.computing
    )
    missing = all.count { $0.kind == .missing }
    borders = all.count - missing
    differences = all.prefix(limit).map {
      Difference(disagreement: $0, place: source.place(source.text.byteRange(of: $0.scalars)))
    }
  }
}
