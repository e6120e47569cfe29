// swift-tools-version: 6.2
// Formatting: one line per target, sorted from the bottom of the dependency order to the top; dependencies are sorted.
// The allowed edges stand here only; `StructureTests` holds every `import` in the sources against them.
import PackageDescription

/// Settings of every target: Swift 6 language mode, warnings are errors.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The targets in C: system calls, and files that are part of the program.
let inC = ["CEmbedded", "CSystem"]

/// The modules that are built to be small rather than fast for the one file that people hand on.
///
/// None of them goes through whole texts byte by byte. Only `KODEBOK_SMALL=1` asks for it, so that packages that depend on
/// this one never see such flags.
let small: Set = [
  "Archive", "Changes", "Commands", "Examples", "LanguageProtocol", "OutlineMarkdown", "PluginAuthoring", "Rendering",
  "WordFiles", "Wording", "XML",
]

/// The settings of such a module.
let smallSettings =
  Context.environment["KODEBOK_SMALL"] == nil
  ? settings : settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Makes the library target `Kodebok<folder>` in `Sources/<folder>`.
func module(_ folder: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: "Kodebok" + folder,
    dependencies: dependencies.map { .init(stringLiteral: inC.contains($0) ? $0 : "Kodebok" + $0) },
    path: "Sources/" + folder,
    swiftSettings: small.contains(folder) ? smallSettings : settings
  )
}

/// Makes the target of a bundled analysis, `Kodebok<folder>` in `Plugins/<folder>`.
func analysis(_ folder: String) -> Target {
  .target(
    name: "Kodebok" + folder,
    dependencies: ["KodebokPluginKit", "KodebokQuery", "KodebokStudyModel", "KodebokText"],
    path: "Plugins/" + folder,
    swiftSettings: settings
  )
}

/// The bundled analyses: folders under `Plugins/`, sorted; the table of `Sources/Analyses` has a line for each.
let analyses = [
  "Agreement",
  "CoOccurrence",
  "Concordance",
  "Crosstab",
  "Frequencies",
  "GuideCoverage",
  "PersonByTheme",
  "Prevalence",
  "QuoteBalance",
  "Saturation",
  "SuggestCodes",
  "TurnTaking",
  "Words",
  "WorkMatrix",
]

/// Makes the test target of a module in `Tests/<folder>Tests`, which may also use what the module itself uses.
func tests(_ folder: String, _ dependencies: [String] = []) -> Target {
  .testTarget(
    name: "Kodebok" + folder + "Tests",
    dependencies: ([folder] + dependencies).map { .init(stringLiteral: $0 == "CSystem" ? "CSystem" : "Kodebok" + $0) },
    path: "Tests/" + folder + "Tests",
    swiftSettings: settings
  )
}

