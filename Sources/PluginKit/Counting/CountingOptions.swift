import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Options that analyses by code have in common; an analysis lists those it takes.
extension AnalysisOption {
  /// Which nodes have rows; read by ``AnalysisContext/countingFrame(_:)``.
  public static func level(default level: CodeSelection.Level) -> Self {
    Self(
      "level",
      .choice,
      LocalizedText(
        "The rows: codes by themselves, or categories, themes or every node with all below it",
        nb: "Radene: koder for seg, eller kategorier, temaer eller alle noder med alt under seg"
      ),
      default: level.name,
      choices: [
        Choice("codes", LocalizedText("codes, each with its own codings", nb: "koder, hver med sine egne kodinger")),
        Choice("categories", LocalizedText("categories with all below them", nb: "kategorier med alt under seg")),
        Choice("themes", LocalizedText("themes with all below them", nb: "temaer med alt under seg")),
        Choice("all", LocalizedText("every node with all below it", nb: "alle noder med alt under seg")),
      ]
    )
  }

  /// Codes or themes to which the count is confined.
  public static let only = Self(
    "code",
    .code,
    LocalizedText(
      "Only this code or theme and what is below it",
      nb: "Bare denne koden eller dette temaet, med alt under"
    ),
    repeatable: true
  )

  /// A query that says which passages are counted.
  public static let query = Self(
    "query",
    .query,
    LocalizedText("Only the passages that a query finds", nb: "Bare utdragene som en spørring finner")
  )

  /// Whether parked codes count.
  public static let parked = Self(
    "parked",
    .boolean,
    LocalizedText("Count parked codes as well", nb: "Tell parkerte koder også"),
    default: "false"
  )

  /// Whether fact codes count.
  public static let facts = Self(
    "facts",
    .boolean,
    LocalizedText("Count fact codes as well", nb: "Tell faktakoder også"),
    default: "false"
  )

  /// Whether codings count that wait for approval.
  public static let provisional = Self(
    "provisional",
    .boolean,
    LocalizedText("Count codings that wait for approval as well", nb: "Tell kodinger som venter på godkjenning også"),
    default: "false"
  )

  /// What the columns are; read by ``AnalysisContext/unit(in:)``.
  public static func unit(default unit: CountingUnit?) -> Self {
    Self(
      "by",
      .attribute,
      LocalizedText(
        "The columns: participant, group, site, document, round, kind, or a column of the tables",
        nb: "Kolonnene: deltaker, gruppe, sted, kilde, runde, type, eller en kolonne i tabellene"
      ),
      default: unit?.name
    )
  }
}

extension AnalysisContext {
  /// Who and what counts, as the options have it: level, code, parked, facts, provisional.
  public func countingFrame(_ study: Study) -> CountingFrame {
    let only = options.all("code").map { CodeID($0) }
    return CountingFrame(
      study,
      CodeSelection(
        level: options["level"].flatMap { CodeSelection.Level(named: $0) } ?? .all,
        only: only.isEmpty ? nil : only,
        includesParked: options.isOn("parked"),
        includesFacts: options.isOn("facts"),
        includesProvisional: options.isOn("provisional")
      )
    )
  }

  /// The unit that the option `by` names; nil where it is not given.
  ///
  /// - Throws: That the study has no such column, with those it has.
  public func unit(in study: Study) throws(AnalysisFailure) -> CountingUnit? {
    guard let word = options["by"], !word.isEmpty else { return nil }
    let unit = CountingUnit(named: word)
    guard unit.exists(in: study) else {
      let known = (CountingUnit.known.map(\.name) + CountingUnit.columns(of: study)).map(\.visible)
        .joined(separator: ", ")
      throw AnalysisFailure(
        .option,
        LocalizedText(
          "The study has no column “\(word.visible)”. It can be counted by: \(known).",
          nb: "Studien har ingen kolonne «\(word.visible)». Den kan telles etter: \(known)."
        )
      )
    }
    return unit
  }
}
