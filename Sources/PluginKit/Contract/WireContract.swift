/// The contract of plug-ins, version 1.0: every message and what it is made of.
///
/// The schema is printed from here (``schema``). Tests hold it against what Kodebok writes, member for member, and
/// against what it refuses to read.
package enum WireContract {
  package static let version = ProtocolVersion(1, 0)

  /// The messages in the order of a conversation.
  package static let messages: [WireMessage] = [
    WireMessage(
      method: "initialize",
      from: .host,
      params: .object([
        .must("protocol", .named("protocolRange")), .must("host", .named("program")),
        .must("features", .list(.string)), .must("language", .named("language")),
      ]),
      result: .object([
        .must("protocol", .string, "The highest version that both know."), .must("plugin", .named("program")),
        .may("features", .list(.string)), .must("analyses", .list(.named("analysis"))),
      ])
    ),
    WireMessage(
      method: "analysis/run",
      from: .host,
      params: .object([
        .must("run", .string, "Names the run in all that is asked and told about it."), .must("analysis", .string),
        .must("options", .map(.list(.string)), "Checked; defaults are filled in."),
        .must("language", .named("language")),
      ]),
      result: .named("result")
    ),
    WireMessage(
      method: "study/frame",
      from: .plugin,
      params: .object([.must("run", .string), .may("cursor", .string)]),
      result: .named("frame")
    ),
    WireMessage(
      method: "study/documents",
      from: .plugin,
      params: .object([
        .must("run", .string), .must("needs", .list(.word(["text", "segments"], isOpen: true))),
        .may("sources", .list(.string), "Paths; all sources where left out."), .may("cursor", .string),
      ]),
      result: .object([.must("documents", .list(.named("document"))), .may("next", .string)])
    ),
    WireMessage(
      method: "study/text",
      from: .plugin,
      params: .object([.must("run", .string), .must("source", .string), .must("start", place), .must("end", place)]),
      result: .object([.must("text", .string), .must("start", place), .must("end", place)])
    ),
    WireMessage(
      method: "$/progress",
      from: .plugin,
      params: .object([
        .must("run", .string), .must("done", place), .must("total", place), .may("message", .string),
      ])
    ),
    WireMessage(
      method: "analysis/partial",
      from: .plugin,
      params: .object([.must("run", .string), .must("result", .named("result"))])
    ),
    WireMessage(method: "log", from: .plugin, params: .object([.must("message", .string)])),
    WireMessage(
      method: "$/cancelRequest",
      from: .host,
      params: .object([.must("id", .either([.integer(minimum: 0), .string]))])
    ),
    WireMessage(method: "shutdown", from: .host, params: .object([]), result: .null),
    WireMessage(method: "exit", from: .host, params: .object([])),
  ]

  /// The forms that messages are made of, by name.
  package static let definitions: [(name: String, shape: WireShape)] = basics + study + results

  /// A place or a count: from 0.
  static let place = WireShape.integer(minimum: 0)
  /// A line or a column: from 1.
  static let line = WireShape.integer(minimum: 1)

  /// The form with a name.
  package static func definition(_ name: String) -> WireShape {
    definitions.first { $0.name == name }?.shape ?? .anything
  }

  private static let basics: [(name: String, shape: WireShape)] = [
    ("language", .word(["en", "nb"], isOpen: true)),
    ("words", .either([.string, .object([.must("en", .string), .may("nb", .string)])])),
    ("protocolRange", .object([.must("minimum", .string), .must("maximum", .string)])),
    ("program", .object([.must("name", .string), .must("version", .string)])),
    (
      "analysis",
      .object([
        .must("name", .string, "Lower-case words joined by hyphens."), .must("version", .string),
        .must("title", .named("words")), .must("summary", .named("words")),
        .may("options", .list(.named("option"))),
        .may("needs", .list(.word(["text", "segments"], isOpen: true)), "Segments where left out."),
        .may("contributes", .list(.word(["findings", "proposals", "edits"], isOpen: true))),
      ])
    ),
    (
      "option",
      .object([
        .must("name", .string, "Lower-case words joined by hyphens."),
        .must(
          "kind",
          .word(
            [
              "text", "integer", "number", "boolean", "choice", "code", "participant", "source", "coder", "attribute",
              "query",
            ],
            isOpen: true
          )
        ), .must("summary", .named("words")), .may("default", .string, "As it is written."),
        .may("choices", .list(.object([.must("value", .string), .must("summary", .named("words"))]))),
        .may("minimum", .number), .may("maximum", .number), .may("repeatable", .boolean),
      ])
    ),
    (
      "manifest",
      .object([
        .must("name", .string, "Lower-case words joined by hyphens."),
        .must("version", .string, "At most 32 characters."), .must("protocol", .named("protocolRange")),
        .must("command", .list(.string), "A program of the folder or one by name, and its arguments."),
        .may("title", .named("words")), .may("summary", .named("words")),
        .may("analyses", .list(.named("analysis")), "What it offers, so that it is known before it is started."),
        .may(
          "limits",
          .object([
            .may("startSeconds", .number), .may("runSeconds", .number), .may("memoryMegabytes", .number),
            .may("outputMegabytes", .number), .may("openFiles", .number),
          ]),
          "Up to a ceiling."
        ),
      ])
    ),
    (
      "error",
      .object([
        .must("code", .integer(minimum: .min)), .must("message", .string),
        .may(
          "data",
          .object([
            .must("kind", .word(["option", "missing-data", "failed", "cancelled", "protocol"], isOpen: true)),
            .may("message", .named("words")),
          ])
        ),
      ])
    ),
  ]
}

extension WireMessage {
  init(method: String, from: Side, params: WireShape) {
    self.init(method: method, from: from, params: params, result: nil)
  }
}
