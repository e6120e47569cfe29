import KodebokStudyModel

/// The one table of rules.
package enum Rules {
  /// Every rule, sorted by name.
  package static let all: [Rule] = [
    .ambiguousCoding,
    .analysisFailed,
    .brokenCue,
    .brokenLine,
    .brokenLink,
    .claimContradicted,
    .claimCount,
    .claimDenominator,
    .claimDrift,
    .claimSmallPercent,
    .claimUnbound,
    .codeCycle,
    .codingAcrossSpeakers,
    .conflictMarkers,
    .deletedAndChanged,
    .driftedCoding,
    .duplicateCodingID,
    .duplicateID,
    .emptySource,
    .encoding,
    .exclusiveCodesTogether,
    .factDiffers,
    .factUnknown,
    .headerMismatch,
    .invalidAttribute,
    .linkLeavesStudy,
    .materialSourceMissing,
    .materialStructure,
    .materialUnknownParticipant,
    .materialValue,
    .memoAboutUnknown,
    .missingDefinition,
    .missingSource,
    .missingThemeQuestion,
    .newerVersion,
    .orphanedCoding,
    .parkedCodeApplied,
    .participantsStructure,
    .participantsValue,
    .pathCollision,
    .proposedCoding,
    .quoteAltered,
    .quoteAmbiguous,
    .quoteCleaned,
    .quoteCondensate,
    .quoteElisionUnmarked,
    .quoteInterviewer,
    .quoteMarkAlone,
    .quoteNotFound,
    .quoteNotSpeech,
    .quotePrintedTwice,
    .quoteSpeakerMissing,
    .quoteSpeakerRevealed,
    .quoteUnlinked,
    .quoteUnsourced,
    .quoteWrongSpeaker,
    .reRead,
    .renamedHeading,
    .reportUnreadable,
    .savedQueryInvalid,
    .settingsNewerFormat,
    .settingsSyntax,
    .settingsType,
    .settingsUnknownKey,
    .settingsUnknownRule,
    .sheetChange,
    .sheetOutdated,
    .sheetUnclear,
    .singleParticipantCode,
    .sourceMoved,
    .sourceWithoutCoding,
    .speakerWithoutParticipant,
    .symlinkLoop,
    .tooLarge,
    .typedTagLeft,
    .unbalancedNotation,
    .unbalancedQuotationMarks,
    .uncodedTurn,
    .undeclaredNotation,
    .unknownCode,
    .unknownReference,
    .unknownSpeaker,
    .unreadableFile,
    .unusedCode,
  ]

  /// The rules that look at one document.
  static let ofDocuments = all.filter { $0.checkDocument != nil }
  /// The rules that look at the whole study.
  static let ofStudies = all.filter { $0.checkStudy != nil }
  /// The rules that look at the reports.
  static let ofReports = all.filter { $0.checkReports != nil }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The rule with a name.
  package static subscript(id: RuleID) -> Rule? { byID[id] }
}
