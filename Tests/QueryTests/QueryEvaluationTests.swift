import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Queries find segments")
struct QueryEvaluationTests {
  private let material = SampleMaterial()

  @Test(
    "Every field finds what it names",
    arguments: [
      ("", "abcdef"), ("code:trust", "ac"), ("code:Trust", "acd"), ("code:change/trust", "d"), ("code:shame", "be"),
      ("code:hope", ""), ("theme:relationship", "acf"), ("tema:Change", "bde"),
      ("participant:Tone", "abc"), ("participant:p3", "d"), ("group:B", "d"), ("group:a", "abcf"),
      ("speaker:@participants", "abcdf"), ("taler:@intervjuer", "e"), ("speaker:Sofie", "d"), ("speaker:Per", "d"),
      ("source:tone", "abc"), ("source:transcripts/", "abcdef"), ("source:*gr?up*", "def"), ("source:one", ""),
      ("kind:interview", "abc"), ("kind:transcript", "abcdef"), ("round:1", "abc"), ("site:north", "abc"),
      ("coder:bo", "b"), ("coder:\"Anna Berg\"", "acdef"),
      ("text:hard", "ab"), ("text:\"so hard\"", "ab"), ("text:\"hard so\"", ""), ("text:\"HER, so\"", "a"),
      ("text:trust*", "ad"), ("text:å", "c"), ("text:A\u{30A}", "c"), ("text:ard", ""),
      ("flag:candidate", "c"), ("stance:contradicts", "d"), ("outcome:drifted", "c"),
      ("since:2026-12", "b"), ("until:2026-11", "acdef"), ("until:2026-11-19", ""),
      ("overlaps:guilt", "af"), ("overlaps:trust", "b"), ("inside:guilt", "f"), ("inside:trust", ""),
      ("near:guilt/0turns", "af"), ("near:guilt/3turns", "acf"), ("near:guilt/4", "acdf"), ("near:trust/4", "abc"),
      ("near:trust/1", "b"), ("near:change/1", "af"),
      ("age:38", "abc"), ("age:>=40", "df"), ("age:<40", "abc"), ("date:2026-02-01", "abc"),
      ("\"consent:quote\":yes", "abcdf"), ("hair:red", ""),
      ("code:trust not flag:candidate", "a"), ("not code:trust group:B or code:likeness", "df"),
      ("not (code:trust or group:B)", "bef"),
    ]
  )
  func fields(query: String, names: String) {
    #expect(Query(query).problems.isEmpty)
    #expect(material.names(query) == names)
  }

  @Test("A query and its canonical forms find the same", arguments: 0..<100)
  func forms(seed: UInt64) {
    var random = SeededNumbers(seed)
    let terms = ["code:trust", "theme:change", "group:B", "near:guilt/2turns", "text:hard", "not coder:bo", "age:>39"]
    let joints = [" ", " or ", " and not ", " (", ") "]
    let text = (0...random.number(below: 5)).map { _ in
      terms[random.number(below: terms.count)] + joints[random.number(below: joints.count)]
    }.joined()
    let query = Query(text)
    #expect(material.names(text) == material.names(query.text(in: .norwegian)))
    let negated = Query(.not(query.expression))
    let both =
      material.names(text)
      + Query.evaluate(negated, over: material.segments, study: material.study).map(\.id.value).joined()
    #expect(both.sorted() == Array("abcdef"))
  }

