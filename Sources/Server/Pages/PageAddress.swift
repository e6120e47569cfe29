import KodebokBytes
import KodebokStudyModel
import struct KodebokLanguageProtocol.DocumentURI

/// The address of a page: of a study known to the server, under the scheme `kodebok:`.
///
/// Its path is that of the file which stands in for it in editors that cannot show such documents.
struct PageAddress: Hashable, Sendable {
  /// The scheme of documents that only the server has.
  static let scheme = "kodebok"
  private static let folder = "/.kodebok/pages/"
  /// A longer name of a file is cut, and told apart by its digest.
  private static let longestName = 60

  /// The folder of the study, as the client spells it.
  let root: String
  let page: StudyPage

  init(root: String, page: StudyPage) {
    self.root = root
    self.page = page
  }

  /// Reads an address; nil for what is no page of one of the studies.
  init?(_ uri: String, among studies: [StudyView]) {
    guard uri.utf8.count < 65_536, uri.hasPrefix(Self.scheme + ":"),
      let path = DocumentURI("file:" + uri.dropFirst(Self.scheme.utf8.count + 1)).path
    else { return nil }
    for study in studies where path.hasPrefix(study.root + Self.folder) {
      guard let page = StudyPage(name: String(path.dropFirst(study.root.count + Self.folder.count))) else { continue }
      self.init(root: study.root, page: page)
      return
    }
    return nil
  }

  /// The address as clients get it.
  var uri: String { Self.scheme + ":" + DocumentURI(path: root + Self.folder + page.name).text.dropFirst(5) }

  /// The name of the file that stands in for it.
  var fileName: String {
    let name = page.name
    guard name.utf8.count > Self.longestName else { return name }
    let kept = String(decoding: name.utf8.prefix(Self.longestName - 24), as: Unicode.ASCII.self)
    return kept.filter { $0 != "\u{FFFD}" } + "-" + SHA256.hash(Array(name.utf8)).hex.prefix(16) + ".md"
  }

  /// The path in the study of a file among the pages.
  static func pathInStudy(_ file: String) -> String { folder.dropFirst() + file }

  /// The path of the file that stands in, in the study, and as the client spells it.
  var pathInStudy: String { Self.pathInStudy(fileName) }
  var path: String { root + "/" + pathInStudy }

  /// The text of the page as its links lead from an editor that got it from the server.
  func text(in snapshot: Snapshot) -> String {
    guard let study = snapshot.studies.first(where: { $0.root == root }) else { return "" }
    return PageText(page, in: study, snapshot.profile, .addresses).text
  }
}
