import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

func codeBook(_ text: String) -> CodeBook { CodeBookReader.read(SourceText(text), path: StudyPath("codebook.md")) }

@Suite("Reading code books")
struct ReadingCodeBooksTests {
  static let text = """
    # Kodebok

    Slik bruker vi den.

    ## Relasjon {#relasjon .theme color="#E6A23C"}

    Alt mellom folk.

    ### Tillit {was="stol, tro" answers=rq1,rq2 also=framtid excludes=relasjon.svik number=7 since=2026 eier=Anna}

    Å stole på noen. Det vil si:
    - personen
    - systemet

    **Inkluder:** staten

    Ekskluder:
    - venner
    - familie

    Farge: blå

    ### Svik {.parked .fact .egen origin=teori source="Luhmann 1968, s. 4"}

    ## Framtid {#framtid}

    - Håp
      Eksempel: «Det går seg til.»
    - Tillit {#framtid.tillit}

    ## Helse
    """

  @Test("Themes, categories and codes have ids, labels, colours and parents")
  func nodes() {
    let book = codeBook(Self.text)
    let shown = book.codes.enumerated().map { index, code in
      "\(code.depth) \(code.kind) \(code.id)\(code.isIDWritten ? "" : "*") \(code.label) "
        + Palette.Slots(book).color(of: index)
    }
    #expect(
      shown == [
        "1 theme relasjon Relasjon #e6a23c", "2 code relasjon.tillit* Tillit #4477aa",
        "2 code relasjon.svik* Svik #e6a23c", "1 theme framtid Framtid #ee6677", "2 code framtid.håp* Håp #ee6677",
        "2 code framtid.tillit Tillit #ee6677", "1 code helse* Helse #228833",
      ]
    )
    #expect(book.problems.isEmpty)
    let slots = Palette.Slots(book)
    #expect(book.codes.indices.map { slots.slot(of: $0) } == [0, 0, 0, 1, 1, 1, 2])
    #expect(slots.slot(of: nil) == 11)
    #expect(slots.color(of: -1) == Palette.colors[11])
  }

  @Test("Attributes and fields are read, unknown ones kept")
  func fields() throws {
    let book = codeBook(Self.text)
    let trust = try #require(book[CodeID("relasjon.tillit")])
    #expect(trust.definition == "Å stole på noen. Det vil si:\n\n- personen\n\n- systemet")
    #expect(trust.include == ["staten"] && trust.exclude == ["venner", "familie"])
    #expect(trust.aliases.map(\.value) == ["stol", "tro"] && trust.answers == ["rq1", "rq2"])
    #expect(trust.also.map(\.value) == ["framtid"] && trust.excludes.map(\.value) == ["relasjon.svik"])
    #expect(trust.number == 7 && trust.since == "2026" && trust.attributes.map(\.key) == ["eier"])
    #expect(book[CodeID("tro")]?.id == trust.id)
    let betrayal = try #require(book[CodeID("relasjon.svik")])
    #expect(betrayal.isParked && betrayal.isFact && betrayal.origin == .theory)
    #expect(betrayal.source == "Luhmann 1968, s. 4" && betrayal.attributes.map(\.value) == ["egen"])
    #expect(book[CodeID("framtid.håp")]?.examples == ["«Det går seg til.»"])
  }

  @Test(
    "The title is the only level-1 heading, without id and classes",
    arguments: [
      ("# Kodebok\n## A\n", ["a"]), ("# A {#a}\n## B\n", ["a", "a.b"]), ("# A\n# B\n", ["a", "b"]),
      ("## A\n## B\n", ["a", "b"]), ("# Kodebok\n- A\n  - B\n", ["a", "a.b"]), ("# A {.theme}\n", ["a"]),
      ("", []), ("# Kodebok\n", []),
    ]
  )
  func title(text: String, ids: [String]) {
    #expect(codeBook(text).codes.map(\.id.value) == ids)
  }

  @Test("Ids are held in normal form C, whatever the file holds")
  func normalForm() {
    let book = codeBook("# Å\n# Pa\u{30A} {#pa\u{30A}}\n# O {was=a\u{30A}r}\n")
    #expect(book.codes.map { Array($0.id.value.utf8) } == [Array("å".utf8), Array("på".utf8), Array("o".utf8)])
    #expect(book.codes[2].aliases.map { Array($0.value.utf8) } == [Array("år".utf8)])
  }

  @Test("What does not add up is told with its place")
  func problems() {
    let text = """
      # A {#a also=b}
      # B {#b also=a,nowhere}
      # C {#a}
      # D {#A color=sjokkrosa was=b}
      # E {#e!}
      # F {f}
      """
    let book = codeBook(text)
    let shown = book.problems.map { problem in
      switch problem {
      case .duplicateID(let id, let first, let second):
        "duplicate \(id) \(book.text.string(first)) \(book.text.line(at: second.lowerBound))"
      case .caseOnly(let one, let other, _, _): "case \(one) \(other)"
      case .aliasTaken(let id, let range): "alias \(id) \(book.text.line(at: range.lowerBound))"
      case .unknownReference(let name, let id, let range): "unknown \(name) \(id) in \(book.text.string(range))"
      case .cycle(let ids, _): "cycle \(ids.map(\.value).sorted())"
      case .malformedAttributes(let range): "malformed \(book.text.string(range))"
      case .invalidID(let id, _): "invalid \(id)"
      case .invalidColor(let color, let range): "colour \(color) \(book.text.string(range))"
      }
    }
    #expect(
      shown.sorted() == [
        "alias b 3", "case a A", "colour sjokkrosa sjokkrosa", "cycle [\"a\", \"b\"]", "duplicate a #a 2", "invalid e!",
        "malformed {f}", "unknown also nowhere in a,nowhere",
      ]
    )
  }

  @Test("A code book of many nodes with every one its own further parent is read in time")
  func large() {
    let text = (0..<20_000).map { "# N\($0) {#n\($0) also=n\(($0 + 1) % 20_000)}\n" }.joined()
    let start = ContinuousClock.now
    let book = codeBook(text)
    #expect(book.codes.count == 20_000)
    #expect(book.problems.count == 1)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
