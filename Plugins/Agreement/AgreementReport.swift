import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// The tables and the chart of a comparison, in the run's language.
struct AgreementReport {
  let agreement: Agreement
  let request: AgreementRequest
  let study: Study
  let context: AnalysisContext

  init(_ agreement: Agreement, _ request: AgreementRequest, _ study: Study, _ context: AnalysisContext) {
    self.agreement = agreement
    self.request = request
    self.study = study
    self.context = context
  }

  /// The rows of codes that are shown: those named, else those that somebody used.
  var codeRows: [AgreementRow] {
    agreement.rows.filter { $0.subject.code != nil && (request.isNamed || $0.passages.contains { $0 > 0 }) }
  }

  var title: String {
    let names = request.coders.map(name).joined(separator: ", ")
    return context.words(AgreementAnalysis.description.title) + ": " + names
  }

  /// A coder's name as the study has it.
  func name(_ coder: CoderID) -> String { study.settings.coders[coder] ?? coder.value }

  /// The label of a code or theme.
  func label(_ code: CodeID) -> String { study.codeBook.label(code) }

  /// What a row about all codes is called.
  func title(_ subject: AgreementSubject) -> String {
    switch subject {
    case .pooled: context.words("All codes, pooled", nb: "Alle koder, slått sammen")
    case .any: context.words("Anything coded", nb: "Noe er kodet")
    case .sets: context.words("The same set of codes", nb: "Samme sett av koder")
    default: subject.code.map(label) ?? subject.kind
    }
  }

  // MARK: Tables

  /// The figures of all codes together, a row for each measure.
  var overall: ResultTable {
    var table = ResultTable(
      "overall",
      title: context.words("All codes together", nb: "Alle koder samlet"),
      columns: [.init("of", context.words("Of", nb: "Om"))] + estimateColumns
    )
    for row in agreement.rows where row.subject.code == nil {
      for estimate in row.estimates { table.add([.text(title(row.subject))] + cells(estimate)) }
    }
    return table
  }

  /// The figures of each code, a column for each measure.
  var codes: ResultTable {
    let shown = request.computing.measures.filter { $0 != .coding }
    var table = ResultTable(
      "codes",
      title: context.words("Code by code", nb: "Kode for kode"),
      columns: [.init("code", context.words("Code", nb: "Kode")), .init("id", "Id")]
        + request.coders.map { coder in
          .init("passages-" + coder.value, context.words("Passages", nb: "Utdrag") + " " + name(coder), .count)
        }
        + shown.map { .init($0.rawValue, context.words(MeasureWords.heading($0)), .number, digits: 3) }
    )
    for row in codeRows {
      guard let code = row.subject.code else { continue }
      table.add(
        [.text(label(code)), .text(code.value)] + row.passages.map { .count($0) }
          + shown.map { measure in row[measure].map { cell($0) } ?? .empty }
      )
    }
    return table
  }

  /// The interval of each figure of each code.
  var intervals: ResultTable {
    var table = ResultTable(
      "intervals",
      title: context.words("Intervals, code by code", nb: "Intervaller, kode for kode"),
      columns: [.init("code", context.words("Code", nb: "Kode")), .init("id", "Id")] + estimateColumns
    )
    for row in codeRows {
      guard let code = row.subject.code else { continue }
      for estimate in row.estimates where estimate.figure.value != nil {
        table.add([.text(label(code)), .text(code.value)] + cells(estimate))
      }
    }
    return table
  }

  /// The places where the coders differ.
  func disagreements(_ parts: [ComparedDocument]) -> ResultTable {
    var table = ResultTable(
      "disagreements",
      title: context.words("Where the coders differ", nb: "Der koderne er uenige"),
      columns: [
        .init("place", context.words("Place", nb: "Sted")), .init("code", context.words("Code", nb: "Kode")),
        .init("difference", context.words("Difference", nb: "Forskjell")),
        .init("has", context.words("Has it", nb: "Har den")),
        .init("lacks", context.words("Has it not", nb: "Har den ikke")),
        .init("instead", context.words("Has instead", nb: "Har i stedet")),
        .init("words", context.words("Words", nb: "Ord")),
      ]
    )
    for difference in parts.flatMap(\.differences).prefix(request.limit) {
      let one = difference.disagreement
      let isMissing = one.kind == .missing
      table.add([
        .text(one.source.value + " " + difference.place.reference, places: [difference.place]),
        .text(label(one.category)),
        .text(
          isMissing
            ? context.words("code missing", nb: "kode mangler") : context.words("other borders", nb: "andre grenser")
        ),
        .text(owners(one)), .text(one.lacking.map(name).joined(separator: ", ")),
        .text(one.instead.map(label).joined(separator: ", ")), .text(Self.excerpt(difference.place.quote)),
      ])
    }
    return table
  }

