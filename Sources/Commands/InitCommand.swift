import KodebokExamples
import KodebokStudyModel
import KodebokWording

/// `kodebok init [DIR]`: makes a study in a folder, or writes the example study there.
extension CommandDescription {
  static let initialize = CommandDescription(
    name: "init",
    arguments: [Argument(name: "DIR", isOptional: true, value: .folder)],
    options: [OptionDescription("example", .choice(["nb", "en"]))]
  ) { (invocation, console) throws(CommandFailure) in
    let folder = NewFiles(folder: invocation.arguments.first ?? invocation.value("study") ?? ".")
    let example = invocation.value("example")
    let wording = Wording(Program.language(invocation.value("lang"), nil, console))
    if example != nil, !folder.isNewOrEmpty {
      throw CommandFailure(key: "init-not-empty", facts: ["folder": folder.folder])
    }
    try folder.makeFolder("")
    var files = EditorSettings.files
    switch example {
    case "nb": files += ExampleStudy.norwegian.files.map { ($0.path, $0.content) }
    case "en": files += ExampleStudy.english.files.map { ($0.path, $0.content) }
    default:
      try folder.makeFolder("transcripts")
      files.append(("kodebok.json", "{\n  \"format\": 1\n}\n"))
    }
    for file in files {
      let isNew = try folder.write(file.content, to: file.path)
      if example == nil || !isNew {
        console.print(wording.text(isNew ? "init-written" : "init-exists", ["file": .text(file.path)]) + "\n")
      }
    }
    console.print(wording.text("init-next", ["folder": .text(folder.folder)]) + "\n")
    return .clean
  }
}
