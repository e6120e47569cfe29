// swift-tools-version: 6.2
import PackageDescription

let sdk = ["KodebokPluginKit", "KodebokQuery", "KodebokStudyModel", "KodebokText"].map {
  Target.Dependency.product(name: $0, package: "{{package}}")
}

let package = Package(
  name: "{{name}}",
  products: [.executable(name: "{{name}}", targets: ["Plugin"])],
  dependencies: [{{dependency}}],
  targets: [
    .target(name: "Analysis", dependencies: sdk),
    .executableTarget(name: "Plugin", dependencies: ["Analysis"] + sdk),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis"] + sdk),
  ]
)