let package = Package(
  name: "kodebok",
  products: [
    .executable(name: "kodebok", targets: ["kodebok"]),
    .library(name: "KodebokStudyModel", targets: ["KodebokStudyModel"]),
    .library(name: "KodebokPluginKit", targets: ["KodebokPluginKit"]),
    .library(name: "KodebokText", targets: ["KodebokText"]),
    .library(name: "KodebokQuery", targets: ["KodebokQuery"]),
  ],
  targets: analyses.map(analysis) + [
    .target(name: "CEmbedded", path: "Sources/CEmbedded"),
    .target(name: "CSystem", path: "Sources/CSystem"),
    module("Bytes", ["CSystem"]),
    module("JSON", ["Bytes"]),
    module("Text"),
    module("OutlineMarkdown", ["Text"]),
    module("StudyModel", ["Text"]),
    module("CodeBook", ["OutlineMarkdown", "StudyModel", "Text"]),
    module("Transcripts", ["StudyModel", "Text"]),
    module("Tables", ["StudyModel", "Text"]),
    module("Anchoring", ["StudyModel", "Text"]),
    module("Archive"),
    module("XML"),
    module("WordFiles", ["Archive", "StudyModel", "Text", "XML"]),
    module(
      "Storage",
      [
        "Anchoring", "Bytes", "CSystem", "CodeBook", "JSON", "OutlineMarkdown", "StudyModel", "Tables", "Text",
        "Transcripts", "WordFiles",
      ]
    ),
    module("Query", ["StudyModel", "Tables", "Text"]),
    module(
      "Manuscript",
      ["Bytes", "CodeBook", "JSON", "OutlineMarkdown", "Query", "StudyModel", "Text", "Transcripts"]
    ),
    module("Disclosure", ["CodeBook", "Manuscript", "StudyModel", "Text"]),
    module(
      "Checks",
      ["Anchoring", "CodeBook", "Disclosure", "Manuscript", "OutlineMarkdown", "Query", "StudyModel", "Text"]
    ),
    module(
      "Changes",
      [
        "Anchoring", "CodeBook", "Disclosure", "JSON", "Manuscript", "OutlineMarkdown", "Query", "StudyModel", "Tables",
        "Text", "Transcripts",
      ]
    ),
    module("Wording", ["StudyModel"]),
    module("JSONRPC", ["Bytes", "CSystem", "JSON"]),
    module("PluginKit", ["JSON", "JSONRPC", "Query", "StudyModel", "Text"]),
    module("Analyses", ["PluginKit"] + analyses),
    module("PluginHost", ["Bytes", "CSystem", "JSON", "JSONRPC", "PluginKit", "Storage", "StudyModel", "Text"]),
    module(
      "PluginAuthoring",
      ["CEmbedded", "CSystem", "JSON", "JSONRPC", "PluginHost", "PluginKit", "Storage", "Text"]
    ),
    module(
      "Rendering",
      ["Checks", "CodeBook", "JSON", "Manuscript", "PluginKit", "Query", "StudyModel", "Text", "Wording"]
    ),
    module("LanguageProtocol", ["JSON", "JSONRPC"]),
    module("Examples"),
    module(
      "Server",
      [
        "Anchoring", "Bytes", "CSystem", "Changes", "Checks", "CodeBook", "JSON", "JSONRPC", "LanguageProtocol",
        "Manuscript", "OutlineMarkdown", "PluginHost", "PluginKit", "Query", "Rendering", "Storage", "StudyModel",
        "Tables", "Text", "Transcripts", "Wording",
      ]
    ),
    module(
      "Commands",
      [
        "Bytes", "CSystem", "Changes", "Checks", "CodeBook", "Disclosure", "Examples", "JSON", "Manuscript",
        "OutlineMarkdown", "PluginAuthoring", "PluginHost",
        "PluginKit", "Query", "Rendering", "Storage", "StudyModel", "Text", "Transcripts", "WordFiles", "Wording",
      ]
    ),
    .executableTarget(
      name: "kodebok",
      dependencies: ["KodebokAnalyses", "KodebokCommands", "KodebokServer"],
      path: "Sources/kodebok",
      swiftSettings: settings
    ),
    .target(name: "KodebokSeeding", path: "Tests/Seeding", swiftSettings: settings),
    .target(
      name: "KodebokTrials",
      dependencies: ["KodebokExamples", "KodebokQuery", "KodebokStorage", "KodebokStudyModel", "KodebokText"],
      path: "Tests/Trials",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "KodebokBenchmarks",
      dependencies: [
        "CSystem", "KodebokAnalyses", "KodebokBytes", "KodebokChanges", "KodebokExamples", "KodebokJSON",
        "KodebokPluginHost", "KodebokPluginKit", "KodebokQuery", "KodebokStorage", "KodebokStudyModel", "KodebokText",
        "KodebokTrials",
      ],
      path: "Tests/Benchmarks",
      swiftSettings: settings
    ),
    tests("Bytes"),
    tests("JSON", ["Bytes"]),
    tests("Text"),
    tests("OutlineMarkdown", ["Text"]),
    tests("StudyModel", ["Text"]),
    tests("CodeBook", ["OutlineMarkdown", "StudyModel", "Text"]),
    tests("Transcripts", ["Examples", "Storage", "StudyModel", "Text"]),
    tests("Tables", ["StudyModel", "Text"]),
    tests("Anchoring", ["StudyModel", "Text"]),
    tests("Archive"),
    tests("XML"),
    tests("WordFiles", ["Archive", "StudyModel", "Text", "XML"]),
    tests("Storage", ["Anchoring", "Bytes", "CSystem", "CodeBook", "JSON", "StudyModel", "Text"]),
    tests("Query", ["Seeding", "StudyModel", "Text", "Transcripts"]),
    tests(
      "Manuscript",
      [
        "Archive", "CodeBook", "Examples", "OutlineMarkdown", "Query", "Seeding", "Storage", "StudyModel", "Tables",
        "Text",
        "Transcripts", "WordFiles",
      ]
    ),
    tests(
      "Disclosure",
      [
        "CodeBook", "Examples", "Manuscript", "OutlineMarkdown", "Seeding", "Storage", "StudyModel", "Tables", "Text",
        "Transcripts",
      ]
    ),
    tests(
      "Checks",
      [
        "Anchoring", "Changes", "CodeBook", "Examples", "Manuscript", "OutlineMarkdown", "Storage", "StudyModel",
        "Tables", "Text", "Wording",
      ]
    ),
    tests(
      "Changes",
      [
        "Anchoring", "Checks", "CodeBook", "Examples", "OutlineMarkdown", "Query", "Seeding", "Storage", "StudyModel",
        "Tables",
        "Text", "Trials",
      ]
    ),
    tests("Wording", ["Checks", "StudyModel"]),
    tests("PluginKit", ["JSON", "JSONRPC", "Query", "StudyModel", "Text"]),
    tests("PluginHost", ["Examples", "JSON", "PluginKit", "Storage", "StudyModel", "Text"]),
    tests("PluginAuthoring", ["JSON", "PluginHost", "PluginKit", "Storage", "Text"]),
    tests(
      "Analyses",
      ["Examples", "JSON", "JSONRPC", "PluginHost", "PluginKit", "Query", "Storage", "StudyModel", "Text"] + analyses
    ),
    tests("Rendering", ["JSON", "PluginKit", "StudyModel", "Text", "Wording"]),
    tests("JSONRPC", ["Bytes", "JSON"]),
    tests("LanguageProtocol", ["JSON", "JSONRPC"]),
    tests("Server", ["JSON", "JSONRPC", "LanguageProtocol", "PluginKit", "Storage", "StudyModel", "Text", "Wording"]),
    tests("Commands", ["Examples", "JSON", "Storage", "StudyModel", "Text"]),
    .testTarget(name: "StructureTests", path: "Tests/StructureTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CSystem", "KodebokJSON"],
      path: "Tests/EndToEndTests",
      swiftSettings: settings
    ),
  ]
)
