import KodebokJSON
import KodebokJSONRPC
import KodebokText

/// Edits of one file that is open in the client.
struct FileEdit: Sendable {
  var uri: String
  var version: Int
  /// The text the edits count in.
  var text: SourceText
  var edits: [TextEdit]
}

extension FileEdit {
  /// Writes a workspace edit: with versions where the client takes them, so that a stale edit is refused, not misplaced.
  static func write(_ files: [FileEdit], _ profile: ClientProfile, into writer: inout JSONWriter) {
    writer.object { writer in
      if profile.takesVersionedEdits {
        writer.array("documentChanges") { writer in
          for file in files {
            writer.object { writer in
              writer.object("textDocument") { writer in
                writer.member("uri", file.uri)
                writer.member("version", file.version)
              }
              writer.key("edits")
              file.writeEdits(profile.encoding, into: &writer)
            }
          }
        }
      } else {
        writer.object("changes") { writer in
          for file in files {
            writer.key(escaping: file.uri)
            file.writeEdits(profile.encoding, into: &writer)
          }
        }
      }
    }
  }

  /// Writes the edits as the protocol has them.
  func writeEdits(_ encoding: PositionEncoding, into writer: inout JSONWriter) {
    writer.array { writer in
      for edit in edits {
        writer.object { writer in
          writer.key("range")
          Wire.range(edit.range, of: text, encoding, into: &writer)
          writer.member("newText", edit.replacement)
        }
      }
    }
  }
}

extension Session {
  /// Has the client edit its open files; tells whether it says it has.
  ///
  /// That it says so proves nothing: what counts is the change of the document that follows.
  func applyEdit(_ files: [FileEdit], then done: @escaping @Sendable (Session, Bool) -> Void) {
    let profile = profile
    ask("workspace/applyEdit") { writer in
      writer.object { writer in
        writer.member("label", "Kodebok")
        writer.key("edit")
        FileEdit.write(files, profile, into: &writer)
      }
    } then: { session, answer in
      guard case .success(let value) = answer else { return done(session, false) }
      done(session, value["applied"]?.bool ?? false)
    }
  }
}
