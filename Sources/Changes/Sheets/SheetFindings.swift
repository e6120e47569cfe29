import KodebokStudyModel
import KodebokText

extension SheetDifference {
  /// The steps and problems as findings on the sheet, in the order of output: the preview of what applying it does.
  ///
  /// Rules that the settings switch off are left out.
  package func findings(on sheet: SortingSheet, at path: StudyPath, in study: Study) -> [Finding] {
    let listing = SheetFindings(sheet: sheet, path: path, study: study, difference: self)
    let all = steps.map { listing.finding($0) } + problems.map { listing.finding($0) }
    return all.compactMap { finding in
      var finding = finding
      switch study.settings.rules[finding.rule] {
      case .some(.none): return nil
      case .some(.some(let severity)): finding.severity = severity
      case .none: break
      }
      return finding
    }.sorted(by: Finding.outputOrder)
  }
}

/// Writes the steps and problems of one sheet as findings.
private struct SheetFindings {
  let sheet: SortingSheet
  let path: StudyPath
  let study: Study
  let difference: SheetDifference

  func finding(_ step: SheetDifference.Step) -> Finding {
    switch step {
    case .newCode(let heading):
      return made("new-code", sheet.headings[heading].range, ["label": .text(sheet.headings[heading].label)])
    case .rename(let heading, let code):
      return made("rename", sheet.headings[heading].range, ["label": label(code), "to": words(heading)])
    case .move(let heading, let code, let target):
      let to = target.map { label($0) } ?? .text("")
      let facts: [String: Fact] = ["label": label(code), "to": to]
      return made(target == nil ? "move-top" : "move", sheet.headings[heading].range, facts)
    case .recode(let block, let coding, let target):
      let from = sheet.origins[coding].map { label($0.code) } ?? .text("")
      return made("recode", sheet.blocks[block].headRange, ["label": from, "to": label(target)])
    case .add(let block, _, let target):
      return made("add", sheet.blocks[block].headRange, ["label": label(target)])
    case .remove(let coding, let code):
      let range = place(of: code)
      let quote = Fact.text(difference.missingWords[coding] ?? "")
      return made("remove", range, ["label": label(code), "coding": .text(coding.value), "quote": quote])
    case .memo(let block):
      return made("memo", sheet.blocks[block].memo?.ranges.first ?? sheet.blocks[block].headRange, [:])
    case .codeMemo(let heading):
      let range = sheet.headings[heading].memo?.ranges.first ?? sheet.headings[heading].range
      return made("code-memo", range, ["label": words(heading)])
    }
  }

  func finding(_ problem: SheetDifference.Problem) -> Finding {
    switch problem {
    case .unreadable(let range): return unclear("", range)
    case .unknownPassage(let block): return unclear("unknown-passage", sheet.blocks[block].headRange)
    case .noHeading(let block): return unclear("no-heading", sheet.blocks[block].headRange)
    case .severalCodes(let heading, let codes):
      let facts: [String: Fact] = ["label": words(heading), "codes": .list(codes.map(\.value))]
      return unclear("several-codes", sheet.headings[heading].range, facts)
    case .noCode(let heading): return unclear("no-code", sheet.headings[heading].range)
    case .wordsEdited(let block): return unclear("words", sheet.blocks[block].headRange)
    case .twice(let block): return unclear("twice", sheet.blocks[block].headRange)
    case .noState: return unclear("no-state", ByteOffset(0)..<ByteOffset(0))
    case .gone(let block): return outdated("", sheet.blocks[block].headRange)
    case .recodedSince(let block, let code):
      return outdated("recoded", sheet.blocks[block].headRange, ["label": label(code)])
    case .bothRecoded(let block, let code):
      return outdated("both", sheet.blocks[block].headRange, ["label": label(code)])
    case .deletedAndChanged(let coding, let code):
      let quote = Fact.text(difference.missingWords[coding] ?? "")
      return outdated("kept", place(of: code), ["label": label(code), "quote": quote])
    case .headingChangedSince(let heading):
      return outdated("heading", sheet.headings[heading].range, ["label": words(heading)])
    }
  }

  /// The heading of a code, or the beginning of the sheet.
  private func place(of code: CodeID) -> Range<ByteOffset> {
    let heading = difference.targets.firstIndex(of: .code(code))
    return heading.map { sheet.headings[$0].range } ?? ByteOffset(0)..<ByteOffset(0)
  }

  private func words(_ heading: Int) -> Fact { .text(sheet.headings[heading].label) }
  private func label(_ code: CodeID) -> Fact { .text(study.codeBook.label(code)) }

  private func label(_ target: SheetDifference.Target) -> Fact {
    switch target {
    case .code(let code), .unknown(let code): label(code)
    case .new(let heading): words(heading)
    }
  }

  private func made(_ variant: String, _ range: Range<ByteOffset>, _ facts: [String: Fact]) -> Finding {
    finding("sheet-change", variant, .information, range, facts)
  }

  private func unclear(_ variant: String, _ range: Range<ByteOffset>, _ facts: [String: Fact] = [:]) -> Finding {
    finding("sheet-unclear", variant, .warning, range, facts)
  }

  private func outdated(_ variant: String, _ range: Range<ByteOffset>, _ facts: [String: Fact] = [:]) -> Finding {
    finding("sheet-outdated", variant, .warning, range, facts)
  }

  private func finding(
    _ rule: RuleID,
    _ variant: String,
    _ severity: Severity,
    _ range: Range<ByteOffset>,
    _ facts: [String: Fact]
  ) -> Finding {
    let place = Place(file: path, text: sheet.text, range: range)
    return Finding(rule: rule, variant: variant, severity: severity, place: place, facts: facts)
  }
}
