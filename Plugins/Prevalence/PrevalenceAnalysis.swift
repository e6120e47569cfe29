import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Who says it, who contradicts it, who is silent and who was not asked, out of how many (F2).
public struct PrevalenceAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "prevalence",
    version: "1.0",
    title: LocalizedText("Who says it", nb: "Hvem som sier det"),
    summary: LocalizedText(
      "For each code: who says it, who contradicts it, who is silent and who was not asked, as x of n",
      nb: "For hver kode: hvem som sier det, hvem som motsier det, hvem som tier og hvem som ikke ble spurt, som x av n"
    ),
    options: [
      .level(default: .all),
      AnalysisOption(
        "claim",
        .text,
        LocalizedText("Only codings that name this claim", nb: "Bare kodinger som nevner denne påstanden")
      ),
      AnalysisOption(
        "asked",
        .boolean,
        LocalizedText(
          "Leave those out of n who were not asked, where a guide tells it",
          nb: "Hold dem som ikke ble spurt, utenfor n der en guide viser det"
        ),
        default: "true"
      ),
      .only, .query, .parked, .facts, .provisional,
    ],
    needs: [.text, .segments]
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Counts participants, and reads the interviews against their guides for who was asked.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    guard !study.study.participants.all.isEmpty else { throw .noParticipants }
    let frame = context.countingFrame(study.study)
    let claim = context.options["claim"].flatMap { $0.isEmpty ? nil : $0 }
    let coverage = context.options.isOn("asked") ? GuideCoverage(keepsPlaces: false, frame) : nil
    let empty = PrevalencesAndPlaces(
      count: Prevalences(claim: claim, frame),
      matrix: WorkMatrix(by: .participant, frame),
      coverage: coverage
    )
    let counted = try study.counted(empty, frame, [.text, .segments], context)
    let found = counted.count
    let rows = found.count.prevalences { found.coverage?.asked(about: $0) }.map { ($0.row, $0.prevalence) }
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: [table(rows, found, context), people(rows, found, study.study, context)],
      charts: [chart(rows, context)],
      notes: Self.notes(rows.map(\.1), found, context) + context.notes(on: counted)
    )
  }

  private static func notes(
    _ all: [Prevalence],
    _ found: PrevalencesAndPlaces,
    _ context: AnalysisContext
  ) -> [String] {
    var notes = [
      context.words(
        "n is the participants who were there in coded material and have not withdrawn. A person can both say and contradict something, in different places.",
        nb:
          "n er deltakerne som var med i kodet materiale og ikke har trukket seg. Samme person kan både si og motsi noe, på ulike steder."
      )
    ]
    if all.contains(where: \.isAskedKnown) {
      notes.append(
        context.words(
          "For codes that stand for a question of a guide, n is those who were asked and those who said it unasked; who was asked is found by the interviewer’s words (see guide-coverage), so a question put in quite other words is missed.",
          nb:
            "For koder som står for et spørsmål i en guide, er n de som ble spurt og de som sa det uspurt; hvem som ble spurt, finnes ut fra intervjuerens ord (se guide-coverage), så et spørsmål stilt med helt andre ord blir ikke funnet."
        )
      )
    }
    if let unknown = found.coverage?.withoutGuide, all.contains(where: \.isAskedKnown), !unknown.isEmpty {
      let list = unknown.prefix(5).map(\.name.visible).joined(separator: ", ") + (unknown.count > 5 ? ", …" : "")
      notes.append(
        context.words(
          "No guide is declared for \(list): those who were there count as asked.",
          nb: "Ingen guide er oppgitt for \(list): de som var med, regnes som spurt."
        )
      )
    }
    return notes
  }

  private static func names(_ counts: [Prevalence.Count]) -> String {
    counts.map { $0.segments > 0 ? "\($0.name) \($0.segments)" : $0.name }.joined(separator: ", ")
  }

  private func table(
    _ rows: [(CountingFrame.Row, Prevalence)],
    _ found: PrevalencesAndPlaces,
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      "prevalence",
      columns: context.codeColumns + [
        .init("says", context.words("Say it", nb: "Sier det"), .count), .init("n", "n", .count),
        .init("against", context.words("Contradict", nb: "Motsier"), .count),
        .init("silent", context.words("Silent", nb: "Tier"), .count),
        .init("not-asked", context.words("Not asked", nb: "Ikke spurt"), .count),
        .init("passages", context.words("Passages", nb: "Utdrag"), .count),
        .init("who-says", context.words("Who says it", nb: "Hvem sier det")),
        .init("who-contradicts", context.words("Who contradicts", nb: "Hvem motsier")),
        .init("who-nuances", context.words("Who nuances", nb: "Hvem nyanserer")),
        .init("who-is-silent", context.words("Who is silent", nb: "Hvem tier")),
        .init("who-was-not-asked", context.words("Who was not asked", nb: "Hvem ble ikke spurt")),
      ]
    )
    let single = context.words("one person only", nb: "bare én person")
    let unknown = context.words("not known who was asked", nb: "ikke kjent hvem som ble spurt")
    let cells = inParallel(rows, least: 16) { row, one -> [ResultCell] in
      let passages = found.matrix.passages(row.code)
      let against = found.contrary(row.code, among: passages)
      return context.cells(of: row) + [
        .count(one.says.count, note: one.isSingleHolder && !one.says.isEmpty ? single : nil),
        .count(one.participants),
        .count(one.against.count, of: against, note: one.isSingleHolder && one.says.isEmpty ? single : nil),
        .count(one.silent.count),
        one.isAskedKnown ? .count(one.notAsked.count) : found.coverage == nil ? .empty : .undefined(unknown),
        .count(one.segments, of: passages),
        .text(Self.names(one.says)), .text(Self.names(one.against)), .text(Self.names(one.nuances)),
        .text(Self.names(one.silent)), .text(Self.names(one.notAsked)),
      ]
    }
    for row in cells { table.add(row) }
    return table
  }

  private static let both = LocalizedText("both", nb: "begge deler")
  private static let says = LocalizedText("says", nb: "sier")
  private static let contradicts = LocalizedText("contradicts", nb: "motsier")
  private static let notAsked = LocalizedText("not asked", nb: "ikke spurt")
  private static let silent = LocalizedText("silent", nb: "tier")

  /// Code by participant: says, contradicts, both, silent, not asked.
  private func people(
    _ rows: [(CountingFrame.Row, Prevalence)],
    _ found: PrevalencesAndPlaces,
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultTable {
    let there = Set(found.count.attending)
    let people = study.participants.all.filter { there.contains($0.id) }
    var table = ResultTable(
      "participants",
      title: context.words("Code by participant", nb: "Kode etter deltaker"),
      columns: context.codeColumns + people.map { .init($0.id.value, $0.name) }
    )
    let cells = inParallel(rows, least: 16) { row, one -> [ResultCell] in
      var stances: [ParticipantID: LocalizedText] = [:]
      for count in one.notAsked { stances[count.participant] = Self.notAsked }
      for count in one.says { stances[count.participant] = Self.says }
      for count in one.against {
        stances[count.participant] = stances[count.participant] == Self.says ? Self.both : Self.contradicts
      }
      let own = people.map { ResultCell.text(context.words(stances[$0.id] ?? Self.silent)) }
      return context.cells(of: row) + own
    }
    for row in cells { table.add(row) }
    return table
  }

  private func chart(_ rows: [(CountingFrame.Row, Prevalence)], _ context: AnalysisContext) -> ResultChart {
    func series(_ name: String, _ value: (Prevalence) -> Int) -> ResultChart.Series {
      .init(name, rows.map { Double(value($0.1)) })
    }
    return ResultChart(
      "prevalence",
      .stackedBar,
      title: context.words("Participants", nb: "Deltakere"),
      categoryTitle: context.words("Code", nb: "Kode"),
      valueTitle: context.words("Participants", nb: "Deltakere"),
      categories: rows.map(\.0.label),
      series: [
        // Who does both stands among those who contradict, so that a bar is as long as there are people.
        series(context.words("say it", nb: "sier det")) { one in
          Set(one.says.map(\.participant)).subtracting(one.against.map(\.participant)).count
        },
        series(context.words("contradict", nb: "motsier")) { $0.against.count },
        series(context.words("silent", nb: "tier")) { $0.silent.count },
        series(context.words("not asked", nb: "ikke spurt")) { $0.notAsked.count },
      ]
    )
  }
}

extension AnalysisFailure {
  fileprivate static let noParticipants = Self(
    .missingData,
    LocalizedText(
      "The study has no participants: write them into participants.csv.",
      nb: "Studien har ingen deltakere: skriv dem inn i participants.csv."
    )
  )
}

/// The figures together with the passages behind them and with who was asked.
struct PrevalencesAndPlaces: StudyCount {
  var count: Prevalences
  var matrix: WorkMatrix
  var coverage: GuideCoverage?

  mutating func add(_ source: CodedSource) {
    let passages = count.frame.passages(source.segments)
    count.add(source, passages: passages)
    matrix.add(passages)
    coverage?.add(source)
  }

  mutating func merge(_ other: Self) {
    count.merge(other.count)
    matrix.merge(other.matrix)
    if let other = other.coverage { coverage?.merge(other) }
  }

  /// Those passages of a node that contradict it.
  func contrary(_ code: CodeID, among passages: [Passage]) -> [Passage] {
    passages.filter { passage in
      passage.segments.contains {
        $0.coding.stance == .contradicts && count.frame.nodes(of: $0.code).contains(code)
      }
    }
  }
}
