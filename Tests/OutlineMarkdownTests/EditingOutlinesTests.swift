import KodebokOutlineMarkdown
import KodebokText
import Testing

@Suite("Editing outlines")
struct EditingOutlinesTests {
  static let book = """
    # Kodebok

    ## Relasjon {#relasjon .theme}

    ### Tillit

    Å stole på.

    **Inkluder:** staten

    ### Svik {#svik}

    ## Framtid {#framtid   color=blå}

    """

  func edited(_ edits: (OutlineDocument) -> [TextEdit]) -> String {
    let document = outline(Self.book)
    return document.text.applying(edits(document)).string
  }

  @Test("An id is written at the end of the heading, before what stands there already")
  func ids() {
    #expect(
      edited { $0.changing([.id("tillit")], of: 2) }
        == Self.book.replacing("### Tillit\n", with: "### Tillit {#tillit}\n")
    )
    #expect(
      edited { $0.changing([.set("since", "2026-11-20"), .addClass("parked"), .set("color", "#fff")], of: 4) }
        == Self.book.replacing(
          "{#framtid   color=blå}",
          with: "{#framtid   color=\"#fff\" since=2026-11-20 .parked}"
        )
    )
    #expect(
      edited { $0.changing([.removeClass("theme"), .removeKey("none")], of: 1) }
        == Self.book.replacing(" .theme}", with: "}")
    )
  }

  @Test("A new field has the language and the style of the file")
  func fields() {
    #expect(
      edited { $0.settingField("exclude", to: "venner", of: 2) }
        == Self.book.replacing("staten\n", with: "staten\n\n**Ekskluder:** venner\n")
    )
    #expect(
      edited { $0.settingField("include", to: "a\nb", of: 3) }
        == Self.book.replacing("{#svik}\n", with: "{#svik}\n\n**Inkluder:**\n- a\n- b\n")
    )
    #expect(
      edited { $0.settingField("include", to: nil, of: 2) } == Self.book.replacing("**Inkluder:** staten\n\n", with: "")
    )
  }

  @Test("Nodes are added, moved and removed like their siblings")
  func nodes() {
    #expect(
      edited { $0.appendingChild("Håp {x}", attributes: [.id("håp")], to: 1) }
        == Self.book.replacing("{#svik}\n", with: "{#svik}\n\n### Håp {x\\} {#håp}\n")
    )
    #expect(
      edited { $0.moving(2, under: 4) ?? [] }
        == Self.book.replacing("### Tillit\n\nÅ stole på.\n\n**Inkluder:** staten\n\n", with: "")
        + "\n### Tillit\n\nÅ stole på.\n\n**Inkluder:** staten\n"
    )
    #expect(edited { $0.deleting(4) } == Self.book.replacing("\n## Framtid {#framtid   color=blå}\n", with: ""))
    #expect(outline(Self.book).moving(1, under: 2) == nil)
    #expect(outline("").text.applying(outline("").appendingChild("A", to: nil)).string == "# A\n")
  }

  @Test("A log grows by one item, and a paragraph cannot become anything else")
  func log() {
    let log = outline("# Logg\n\n- 2026-11-19: a\n")
    #expect(
      log.text.applying(log.appendingItem("2026-11-20: b")).string == "# Logg\n\n- 2026-11-19: a\n- 2026-11-20: b\n"
    )
    let document = outline("# A\n")
    #expect(
      document.text.applying(document.appendingParagraph("# x\n- y\n\nFarge: z", to: 0)).string
        == "# A\n\n\\# x\n\\- y\nFarge\\: z\n"
    )
  }
}
