import KodebokArchive
import KodebokText
import KodebokXML

/// The parts of a Word document and how they refer to one another (ECMA-376, part 2).
struct DocumentPackage {
  /// A reference from a part to another part or to something outside.
  struct Relationship {
    var id: String
    /// The last part of its type: `styles`, `footnotes`, `hyperlink`.
    var type: String
    var target: String
    var isExternal: Bool
  }

  let archive: ZipArchive
  /// The name of the part with the words.
  let main: String

  /// Finds the part with the words; nil where the archive is no Word document.
  init?(_ archive: ZipArchive) throws(WordFileProblem) {
    self.archive = archive
    guard archive["[Content_Types].xml"] != nil else { return nil }
    let top = try Self.relationships(archive, of: "")
    guard let found = top.first(where: { $0.type == "officeDocument" && !$0.isExternal }) else { return nil }
    main = found.target
    guard CaseFolding.lowercased(main).holds("word/") || archive[main] != nil else { return nil }
  }

  /// The bytes of a part in UTF-8; nil where there is none.
  func part(_ name: String) throws(WordFileProblem) -> [UInt8]? {
    guard let entry = archive[name] else { return nil }
    return try Self.decoded(archive, entry)
  }

  private static func decoded(_ archive: ZipArchive, _ entry: ZipArchive.Entry) throws(WordFileProblem) -> [UInt8] {
    let content: [UInt8]
    do throws(ArchiveError) { content = try archive.content(of: entry) } catch { throw WordFileProblem(error) }
    do throws(XMLError) { return try XMLText.decode(content) } catch { throw WordFileProblem(error) }
  }

  /// What a part refers to.
  func relationships(of part: String) throws(WordFileProblem) -> [Relationship] {
    try Self.relationships(archive, of: part)
  }

  /// The name of the part that holds the references of a part.
  static func relationshipsName(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  private static func relationships(
    _ archive: ZipArchive,
    of part: String
  ) throws(WordFileProblem) -> [Relationship] {
    guard let entry = archive[relationshipsName(of: part)] else { return [] }
    var reader = XMLReader(
      try decoded(archive, entry),
      namespaces: ["http://schemas.openxmlformats.org/package/2006/relationships": 0]
    )
    var result: [Relationship] = []
    do throws(XMLError) {
      while true {
        let event = try reader.next()
        if event == .finished { return result }
        guard event == .start, reader.namespace == 0, reader.name == "Relationship" else { continue }
        guard let id = try reader.value("Id"), let type = try reader.value("Type"),
          let target = try reader.value("Target")
        else { continue }
        let isExternal = try reader.value("TargetMode") == "External"
        result.append(
          Relationship(
            id: id,
            type: type.split(separator: "/").last.map(String.init) ?? "",
            target: isExternal || target.hasPrefix("#") ? target : resolved(target, split(part).folder),
            isExternal: isExternal
          )
        )
      }
    } catch {
      throw WordFileProblem(error)
    }
  }

  /// The name of a part from a reference; `..` never leads out of the archive.
  static func resolved(_ target: String, _ folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
