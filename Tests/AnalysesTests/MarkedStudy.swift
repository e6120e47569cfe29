import KodebokPluginKit
import KodebokStudyModel

/// A small study about a repair workshop, written as files; transcripts have their codings in braces.
///
/// `{trust,skill@bo!selected~contradicts|words}` is a coding with two codes by the coder bo, marked and with a stance;
/// braces may stand in braces.
enum MarkedStudy {
  /// The files of the study.
  static var workshop: [(path: String, content: String)] {
    var files = tables
    for (path, marked) in transcripts { files += written(path, marked) }
    return files
  }

  /// The same study with other transcripts.
  static func workshop(with transcripts: [(path: String, marked: String)]) -> [(path: String, content: String)] {
    tables + transcripts.flatMap { written($0.path, $0.marked) }
  }

  private static let tables: [(path: String, content: String)] = [
    ("kodebok.json", "{\"format\": 1}\n"),
    (
      "participants.csv",
      """
      id,pseudonym,group,age,withdrawn
      P1,Ada,mornings,31,
      P2,Bo,mornings,44,
      P3,Cem,evenings,58,
      P4,Dag,evenings,27,2026-03-01

      """
    ),
    (
      "material.csv",
      """
      source,kind,date,round,site,guide
      transcripts/ada.txt,interview,2026-01-05,1,North,talk
      transcripts/both.txt,group,2026-02-01,2,South,talk
      transcripts/cem.txt,interview,2026-01-12,1,South,talk

      """
    ),
    (
      "guides/talk.md",
      """
      # Talk {#talk}

      - How did you come to the workshop? {#q1}
      - Whom do you trust here? {#q2}
      - What do you charge for a repair? {#q3}

      """
    ),
    (
      "codebook.md",
      """
      # People {#people .theme}

      ## Trust {#trust guide=q2 excludes=doubt}

      Counting on one another.

      ## Doubt {#doubt guide=q2}

      Not counting on one another.

      # Work {#work .theme}

      ## Skill {#skill was=craft}

      What one can do.

      ## Money {#money guide=q3}

      What it costs.

      ## Way here {#way .fact guide=q1}

      How one gets here.

      ## Old rules {#rules .parked}

      Set aside.

      """
    ),
    (
      "memos/summaries.md",
      """
      # Ada on trust {#m1 about="trust P1" kind=summary}

      Ada trusts whoever hands over a tool.

      """
    ),
  ]

  private static let transcripts: [(String, String)] = [
    (
      "transcripts/ada.txt",
      """
      I: How did you come to the workshop?

      Ada: {way|By the number four bus}. Somebody {trust!selected|gave me the key} the first day.

      I: Whom do you trust?

      Ada: {trust,skill|Whoever hands me the right spanner}. {trust@bo|Whoever hands me the right spanner}.
      {doubt~contradicts|Not the one who counts the screws} [laughs].

      I: Do you sleep well?

      Ada: {craft@bo|I can true a wheel} in my sleep.

      """
    ),
    (
      "transcripts/cem.txt",
      """
      I: What do you charge for a repair?

      Cem: {money!candidate|Nothing, if you bring cake}. {skill|I have done hubs for thirty years}.

      I: And the others, do you trust them?

      Cem: {trust~contradicts|Not with my hubs}.

      """
    ),
    (
      "transcripts/both.txt",
      """
      Moderator: Whom do you trust here?

      Bo: {trust|Everybody. {skill|Ada can fix anything
      }

      Ada: Nearly}.

      Dag: {doubt|I do not}.

      Bo: {rules|We had rules once}. {money|Money ruins it}.

      """
    ),
  ]

  // MARK: Writing

  private struct Mark {
    var codes: [String]
    var coder = "anna"
    var flag: String?
    var stance: String?
    var start: Int
  }

  /// The transcript without braces, and a file of codings for each coder.
  private static func written(_ path: String, _ marked: String) -> [(path: String, content: String)] {
    var plain: [Unicode.Scalar] = []
    var open: [Mark] = []
    var lines: [String: [(start: Int, end: Int, code: String, line: String)]] = [:]
    var rest = ArraySlice(Array(marked.unicodeScalars))
    while let scalar = rest.popFirst() {
      if scalar == "{", let bar = rest.firstIndex(of: "|") {
        open.append(mark(String(String.UnicodeScalarView(rest[..<bar])), at: plain.count))
        rest = rest[(bar + 1)...]
      } else if scalar == "}", let mark = open.popLast() {
        var end = plain.count
        while end > mark.start, plain[end - 1].properties.isWhitespace { end -= 1 }
        for code in mark.codes {
          let id = "\(path)-\(lines.values.map(\.count).reduce(0, +))"
          let quote = String(String.UnicodeScalarView(plain[mark.start..<end])).replacing("\n", with: "\\n")
          var line = "\"code\":\"\(code)\",\"created\":\"2026-04-01T10:00:00Z\",\"end\":\(end)"
          if let flag = mark.flag { line += ",\"flags\":[\"\(flag)\"]" }
          line += ",\"id\":\"\(id)\",\"quote\":\"\(quote)\""
          if let stance = mark.stance { line += ",\"stance\":\"\(stance)\"" }
          line += ",\"start\":\(mark.start)"
          lines[mark.coder, default: []].append((mark.start, end, code, "{\(line)}"))
        }
      } else {
        plain.append(scalar)
      }
    }
    let text = String(String.UnicodeScalarView(plain))
    return [(path, text)]
      + lines.sorted { $0.key < $1.key }.map { coder, own in
        let sorted = own.sorted { ($0.start, $0.end, $0.code) < ($1.start, $1.end, $1.code) }
        return ("codings/\(coder)/\(path).jsonl", sorted.map { $0.line + "\n" }.joined())
      }
  }

  private static func mark(_ text: String, at start: Int) -> Mark {
    var text = text
    func cut(_ sign: Character) -> String? {
      guard let place = text.lastIndex(of: sign) else { return nil }
      defer { text = String(text[..<place]) }
      return String(text[text.index(after: place)...])
    }
    let stance = cut("~")
    let flag = cut("!")
    let coder = cut("@") ?? "anna"
    let codes = text.split(separator: ",").map(String.init)
    return Mark(codes: codes, coder: coder, flag: flag, stance: stance, start: start)
  }
}

extension AnalysisResult {
  /// ``plain`` without blanks at the ends of lines, which editors take away.
  var trimmed: String {
    plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
  }
}
