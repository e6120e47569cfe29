extension WireContract {
  /// The forms of results.
  static let results: [(name: String, shape: WireShape)] = [
    (
      "result",
      .object([
        .must("title", .string), .may("tables", .list(.named("table"))), .may("charts", .list(.named("chart"))),
        .may("notes", .list(.string)),
        .may("quotes", .list(.object(passage + [.may("comment", .string)]))), .may("markdown", .string),
        .may("findings", .list(.named("finding"))),
        .may(
          "proposals",
          .list(
            .object(passage + [.must("code", .string), .may("confidence", .number), .may("reason", .string)])
          )
        ),
        .may(
          "edits",
          .list(
            .object([
              .must("file", .string), .must("start", place), .must("end", place), .must("old", .string),
              .must("new", .string), .must("title", .string),
            ])
          )
        ),
      ])
    ), ("place", .object(passage)), ("table", table), ("chart", chart),
    (
      "finding",
      .object(
        [
          .must("rule", .string), .must("severity", .word(["error", "warning", "information", "hint"], isOpen: false)),
          .must("message", .string),
        ] + spot + [.may("related", .list(.object(spot + [.must("message", .string)])))]
      )
    ),
  ]

  private static let lines: [WireMember] = ["line", "column", "endLine", "endColumn"].map { .may($0, line) }

  /// A stretch of a source with its words.
  private static let passage: [WireMember] =
    [.must("source", .string), .must("start", place), .must("end", place), .must("quote", .string)] + lines + [
      .may("reference", .string), .may("speaker", .string), .may("coding", .string),
    ]

  /// A stretch of a file: by lines, or in a source by scalars.
  private static let spot: [WireMember] =
    [.must("file", .string)] + lines + [.may("start", place), .may("end", place)]

  private static let cell = WireShape.either([.string, .number, .null])

  private static let table = WireShape.object([
    .must("name", .string), .may("title", .string), .must("columns", .list(.string)),
    .may(
      "headings",
      .list(
        .object([
          .may("heading", .string), .may("kind", .word(["text", "count", "number", "share"], isOpen: true)),
          .may("digits", place),
        ])
      )
    ), .must("rows", .list(.list(cell)), "A cell for each column."),
    .may(
      "details",
      .list(
        .object([
          .must("row", place), .must("column", place), .may("note", .string), .may("places", .list(.named("place"))),
        ])
      )
    ),
  ])

  private static let chart = WireShape.object([
    .must("name", .string),
    .must(
      "kind",
      .word(["bar", "stacked-bar", "line", "heat-map", "network", "code-line", "timeline"], isOpen: true)
    ), .must("title", .string), .may("categoryTitle", .string), .may("valueTitle", .string),
    .may("categories", .list(.string)),
    .may(
      "series",
      .list(
        .object([
          .must("name", .string), .must("values", .list(.either([.number, .null]))), .may("color", .string),
        ])
      )
    ),
    .may(
      "nodes",
      .list(
        .object([
          .must("id", .string), .must("label", .string), .may("weight", .number), .may("color", .string),
        ])
      )
    ), .may("edges", .list(.object([.must("from", .string), .must("to", .string), .may("weight", .number)]))),
    .may(
      "spans",
      .list(
        .object([
          .must("row", .string), .must("start", .number), .must("end", .number), .may("label", .string),
          .may("color", .string),
        ])
      )
    ), .may("directed", .boolean),
  ])
}
