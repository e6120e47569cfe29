import KodebokAnchoring
import KodebokStudyModel
import KodebokText

extension StudyFolder {
  /// Finds codings whose source is gone, and where it went: by the digest of the header, else by the quotes.
  ///
  /// Nothing is read where no source is gone. By quotes a source is taken when at least half of up to 40 quotes stand
  /// in it, and twice as many as in any other.
  func findStrays(_ study: inout Study) {
    let sources = Set(study.sources.map(\.path))
    let gone = study.files.filter { file in file.codingsOwner.map { !sources.contains($0.source) } ?? false }
    if gone.isEmpty { return }
    let files = gone.compactMap { path -> CodingFile? in
      guard let owner = path.codingsOwner, let bytes = try? bytes(of: path) else { return nil }
      return CodingFileReader.read(bytes, coder: owner.coder, path: path, source: owner.source)
    }
    let found = targets(of: files, study)
    for (file, (target, candidates)) in zip(files, found) {
      var stray = Study.Stray(
        coder: file.coder,
        file: file.path,
        source: file.source,
        movedTo: target,
        count: file.codings.count
      )
      stray.candidates = candidates
      study.strays.append(stray)
      var facts: [String: Fact] = [
        "coder": .text(file.coder.value), "file": .text(file.path.value), "source": .text(file.source.value),
        "count": .number(file.codings.count),
      ]
      if let target { facts["target"] = .text(target.value) }
      study.findings.append(
        Finding(
          rule: target == nil ? "missing-source" : "source-moved",
          severity: target == nil ? .error : .warning,
          place: Place(file: file.path),
          facts: facts
        )
      )
    }
  }

  /// Whether some sources, as they are now, may make another source the one that stray codings belong to.
  ///
  /// - Complexity: O(bytes of the sources and of the stray files).
  package func maySettleStrays(_ sources: [SourceFile], in study: Study) -> Bool {
    for stray in study.strays {
      if sources.contains(where: { stray.movedTo == $0.path || stray.candidates.contains($0.path) }) { return true }
      guard let bytes = try? bytes(of: stray.file) else { return true }
      let file = CodingFileReader.read(bytes, coder: stray.coder, path: stray.file, source: stray.source)
      let probes = Self.probes(file)
      for source in sources {
        guard let bytes = try? Files.read(root + "/" + source.diskPath, limit: Limits.sourceBytes) else { continue }
        let text = TextDecoding(bytes).text
        if file.text == TextDigest(of: text) || probes.contains(where: { Placement.contains($0, in: text) }) {
          return true
        }
      }
    }
    return false
  }

  private func targets(of files: [CodingFile], _ study: Study) -> [(StudyPath?, Set<StudyPath>)] {
    // A source that the coder has coded already is another one; what colleagues have coded says nothing.
    let coded = Set(study.files.filter { $0.codingsOwner != nil })
    var result = [StudyPath?](repeating: nil, count: files.count)
    var best = [(hits: Int, next: Int)](repeating: (0, 0), count: files.count)
    var candidates = [Set<StudyPath>](repeating: [], count: files.count)
    let probes = files.map { Self.probes($0) }
    for source in study.sources where result.contains(nil) {
      readings.note(root + "/" + source.diskPath)
      guard let bytes = try? Files.read(root + "/" + source.diskPath, limit: Limits.sourceBytes),
        bytes.count <= Limits.sourceBytes
      else { continue }
      let text = TextDecoding(bytes).text
      let digest = TextDigest(of: text)
      for (index, file) in files.enumerated() {
        if file.text == digest {
          result[index] = source.path
          best[index] = (Int.max, 0)
        } else if best[index].hits < Int.max, !probes[index].isEmpty,
          !coded.contains(.codings(of: file.coder, about: source.path))
        {
          let hits = probes[index].filter { Placement.contains($0, in: text) }.count
          if hits > 0 { candidates[index].insert(source.path) }
          if hits > best[index].hits {
            result[index] = hits * 2 >= probes[index].count && hits >= best[index].hits * 2 ? source.path : nil
            best[index] = (hits, best[index].hits)
          } else {
            best[index].next = max(best[index].next, hits)
            if best[index].next * 2 > best[index].hits { result[index] = nil }
          }
        }
      }
    }
    return Array(zip(result, candidates))
  }

  /// Quotes long enough to tell texts apart, at most 40.
  private static func probes(_ file: CodingFile) -> [String] {
    Array(file.codings.lazy.map(\.quote).filter { $0.utf8.count >= 20 }.prefix(40))
  }
}
