import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

extension Session {
  /// Works out a change at the place a command names and has it made; the answer is sent when it is durable.
  ///
  /// Changes of one study wait for one another, so that each is worked out from what the one before left.
  func change(
    _ name: RequestID,
    _ arguments: Params,
    _ work: @escaping @Sendable (ChangeContext, CommandTarget) throws(Refusal) -> ChangeSet
  ) throws(ResponseError) {
    let state = try CommandTarget(arguments, self).state
    state.whenFree(self) { session in
      do throws(ResponseError) {
        let target = try CommandTarget(arguments, session)
        let context = target.state.context(in: session)
        var set: ChangeSet
        do throws(Refusal) {
          set = try work(context, target)
        } catch {
          throw session.refusal(error, in: target.state.study)
        }
        target.carryToDisk(&set)
        session.perform(set, in: target.state) { [set] session, error in
          if let error {
            session.refuse(name, error)
          } else {
            session.answer(name) { Self.write(set, into: &$0) }
          }
        }
      } catch {
        session.refuse(name, error)
      }
    }
  }

  /// What a change was, as the answer to its command.
  static func write(_ set: ChangeSet, into writer: inout JSONWriter) {
    writer.object { writeMembers(of: set, into: &$0) }
  }

  /// Writes the members that every such answer has.
  static func writeMembers(of set: ChangeSet, into writer: inout JSONWriter) {
    writer.member("action", set.action)
    writer.member("changed", !set.isEmpty)
    if case .text(let id)? = set.facts["coding"] { writer.member("id", id) }
    if case .text(let code)? = set.facts["code"] { writer.member("code", code) }
  }

  /// Makes a change: what is open in the client through the client, everything else on disk; then calls back.
  ///
  /// The client is asked first. Where it refuses, nothing is changed anywhere.
  func perform(
    _ set: ChangeSet,
    in state: StudyState,
    then done: @escaping @Sendable (Session, ResponseError?) -> Void
  ) {
    guard !set.isEmpty else { return done(self, nil) }
    let (client, disk) = divided(set, in: state)
    guard !client.isEmpty else { return persist(disk, set, in: state, then: done) }
    guard profile.appliesEdits else {
      // An id that is not written yet is still the code's path of slugs, so it can wait.
      let isID = set.changes.contains { if case .add = $0 { true } else { false } }
      return isID ? persist(disk, set, in: state, then: done) : done(self, refusal("refused/no-edits", in: state.study))
    }
    let root = state.folder.root
    state.isBusy = true
    applyEdit(client) { session, isApplied in
      guard let state = session.studies[root] else { return }
      state.isBusy = false
      guard isApplied else {
        done(session, session.refusal("refused/edit-refused", in: state.study))
        return state.nextWaiting(session)
      }
      session.persist(disk, set, in: state, then: done)
    }
  }

  /// Divides a change into edits of open files and the rest.
  func divided(_ set: ChangeSet, in state: StudyState) -> (client: [FileEdit], disk: ChangeSet) {
    var client: [FileEdit] = []
    var disk = set
    disk.changes = []
    for change in set.changes {
      if case .edit(let path, let edits, _) = change,
        let open = documents.values.first(where: { $0.study == state.folder.root && $0.view.path == path })
      {
        client.append(FileEdit(uri: open.uri, version: open.version, text: open.text.text, edits: edits))
      } else {
        disk.changes.append(change)
      }
    }
    return (client, disk)
  }

  /// Makes a change durable on the keeper's thread, then shows it.
  func persist(
    _ disk: ChangeSet,
    _ whole: ChangeSet,
    in state: StudyState,
    then done: @escaping @Sendable (Session, ResponseError?) -> Void
  ) {
    let root = state.folder.root
    guard !disk.isEmpty else {
      done(self, nil)
      return state.nextWaiting(self)
    }
    state.isBusy = true
    let (store, mailbox, quotes) = (state.store, mailbox, state.reports.quotes)
    let affected = AffectedFiles(disk)
    let isAtOnce = state.canTakeAtOnce(disk)
    let documents = state.sources(affected.sources)
    let (folder, study, number, encoding) = (state.folder, state.study, state.studyNumber, profile.encoding)
    keeper.submit {
      var failure: StorageError?
      do throws(StorageError) {
        try store.apply(disk)
      } catch {
        failure = error
      }
      if failure == nil, isAtOnce {
        // Durable is durable: the answer does not wait for what follows from it.
        mailbox.post(
          .done { session in
            guard let state = session.studies[root] else { return }
            state.remember(whole)
            done(session, nil)
            state.takeAtOnce(disk, in: session)
          }
        )
      }
      // What changed is read again here, so that the session's thread never waits for the disk.
      let read = failure == nil ? AffectedFiles.Reading(affected, documents, folder, study, encoding, quotes) : nil
      mailbox.post(
        .done { [failure] session in
          guard let state = session.studies[root] else { return }
          state.isBusy = false
          if let failure {
            done(session, session.refusal(failure, in: state.study))
          } else {
            if let read { state.take(read, whole, as: number, in: session) }
            if !isAtOnce { done(session, nil) }
          }
          state.nextWaiting(session)
        }
      )
    }
  }

  /// Why something could not be written, in words.
  func refusal(_ failure: StorageError, in study: Study) -> ResponseError {
    let words = Wording(profile.language(of: study))
    return .failed(words.text(failure.key, failure.facts))
  }
}

extension CommandTarget {
  /// Puts the codings of a change that was worked out in the client's text where they belong in the text on disk.
  ///
  /// What touches words that are not saved yet has no place on disk: it keeps its place in the client's text and says
  /// that this text was never on disk.
  func carryToDisk(_ set: inout ChangeSet) {
    guard let disk = document.view.disk, disk.text != source.text else { return }
    let map = document.view.diskMap.value ?? DiskMap.map(from: disk.text, to: source.text)
    func carried(_ coding: Coding) -> Coding {
      var coding = coding
      let range = source.text.byteRange(of: coding.range)
      let old = map.old(of: range)
      if map.inverse.keeps(range) {
        coding.range = disk.text.scalarRange(of: old)
        coding.text = disk.digest ?? TextDigest(of: disk.text)
      } else {
        coding.text = TextDigest("")
      }
      return coding
    }
    set.changes = set.changes.map { change in
      switch change {
      case .add(let coding, let source, let coder): .add(carried(coding), source: source, coder: coder)
      case .replace(let old, let new, let source, let coder) where old.range != new.range || old.quote != new.quote:
        .replace(old, by: carried(new), source: source, coder: coder)
      default: change
      }
    }
  }
}
