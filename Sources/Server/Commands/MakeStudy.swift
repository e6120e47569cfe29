import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.DocumentURI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ServerCommand {
  /// Makes the folder of an open file a study, by a settings file that says where the interviews lie.
  static let makeStudy = ServerCommand(name: "kodebok.makeStudy", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    guard let document = session.documents[uri], let file = document.file else {
      throw session.refusal("refused/not-open")
    }
    if document.study != nil { return session.answer(name) { writer in writer.object { $0.member("changed", false) } } }
    let folder = Files.folder(of: file)
    let workspace = session.folders.filter { folder == $0 || folder.hasPrefix($0 + "/") }
      .max { $0.utf8.count < $1.utf8.count }
    let root = workspace ?? folder
    guard root != StudyRoot.homeFolder, root != "/" else { throw session.refusal("refused/home-folder") }
    let inner = folder == root ? "." : String(folder.dropFirst(root.utf8.count == 1 ? 1 : root.count + 1))
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("format", 1)
      writer.member("transcripts", [inner])
    }
    guard MakeStudyFile.create(root + "/kodebok.json", writer.bytes + [0x0A]) else {
      throw session.refusal("refused/unwritable", ["file": .text(root)])
    }
    session.placeAgain()
    session.answer(name) { writer in
      writer.object { writer in
        writer.member("changed", true)
        writer.member("study", DocumentURI(path: root).text)
      }
    }
  }
}

/// Makes a file that is not there; one that is there is left alone.
private enum MakeStudyFile {
  static func create(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return errno == EEXIST }
    defer { close(file) }
    return bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count && fsync(file) == 0
  }
}
