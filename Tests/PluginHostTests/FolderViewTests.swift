import Foundation
import KodebokExamples
import KodebokPluginHost
import KodebokPluginKit
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Testing

@Suite("The view of a study on disk")
struct FolderViewTests {
  @Test("It gives the documents asked for, in their order, with what was asked for and nothing else")
  func documents() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodebok-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in ExampleStudy.english.files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.content.utf8).write(to: url)
    }
    let opened = StudyFolder(root: folder.resolvingSymlinksInPath().path)
    let study = opened.readStudy()
    let view = SnapshotView(study, in: opened)
    let context = AnalysisContext()
    let wanted = Array(study.sources.reversed().prefix(3))
    let parts = try view.mapDocuments(wanted, .text, context) { ($0.source, $0.text.byteCount, $0.segments.count) }
    #expect(parts.map(\.0) == wanted)
    #expect(parts.allSatisfy { $0.1 > 0 && $0.2 == 0 })
    let segments = try view.segments(context)
    let expected = study.sources.flatMap { study.segments(of: opened.document($0, in: study)) }
    #expect(segments.map(\.id) == expected.map(\.id))
    #expect(segments.allSatisfy { !$0.reference.isEmpty })
    let cancelled = AnalysisContext(isCancelled: { true })
    #expect(throws: AnalysisFailure.cancelled) { try view.segments(cancelled) }
  }
}
