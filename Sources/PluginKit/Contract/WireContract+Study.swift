extension WireContract {
  /// The forms of the study.
  static let study: [(name: String, shape: WireShape)] = [
    ("pair", .object([.must("name", .string), .must("value", .string)])),
    (
      "meaning",
      .object([.must("label", .string), .must("means", .string, "A participant, or a role such as @interviewer.")])
    ),
    (
      "frame",
      .object([
        .may("settings", .named("settings"), "On the first page, as everything but memos."),
        .may("coders", .list(.string), "Those who have coded, sorted."),
        .may("codeBook", .object([.must("path", .string), .must("nodes", .list(.named("node")))])),
        .may("participants", .list(.named("participant"))), .may("material", .list(.named("material"))),
        .may(
          "sources",
          .list(.object([.must("path", .string), .must("kind", .word(["transcript", "article"], isOpen: true))])),
          "Sorted by path."
        ), .may("entries", .list(.named("entry"))), .must("memos", .list(.named("memo"))), .may("next", .string),
      ])
    ),
    (
      "settings",
      .object([
        .may("language", .named("language")),
        .must("lineNumbering", .word(["physical", "turns", "wrapped"], isOpen: true)),
        .may("columns", line, "Where lines are numbered as wrapped."),
        .must("coders", .list(.object([.must("id", .string), .must("name", .string)])), "Full names."),
        .must("speakers", .list(.named("meaning")), "Labels known in every source."), .may("numberedTags", .boolean),
      ])
    ), ("node", node),
    (
      "participant",
      .object([
        .must("id", .string), .must("pseudonym", .string, "May be empty; the id is the name then."),
        .must("group", .string), .must("withdrawn", .string, "As it is written."), .must("hasWithdrawn", .boolean),
        .must("consents", .list(.named("pair"))), .must("attributes", .list(.named("pair"))),
        .must("row", place, "The row of the table, the header is row 1."),
      ])
    ),
    (
      "material",
      .object(
        [.must("source", .string)]
          + ["kind", "date", "round", "site", "guide", "state"].map { WireMember.must($0, .string) } + [
            .must("speakers", .list(.named("meaning"))), .must("attributes", .list(.named("pair"))),
          ]
      )
    ),
    (
      "entry",
      .object([
        .must(
          "kind",
          .word(["researchQuestion", "guideQuestion", "term", "query", "section"], isOpen: true)
        ), .must("id", .string), .must("label", .string),
        .must("values", .list(.string), "Other words for a term, the text of a query."), .must("file", .string),
        .must("line", line),
      ])
    ),
    (
      "memo",
      .object(
        [.must("id", .string), .must("title", .string), .must("about", .list(.string))]
          + ["date", "kind", "certainty", "text", "file"].map { WireMember.must($0, .string) } + [.must("line", line)]
      )
    ),
    (
      "document",
      .object([
        .must("source", .string), .must("unplaced", place, "Codings whose words are not in the text any more."),
        .may("scalars", place, "The length of the text."), .may("text", .string, "Left out of long documents."),
        .may("transcript", .named("transcript")), .may("segments", .list(.named("segment"))),
      ])
    ), ("transcript", transcript), ("segment", segment),
  ]

  private static let node = WireShape.object(
    [
      .must("id", .string), .must("label", .string),
      .must("kind", .word(["theme", "category", "code"], isOpen: true)), .must("depth", line),
      .may("parent", place, "The index of an earlier node."),
      .may("written", .boolean, "The id stands in the heading."),
      .may("number", .integer(minimum: .min)), .may("parked", .boolean), .may("fact", .boolean),
      .may("attributes", .list(.named("pair"))),
    ]
      + ["also", "aliases", "excludes", "answers", "include", "exclude", "examples", "boundary"]
      .map { WireMember.may($0, .list(.string)) }
      + ["guide", "origin", "level", "since", "source", "color", "definition", "condensate", "summary"]
      .map { WireMember.may($0, .string) }
  )

  private static let stretch: [WireMember] = [.must("start", place), .must("end", place, "Exclusive.")]

  private static let transcript = WireShape.object([
    .must(
      "speakers",
      .list(.object([.must("label", .string), .may("participant", .string), .may("role", .string)]))
    ),
    .must(
      "turns",
      .list(
        .object(
          [
            .may("speaker", place, "The index of the speaker."), .may("labelStart", place), .may("labelEnd", place),
          ] + stretch
        )
      )
    ),
    .must(
      "spans",
      .list(
        .object(
          [
            .must(
              "kind",
              .word(
                ["observation", "researcher", "heading", "label", "timestamp", "layout", "typedTag"],
                isOpen: true
              )
            )
          ] + stretch
        )
      ),
      "What is not speech."
    ), .must("headings", .list(.object([.must("level", line)] + stretch))),
    .must("problems", .list(.object([.must("kind", .string)] + stretch))),
  ])

  private static let segment = WireShape.object(
    [.must("id", .string, "Of the coding."), .must("coder", .string), .must("code", .string)] + stretch
      + ["line", "column", "endLine", "endColumn"].map { WireMember.must($0, line) } + [
        .must("quote", .string), .must("reference", .string), .must("participants", .list(.string)),
        .must("speaker", .string), .may("role", .string), .may("turn", place), .may("lastTurn", place),
        .must("outcome", .word(["anchored", "ambiguous", "drifted"], isOpen: true)), .may("places", place),
        .may("similarity", .number, "0 to 1."), .may("flags", .list(.string)),
        .may("stance", .word(["supports", "contradicts", "nuances"], isOpen: true)), .may("weight", .number),
        .may("other", .map(.anything)),
        .may(
          "recorded",
          .object([
            .may("code", .string), .may("start", place), .may("end", place), .may("quote", .string),
            .may("text", .string),
          ]),
          "What differs from what holds now."
        ),
      ]
      + ["created", "modified", "claim", "page", "label", "before", "after"].map { WireMember.may($0, .string) }
  )
}
