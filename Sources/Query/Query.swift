import KodebokStudyModel
import KodebokText

/// A question to the coded material, such as `code:trust and not theme:likeness speaker:@participants`.
///
/// One grammar serves lists, claims, saved queries, sorting sheets and analyses. Every text is a query; what is wrong
/// with one stands in ``problems``.
///
/// - `field:value`, or `field:"several words"`; fields and words of both languages mean the same in every study.
/// - `and` (may be left out), `or`, `not` and parentheses; `and` binds closer than `or`.
/// - `*` and `?` in a value stand for any characters and for one.
/// - A field that has no name of its own is a column of the participants or the material; its value may be compared:
///   `age:>=40`. In quotation marks a field is always a column.
public struct Query: Hashable, Sendable {
  /// What is asked.
  public var expression: QueryExpression
  /// What is wrong with the text, in the order of the text.
  public var problems: [QueryProblem]

  /// How deep parentheses and `not` may be nested.
  public static let greatestDepth = 64

  /// Reads a query; ranges of terms and problems count UTF-8 bytes of `text`.
  ///
  /// - Complexity: O(bytes).
  public init(_ text: String) { (expression, problems) = QueryParser.parse(text) }

  /// Creates a query from what it asks.
  public init(_ expression: QueryExpression) {
    self.expression = expression
    problems = []
  }

  /// The query in its canonical form; read again, it asks the same.
  public func text(in language: Settings.Language) -> String {
    expression == .everything ? "" : expression.text(in: language)
  }
}
