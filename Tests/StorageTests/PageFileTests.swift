import KodebokStorage
import KodebokStudyModel
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Pages lie in the inner folder and nowhere else")
struct PageFileTests {
  @Test("A page is written, readable only by its owner, left out of git, and written again")
  func writes() throws {
    let study = try TemporaryStudy(["codebook.md": "# A\n"])
    let folder = StudyFolder(root: study.root)
    let path = try folder.writePage("passages-a.md", Array("one\n".utf8))
    #expect(path == study.root + "/.kodebok/pages/passages-a.md")
    #expect(study.text(".kodebok/pages/passages-a.md") == "one\n")
    _ = try folder.writePage("passages-a.md", Array("two\n".utf8))
    #expect(study.text(".kodebok/pages/passages-a.md") == "two\n")
    #expect(study.text(".kodebok/.gitignore") == "*\n")
    for (name, mode) in [(".kodebok", 0o700), (".kodebok/pages", 0o700), (".kodebok/pages/passages-a.md", 0o600)] {
      var status = stat()
      #expect(stat(study.root + "/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == mode_t(mode), "\(name)")
    }
  }

  @Test("A name that is no name is refused", arguments: ["", "../x.md", "a/b.md", ".hidden", "/etc/x"])
  func names(name: String) throws {
    let study = try TemporaryStudy(["codebook.md": "# A\n"])
    #expect(throws: StorageError.self) { try StudyFolder(root: study.root).writePage(name, []) }
    #expect(study.text(".kodebok/pages/x.md") == nil)
  }

  @Test("A link on the way is not followed", arguments: [".kodebok", ".kodebok/pages", ".kodebok/pages/a.md"])
  func links(name: String) throws {
    let study = try TemporaryStudy(["codebook.md": "# A\n"])
    let other = try TemporaryStudy(["pages/a.md": "mine\n", "a.md": "mine\n"])
    if let slash = name.lastIndex(of: "/") { study.makeFolder(String(name[..<slash])) }
    let target = name.hasSuffix(".md") ? other.root + "/a.md" : other.root
    #expect(symlink(target, study.root + "/" + name) == 0)
    #expect(throws: StorageError.self) { try StudyFolder(root: study.root).writePage("a.md", Array("theirs\n".utf8)) }
    #expect(other.text("a.md") == "mine\n" && other.text("pages/a.md") == "mine\n")
  }
}
