import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

extension Act {
  /// Files are about to get other names: what names them in open documents is edited by the client with it.
  ///
  /// Everything else follows when it has happened, or when the disk shows that it has.
  static let willRenameFiles = Act(
    method: RenameFilesParams.willMethod,
    offer: .capability("workspace")
  ) { session, name, params throws(ResponseError) in
    let asked: RenameFilesParams = try params.decoded()
    var files: [FileEdit] = []
    for (root, moves) in session.moves(asked.moves) {
      guard let state = session.studies[root] else { continue }
      state.settle(in: session)
      // A client may announce what it never does.
      state.expectedMoves = state.expectedMoves.suffix(15) + [moves]
      files += session.divided(state.context(in: session).follow(moves, isDone: false), in: state).client
    }
    let profile = session.profile
    session.answer(name) { files.isEmpty ? $0.null() : $0.value(WorkspaceEdit(files, profile)) }
  }

  /// Files are about to go: who coded them is told that the codings stay.
  static let willDeleteFiles = Act(
    method: DeleteFilesParams.willMethod,
    offer: .capability("workspace")
  ) { session, name, params throws(ResponseError) in
    let asked: DeleteFilesParams = try params.decoded()
    session.tellOfCodings(asked.files)
    session.answer(name) { $0.null() }
  }
}

extension Notice {
  /// Files have other names now, with or without a question before.
  static let didRenameFiles = Notice(method: RenameFilesParams.didMethod) { session, params throws(ResponseError) in
    let asked: RenameFilesParams = try params.decoded()
    for (root, moves) in session.moves(asked.moves) { session.follow(moves, in: root) }
  }

  /// Files are gone, with or without a question before.
  static let didDeleteFiles = Notice(method: DeleteFilesParams.didMethod) { session, params throws(ResponseError) in
    let asked: DeleteFilesParams = try params.decoded()
    session.tellOfCodings(asked.files)
    session.diskChanged(asked.files.compactMap(\.path))
  }
}

extension Session {
  /// What moves inside which study, in the order of their folders; what leaves a study or comes into it is left out.
  fileprivate func moves(_ asked: [RenameFilesParams.Move]) -> [(root: String, moves: FileMoves)] {
    var found: [String: [(from: StudyPath, to: StudyPath)]] = [:]
    for move in asked {
      guard let from = move.from.path.map(Self.withoutSlash), let to = move.to.path.map(Self.withoutSlash) else {
        continue
      }
      // The old name may be gone already: it is looked for in the studies that are known.
      for root in studies.keys.sorted() {
        guard let state = studies[root], let old = state.folder.path(of: from), let new = state.folder.path(of: to)
        else { continue }
        found[root, default: []].append((old, new))
        break
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, FileMoves($0.value)) }.filter { !$0.1.isEmpty }
  }

  /// Lets a study follow moves that have happened: files on disk at once, open ones through the client.
  func follow(_ moves: FileMoves, in root: String) {
    guard let state = studies[root] else { return }
    state.expectedMoves.removeAll { $0.isSame(as: moves) }
    state.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.isBusy = true
      let folder = state.folder
      session.keeper.submit { [mailbox = session.mailbox] in
        let study = folder.readStudy()
        mailbox.post(
          .done { session in
            guard let state = session.studies[root] else { return }
            state.isBusy = false
            state.take(study, in: session)
            session.load(state)
            session.followed(moves, in: state)
          }
        )
      }
    }
  }

  private func followed(_ moves: FileMoves, in state: StudyState) {
    let set = state.context(in: self).follow(moves, isDone: true)
    tellOfLost(moves, in: state)
    guard !set.isEmpty else { return state.nextWaiting(self) }
    let (client, disk) = divided(set, in: state)
    persist(disk, set, in: state) { session, error in
      if let error { session.showError(error.message) }
    }
    if !client.isEmpty, profile.appliesEdits { applyEdit(client) { _, _ in } }
  }

  // MARK: Telling

  /// Tells what codings stand on files or folders that go; each file once.
  fileprivate func tellOfCodings(_ files: [DocumentURI]) {
    for state in studies.sorted(by: { $0.key < $1.key }).map(\.value) {
      let gone = files.compactMap { $0.path.map(Self.withoutSlash) }.compactMap { state.folder.path(of: $0) }
      let sources = state.study.sources.filter { source in
        gone.contains { source.path == $0 || source.path.isInside($0) } && !state.toldOf.contains(source.path)
      }
      state.toldOf.formUnion(sources.map(\.path))
      tell("files/deleted", sources.map { ($0.path, $0.path) }, in: state)
    }
  }

  /// Tells of sources that were moved where no sources are.
  private func tellOfLost(_ moves: FileMoves, in state: StudyState) {
    let lost = state.disk.strays.compactMap { stray -> (StudyPath, StudyPath)? in
      guard let target = moves.target(of: stray.source) else { return nil }
      let isRead = StudyFolder.sourceKind(of: target, state.disk.settings) != nil
      return isRead ? nil : (stray.source, target)
    }
    var seen: Set<StudyPath> = []
    tell("files/moved-out", lost.filter { seen.insert($0.0).inserted }, in: state)
  }

  /// Says of each source how many codings there are and whose; counted on the keeper's thread.
  private func tell(_ key: String, _ sources: [(old: StudyPath, shown: StudyPath)], in state: StudyState) {
    guard !sources.isEmpty else { return }
    let (folder, study, root) = (state.folder, state.disk, state.folder.root)
    keeper.submit { [mailbox] in
      var told: [(file: StudyPath, count: Int, coders: [CoderID])] = []
      for (old, shown) in sources {
        let files = folder.codingFiles(about: old, in: study).filter { !$0.codings.isEmpty }
        let count = files.reduce(0) { $0 + $1.codings.count }
        if count > 0 { told.append((shown, count, Set(files.map(\.coder)).sorted())) }
      }
      mailbox.post(
        .done { [told] session in
          guard let state = session.studies[root] else { return }
          let words = Wording(session.profile.language(of: state.study))
          for one in told {
            let names = one.coders.map { state.study.settings.coders[$0] ?? $0.value }
            session.showWarning(
              words.text(
                key,
                ["file": .text(one.file.value), "count": .number(one.count), "coders": .list(names)]
              )
            )
          }
        }
      )
    }
  }
}

extension StudyState {
  /// Moves a client announced and never reported, once the disk shows that they have happened.
  func happened(in paths: Set<StudyPath>) -> [FileMoves] {
    guard !expectedMoves.isEmpty else { return [] }
    return expectedMoves.filter { $0.hasHappened(in: folder) && $0.touches(paths) }
  }
}

extension FileMoves {
  /// Whether the old places are empty and the new ones are not.
  fileprivate func hasHappened(in folder: StudyFolder) -> Bool {
    places.allSatisfy {
      Files.status(folder.root + "/" + $0.from.value) == nil && Files.status(folder.root + "/" + $0.to.value) != nil
    }
  }

  fileprivate func touches(_ paths: Set<StudyPath>) -> Bool {
    paths.contains { target(of: $0) != nil || origin(of: $0) != nil }
  }

  fileprivate func isSame(as other: FileMoves) -> Bool {
    places.elementsEqual(other.places) { $0.from == $1.from && $0.to == $1.to }
  }
}
