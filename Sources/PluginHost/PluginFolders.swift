import KodebokPluginKit
import KodebokStorage
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where plug-ins and what the user trusts are kept.
package struct PluginFolders: Hashable, Sendable {
  /// The folder of plug-ins in a study and in the user's data folder.
  package static let name = "plugins"
  /// The most plug-ins that are looked at in one folder.
  static let limit = 200

  /// `$XDG_DATA_HOME/kodebok` or `~/.local/share/kodebok`; nil where there is no home folder.
  package var data: String?

  package init(data: String?) { self.data = data }

  /// The folders as the environment has them.
  ///
  /// - Parameters:
  ///   - dataHome: `XDG_DATA_HOME`; one that is not absolute is passed over, as that standard says.
  ///   - home: The home folder, or nil.
  package init(dataHome: String?, home: String?) {
    if let dataHome, dataHome.hasPrefix("/") {
      data = dataHome + "/kodebok"
    } else {
      data = home.map { $0 + "/.local/share/kodebok" }
    }
  }

  /// The user's plug-ins.
  package var user: String? { data.map { $0 + "/" + Self.name } }
  /// The trusted copies.
  package var store: String? { data.map { $0 + "/store" } }
  /// The list of what the user trusts.
  package var trustFile: String? { data.map { $0 + "/trusted.json" } }

  /// The plug-ins of a folder, sorted by name.
  static func entries(
    in folder: String,
    _ origin: PluginCatalog.Origin,
    _ trust: TrustList
  ) -> [PluginCatalog.Entry] {
    guard let found = try? Files.entries(folder, limit: limit) else { return [] }
    return found.filter { entry in
      // A link out of a study is not followed; the user's own links are the user's own business.
      !entry.name.hasPrefix(".")
        && (entry.kind == .folder
          || (entry.kind == .link && origin == .user && Files.status(folder + "/" + entry.name)?.kind == .folder))
    }
    .map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    .map { self.entry(folder + "/" + $0, origin, trust) }
  }

  private static func entry(
    _ folder: String,
    _ origin: PluginCatalog.Origin,
    _ trust: TrustList
  ) -> PluginCatalog.Entry {
    let name = Files.name(of: folder)
    var entry = PluginCatalog.Entry(
      origin: origin,
      name: name,
      version: "",
      title: LocalizedText(stringLiteral: name),
      summary: "",
      state: .untrusted,
      folder: folder
    )
    do throws(PluginProblem) {
      if origin == .user {
        try checkOwner(of: folder)
        entry.take(try manifest(in: folder))
        entry.runFolder = folder
        entry.state = .ready
      } else {
        let files = try PluginFiles(of: folder)
        entry.contents = files.summary
        entry.digest = files.digest
        guard let file = files.files.first(where: { $0.path == PluginManifest.fileName }) else {
          throw .manifestMissing(name)
        }
        entry.take(try PluginManifest(parsing: file.bytes))
        if let digest = entry.digest, trust.contains(digest) {
          entry.runFolder = trust.copy(of: digest)
          entry.state = entry.runFolder.flatMap { Files.status($0) } == nil ? .broken(.storeBroken) : .ready
        }
      }
      if let manifest = entry.manifest, manifest.protocolRange.agreed(with: .supported) == nil {
        let refusal = AnalysisFailure.noCommonVersion(plugin: manifest.protocolRange, host: .supported)
        throw PluginProblem(refusal.message.english, nb: refusal.message.norwegian)
      }
    } catch {
      entry.state = .broken(error)
      entry.runFolder = nil
    }
    return entry
  }

  private static func manifest(in folder: String) throws(PluginProblem) -> PluginManifest {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(folder + "/" + PluginManifest.fileName, limit: PluginManifest.byteLimit)
    } catch {
      throw error.isMissing ? .manifestMissing(Files.name(of: folder)) : .manifestUnreadable(error.reason)
    }
    guard bytes.count <= PluginManifest.byteLimit else { throw .manifestUnreadable("> 1 MB") }
    return try PluginManifest(parsing: bytes)
  }

  /// What anybody may write to must not be run without being asked.
  private static func checkOwner(of folder: String) throws(PluginProblem) {
    for path in [Files.folder(of: folder), folder, folder + "/" + PluginManifest.fileName] {
      guard let status = Files.status(path), status.mode & 0o002 != 0 else { continue }
      throw PluginProblem(
        "Anybody on this machine may write to “\(path.visible)”. Take that right away (chmod o-w) to use the plug-in.",
        nb:
          "Hvem som helst på maskinen kan skrive til «\(path.visible)». Fjern den retten (chmod o-w) for å bruke tillegget."
      )
    }
  }
}

extension PluginCatalog.Entry {
  fileprivate mutating func take(_ manifest: PluginManifest) {
    self.manifest = manifest
    name = manifest.name
    version = manifest.version
    title = manifest.title
    summary = manifest.summary
    analyses = manifest.analyses
  }
}
