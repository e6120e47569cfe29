import KodebokStudyModel
import KodebokText
import Testing

@Suite("Speech, observation and the researcher's text are told apart")
struct NotationTests {
  @Test("Brackets are observation where nothing is declared")
  func defaults() {
    #expect(
      shown(
        "I: Ja (ler [høyt]) og ((pause)) så? :) a) nei\n\nP: Nei (sukker.\n\nI: Ja) takk [00:01:02] (12:03) #00:12:03-4#\n"
      )
        == """
        I: Ja {o (ler {o [høyt]})} og {o ({o (pause)})} så? :) a) nei
        P: Nei (sukker.
        I: Ja) takk {t [00:01:02]} {t (12:03)} {t #00:12:03-4#}
        unbalancedNotation on line 3: (
        unbalancedNotation on line 5: )
        """
    )
  }

  @Test("A declared notation is followed, nested or not, and everything else is reported")
  func declared() {
    var settings = Settings()
    settings.notation = [
      .init(open: "((", close: "))", kind: "observation"), .init(open: "[F:", close: "]", kind: "researcher"),
      .init(open: "//", close: "//", kind: "observation"), .init(open: "<", close: ">", kind: "speech"),
    ]
    #expect(
      shown(
        "I: Ja ((ler [F: høyt])) og //mhm// så <samtidig> (hva) [nei].\n\nP: ((åpen. Ja //og\n\nI: Jo.\n",
        settings: settings
      ) == """
        I: Ja {o ((ler {r [F: høyt]}))} og {o //mhm//} så <samtidig> (hva) [nei].
        P: ((åpen. Ja //og
        I: Jo.
        undeclaredNotation on line 1: (hva)
        undeclaredNotation on line 1: [nei]
        unbalancedNotation on line 3: ((
        unbalancedNotation on line 3: //
        """
    )
  }

  @Test("Quotation marks need a partner in the turn")
  func quotes() {
    #expect(
      shown(
        """
        I: Hun sa «nei» og “jo” og „da“ og ”slik” og "sånn" og »dansk«.

        P: Hun sa «nei og gikk.

        «Så kom hun» sa jeg.

        I: Hva" sa du»?
        """
      ) == """
        I: Hun sa «nei» og “jo” og „da“ og ”slik” og "sånn" og »dansk«.
        P: Hun sa «nei og gikk.⏎⏎«Så kom hun» sa jeg.
        I: Hva" sa du»?
        unbalancedQuotationMark on line 7: "
        unbalancedQuotationMark on line 7: »
        """
    )
    #expect(shown("I: «nei.\n\nP: Ja.\n\nI: Å.").hasSuffix("unbalancedQuotationMark on line 1: «"))
  }

  @Test("Tags typed at the end of a sentence are not words; a number sign inside one is")
  func typedTags() {
    #expect(
      shown("I: Ja. #trust ##håp_2 Nei #metoo sa hun #a #b\n\nP: Ord #trust.\n\nI: C# og #1 (7)\n") == """
        I: Ja. {# #trust} {# ##håp_2} Nei #metoo sa hun {# #a} {# #b}
        P: Ord {# #trust}.
        I: C# og #1 {o (7)}
        """
    )
    var settings = Settings()
    settings.numberedTags = true
    #expect(
      shown("I: Ja (7) [12] (ler)\nP: a\nI: b\n", settings: settings).hasPrefix("I: Ja {# (7)} {# [12]} {o (ler)}")
    )
  }

  @Test("Nothing a file holds makes reading slow", .timeLimit(.minutes(5)))
  func hostile() {
    for piece in [
      "(", ")", "()", "[(", "«", "»", "\"", "#a ", "#", "A: ", "a ", "\n", "A:\n", "<v A>", "00:", "-->", "1\n", "**a",
      "[A] ",
      "A  B", "{", "\t", "“”", "## ", "(1", "#1:1",
    ] {
      let source = String(repeating: piece, count: 60_000 / piece.utf8.count)
      for path in ["a.txt", "a.vtt", "a.srt"] {
        let transcript = check(source, path: path)
        #expect(transcript.problems.count <= 10_001)
      }
    }
  }
}
