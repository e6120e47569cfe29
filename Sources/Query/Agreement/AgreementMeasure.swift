/// A measure of agreement between coders; later versions may have more.
public struct AgreementMeasure: RawRepresentable, Hashable, Sendable {
  /// A word in lower case, stable over versions: the name in options.
  public let rawValue: String

  /// Creates a measure from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The share of pairs of judgements that agree, not corrected for chance.
  public static let percent = AgreementMeasure(rawValue: "percent")
  /// Cohen's kappa (1960); the mean over pairs for more than two coders (Light 1971).
  public static let cohen = AgreementMeasure(rawValue: "cohen")
  /// Scott's pi (1955); the mean over pairs for more than two coders.
  public static let scott = AgreementMeasure(rawValue: "scott")
  /// Fleiss' kappa (1971), with missing judgements after Gwet (2014).
  public static let fleiss = AgreementMeasure(rawValue: "fleiss")
  /// Krippendorff's alpha for nominal data (2011), with missing judgements.
  public static let krippendorff = AgreementMeasure(rawValue: "krippendorff")
  /// Gwet's AC1 (2008), with missing judgements after Gwet (2014).
  public static let gwet = AgreementMeasure(rawValue: "gwet")
  /// Krippendorff's alpha for unitizing, `uα` (2016): which characters are coded and how; `|uα` for ``AgreementSubject/any``.
  public static let unitizing = AgreementMeasure(rawValue: "u-alpha")
  /// Krippendorff's `cuα` (2016): the codes where both coders have coded something.
  public static let coding = AgreementMeasure(rawValue: "cu-alpha")
  /// Krippendorff's `(k)uα` (2016): one code where both coders have coded something.
  public static let codeUnitizing = AgreementMeasure(rawValue: "ku-alpha")
  /// The share of the second coder's characters that the first coder has too; two coders only.
  public static let precision = AgreementMeasure(rawValue: "precision")
  /// The share of the first coder's characters that the second coder has too; two coders only.
  public static let recall = AgreementMeasure(rawValue: "recall")
  /// F1 on characters: twice what both have, divided by what each has; the mean over pairs for more coders.
  public static let f1 = AgreementMeasure(rawValue: "f1")
  /// The characters both have, divided by those that any has; the mean over pairs for more coders.
  public static let jaccard = AgreementMeasure(rawValue: "jaccard")
  /// F1 on passages; two passages match where they share more than half of what they cover together.
  public static let passages = AgreementMeasure(rawValue: "passage-f1")
  /// F1 on passages that match with exactly the same borders.
  public static let exactPassages = AgreementMeasure(rawValue: "exact-f1")

  /// All measures, in the order in which they are shown.
  public static let all: [AgreementMeasure] = onUnits + onCharacters

  /// The measures of judgements of units; they depend on the unit that is chosen.
  public static let onUnits: [AgreementMeasure] = [.percent, .cohen, .scott, .fleiss, .krippendorff, .gwet]

  /// The measures of characters and borders; they do not depend on the unit.
  public static let onCharacters: [AgreementMeasure] = [
    .unitizing, .coding, .codeUnitizing, .precision, .recall, .f1, .jaccard, .passages, .exactPassages,
  ]

  /// Whether the measure compares two coders, so that it is a mean over pairs where there are more.
  public var isPairwise: Bool {
    [.cohen, .scott, .precision, .recall, .f1, .jaccard, .passages, .exactPassages].contains(self)
  }
}
