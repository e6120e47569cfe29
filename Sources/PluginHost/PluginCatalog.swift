import KodebokPluginKit
import KodebokText

/// The plug-ins that are there: those that come with Kodebok, the user's, the study's.
///
/// Made by looking at the folders; nothing is started. Make a new one to see what has changed.
package struct PluginCatalog: Sendable {
  /// Where a plug-in comes from.
  package enum Origin: String, Hashable, Sendable {
    /// Part of Kodebok; runs in the same process.
    case bundled
    /// The user's own folder.
    case user
    /// The folder of a study; nothing of it runs before the user says so.
    case study
  }

  /// Whether a plug-in can run.
  package enum State: Hashable, Sendable {
    /// It runs when it is asked.
    case ready
    /// It lies in a study and the user has not said that it may run, or its files have changed since.
    case untrusted
    /// It cannot run, and why.
    case broken(PluginProblem)
  }

  /// A plug-in.
  package struct Entry: Sendable {
    /// Where it comes from.
    package var origin: Origin
    /// The name; that of the folder where `plugin.json` cannot be read.
    package var name: String
    /// The version; empty where it is not known.
    package var version: String
    /// What people call it.
    package var title: LocalizedText
    /// What it is for; may be empty.
    package var summary: LocalizedText
    /// Whether it can run.
    package var state: State
    /// What it offers; nil where it must be asked (``AnalysisHost/analyses(of:)``).
    package var analyses: [AnalysisDescription]?
    /// The folder it was found in, absolute; nil for a bundled one.
    package var folder: String?
    /// The folder it runs in: its own, or the trusted copy; nil where it must not run or runs in this process.
    package var runFolder: String?
    /// What `plugin.json` says; nil for a bundled one, and where it cannot be read.
    package var manifest: PluginManifest?
    /// The digest of its files, 64 hexadecimal digits; nil but for a plug-in of a study.
    package var digest: String?
    /// The number of files and bytes behind ``digest``, and the names of what is not copied because it is no regular file.
    package var contents: PluginFiles.Summary?
    /// The type of a bundled one.
    package var bundled: (any AnalysisPlugin.Type)?
  }

  /// An analysis with the plug-in that offers it.
  package struct Offer: Sendable {
    package var plugin: Entry
    package var analysis: AnalysisDescription
    /// What a person types: the name of the analysis; `plug-in/analysis` where another one before it has that name.
    package var name: String
  }

  /// The plug-ins: bundled ones first, then the user's, then the study's; by name in each.
  package var entries: [Entry]

  /// Looks at what is there.
  ///
  /// - Parameters:
  ///   - bundled: The table of bundled analyses.
  ///   - userFolder: The folder of the user's plug-ins, or nil; see ``PluginFolders``.
  ///   - study: The root of the study, or nil.
  ///   - trust: What the user trusts.
  package init(
    bundled: [any AnalysisPlugin.Type],
    userFolder: String?,
    study: String?,
    trust: TrustList
  ) {
    entries = bundled.map(Entry.init(bundled:))
    if let userFolder { entries += PluginFolders.entries(in: userFolder, .user, trust) }
    if let study { entries += PluginFolders.entries(in: study + "/" + PluginFolders.name, .study, trust) }
  }

  /// The analyses that are known without starting anything, in the order of ``entries``.
  package var offers: [Offer] {
    var taken: Set<String> = []
    var result: [Offer] = []
    for entry in entries where entry.state == .ready {
      for analysis in entry.analyses ?? [] {
        let isFirst = taken.insert(analysis.name).inserted
        result.append(
          Offer(plugin: entry, analysis: analysis, name: isFirst ? analysis.name : entry.name + "/" + analysis.name)
        )
      }
    }
    return result
  }

  /// The plug-ins with a name, in the order of ``entries``.
  package func plugins(named name: String) -> [Entry] { entries.filter { $0.name == name } }
}

extension PluginCatalog.Entry {
  fileprivate init(bundled: any AnalysisPlugin.Type) {
    let description = bundled.description
    self.init(
      origin: .bundled,
      name: description.name,
      version: description.version,
      title: description.title,
      summary: description.summary,
      state: .ready,
      analyses: [description],
      bundled: bundled
    )
  }

  /// What must be said of a plug-in of a study before the user trusts it.
  package var trustPrompt: LocalizedText {
    let (files, bytes) = (contents?.files ?? 0, ((contents?.bytes ?? 0) + 1_023) / 1_024)
    let program = manifest?.command.joined(separator: " ").visible ?? ""
    let skipped = contents?.skipped ?? []
    let some = skipped.prefix(5).map(\.visible).joined(separator: ", ")
    let left =
      skipped.isEmpty
      ? ("", "")
      : (
        " Not copied, because they are no regular files: \(some).",
        " Ikke kopiert, fordi de ikke er vanlige filer: \(some)."
      )
    return LocalizedText(
      """
      The plug-in “\(name.visible)” \(version.visible) comes with the study. It can do what you can do: read and change your files. \
      It would be started as: \(program). Its \(files) files (\(bytes) kB) are copied to a place outside the study, and \
      only that copy is run; when the files of the study change, you are asked again. The program that runs it \
      (such as Python), and what that program loads from elsewhere, is not covered.\(left.0)
      """,
      nb: """
        Tillegget «\(name.visible)» \(version.visible) følger med studien. Det kan gjøre alt du kan: lese og endre filene dine. \
        Det ville bli startet som: \(program). De \(files) filene (\(bytes) kB) kopieres til et sted utenfor studien, og \
        bare den kopien kjøres; når filene i studien endres, blir du spurt på nytt. Programmet som kjører det \
        (for eksempel Python), og det programmet henter fra andre steder, er ikke dekket.\(left.1)
        """
    )
  }
}
