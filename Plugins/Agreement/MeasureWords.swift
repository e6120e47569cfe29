import KodebokPluginKit
import KodebokQuery

/// What people call the measures, and why one has no value.
enum MeasureWords {
  /// The name of a measure, as in a report.
  static func name(_ measure: AgreementMeasure) -> LocalizedText {
    switch measure {
    case .percent: LocalizedText("Agreement, as a share", nb: "Enighet, som andel")
    case .cohen: LocalizedText("Cohen’s kappa", nb: "Cohens kappa")
    case .scott: LocalizedText("Scott’s pi", nb: "Scotts pi")
    case .fleiss: LocalizedText("Fleiss’ kappa", nb: "Fleiss’ kappa")
    case .krippendorff: LocalizedText("Krippendorff’s alpha", nb: "Krippendorffs alfa")
    case .gwet: LocalizedText("Gwet’s AC1", nb: "Gwets AC1")
    case .unitizing: LocalizedText("Krippendorff’s uα (what is coded)", nb: "Krippendorffs uα (hva som er kodet)")
    case .coding: LocalizedText("Krippendorff’s cuα (choice of code)", nb: "Krippendorffs cuα (valg av kode)")
    case .codeUnitizing: LocalizedText("Krippendorff’s (k)uα (this code)", nb: "Krippendorffs (k)uα (denne koden)")
    case .precision: LocalizedText("Precision on characters", nb: "Presisjon på tegn")
    case .recall: LocalizedText("Recall on characters", nb: "Dekning på tegn")
    case .f1: LocalizedText("F1 on characters", nb: "F1 på tegn")
    case .jaccard: LocalizedText("Jaccard on characters", nb: "Jaccard på tegn")
    case .passages: LocalizedText("F1 on passages", nb: "F1 på utdrag")
    case .exactPassages: LocalizedText("F1 on passages with the same borders", nb: "F1 på utdrag med samme grenser")
    default: LocalizedText(measure.rawValue, nb: measure.rawValue)
    }
  }

  /// The heading of a measure's column.
  static func heading(_ measure: AgreementMeasure) -> LocalizedText {
    switch measure {
    case .percent: LocalizedText("Share", nb: "Andel")
    case .cohen: "Cohen κ"
    case .scott: "Scott π"
    case .fleiss: "Fleiss κ"
    case .krippendorff: "Kripp. α"
    case .gwet: "AC1"
    case .unitizing: "uα"
    case .coding: "cuα"
    case .codeUnitizing: "(k)uα"
    case .precision: LocalizedText("Precision", nb: "Presisjon")
    case .recall: LocalizedText("Recall", nb: "Dekning")
    case .f1: "F1"
    case .jaccard: "Jaccard"
    case .passages: LocalizedText("F1 pass.", nb: "F1 utdrag")
    case .exactPassages: LocalizedText("F1 exact", nb: "F1 eksakt")
    default: LocalizedText(measure.rawValue, nb: measure.rawValue)
    }
  }

  /// Why there is no value, as words behind “undefined”.
  static func reason(_ gap: AgreementGap) -> LocalizedText {
    switch gap {
    case .oneCoder: LocalizedText("one coder", nb: "én koder")
    case .moreThanTwoCoders: LocalizedText("for two coders only", nb: "bare for to kodere")
    case .tooManyCoders: LocalizedText("too many coders", nb: "for mange kodere")
    case .nothingShared: LocalizedText("nothing judged by two coders", nb: "ingenting vurdert av to kodere")
    case .nothingCoded: LocalizedText("nobody used it", nb: "ingen brukte den")
    case .noVariation: LocalizedText("all judgements are the same", nb: "alle vurderinger er like")
    case .overlappingCodes: LocalizedText("codes overlap", nb: "koder overlapper")
    case .oneCode: LocalizedText("only one code", nb: "bare én kode")
    case .nothingIntersects: LocalizedText("no passages meet", nb: "ingen utdrag møtes")
    case .tooFewToResample: LocalizedText("fewer than two to draw from", nb: "færre enn to å trekke fra")
    case .resamplesUndefined:
      LocalizedText("most resamples have no value", nb: "de fleste trekningene har ingen verdi")
    default: LocalizedText(gap.rawValue, nb: gap.rawValue)
    }
  }
}
