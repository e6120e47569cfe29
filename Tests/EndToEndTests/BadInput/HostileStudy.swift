import Foundation
import KodebokJSON

/// A study that was made to break what shows it: names, labels, words and places nobody would write by mistake.
enum HostileStudy {
  /// Text that does something where it is not taken for words: in terminals, Markdown, HTML, spreadsheets, logs.
  static let poison = [
    "\u{1B}[31mrød\u{1B}[0m", "\u{1B}]0;tittel\u{7}", "](command:ond.kommando)", "[trykk](command:ond.kommando)",
    "![bilde](http://ond.example/x.png)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>",
    "\u{202E}snudd\u{202C}", "\u{2066}skjult\u{2069}", "::error::falsk", "%0A::error::falsk", "\u{9B}31mrød",
    "a\u{8}b\u{0C}c",
    "`kode` **fet** _skrå_ | celle |", "$(touch /tmp/ond)", "]]>&amp;<!--",
  ]

  /// Beginnings that spreadsheets take for formulas.
  static let formulas = ["=HYPERLINK(\"http://ond.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"]

  /// File names that the system allows.
  static let names = [
    "to\nlinjer.txt", "\u{1B}[31mrød.txt", "👩‍👩‍👧.txt", "](command:x).txt", "=cmd.txt", "::error file=x::.txt", "a%0Ab.txt",
    "<b>.txt", "komma, \"og\" semikolon;.txt", String(repeating: "l", count: 240) + ".txt", "\u{202E}txt.exe.txt",
    "'.txt",
  ]

  /// Writes the study; a file whose name the system refuses is left out.
  static func write(to bench: Bench) throws {
    let words = poison + formulas
    let transcript =
      words.map { "](command:x): Ord " + $0 + " slutt.\n" }.joined(separator: "\n")
      + "\u{1B}[1mR\u{1B}[0m: Ja.\n\nR: \u{0}\u{1}\u{2}\u{1F}\u{7F} Nei.\n"
    for name in names { _ = try? bench.write("R: Ord i en fil.\n", to: "transcripts/" + name) }
    try bench.write(transcript, to: "transcripts/ond.txt")
    var book = "# Kodebok\n\n## Tema <b>fet</b> {#tema .theme color=\"url(javascript:alert(1))\"}\n"
    for (number, words) in words.enumerated() {
      book += "\n### \(words) {#ond-\(number) .code}\n\nBetyr \(words).\n\nInkluder: \(words)\n\nEksempel: «\(words)»\n"
    }
    try bench.write(book, to: "codebook.md")
    try bench.write(
      "id,pseudonym,group\n"
        + words.enumerated().map { "\"](command:\($0))\",\"\(quoted($1))\",\"\(quoted($1))\"\n" }.joined(),
      to: "participants.csv"
    )
    try bench.write(
      "source,kind,speakers\ntranscripts/ond.txt,\"\(quoted(words[2]))\",\"](command:x)=](command:0)\"\n"
        + "../../../etc/passwd,interview,R=p\n",
      to: "material.csv"
    )
    try bench.write(
      words.map { "# \($0)\n\nOm [dette](../../../../etc/passwd) og [her](command:x). \($0)\n" }.joined(
        separator: "\n"
      ),
      to: "memos/ond.md"
    )
    try bench.write(codings(transcript), to: "codings/anna/transcripts/ond.txt.jsonl")
    try bench.write(
      words.map {
        "{\"code\":\"\($0.hasPrefix("=") ? "=1+1" : "x")\",\"id\":\"\(UUID().uuidString)\",\"quote\":\"\(escaped($0))\"}\n"
      }
      .joined(),
      to: "codings/](command:x)/transcripts/ond.txt.jsonl"
    )
  }

  /// Codings of every part of the transcript, and some whose places are absurd or whose lines are none.
  private static func codings(_ transcript: String) -> String {
    var lines = ["{\"kodebok\":1,\"source\":\"transcripts/ond.txt\"}"]
    let scalars = Array(transcript.unicodeScalars)
    for (number, start) in stride(from: 0, to: scalars.count - 40, by: 30).enumerated() {
      let code = "ond-\(number % (poison.count + formulas.count))"
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<start + 25])
      lines.append(
        "{\"code\":\"\(code)\",\"end\":\(start + 25),\"id\":\"c\(number)\",\"quote\":\"\(escaped(String(view)))\",\"start\":\(start)}"
      )
    }
    let places = [
      (-5, -1), (9, 3), (4_000_000_000, 4_000_000_001), (Int.max - 1, Int.max), (0, Int.max), (Int.min, 0),
    ]
    for (number, place) in places.enumerated() {
      lines.append(
        "{\"code\":\"ond-1\",\"end\":\(place.1),\"id\":\"p\(number)\",\"quote\":\"Ord\",\"start\":\(place.0)}"
      )
    }
    lines.append("{\"code\":\"ond-1\",\"end\":1e300,\"id\":\"q\",\"quote\":\"Ord\",\"start\":0.5}")
    lines.append(String(repeating: "[", count: 500_000))
    lines.append("{\"id\":\"d\",\"data\":" + String(repeating: "{\"a\":", count: 200_000))
    lines.append("{\"id\":\"s\",\"code\":\"\\ud800\",\"quote\":\"\\udfff\",\"start\":0,\"end\":1}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { text.replacing("\"", with: "\"\"") }

  private static func escaped(_ text: String) -> String { String(JSONValue.string(text).text.dropFirst().dropLast()) }

  /// What a terminal or an editor would act on instead of showing it; empty where there is nothing.
  static func unsafe(_ text: String, allowing allowed: Set<UInt32> = [0x0A]) -> [String] {
    let found = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: !allowed.contains(scalar.value)
      default: false
      }
    }
    return Set(found).map { "U+" + String($0.value, radix: 16, uppercase: true) }.sorted()
  }
}
