import Foundation
import KodebokExamples
import KodebokStorage
import KodebokStudyModel

extension ExampleStudy {
  /// The study with its documents, as it is read from a disk.
  package func read() throws -> (study: Study, documents: [Document]) {
    let root = FileManager.default.temporaryDirectory.path + "/kodebok-example-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    for file in files {
      let path = root + "/" + file.path
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(file.content.utf8).write(to: URL(fileURLWithPath: path))
    }
    let folder = StudyFolder(root: root)
    let study = folder.readStudy()
    return (study, study.sources.map { folder.document($0, in: study) })
  }
}