  /// Who has a code at a place; where borders differ, with the characters that each has of the place.
  private func owners(_ disagreement: Disagreement) -> String {
    guard disagreement.kind == .borders else {
      var names: [String] = []
      for stretch in disagreement.stretches where !names.contains(name(stretch.coder)) {
        names.append(name(stretch.coder))
      }
      return names.joined(separator: ", ")
    }
    return disagreement.stretches.map { stretch in
      let start = stretch.scalars.lowerBound - disagreement.scalars.lowerBound
      return "\(name(stretch.coder)) \(start + 1)–\(start + stretch.scalars.scalarCount)"
    }
    .joined(separator: ", ")
  }

  /// The words of a place on one line, the middle of long ones left out.
  static func excerpt(_ words: String) -> String {
    let scalars = Array(words.unicodeScalars.prefix(4_000)).map { $0 == "\n" ? " " : $0 }
    guard scalars.count > 120 else { return String(String.UnicodeScalarView(scalars)) }
    let head = String(String.UnicodeScalarView(scalars.prefix(80)))
    let tail = String(String.UnicodeScalarView(Array(words.unicodeScalars.suffix(36)).map { $0 == "\n" ? " " : $0 }))
    return head + " […] " + tail
  }

  // MARK: Cells

  private var estimateColumns: [ResultTable.Column] {
    var columns: [ResultTable.Column] = [
      .init("measure", context.words("Measure", nb: "Mål")),
      .init("value", context.words("Value", nb: "Verdi"), .number, digits: 3),
    ]
    if request.computing.resamples > 0 {
      columns += [
        .init("low", context.words("From", nb: "Fra"), .number, digits: 3),
        .init("high", context.words("To", nb: "Til"), .number, digits: 3),
      ]
    }
    return columns
  }

  private func cells(_ estimate: AgreementEstimate) -> [ResultCell] {
    var cells: [ResultCell] = [.text(context.words(MeasureWords.name(estimate.measure))), cell(estimate)]
    guard request.computing.resamples > 0 else { return cells }
    guard let interval = estimate.interval else { return cells + [.empty, .empty] }
    for end in [interval.lower, interval.upper] {
      let without = interval.resamplesWithoutValue
      let note =
        without == 0
        ? nil : context.words("\(without) resamples have no value", nb: "\(without) trekninger har ingen verdi")
      cells.append(cell(end, note: note))
    }
    return cells
  }

  private func cell(_ estimate: AgreementEstimate) -> ResultCell {
    let without = estimate.pairsWithoutValue
    let note =
      without == 0
      ? nil : context.words("\(without) pairs of coders have no value", nb: "\(without) par av kodere har ingen verdi")
    return cell(estimate.figure, note: note)
  }

  private func cell(_ figure: AgreementFigure, note: String? = nil) -> ResultCell {
    switch figure {
    case .value(let value): return .number(value, note: note)
    case .undefined(let gap):
      let reason = context.words(MeasureWords.reason(gap))
      return .undefined(context.words("undefined: ", nb: "udefinert: ") + reason)
    }
  }

  // MARK: Chart

  /// The first measure that is corrected for chance, code by code; nil where there is none.
  var chart: ResultChart? {
    let corrected: [AgreementMeasure] = [.krippendorff, .cohen, .fleiss, .scott, .gwet, .unitizing]
    guard let measure = corrected.first(where: { request.computing.measures.contains($0) }) else { return nil }
    let rows = codeRows
    guard rows.contains(where: { $0[measure]?.figure.value != nil }) else { return nil }
    let name = context.words(MeasureWords.name(measure))
    return ResultChart(
      "codes",
      .bar,
      title: context.words("\(name) by code", nb: "\(name) etter kode"),
      categoryTitle: context.words("Code", nb: "Kode"),
      valueTitle: name,
      categories: rows.map { title($0.subject) },
      series: [.init(name, rows.map { $0[measure]?.figure.value })]
    )
  }
}
