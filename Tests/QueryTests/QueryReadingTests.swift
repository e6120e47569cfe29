import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Queries are read and printed")
struct QueryReadingTests {
  @Test(
    "A query is printed in its canonical form in both languages",
    arguments: [
      ("code:trust and not theme:likeness group:B", "code:trust and not theme:likeness and group:B"),
      ("kode:trust og ikke tema:likeness gruppe:B", "code:trust and not theme:likeness and group:B"),
      ("kode:a eller kode:b tekst:\"så da\"", "code:a or code:b and text:\"så da\""),
      ("near:guilt/2turns", "near:guilt/2turns"),
      ("nær:guilt/2replikker", "near:guilt/2turns"),
      ("near:guilt", "near:guilt/1turn"),
      ("near:\"a b\"/3", "near:\"a b\"/3turns"),
      ("near:relationship/trust", "near:\"relationship/trust\"/1turn"),
      ("speaker:@deltakere taler:@Intervjuer", "speaker:@participants and speaker:@interviewer"),
      ("holdning:imot merke:kandidat", "stance:contradicts and flag:candidate"),
      ("(code:a or code:b) code:c", "(code:a or code:b) and code:c"),
      ("not (code:a code:b)", "not (code:a and code:b)"),
      ("not not code:a", "not not code:a"),
      ("text:«så» text:“da”", "text:så and text:da"),
      ("alder:>=40 \"consent:research\":yes", "alder:>=40 and \"consent:research\":yes"),
      ("\"kode\":7", "\"kode\":7"),
      ("", ""), ("  ()", ""),
    ]
  )
  func canonicalForm(text: String, canonical: String) {
    let query = Query(text)
    #expect(query.problems.isEmpty)
    #expect(query.text(in: .english) == canonical)
    #expect(Query(query.text(in: .norwegian)).expression == query.expression)
  }

  @Test(
    "What cannot be read is told with its place, and the rest is still read",
    arguments: [
      ("trust", QueryProblem.Kind.missingField, 0, 5, ""),
      ("code:", .missingValue, 0, 5, "code:\"\""),
      ("code:a and", .missingOperand, 7, 10, "code:a"),
      ("or code:a", .missingOperand, 0, 2, "code:a"),
      ("code:a not", .missingOperand, 7, 10, "code:a"),
      ("(code:a", .openParenthesis, 0, 1, "code:a"),
      ("code:a) code:b", .strayParenthesis, 6, 7, "code:a and code:b"),
      ("text:\"så da", .openQuote, 5, 12, "text:\"så da\""),
      ("near:a/3weeks", .invalidDistance, 0, 13, "near:a/1turn"),
      ("flag:blue", .invalidValue, 5, 9, "flag:blue"),
      ("since:yesterday", .invalidDate, 6, 15, "since:yesterday"),
    ]
  )
  func problems(text: String, kind: QueryProblem.Kind, start: Int, end: Int, canonical: String) {
    let query = Query(text)
    #expect(query.problems.map(\.kind) == [kind])
    #expect(query.problems.first?.range == ByteOffset(start)..<ByteOffset(end))
    #expect(query.text(in: .english) == canonical)
  }

  @Test("Nesting beyond the greatest depth is told and not followed")
  func depth() {
    let deep = String(repeating: "(", count: 100_000) + "code:a"
    #expect(Query(deep).problems.contains { $0.kind == .tooDeep })
    #expect(Query(String(repeating: "not ", count: 100_000)).problems.contains { $0.kind == .tooDeep })
  }

  @Test("What is printed is read again as the same question", arguments: 0..<300)
  func roundTrip(seed: UInt64) {
    var random = SeededNumbers(seed)
    let expression = Self.expression(&random, depth: 4)
    for language in Settings.Language.allCases {
      let text = Query(expression).text(in: language)
      let read = Query(text)
      #expect(read.expression == expression, "\(text)")
      #expect(read.problems.filter { $0.kind != .invalidDate && $0.kind != .invalidValue }.isEmpty, "\(text)")
      #expect(read.text(in: language) == text)
    }
  }

  @Test("Any text is a query whose places lie within it", arguments: 0..<400)
  func fuzz(seed: UInt64) {
    var random = SeededNumbers(seed)
    let pieces = [
      "code", ":", "(", ")", "\"", "and", "or", "ikke", " ", "/", "2turns", "\\", "«", "”", "é", "🙂", "\n", "a",
    ]
    let text = (0..<random.number(below: 40)).map { _ in pieces[random.number(below: pieces.count)] }.joined()
    let query = Query(text)
    for range in query.problems.map(\.range) + query.expression.terms.map(\.range) {
      #expect(range.lowerBound.value >= 0 && range.upperBound.value <= text.utf8.count)
    }
    #expect(Query(query.text(in: .norwegian)).expression == query.expression, "\(text)")
  }

  static func expression(_ random: inout SeededNumbers, depth: Int) -> QueryExpression {
    switch depth > 0 ? random.number(below: 6) : 5 {
    case 0, 1: return .all(of: (0...random.number(below: 3)).map { _ in expression(&random, depth: depth - 1) })
    case 2, 3: return .any(of: (0...random.number(below: 3)).map { _ in expression(&random, depth: depth - 1) })
    case 4: return .not(expression(&random, depth: depth - 1))
    default:
      let values = ["trust", "a b", "å/2", "\"", "x(y)", "c\\d", "«q»", "1:2", "or", "a/b"]
      let fields = QueryField.named + [.attribute("age"), .attribute("years of work"), .attribute("kode")]
      let field = fields[random.number(below: fields.count)]
      return .term(QueryTerm(field, values[random.number(below: values.count)], turns: random.number(below: 30)))
    }
  }
}
