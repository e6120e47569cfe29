import KodebokStudyModel
import Testing

@testable import KodebokWording

@Suite("Words for findings")
struct WordingTests {
  private let finding = Finding(
    rule: "speaker-without-participant",
    severity: .information,
    place: Place(file: StudyPath("transcripts/tone.txt")),
    facts: ["speaker": .text("Tone"), "count": .number(1)]
  )

  @Test("A message says its facts, one and many apart, in both languages")
  func messages() {
    #expect(
      Wording(.english).message(for: finding)
        == "Tone speaks here (1 turn) and has no row in the participants table"
    )
    var several = finding
    several.facts["count"] = .number(4)
    #expect(
      Wording(.norwegian).message(for: several)
        == "Tone snakker her (4 taleturer) og har ingen rad i deltakertabellen"
    )
  }

  @Test("A fact that is missing leaves a mark and nothing breaks")
  func missingFact() {
    var bare = finding
    bare.facts = [:]
    #expect(Wording(.english).message(for: bare) == "… speaks here (… turns) and has no row in the participants table")
    bare.rule = "no-such-rule"
    #expect(Wording(.english).message(for: bare) == "no-such-rule")
    bare.rule = "unknown-code"
    bare.variant = "no-such-variant"
    #expect(Wording(.english).message(for: bare).hasPrefix("The code book has no code"))
  }

  @Test("A list is joined by commas and the language's own word")
  func lists() {
    var several = finding
    several.rule = "coding-across-speakers"
    several.facts = ["label": .text("trust"), "speakers": .list(["Tone", "Sofie", "Mara"])]
    #expect(Wording(.english).message(for: several).hasSuffix("the words of Tone, Sofie and Mara"))
    #expect(Wording(.norwegian).message(for: several).hasSuffix("snakker både Tone, Sofie og Mara"))
  }

  @Test("Text from a study stays on one line, is cut where it is long and cannot steer a terminal")
  func hostileFacts() {
    let words = Template("<{quote}>")
    #expect(words.filled(with: ["quote": .text("one\n\ttwo")], joinedBy: "and") == "<one two>")
    #expect(words.filled(with: ["quote": .text("a\u{1B}[31mred\u{7}")], joinedBy: "and") == "<a [31mred >")
    #expect(words.filled(with: ["quote": .text("a\u{202E}b")], joinedBy: "and") == "<a b>")
    let long = words.filled(with: ["quote": .text(String(repeating: "word ", count: 100_000))], joinedBy: "and")
    #expect(long.unicodeScalars.count <= Template.factLimit + 3)
    #expect(long.hasSuffix("word…>"))
    #expect(words.filled(with: ["quote": .text("{code} {quote}")], joinedBy: "and") == "<{code} {quote}>")
  }

  @Test("A reason the catalogue knows by name is said in words; any other is said as it is")
  func reasons() {
    let facts: [String: Fact] = ["line": .number(4), "reason": .text("json")]
    #expect(
      Wording(.norwegian).text("broken-line", facts)
        == "Linje 4 er ingen koding og blir stående som den er: den er ikke gyldig JSON"
    )
    let other: [String: Fact] = ["file": .text("a.txt"), "reason": .text("Permission denied")]
    #expect(Wording(.english).text("unreadable-file", other) == "a.txt could not be read: Permission denied")
    let query: [String: Fact] = ["label": .text("A"), "reason": .text("query-unknown-field"), "found": .text("cod")]
    #expect(Wording(.english).text("saved-query-invalid", query).contains("“cod” is neither a field"))
  }

  @Test("A page has its title, its rule, five parts and the way to switch the rule off")
  func page() {
    let page = Wording(.norwegian).explanation("uncoded-turn", severity: nil)
    #expect(page.hasPrefix("# En taletur uten koder\n\n`uncoded-turn` · av til du ber om den\n"))
    for heading in ["Hvorfor det betyr noe", "Eksempel", "Slik retter du det", "Slik slår du den av"] {
      #expect(page.contains("\n## \(heading)\n\n"))
    }
    #expect(page.contains("{ \"rules\": { \"uncoded-turn\": \"off\" } }"))
    #expect(Wording(.english).explanation("nonsense").contains("no rule “nonsense”"))
  }

  @Test(
    "The language is the option's, then the settings', then the locale's, then English",
    arguments: [
      ("nb", nil, [:], .norwegian), ("en", .norwegian, ["LANG": "nb_NO"], .english),
      (nil, .norwegian, ["LANG": "en_GB"], .norwegian), (nil, nil, ["LANG": "nb_NO.UTF-8"], .norwegian),
      (nil, nil, ["LC_ALL": "C", "LANG": "nb_NO.UTF-8"], .english),
      (nil, nil, ["LC_ALL": "", "LC_MESSAGES": "nn_NO", "LANG": "en_US"], .norwegian),
      (nil, nil, ["LANG": "no"], .norwegian), (nil, nil, ["LANG": "fr_FR.UTF-8"], .english), (nil, nil, [:], .english),
      ("klingon", .norwegian, [:], .norwegian),
    ] as [(String?, Settings.Language?, [String: String], Settings.Language)]
  )
  func language(
    option: String?,
    settings: Settings.Language?,
    environment: [String: String],
    expected: Settings.Language
  ) {
    #expect(Wording.language(option: option, settings: settings, environment: environment) == expected)
  }
}
