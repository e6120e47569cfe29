// swift-tools-version: 6.2
import PackageDescription

/// A module of Kodebok's SDK, as it lies in the folder `Kodebok`.
func kodebok(_ folder: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: "Kodebok" + folder,
    dependencies: dependencies.map { .init(stringLiteral: $0 == "CSystem" ? $0 : "Kodebok" + $0) },
    path: "Kodebok/" + folder,
    swiftSettings: settings
  )
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "{{name}}",
  products: [.executable(name: "{{name}}", targets: ["Plugin"])],
  targets: [
    .target(name: "CSystem", path: "Kodebok/CSystem"),
    // {{modules}}
    .target(
      name: "Analysis",
      dependencies: ["KodebokPluginKit", "KodebokQuery", "KodebokStudyModel", "KodebokText"]
    ),
    .executableTarget(name: "Plugin", dependencies: ["Analysis", "KodebokPluginKit"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "KodebokPluginKit", "KodebokStudyModel", "KodebokText"]
    ),
  ]
)
