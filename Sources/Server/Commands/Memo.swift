import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension ServerCommand {
  /// Begins a memo about a coding or a code, and opens it where it is to be written.
  static let memo = ServerCommand(name: "kodebok.memo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let code = (try arguments.optionalString("code")).map { CodeID($0) }
    let coding = (try arguments.optionalString("id")).map { CodingID($0) }
    let title = (try arguments.optionalString("title")) ?? ""
    let text = (try arguments.optionalString("text")) ?? ""
    if let about = (try arguments.optionalString("about")) ?? code?.value {
      return try session.writeMemo(name, arguments, about: about, title: title, text: text)
    }
    let target = try CommandTarget(arguments, session)
    let root = target.state.folder.root
    target.state.whenFree(session) { session in
      do throws(ResponseError) {
        let target = try CommandTarget(arguments, session)
        let context = target.state.context(in: session)
        let set: ChangeSet
        do throws(Refusal) {
          if let id = coding ?? (try? target.coding(of: context.coder)) {
            set = try context.writeMemo(about: id, in: target.source, title: title, text: text)
          } else {
            set = context.writeMemo(about: target.source, title: title, text: text)
          }
        } catch {
          throw session.refusal(error, in: target.state.study)
        }
        session.perform(set, in: target.state) { session, error in
          if let error { return session.refuse(name, error) }
          session.answerAndShow(name, set, root)
        }
      } catch {
        session.refuse(name, error)
      }
    }
  }
}

extension Session {
  /// Begins a memo about what a name means, and opens it where it is to be written; no source need be open for it.
  fileprivate func writeMemo(
    _ name: RequestID,
    _ arguments: Params,
    about: String,
    title: String,
    text: String
  ) throws(ResponseError) {
    let root = try state(arguments).folder.root
    studies[root]?.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.settle(in: session)
      let set: ChangeSet
      do throws(Refusal) {
        set = try state.context(in: session).writeMemo(aboutAnything: about, title: title, text: text)
      } catch {
        return session.refuse(name, session.refusal(error, in: state.study))
      }
      session.perform(set, in: state) { session, error in
        if let error { return session.refuse(name, error) }
        session.answerAndShow(name, set, root)
      }
    }
  }

  /// Answers with what a change was and where it is to be written on (`uri`, `line` from 0), and opens that place where
  /// the client can be told to; any other client can open it itself.
  fileprivate func answerAndShow(_ name: RequestID, _ set: ChangeSet, _ root: String) {
    let place = studies[root].flatMap { self.place(of: set, in: $0) }
    answer(name) { writer in
      writer.object { writer in
        Session.writeMembers(of: set, into: &writer)
        writer.member("uri", place?.uri)
        writer.member("line", place?.line)
        writer.member("shown", place != nil && profile.showsDocuments)
      }
    }
    if let state = studies[root] { show(set, in: state) }
  }

  /// The file that a change tells of (`file`, `line`), as the client spells it; the line is counted from 0.
  private func place(of set: ChangeSet, in state: StudyState) -> (uri: String, line: Int)? {
    guard case .text(let file)? = set.facts["file"] else { return nil }
    var line = 0
    if case .number(let number)? = set.facts["line"] { line = max(number - 1, 0) }
    return (state.view(in: self).uri(of: StudyPath(file)), line)
  }

  /// Opens the file that a change tells of, where the client can be told to.
  func show(_ set: ChangeSet, in state: StudyState) {
    guard profile.showsDocuments, let (uri, line) = self.place(of: set, in: state) else { return }
    let place = Position(line: line, character: 0)
    let params = ShowDocumentParams(uri: DocumentURI(uri), selection: LSPRange(place, place))
    ask(ShowDocumentParams.method) { $0.value(params) }
  }
}
