import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Question by interview: asked, skipped or added, so that nobody said is told from nobody was asked (E6).
public struct GuideCoverageAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "guide-coverage",
    version: "1.0",
    title: LocalizedText("Guide coverage", nb: "Dekning av intervjuguiden"),
    summary: LocalizedText(
      "Which questions of the guide were asked, skipped or added in each interview, and what was said to them",
      nb: "Hvilke spørsmål i guiden som ble stilt, utelatt eller lagt til i hvert intervju, og hva som ble svart"
    ),
    options: [
      AnalysisOption(
        "threshold",
        .number,
        LocalizedText(
          "How like a question the interviewer’s words must be, 0 to 1",
          nb: "Hvor lik et spørsmål intervjuerens ord må være, 0 til 1"
        ),
        default: String(GuideCoverage.usualThreshold),
        minimum: 0,
        maximum: 1
      ),
      AnalysisOption(
        "added",
        .boolean,
        LocalizedText("List the questions beside the guide", nb: "Vis spørsmålene utenom guiden"),
        default: "true"
      ),
      .provisional,
    ],
    needs: [.text, .segments]
  )

  /// The most questions beside the guide that are listed.
  static let mostAdded = 2_000

  /// Creates the analysis for one run.
  public init() {}

  /// Reads every interview against the guide that the register names for it.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    // Parked and fact codes stand for questions as well.
    let frame = CountingFrame(
      study.study,
      CodeSelection(
        level: .codes,
        includesParked: true,
        includesFacts: true,
        includesProvisional: context.options.isOn("provisional")
      )
    )
    let empty = GuideCoverage(threshold: context.options.number("threshold"), frame)
    guard !empty.guides.all.isEmpty else { throw .noGuide }
    let counted = try study.counted(empty, frame, [.text, .segments], context)
    let found = counted.count
    let interviews = found.interviews
    guard !interviews.isEmpty else { throw .noInterview(empty.guides) }
    var tables: [ResultTable] = []
    var charts: [ResultChart] = []
    for guide in found.guides.all {
      let own = interviews.filter { $0.guide == guide.file }
      guard !own.isEmpty else { continue }
      let suffix = tables.isEmpty ? "" : "-\(tables.count / 2 + 1)"
      tables.append(questions("questions" + suffix, guide, own, found, study.study, context))
      tables.append(matrix("coverage" + suffix, guide, own, context))
      charts.append(chart("coverage" + suffix, guide, own, context))
    }
    tables.append(table(interviews, context))
    var notes = Self.notes(found, context)
    if context.options.isOn("added") {
      tables.append(added(interviews, context))
      let all = interviews.reduce(0) { $0 + $1.added.count }
      if all > Self.mostAdded {
        notes.append(
          context.words(
            "The list has the first \(Self.mostAdded) of \(all) questions beside the guide.",
            nb: "Listen har de første \(Self.mostAdded) av \(all) spørsmål utenom guiden."
          )
        )
      }
    }
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: tables,
      charts: charts,
      notes: notes + context.notes(on: counted)
    )
  }

  private static func notes(_ found: GuideCoverage, _ context: AnalysisContext) -> [String] {
    var notes = [
      context.words(
        "“Not found” does not prove that a question was not asked: one put in quite other words is not recognised. In the two studies on which this was tuned, marked by hand, 19 of 20 questions found had been asked, and 4 of 5 that had been asked were found.",
        nb:
          "«Ikke funnet» beviser ikke at et spørsmål ikke ble stilt: stilt med helt andre ord blir det ikke gjenkjent. I de to studiene dette er innstilt etter, merket for hånd, var 19 av 20 spørsmål som ble funnet, virkelig stilt, og 4 av 5 som var stilt, ble funnet."
      ),
      context.words(
        "You can say so yourself: code the interviewer’s words with a code that has guide=, put a heading into the transcript, or write a memo about both the question and the source.",
        nb:
          "Du kan si det selv: gi intervjuerens ord en kode som har guide=, sett en overskrift i utskriften, eller skriv et memo om både spørsmålet og kilden."
      ),
    ]
    let unknown = found.withoutGuide
    if !unknown.isEmpty {
      let list = unknown.prefix(5).map(\.name.visible).joined(separator: ", ") + (unknown.count > 5 ? ", …" : "")
      notes.append(
        context.words(
          "Left out, because material.csv names no guide for them: \(list).",
          nb: "Utelatt, fordi material.csv ikke oppgir noen guide for dem: \(list)."
        )
      )
    }
    return notes
  }

  // MARK: By question

  private func questions(
    _ name: String,
    _ guide: InterviewGuides.Guide,
    _ interviews: [GuideCoverage.Interview],
    _ found: GuideCoverage,
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      name,
      title: guide.file.name,
      columns: [
        .init("id", "Id"), .init("question", context.words("Question", nb: "Spørsmål")),
        .init("asked", context.words("Asked in", nb: "Stilt i"), .count),
        .init("interviews", context.words("Of", nb: "Av"), .count),
        .init("passages", context.words("Passages", nb: "Utdrag"), .count),
        .init("nothing-coded", context.words("Asked, nothing coded", nb: "Stilt, ingenting kodet"), .count),
        .init("unasked", context.words("Said, not found asked", nb: "Sagt, ikke funnet stilt"), .count),
        .init("codes", context.words("Codes", nb: "Koder")),
      ]
    )
    for (index, question) in guide.questions.enumerated() {
      let cells = interviews.map { $0.cells[index] }
      let codes = found.guides.codes[question.id] ?? []
      let isCoded = !codes.isEmpty
      let none = context.words("no code stands for it", nb: "ingen kode står for det")
      let silent = zip(interviews, cells).count { $0.isCoded && $1.status == .asked && $1.passages == 0 }
      table.add([
        .text(question.id), .text(question.label), .count(cells.count { $0.status == .asked }),
        .count(cells.count { $0.status != .notInVersion }),
        isCoded ? .count(cells.reduce(0) { $0 + $1.passages }) : .undefined(none),
        isCoded ? .count(silent) : .undefined(none),
        isCoded ? .count(cells.count { $0.status != .asked && $0.passages > 0 }) : .undefined(none),
        .text(codes.map { study.codeBook.label($0) }.joined(separator: ", ")),
      ])
    }
    return table
  }

  private func matrix(
    _ name: String,
    _ guide: InterviewGuides.Guide,
    _ interviews: [GuideCoverage.Interview],
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      name,
      title: context.words(
        "Question by interview: \(guide.file.name)",
        nb: "Spørsmål etter intervju: \(guide.file.name)"
      ),
      columns: [.init("id", "Id"), .init("question", context.words("Question", nb: "Spørsmål"))]
        + interviews.map { interview in
          let version = interview.version.isEmpty ? "" : " (\(interview.version))"
          return .init(interview.source.value, interview.source.name + version)
        }
    )
    for (index, question) in guide.questions.enumerated() {
      table.add(
        [.text(question.id), .text(question.label)] + interviews.map { cell($0.cells[index], $0, context) }
      )
    }
    return table
  }

  private func cell(
    _ cell: GuideCoverage.Cell,
    _ interview: GuideCoverage.Interview,
    _ context: AnalysisContext
  ) -> ResultCell {
    let said =
      cell.passages > 0
      ? context.count(cell.passages, LocalizedText("passage", nb: "utdrag"), LocalizedText("passages", nb: "utdrag"))
      : ""
    switch cell.status {
    case .asked:
      let lines = cell.places.filter { $0.memo == nil }.map(\.reference)
      let places = lines.isEmpty ? "" : " " + lines.joined(separator: ", ")
      return .text(
        context.words("asked", nb: "stilt") + places + (said.isEmpty ? "" : " · " + said),
        places: cell.places.filter { $0.memo == nil }.map { place($0, interview.source) },
        note: note(on: cell.places, context)
      )
    case .skipped:
      let near = cell.nearest.map { nearest in
        context.words(
          "nearest: \(nearest.reference) “\(Self.short(nearest.words))”",
          nb: "nærmest: \(nearest.reference) «\(Self.short(nearest.words))»"
        )
      }
      return .text(
        context.words("not found", nb: "ikke funnet") + (said.isEmpty ? "" : " · " + said),
        places: cell.nearest.map { [place($0, interview.source)] } ?? [],
        note: near
      )
    case .notInVersion: return .text(context.words("not in this version", nb: "ikke i denne versjonen"))
    }
  }

  /// What shows that a question was asked, where it is not the interviewer's words.
  private func note(on places: [GuideCoverage.Place], _ context: AnalysisContext) -> String? {
    var found: [String] = []
    for kind in GuideCoverage.Evidence.allCases where places.contains(where: { $0.evidence == kind }) {
      switch kind {
      case .words: return nil
      case .heading: found.append(context.words("by a heading", nb: "etter en overskrift"))
      case .coding: found.append(context.words("by a coding", nb: "etter en koding"))
      case .link: found.append(context.words("by a link", nb: "etter en lenke"))
      case .memo: found.append(context.words("by a memo", nb: "etter et memo"))
      }
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  private static func short(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }

  private func place(_ place: GuideCoverage.Place, _ source: StudyPath) -> ResultPlace {
    ResultPlace(
      source: source,
      scalars: place.scalars,
      start: place.start,
      end: place.end,
      quote: place.words,
      reference: place.reference
    )
  }

  private func chart(
    _ name: String,
    _ guide: InterviewGuides.Guide,
    _ interviews: [GuideCoverage.Interview],
    _ context: AnalysisContext
  ) -> ResultChart {
    ResultChart(
      name,
      .heatMap,
      title: context.words(
        "Asked (1) or not found (0): \(guide.file.name)",
        nb: "Stilt (1) eller ikke funnet (0): \(guide.file.name)"
      ),
      categoryTitle: context.words("Interview", nb: "Intervju"),
      categories: interviews.map(\.source.name),
      series: guide.questions.enumerated().map { index, question in
        .init(
          question.id,
          interviews.map { interview in
            switch interview.cells[index].status {
            case .asked: 1
            case .skipped: 0
            case .notInVersion: nil
            }
          }
        )
      }
    )
  }

  // MARK: By interview

  private func table(_ interviews: [GuideCoverage.Interview], _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "interviews",
      title: context.words("Interviews", nb: "Intervjuer"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("guide", context.words("Guide", nb: "Guide")),
        .init("version", context.words("Version", nb: "Versjon")),
        .init("asked", context.words("Asked", nb: "Stilt"), .count),
        .init("skipped", context.words("Not found", nb: "Ikke funnet"), .count),
        .init("added", context.words("Beside the guide", nb: "Utenom guiden"), .count),
      ]
    )
    for one in interviews {
      table.add([
        .text(one.source.name), .text(one.guide.name), .text(one.version),
        .count(one.cells.count { $0.status == .asked }),
        .count(one.cells.count { $0.status == .skipped }), .count(one.added.count),
      ])
    }
    return table
  }

  private func added(_ interviews: [GuideCoverage.Interview], _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "added",
      title: context.words("Questions beside the guide", nb: "Spørsmål utenom guiden"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("place", context.words("Place", nb: "Sted")),
        .init("words", context.words("Words", nb: "Ord")),
      ]
    )
    for one in interviews {
      for question in one.added where table.rows.count < Self.mostAdded {
        table.add([
          .text(one.source.name), .text(question.reference, places: [place(question, one.source)]),
          .text(question.words),
        ])
      }
    }
    return table
  }
}

extension AnalysisFailure {
  fileprivate static let noGuide = Self(
    .missingData,
    LocalizedText(
      "The study has no interview guide: write one as a list of questions into the folder guides/.",
      nb: "Studien har ingen intervjuguide: skriv en som en liste med spørsmål i mappen guides/."
    )
  )

  fileprivate static func noInterview(_ guides: InterviewGuides) -> Self {
    let name = guides.all.first?.file.value.visible ?? ""
    return Self(
      .missingData,
      LocalizedText(
        "No interview names a guide: write which was used into the column “guide” of material.csv, such as \(name).",
        nb:
          "Ingen intervjuer oppgir en guide: skriv hvilken som ble brukt, i kolonnen «guide» i material.csv, som \(name)."
      )
    )
  }
}