  @Test("What stands near is found as a plain search over all pairs finds it", arguments: 0..<80)
  func near(seed: UInt64) {
    var random = SeededNumbers(seed)
    var material = SampleMaterial()
    material.segments = (0..<25).map { index in
      let (start, turn) = (random.number(below: 60), random.number(below: 12))
      let code = ["trust", "guilt", "likeness"][random.number(below: 3)]
      let end = start + 1 + random.number(below: 20)
      let turns = turn...(turn + random.number(below: 3))
      return SampleMaterial.segment("\(index) ", "tone", code, start..<end, turn: turns, [], "", "")
    }
    func plain(_ fits: (Segment, Segment) -> Bool) -> String {
      material.segments.filter { one in
        material.segments.contains { other in
          other.code.value == "guilt" && (other.code != one.code || other.scalars != one.scalars) && fits(one, other)
        }
      }.map(\.id.value).joined()
    }
    #expect(material.names("overlaps:guilt") == plain { $0.scalars.overlaps($1.scalars) })
    #expect(
      material.names("inside:guilt")
        == plain { $1.scalars.lowerBound <= $0.scalars.lowerBound && $0.scalars.upperBound <= $1.scalars.upperBound }
    )
    #expect(material.names("near:guilt/2") == plain { $1.turn <= $0.lastTurn + 2 && $0.turn - 2 <= $1.lastTurn })
  }

  @Test(
    "What the study does not know is told, with what is near it",
    arguments: [
      ("code:trsut", QueryProblem.Kind.unknownCode, "trust"), ("code:Trust", .severalCodes, "trust"),
      ("participant:Tove", .unknownValue, "Tone"), ("grop:B", .unknownField, "group"),
      ("coder:ana", .unknownValue, "anna"), ("source:tine", .unknownValue, ""),
    ]
  )
  func audit(query: String, kind: QueryProblem.Kind, expected: String) {
    let problems = Query(query).problems(in: material.study)
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.first?.expected.first ?? "" == expected)
  }

  @Test(
    "A place is completed by fields, values and words",
    arguments: [
      ("g", "group:"), ("co", "code:,coder:,\"consent:quote\":"), ("code:tr", "trust,trust-change"),
      ("theme:", "relationship,change"),
      ("code:trust a", "age:,and"), ("group:", "A,B"), ("flag:c", "candidate"), ("coder:Ann", "anna"),
      ("speaker:@p", "@participants"), ("text:x", ""),
    ]
  )
  func completions(text: String, expected: String) {
    let place = ByteOffset(text.utf8.count)
    let found = Query.completions(at: place, in: text, study: material.study, language: .english)
    #expect(found.map(\.text).joined(separator: ",") == expected)
  }
}

@Suite("How many say something")
struct PrevalenceTests {
  private let material = SampleMaterial()

  private func prevalence(_ node: String) -> Prevalence {
    let speaking = ["P1", "P2", "P3", "P4"].map { ParticipantID($0) }
    return Prevalence(of: CodeID(node), over: material.segments, study: material.study, speaking: speaking)
  }

  @Test("A code counts its participants, segments and sources; those who have withdrawn count nowhere")
  func code() {
    let trust = prevalence("trust")
    #expect(trust.says.map { "\($0.name) \($0.segments)" } == ["Tone 2"])
    #expect(trust.against.isEmpty)
    #expect((trust.participants, trust.segments, trust.sources) == (3, 2, 1))
    #expect(prevalence("likeness").says.isEmpty)
  }

  @Test("A theme counts all below it, and tells who contradicts")
  func theme() {
    let change = prevalence("change")
    #expect(change.says.map { "\($0.name) \($0.segments)" } == ["Tone 1"])
    #expect(change.against.map { "\($0.name) \($0.segments)" } == ["Sofie 1", "Per 1"])
    #expect((change.segments, change.sources, change.coders.count) == (3, 2, 2))
  }

  @Test("The same span coded twice counts once")
  func spans() {
    var material = material
    var again = material.segments[0]
    again.coder = CoderID("bo")
    again.code = CodeID("likeness")
    material.segments.append(again)
    let theme = Prevalence(of: CodeID("relationship"), over: material.segments, study: material.study, speaking: [])
    // Only Kari speaks in the segment of likeness, and she has withdrawn.
    #expect(theme.segments == 2)
    #expect(theme.says.map(\.segments) == [2])
  }
}
