import KodebokArchive
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
  @Test("an empty file is no archive")
  func emptyFile() { #expect(throws: ArchiveError.notAnArchive) { try ZipArchive([]) } }
}
