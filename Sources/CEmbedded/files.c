// The files that are part of the program; written by .ci/embed.
#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Plugins/conformance/cases.json"
};
static const unsigned char file1[] = {
#embed "../../Plugins/conformance/study.json"
};
static const unsigned char file2[] = {
#embed "../../Plugins/python/kodebok.py"
};
static const unsigned char file3[] = {
#embed "../../Plugins/templates/python/README.md"
};
static const unsigned char file4[] = {
#embed "../../Plugins/templates/python/plugin.json"
};
static const unsigned char file5[] = {
#embed "../../Plugins/templates/python/plugin.py"
};
static const unsigned char file6[] = {
#embed "../../Plugins/templates/python/test_plugin.py"
};
static const unsigned char file7[] = {
#embed "../../Plugins/templates/swift/Package-carried.swift"
};
static const unsigned char file8[] = {
#embed "../../Plugins/templates/swift/Package-dependency.swift"
};
static const unsigned char file9[] = {
#embed "../../Plugins/templates/swift/README.md"
};
static const unsigned char file10[] = {
#embed "../../Plugins/templates/swift/Sources/Analysis/{{type}}.swift"
};
static const unsigned char file11[] = {
#embed "../../Plugins/templates/swift/Sources/Plugin/main.swift"
};
static const unsigned char file12[] = {
#embed "../../Plugins/templates/swift/Tests/AnalysisTests/AnalysisTests.swift"
};
static const unsigned char file13[] = {
#embed "../../Plugins/templates/swift/build.sh"
};
static const unsigned char file14[] = {
#embed "../../Plugins/templates/swift/gitignore"
};
static const unsigned char file15[] = {
#embed "../../Plugins/templates/swift/plugin.json"
};
static const unsigned char file16[] = {
#embed "../../Sources/Bytes/ByteLines.swift"
};
static const unsigned char file17[] = {
#embed "../../Sources/Bytes/ByteSearch.swift"
};
static const unsigned char file18[] = {
#embed "../../Sources/Bytes/Digest.swift"
};
static const unsigned char file19[] = {
#embed "../../Sources/Bytes/LineColumn.swift"
};
static const unsigned char file20[] = {
#embed "../../Sources/Bytes/SHA256.swift"
};
static const unsigned char file21[] = {
#embed "../../Sources/Bytes/UTF8Validation.swift"
};
static const unsigned char file22[] = {
#embed "../../Sources/CSystem/calls.c"
};
static const unsigned char file23[] = {
#embed "../../Sources/CSystem/include/CSystem.h"
};
static const unsigned char file24[] = {
#embed "../../Sources/CSystem/launch.c"
};
static const unsigned char file25[] = {
#embed "../../Sources/CSystem/sha256.c"
};
static const unsigned char file26[] = {
#embed "../../Sources/JSON/JSONError.swift"
};
static const unsigned char file27[] = {
#embed "../../Sources/JSON/JSONEscapes.swift"
};
static const unsigned char file28[] = {
#embed "../../Sources/JSON/JSONOutline.swift"
};
static const unsigned char file29[] = {
#embed "../../Sources/JSON/JSONPiece.swift"
};
static const unsigned char file30[] = {
#embed "../../Sources/JSON/JSONReader+Numbers.swift"
};
static const unsigned char file31[] = {
#embed "../../Sources/JSON/JSONReader+Skipping.swift"
};
static const unsigned char file32[] = {
#embed "../../Sources/JSON/JSONReader+Strings.swift"
};
static const unsigned char file33[] = {
#embed "../../Sources/JSON/JSONReader.swift"
};
static const unsigned char file34[] = {
#embed "../../Sources/JSON/JSONValue.swift"
};
static const unsigned char file35[] = {
#embed "../../Sources/JSON/JSONWriter+Members.swift"
};
static const unsigned char file36[] = {
#embed "../../Sources/JSON/JSONWriter+Shown.swift"
};
static const unsigned char file37[] = {
#embed "../../Sources/JSON/JSONWriter+Text.swift"
};
static const unsigned char file38[] = {
#embed "../../Sources/JSON/JSONWriter.swift"
};
static const unsigned char file39[] = {
#embed "../../Sources/JSON/PlainText.swift"
};
static const unsigned char file40[] = {
#embed "../../Sources/JSONRPC/CancelledRequests.swift"
};
static const unsigned char file41[] = {
#embed "../../Sources/JSONRPC/Frame.swift"
};
static const unsigned char file42[] = {
#embed "../../Sources/JSONRPC/FrameBuffer.swift"
};
static const unsigned char file43[] = {
#embed "../../Sources/JSONRPC/FrameHeader.swift"
};
static const unsigned char file44[] = {
#embed "../../Sources/JSONRPC/FrameReader.swift"
};
static const unsigned char file45[] = {
#embed "../../Sources/JSONRPC/FrameWriter.swift"
};
static const unsigned char file46[] = {
#embed "../../Sources/JSONRPC/Message.swift"
};
static const unsigned char file47[] = {
#embed "../../Sources/JSONRPC/RequestID.swift"
};
static const unsigned char file48[] = {
#embed "../../Sources/JSONRPC/ResponseError.swift"
};
static const unsigned char file49[] = {
#embed "../../Sources/PluginKit/AnalysisContext.swift"
};
static const unsigned char file50[] = {
#embed "../../Sources/PluginKit/AnalysisFailure.swift"
};
static const unsigned char file51[] = {
#embed "../../Sources/PluginKit/AnalysisPlugin.swift"
};
static const unsigned char file52[] = {
#embed "../../Sources/PluginKit/Contract/WireContract+Results.swift"
};
static const unsigned char file53[] = {
#embed "../../Sources/PluginKit/Contract/WireContract+Study.swift"
};
static const unsigned char file54[] = {
#embed "../../Sources/PluginKit/Contract/WireContract.swift"
};
static const unsigned char file55[] = {
#embed "../../Sources/PluginKit/Contract/WireShape+Checking.swift"
};
static const unsigned char file56[] = {
#embed "../../Sources/PluginKit/Contract/WireShape+Schema.swift"
};
static const unsigned char file57[] = {
#embed "../../Sources/PluginKit/Contract/WireShape.swift"
};
static const unsigned char file58[] = {
#embed "../../Sources/PluginKit/Counting/CountingOptions.swift"
};
static const unsigned char file59[] = {
#embed "../../Sources/PluginKit/Counting/CountingWords.swift"
};
static const unsigned char file60[] = {
#embed "../../Sources/PluginKit/Counting/StudyView+Counting.swift"
};
static const unsigned char file61[] = {
#embed "../../Sources/PluginKit/LocalizedText.swift"
};
static const unsigned char file62[] = {
#embed "../../Sources/PluginKit/Options/AnalysisOption.swift"
};
static const unsigned char file63[] = {
#embed "../../Sources/PluginKit/Options/OptionChecking.swift"
};
static const unsigned char file64[] = {
#embed "../../Sources/PluginKit/Options/OptionValues.swift"
};
static const unsigned char file65[] = {
#embed "../../Sources/PluginKit/Options/SpeechOptions.swift"
};
static const unsigned char file66[] = {
#embed "../../Sources/PluginKit/Results/AnalysisResult.swift"
};
static const unsigned char file67[] = {
#embed "../../Sources/PluginKit/Results/Proposals.swift"
};
static const unsigned char file68[] = {
#embed "../../Sources/PluginKit/Results/ResultChart.swift"
};
static const unsigned char file69[] = {
#embed "../../Sources/PluginKit/Results/ResultPlace.swift"
};
static const unsigned char file70[] = {
#embed "../../Sources/PluginKit/Results/ResultTable.swift"
};
static const unsigned char file71[] = {
#embed "../../Sources/PluginKit/Runner/HostConnection.swift"
};
static const unsigned char file72[] = {
#embed "../../Sources/PluginKit/Runner/PluginRunner.swift"
};
static const unsigned char file73[] = {
#embed "../../Sources/PluginKit/SnapshotView.swift"
};
static const unsigned char file74[] = {
#embed "../../Sources/PluginKit/StudyView.swift"
};
static const unsigned char file75[] = {
#embed "../../Sources/PluginKit/Wire/ContractBreach+Norwegian.swift"
};
static const unsigned char file76[] = {
#embed "../../Sources/PluginKit/Wire/DescriptionForm.swift"
};
static const unsigned char file77[] = {
#embed "../../Sources/PluginKit/Wire/FailureForm.swift"
};
static const unsigned char file78[] = {
#embed "../../Sources/PluginKit/Wire/Handshake.swift"
};
static const unsigned char file79[] = {
#embed "../../Sources/PluginKit/Wire/ProtocolVersion.swift"
};
static const unsigned char file80[] = {
#embed "../../Sources/PluginKit/Wire/ResultReader.swift"
};
static const unsigned char file81[] = {
#embed "../../Sources/PluginKit/Wire/ResultWriter.swift"
};
static const unsigned char file82[] = {
#embed "../../Sources/PluginKit/Wire/RunRequest.swift"
};
static const unsigned char file83[] = {
#embed "../../Sources/PluginKit/Wire/SegmentMembers.swift"
};
static const unsigned char file84[] = {
#embed "../../Sources/PluginKit/Wire/StudyFrame+Reading.swift"
};
static const unsigned char file85[] = {
#embed "../../Sources/PluginKit/Wire/StudyFrame+Writing.swift"
};
static const unsigned char file86[] = {
#embed "../../Sources/PluginKit/Wire/StudyService.swift"
};
static const unsigned char file87[] = {
#embed "../../Sources/PluginKit/Wire/WireDocument+Writing.swift"
};
static const unsigned char file88[] = {
#embed "../../Sources/PluginKit/Wire/WireDocument.swift"
};
static const unsigned char file89[] = {
#embed "../../Sources/PluginKit/Wire/WireValue.swift"
};
static const unsigned char file90[] = {
#embed "../../Sources/PluginKit/Wire/WireView.swift"
};
static const unsigned char file91[] = {
#embed "../../Sources/Query/Agreement/Agreement.swift"
};
static const unsigned char file92[] = {
#embed "../../Sources/Query/Agreement/AgreementDocument.swift"
};
static const unsigned char file93[] = {
#embed "../../Sources/Query/Agreement/AgreementEvaluation.swift"
};
static const unsigned char file94[] = {
#embed "../../Sources/Query/Agreement/AgreementFigure.swift"
};
static const unsigned char file95[] = {
#embed "../../Sources/Query/Agreement/AgreementMeasure.swift"
};
static const unsigned char file96[] = {
#embed "../../Sources/Query/Agreement/AgreementOptions.swift"
};
static const unsigned char file97[] = {
#embed "../../Sources/Query/Agreement/AgreementPreparation.swift"
};
static const unsigned char file98[] = {
#embed "../../Sources/Query/Agreement/AgreementSubjects.swift"
};
static const unsigned char file99[] = {
#embed "../../Sources/Query/Agreement/CharacterJudgements.swift"
};
static const unsigned char file100[] = {
#embed "../../Sources/Query/Agreement/CodedStretches.swift"
};
static const unsigned char file101[] = {
#embed "../../Sources/Query/Agreement/Disagreement.swift"
};
static const unsigned char file102[] = {
#embed "../../Sources/Query/Agreement/Lanes.swift"
};
static const unsigned char file103[] = {
#embed "../../Sources/Query/Agreement/NominalSums.swift"
};
static const unsigned char file104[] = {
#embed "../../Sources/Query/Agreement/NominalTable.swift"
};
static const unsigned char file105[] = {
#embed "../../Sources/Query/Agreement/PatternTables.swift"
};
static const unsigned char file106[] = {
#embed "../../Sources/Query/Agreement/Resampling.swift"
};
static const unsigned char file107[] = {
#embed "../../Sources/Query/Agreement/ResamplingNumbers.swift"
};
static const unsigned char file108[] = {
#embed "../../Sources/Query/Agreement/SetTable.swift"
};
static const unsigned char file109[] = {
#embed "../../Sources/Query/Agreement/TallySheet.swift"
};
static const unsigned char file110[] = {
#embed "../../Sources/Query/Agreement/UnitJudgements.swift"
};
static const unsigned char file111[] = {
#embed "../../Sources/Query/Agreement/UnitizedContinuum.swift"
};
static const unsigned char file112[] = {
#embed "../../Sources/Query/Agreement/UnitizingSums.swift"
};
static const unsigned char file113[] = {
#embed "../../Sources/Query/CodeLookup.swift"
};
static const unsigned char file114[] = {
#embed "../../Sources/Query/CodeSuggestions.swift"
};
static const unsigned char file115[] = {
#embed "../../Sources/Query/Columns.swift"
};
static const unsigned char file116[] = {
#embed "../../Sources/Query/Comparison.swift"
};
static const unsigned char file117[] = {
#embed "../../Sources/Query/Counting/CoOccurrence.swift"
};
static const unsigned char file118[] = {
#embed "../../Sources/Query/Counting/CodeSelection.swift"
};
static const unsigned char file119[] = {
#embed "../../Sources/Query/Counting/CodedSource.swift"
};
static const unsigned char file120[] = {
#embed "../../Sources/Query/Counting/CountingFrame.swift"
};
static const unsigned char file121[] = {
#embed "../../Sources/Query/Counting/CountingUnit.swift"
};
static const unsigned char file122[] = {
#embed "../../Sources/Query/Counting/CoverageReading.swift"
};
static const unsigned char file123[] = {
#embed "../../Sources/Query/Counting/Crosstab.swift"
};
static const unsigned char file124[] = {
#embed "../../Sources/Query/Counting/Frequencies.swift"
};
static const unsigned char file125[] = {
#embed "../../Sources/Query/Counting/GuideCoverage.swift"
};
static const unsigned char file126[] = {
#embed "../../Sources/Query/Counting/HeldOrder.swift"
};
static const unsigned char file127[] = {
#embed "../../Sources/Query/Counting/InterviewGuides.swift"
};
static const unsigned char file128[] = {
#embed "../../Sources/Query/Counting/OverlapSweep.swift"
};
static const unsigned char file129[] = {
#embed "../../Sources/Query/Counting/Passage.swift"
};
static const unsigned char file130[] = {
#embed "../../Sources/Query/Counting/PersonByTheme.swift"
};
static const unsigned char file131[] = {
#embed "../../Sources/Query/Counting/Prevalences.swift"
};
static const unsigned char file132[] = {
#embed "../../Sources/Query/Counting/QuestionLikeness.swift"
};
static const unsigned char file133[] = {
#embed "../../Sources/Query/Counting/QuoteBalance.swift"
};
static const unsigned char file134[] = {
#embed "../../Sources/Query/Counting/Saturation.swift"
};
static const unsigned char file135[] = {
#embed "../../Sources/Query/Counting/SpokenWords.swift"
};
static const unsigned char file136[] = {
#embed "../../Sources/Query/Counting/UnitColumns.swift"
};
static const unsigned char file137[] = {
#embed "../../Sources/Query/Counting/WorkMatrix.swift"
};
static const unsigned char file138[] = {
#embed "../../Sources/Query/Exemplars.swift"
};
static const unsigned char file139[] = {
#embed "../../Sources/Query/InParallel.swift"
};
static const unsigned char file140[] = {
#embed "../../Sources/Query/Logarithm.swift"
};
static const unsigned char file141[] = {
#embed "../../Sources/Query/PassageWords.swift"
};
static const unsigned char file142[] = {
#embed "../../Sources/Query/Pattern.swift"
};
static const unsigned char file143[] = {
#embed "../../Sources/Query/Phrase.swift"
};
static const unsigned char file144[] = {
#embed "../../Sources/Query/Prevalence.swift"
};
static const unsigned char file145[] = {
#embed "../../Sources/Query/Query.swift"
};
static const unsigned char file146[] = {
#embed "../../Sources/Query/QueryAudit.swift"
};
static const unsigned char file147[] = {
#embed "../../Sources/Query/QueryCompletion.swift"
};
static const unsigned char file148[] = {
#embed "../../Sources/Query/QueryEvaluation.swift"
};
static const unsigned char file149[] = {
#embed "../../Sources/Query/QueryExpression.swift"
};
static const unsigned char file150[] = {
#embed "../../Sources/Query/QueryField.swift"
};
static const unsigned char file151[] = {
#embed "../../Sources/Query/QueryParser.swift"
};
static const unsigned char file152[] = {
#embed "../../Sources/Query/QueryPrinter.swift"
};
static const unsigned char file153[] = {
#embed "../../Sources/Query/QueryProblem.swift"
};
static const unsigned char file154[] = {
#embed "../../Sources/Query/QueryToken.swift"
};
static const unsigned char file155[] = {
#embed "../../Sources/Query/QueryVocabulary.swift"
};
static const unsigned char file156[] = {
#embed "../../Sources/Query/SearchWords.swift"
};
static const unsigned char file157[] = {
#embed "../../Sources/Query/SegmentTests.swift"
};
static const unsigned char file158[] = {
#embed "../../Sources/Query/SourcePattern.swift"
};
static const unsigned char file159[] = {
#embed "../../Sources/Query/StretchIndex.swift"
};
static const unsigned char file160[] = {
#embed "../../Sources/Query/Words/Concordance.swift"
};
static const unsigned char file161[] = {
#embed "../../Sources/Query/Words/ConcordancePattern.swift"
};
static const unsigned char file162[] = {
#embed "../../Sources/Query/Words/ConcordanceSearch.swift"
};
static const unsigned char file163[] = {
#embed "../../Sources/Query/Words/Cue.swift"
};
static const unsigned char file164[] = {
#embed "../../Sources/Query/Words/Homographs.swift"
};
static const unsigned char file165[] = {
#embed "../../Sources/Query/Words/Keyness.swift"
};
static const unsigned char file166[] = {
#embed "../../Sources/Query/Words/SpeechSelection.swift"
};
static const unsigned char file167[] = {
#embed "../../Sources/Query/Words/SpokenDocument.swift"
};
static const unsigned char file168[] = {
#embed "../../Sources/Query/Words/StopWords.swift"
};
static const unsigned char file169[] = {
#embed "../../Sources/Query/Words/TalkSummary.swift"
};
static const unsigned char file170[] = {
#embed "../../Sources/Query/Words/TurnTaking.swift"
};
static const unsigned char file171[] = {
#embed "../../Sources/Query/Words/Vocabulary.swift"
};
static const unsigned char file172[] = {
#embed "../../Sources/Query/Words/WordCounts.swift"
};
static const unsigned char file173[] = {
#embed "../../Sources/Query/Words/WordFolding.swift"
};
static const unsigned char file174[] = {
#embed "../../Sources/Query/Words/WordList.swift"
};
static const unsigned char file175[] = {
#embed "../../Sources/Query/Words/WordVariants.swift"
};
static const unsigned char file176[] = {
#embed "../../Sources/Query/Words/Workbench.swift"
};
static const unsigned char file177[] = {
#embed "../../Sources/StudyModel/ChangeSet.swift"
};
static const unsigned char file178[] = {
#embed "../../Sources/StudyModel/Code.swift"
};
static const unsigned char file179[] = {
#embed "../../Sources/StudyModel/Coding.swift"
};
static const unsigned char file180[] = {
#embed "../../Sources/StudyModel/DeclaredNames.swift"
};
static const unsigned char file181[] = {
#embed "../../Sources/StudyModel/Document.swift"
};
static const unsigned char file182[] = {
#embed "../../Sources/StudyModel/DocumentTally.swift"
};
static const unsigned char file183[] = {
#embed "../../Sources/StudyModel/Finding.swift"
};
static const unsigned char file184[] = {
#embed "../../Sources/StudyModel/FlowReport.swift"
};
static const unsigned char file185[] = {
#embed "../../Sources/StudyModel/Identifiers.swift"
};
static const unsigned char file186[] = {
#embed "../../Sources/StudyModel/KnownLabels.swift"
};
static const unsigned char file187[] = {
#embed "../../Sources/StudyModel/Limits.swift"
};
static const unsigned char file188[] = {
#embed "../../Sources/StudyModel/LineNumbers.swift"
};
static const unsigned char file189[] = {
#embed "../../Sources/StudyModel/Material.swift"
};
static const unsigned char file190[] = {
#embed "../../Sources/StudyModel/Memo.swift"
};
static const unsigned char file191[] = {
#embed "../../Sources/StudyModel/Mending.swift"
};
static const unsigned char file192[] = {
#embed "../../Sources/StudyModel/Participant.swift"
};
static const unsigned char file193[] = {
#embed "../../Sources/StudyModel/PlacedCoding.swift"
};
static const unsigned char file194[] = {
#embed "../../Sources/StudyModel/ReportLanguage.swift"
};
static const unsigned char file195[] = {
#embed "../../Sources/StudyModel/SegmentPlace.swift"
};
static const unsigned char file196[] = {
#embed "../../Sources/StudyModel/Settings.swift"
};
static const unsigned char file197[] = {
#embed "../../Sources/StudyModel/SharedCoding.swift"
};
static const unsigned char file198[] = {
#embed "../../Sources/StudyModel/Study+Texts.swift"
};
static const unsigned char file199[] = {
#embed "../../Sources/StudyModel/Study.swift"
};
static const unsigned char file200[] = {
#embed "../../Sources/StudyModel/Transcript.swift"
};
static const unsigned char file201[] = {
#embed "../../Sources/Tables/CellNotation.swift"
};
static const unsigned char file202[] = {
#embed "../../Sources/Tables/CellValue.swift"
};
static const unsigned char file203[] = {
#embed "../../Sources/Tables/ColumnNames.swift"
};
static const unsigned char file204[] = {
#embed "../../Sources/Tables/DeclaredNamesReader.swift"
};
static const unsigned char file205[] = {
#embed "../../Sources/Tables/MaterialReader.swift"
};
static const unsigned char file206[] = {
#embed "../../Sources/Tables/ParticipantsReader.swift"
};
static const unsigned char file207[] = {
#embed "../../Sources/Tables/Table+Edits.swift"
};
static const unsigned char file208[] = {
#embed "../../Sources/Tables/Table.swift"
};
static const unsigned char file209[] = {
#embed "../../Sources/Tables/TableAudit.swift"
};
static const unsigned char file210[] = {
#embed "../../Sources/Tables/TableScanner.swift"
};
static const unsigned char file211[] = {
#embed "../../Sources/Text/ByteTally.swift"
};
static const unsigned char file212[] = {
#embed "../../Sources/Text/CaseFolding.swift"
};
static const unsigned char file213[] = {
#embed "../../Sources/Text/Clauses+Words.swift"
};
static const unsigned char file214[] = {
#embed "../../Sources/Text/Clauses.swift"
};
static const unsigned char file215[] = {
#embed "../../Sources/Text/Collation.swift"
};
static const unsigned char file216[] = {
#embed "../../Sources/Text/CompositionTable.swift"
};
static const unsigned char file217[] = {
#embed "../../Sources/Text/Difference.swift"
};
static const unsigned char file218[] = {
#embed "../../Sources/Text/EditMap+Difference.swift"
};
static const unsigned char file219[] = {
#embed "../../Sources/Text/EditMap.swift"
};
static const unsigned char file220[] = {
#embed "../../Sources/Text/EnglishStemming.swift"
};
static const unsigned char file221[] = {
#embed "../../Sources/Text/Graphemes.swift"
};
static const unsigned char file222[] = {
#embed "../../Sources/Text/NameTable.swift"
};
static const unsigned char file223[] = {
#embed "../../Sources/Text/NameWalk.swift"
};
static const unsigned char file224[] = {
#embed "../../Sources/Text/Normalization.swift"
};
static const unsigned char file225[] = {
#embed "../../Sources/Text/NorwegianStemming.swift"
};
static const unsigned char file226[] = {
#embed "../../Sources/Text/Offsets.swift"
};
static const unsigned char file227[] = {
#embed "../../Sources/Text/PositionWalk.swift"
};
static const unsigned char file228[] = {
#embed "../../Sources/Text/Scalars.swift"
};
static const unsigned char file229[] = {
#embed "../../Sources/Text/Sentences.swift"
};
static const unsigned char file230[] = {
#embed "../../Sources/Text/Similarity.swift"
};
static const unsigned char file231[] = {
#embed "../../Sources/Text/Slug.swift"
};
static const unsigned char file232[] = {
#embed "../../Sources/Text/SourceText.swift"
};
static const unsigned char file233[] = {
#embed "../../Sources/Text/Stemmer.swift"
};
static const unsigned char file234[] = {
#embed "../../Sources/Text/Substrings.swift"
};
static const unsigned char file235[] = {
#embed "../../Sources/Text/TextDecoding+Encodings.swift"
};
static const unsigned char file236[] = {
#embed "../../Sources/Text/TextDecoding.swift"
};
static const unsigned char file237[] = {
#embed "../../Sources/Text/TextEdit.swift"
};
static const unsigned char file238[] = {
#embed "../../Sources/Text/TextStorage.swift"
};
static const unsigned char file239[] = {
#embed "../../Sources/Text/VisibleText.swift"
};
static const unsigned char file240[] = {
#embed "../../Sources/Text/Words.swift"
};

static const kodebok_embedded_file files[] = {
    {"Plugins/conformance/cases.json", file0, sizeof file0},
    {"Plugins/conformance/study.json", file1, sizeof file1},
    {"Plugins/python/kodebok.py", file2, sizeof file2},
    {"Plugins/templates/python/README.md", file3, sizeof file3},
    {"Plugins/templates/python/plugin.json", file4, sizeof file4},
    {"Plugins/templates/python/plugin.py", file5, sizeof file5},
    {"Plugins/templates/python/test_plugin.py", file6, sizeof file6},
    {"Plugins/templates/swift/Package-carried.swift", file7, sizeof file7},
    {"Plugins/templates/swift/Package-dependency.swift", file8, sizeof file8},
    {"Plugins/templates/swift/README.md", file9, sizeof file9},
    {"Plugins/templates/swift/Sources/Analysis/{{type}}.swift", file10, sizeof file10},
    {"Plugins/templates/swift/Sources/Plugin/main.swift", file11, sizeof file11},
    {"Plugins/templates/swift/Tests/AnalysisTests/AnalysisTests.swift", file12, sizeof file12},
    {"Plugins/templates/swift/build.sh", file13, sizeof file13},
    {"Plugins/templates/swift/gitignore", file14, sizeof file14},
    {"Plugins/templates/swift/plugin.json", file15, sizeof file15},
    {"Sources/Bytes/ByteLines.swift", file16, sizeof file16},
    {"Sources/Bytes/ByteSearch.swift", file17, sizeof file17},
    {"Sources/Bytes/Digest.swift", file18, sizeof file18},
    {"Sources/Bytes/LineColumn.swift", file19, sizeof file19},
    {"Sources/Bytes/SHA256.swift", file20, sizeof file20},
    {"Sources/Bytes/UTF8Validation.swift", file21, sizeof file21},
    {"Sources/CSystem/calls.c", file22, sizeof file22},
    {"Sources/CSystem/include/CSystem.h", file23, sizeof file23},
    {"Sources/CSystem/launch.c", file24, sizeof file24},
    {"Sources/CSystem/sha256.c", file25, sizeof file25},
    {"Sources/JSON/JSONError.swift", file26, sizeof file26},
    {"Sources/JSON/JSONEscapes.swift", file27, sizeof file27},
    {"Sources/JSON/JSONOutline.swift", file28, sizeof file28},
    {"Sources/JSON/JSONPiece.swift", file29, sizeof file29},
    {"Sources/JSON/JSONReader+Numbers.swift", file30, sizeof file30},
    {"Sources/JSON/JSONReader+Skipping.swift", file31, sizeof file31},
    {"Sources/JSON/JSONReader+Strings.swift", file32, sizeof file32},
    {"Sources/JSON/JSONReader.swift", file33, sizeof file33},
    {"Sources/JSON/JSONValue.swift", file34, sizeof file34},
    {"Sources/JSON/JSONWriter+Members.swift", file35, sizeof file35},
    {"Sources/JSON/JSONWriter+Shown.swift", file36, sizeof file36},
    {"Sources/JSON/JSONWriter+Text.swift", file37, sizeof file37},
    {"Sources/JSON/JSONWriter.swift", file38, sizeof file38},
    {"Sources/JSON/PlainText.swift", file39, sizeof file39},
    {"Sources/JSONRPC/CancelledRequests.swift", file40, sizeof file40},
    {"Sources/JSONRPC/Frame.swift", file41, sizeof file41},
    {"Sources/JSONRPC/FrameBuffer.swift", file42, sizeof file42},
    {"Sources/JSONRPC/FrameHeader.swift", file43, sizeof file43},
    {"Sources/JSONRPC/FrameReader.swift", file44, sizeof file44},
    {"Sources/JSONRPC/FrameWriter.swift", file45, sizeof file45},
    {"Sources/JSONRPC/Message.swift", file46, sizeof file46},
    {"Sources/JSONRPC/RequestID.swift", file47, sizeof file47},
    {"Sources/JSONRPC/ResponseError.swift", file48, sizeof file48},
    {"Sources/PluginKit/AnalysisContext.swift", file49, sizeof file49},
    {"Sources/PluginKit/AnalysisFailure.swift", file50, sizeof file50},
    {"Sources/PluginKit/AnalysisPlugin.swift", file51, sizeof file51},
    {"Sources/PluginKit/Contract/WireContract+Results.swift", file52, sizeof file52},
    {"Sources/PluginKit/Contract/WireContract+Study.swift", file53, sizeof file53},
    {"Sources/PluginKit/Contract/WireContract.swift", file54, sizeof file54},
    {"Sources/PluginKit/Contract/WireShape+Checking.swift", file55, sizeof file55},
    {"Sources/PluginKit/Contract/WireShape+Schema.swift", file56, sizeof file56},
    {"Sources/PluginKit/Contract/WireShape.swift", file57, sizeof file57},
    {"Sources/PluginKit/Counting/CountingOptions.swift", file58, sizeof file58},
    {"Sources/PluginKit/Counting/CountingWords.swift", file59, sizeof file59},
    {"Sources/PluginKit/Counting/StudyView+Counting.swift", file60, sizeof file60},
    {"Sources/PluginKit/LocalizedText.swift", file61, sizeof file61},
    {"Sources/PluginKit/Options/AnalysisOption.swift", file62, sizeof file62},
    {"Sources/PluginKit/Options/OptionChecking.swift", file63, sizeof file63},
    {"Sources/PluginKit/Options/OptionValues.swift", file64, sizeof file64},
    {"Sources/PluginKit/Options/SpeechOptions.swift", file65, sizeof file65},
    {"Sources/PluginKit/Results/AnalysisResult.swift", file66, sizeof file66},
    {"Sources/PluginKit/Results/Proposals.swift", file67, sizeof file67},
    {"Sources/PluginKit/Results/ResultChart.swift", file68, sizeof file68},
    {"Sources/PluginKit/Results/ResultPlace.swift", file69, sizeof file69},
    {"Sources/PluginKit/Results/ResultTable.swift", file70, sizeof file70},
    {"Sources/PluginKit/Runner/HostConnection.swift", file71, sizeof file71},
    {"Sources/PluginKit/Runner/PluginRunner.swift", file72, sizeof file72},
    {"Sources/PluginKit/SnapshotView.swift", file73, sizeof file73},
    {"Sources/PluginKit/StudyView.swift", file74, sizeof file74},
    {"Sources/PluginKit/Wire/ContractBreach+Norwegian.swift", file75, sizeof file75},
    {"Sources/PluginKit/Wire/DescriptionForm.swift", file76, sizeof file76},
    {"Sources/PluginKit/Wire/FailureForm.swift", file77, sizeof file77},
    {"Sources/PluginKit/Wire/Handshake.swift", file78, sizeof file78},
    {"Sources/PluginKit/Wire/ProtocolVersion.swift", file79, sizeof file79},
    {"Sources/PluginKit/Wire/ResultReader.swift", file80, sizeof file80},
    {"Sources/PluginKit/Wire/ResultWriter.swift", file81, sizeof file81},
    {"Sources/PluginKit/Wire/RunRequest.swift", file82, sizeof file82},
    {"Sources/PluginKit/Wire/SegmentMembers.swift", file83, sizeof file83},
    {"Sources/PluginKit/Wire/StudyFrame+Reading.swift", file84, sizeof file84},
    {"Sources/PluginKit/Wire/StudyFrame+Writing.swift", file85, sizeof file85},
    {"Sources/PluginKit/Wire/StudyService.swift", file86, sizeof file86},
    {"Sources/PluginKit/Wire/WireDocument+Writing.swift", file87, sizeof file87},
    {"Sources/PluginKit/Wire/WireDocument.swift", file88, sizeof file88},
    {"Sources/PluginKit/Wire/WireValue.swift", file89, sizeof file89},
    {"Sources/PluginKit/Wire/WireView.swift", file90, sizeof file90},
    {"Sources/Query/Agreement/Agreement.swift", file91, sizeof file91},
    {"Sources/Query/Agreement/AgreementDocument.swift", file92, sizeof file92},
    {"Sources/Query/Agreement/AgreementEvaluation.swift", file93, sizeof file93},
    {"Sources/Query/Agreement/AgreementFigure.swift", file94, sizeof file94},
    {"Sources/Query/Agreement/AgreementMeasure.swift", file95, sizeof file95},
    {"Sources/Query/Agreement/AgreementOptions.swift", file96, sizeof file96},
    {"Sources/Query/Agreement/AgreementPreparation.swift", file97, sizeof file97},
    {"Sources/Query/Agreement/AgreementSubjects.swift", file98, sizeof file98},
    {"Sources/Query/Agreement/CharacterJudgements.swift", file99, sizeof file99},
    {"Sources/Query/Agreement/CodedStretches.swift", file100, sizeof file100},
    {"Sources/Query/Agreement/Disagreement.swift", file101, sizeof file101},
    {"Sources/Query/Agreement/Lanes.swift", file102, sizeof file102},
    {"Sources/Query/Agreement/NominalSums.swift", file103, sizeof file103},
    {"Sources/Query/Agreement/NominalTable.swift", file104, sizeof file104},
    {"Sources/Query/Agreement/PatternTables.swift", file105, sizeof file105},
    {"Sources/Query/Agreement/Resampling.swift", file106, sizeof file106},
    {"Sources/Query/Agreement/ResamplingNumbers.swift", file107, sizeof file107},
    {"Sources/Query/Agreement/SetTable.swift", file108, sizeof file108},
    {"Sources/Query/Agreement/TallySheet.swift", file109, sizeof file109},
    {"Sources/Query/Agreement/UnitJudgements.swift", file110, sizeof file110},
    {"Sources/Query/Agreement/UnitizedContinuum.swift", file111, sizeof file111},
    {"Sources/Query/Agreement/UnitizingSums.swift", file112, sizeof file112},
    {"Sources/Query/CodeLookup.swift", file113, sizeof file113},
    {"Sources/Query/CodeSuggestions.swift", file114, sizeof file114},
    {"Sources/Query/Columns.swift", file115, sizeof file115},
    {"Sources/Query/Comparison.swift", file116, sizeof file116},
    {"Sources/Query/Counting/CoOccurrence.swift", file117, sizeof file117},
    {"Sources/Query/Counting/CodeSelection.swift", file118, sizeof file118},
    {"Sources/Query/Counting/CodedSource.swift", file119, sizeof file119},
    {"Sources/Query/Counting/CountingFrame.swift", file120, sizeof file120},
    {"Sources/Query/Counting/CountingUnit.swift", file121, sizeof file121},
    {"Sources/Query/Counting/CoverageReading.swift", file122, sizeof file122},
    {"Sources/Query/Counting/Crosstab.swift", file123, sizeof file123},
    {"Sources/Query/Counting/Frequencies.swift", file124, sizeof file124},
    {"Sources/Query/Counting/GuideCoverage.swift", file125, sizeof file125},
    {"Sources/Query/Counting/HeldOrder.swift", file126, sizeof file126},
    {"Sources/Query/Counting/InterviewGuides.swift", file127, sizeof file127},
    {"Sources/Query/Counting/OverlapSweep.swift", file128, sizeof file128},
    {"Sources/Query/Counting/Passage.swift", file129, sizeof file129},
    {"Sources/Query/Counting/PersonByTheme.swift", file130, sizeof file130},
    {"Sources/Query/Counting/Prevalences.swift", file131, sizeof file131},
    {"Sources/Query/Counting/QuestionLikeness.swift", file132, sizeof file132},
    {"Sources/Query/Counting/QuoteBalance.swift", file133, sizeof file133},
    {"Sources/Query/Counting/Saturation.swift", file134, sizeof file134},
    {"Sources/Query/Counting/SpokenWords.swift", file135, sizeof file135},
    {"Sources/Query/Counting/UnitColumns.swift", file136, sizeof file136},
    {"Sources/Query/Counting/WorkMatrix.swift", file137, sizeof file137},
    {"Sources/Query/Exemplars.swift", file138, sizeof file138},
    {"Sources/Query/InParallel.swift", file139, sizeof file139},
    {"Sources/Query/Logarithm.swift", file140, sizeof file140},
    {"Sources/Query/PassageWords.swift", file141, sizeof file141},
    {"Sources/Query/Pattern.swift", file142, sizeof file142},
    {"Sources/Query/Phrase.swift", file143, sizeof file143},
    {"Sources/Query/Prevalence.swift", file144, sizeof file144},
    {"Sources/Query/Query.swift", file145, sizeof file145},
    {"Sources/Query/QueryAudit.swift", file146, sizeof file146},
    {"Sources/Query/QueryCompletion.swift", file147, sizeof file147},
    {"Sources/Query/QueryEvaluation.swift", file148, sizeof file148},
    {"Sources/Query/QueryExpression.swift", file149, sizeof file149},
    {"Sources/Query/QueryField.swift", file150, sizeof file150},
    {"Sources/Query/QueryParser.swift", file151, sizeof file151},
    {"Sources/Query/QueryPrinter.swift", file152, sizeof file152},
    {"Sources/Query/QueryProblem.swift", file153, sizeof file153},
    {"Sources/Query/QueryToken.swift", file154, sizeof file154},
    {"Sources/Query/QueryVocabulary.swift", file155, sizeof file155},
    {"Sources/Query/SearchWords.swift", file156, sizeof file156},
    {"Sources/Query/SegmentTests.swift", file157, sizeof file157},
    {"Sources/Query/SourcePattern.swift", file158, sizeof file158},
    {"Sources/Query/StretchIndex.swift", file159, sizeof file159},
    {"Sources/Query/Words/Concordance.swift", file160, sizeof file160},
    {"Sources/Query/Words/ConcordancePattern.swift", file161, sizeof file161},
    {"Sources/Query/Words/ConcordanceSearch.swift", file162, sizeof file162},
    {"Sources/Query/Words/Cue.swift", file163, sizeof file163},
    {"Sources/Query/Words/Homographs.swift", file164, sizeof file164},
    {"Sources/Query/Words/Keyness.swift", file165, sizeof file165},
    {"Sources/Query/Words/SpeechSelection.swift", file166, sizeof file166},
    {"Sources/Query/Words/SpokenDocument.swift", file167, sizeof file167},
    {"Sources/Query/Words/StopWords.swift", file168, sizeof file168},
    {"Sources/Query/Words/TalkSummary.swift", file169, sizeof file169},
    {"Sources/Query/Words/TurnTaking.swift", file170, sizeof file170},
    {"Sources/Query/Words/Vocabulary.swift", file171, sizeof file171},
    {"Sources/Query/Words/WordCounts.swift", file172, sizeof file172},
    {"Sources/Query/Words/WordFolding.swift", file173, sizeof file173},
    {"Sources/Query/Words/WordList.swift", file174, sizeof file174},
    {"Sources/Query/Words/WordVariants.swift", file175, sizeof file175},
    {"Sources/Query/Words/Workbench.swift", file176, sizeof file176},
    {"Sources/StudyModel/ChangeSet.swift", file177, sizeof file177},
    {"Sources/StudyModel/Code.swift", file178, sizeof file178},
    {"Sources/StudyModel/Coding.swift", file179, sizeof file179},
    {"Sources/StudyModel/DeclaredNames.swift", file180, sizeof file180},
    {"Sources/StudyModel/Document.swift", file181, sizeof file181},
    {"Sources/StudyModel/DocumentTally.swift", file182, sizeof file182},
    {"Sources/StudyModel/Finding.swift", file183, sizeof file183},
    {"Sources/StudyModel/FlowReport.swift", file184, sizeof file184},
    {"Sources/StudyModel/Identifiers.swift", file185, sizeof file185},
    {"Sources/StudyModel/KnownLabels.swift", file186, sizeof file186},
    {"Sources/StudyModel/Limits.swift", file187, sizeof file187},
    {"Sources/StudyModel/LineNumbers.swift", file188, sizeof file188},
    {"Sources/StudyModel/Material.swift", file189, sizeof file189},
    {"Sources/StudyModel/Memo.swift", file190, sizeof file190},
    {"Sources/StudyModel/Mending.swift", file191, sizeof file191},
    {"Sources/StudyModel/Participant.swift", file192, sizeof file192},
    {"Sources/StudyModel/PlacedCoding.swift", file193, sizeof file193},
    {"Sources/StudyModel/ReportLanguage.swift", file194, sizeof file194},
    {"Sources/StudyModel/SegmentPlace.swift", file195, sizeof file195},
    {"Sources/StudyModel/Settings.swift", file196, sizeof file196},
    {"Sources/StudyModel/SharedCoding.swift", file197, sizeof file197},
    {"Sources/StudyModel/Study+Texts.swift", file198, sizeof file198},
    {"Sources/StudyModel/Study.swift", file199, sizeof file199},
    {"Sources/StudyModel/Transcript.swift", file200, sizeof file200},
    {"Sources/Tables/CellNotation.swift", file201, sizeof file201},
    {"Sources/Tables/CellValue.swift", file202, sizeof file202},
    {"Sources/Tables/ColumnNames.swift", file203, sizeof file203},
    {"Sources/Tables/DeclaredNamesReader.swift", file204, sizeof file204},
    {"Sources/Tables/MaterialReader.swift", file205, sizeof file205},
    {"Sources/Tables/ParticipantsReader.swift", file206, sizeof file206},
    {"Sources/Tables/Table+Edits.swift", file207, sizeof file207},
    {"Sources/Tables/Table.swift", file208, sizeof file208},
    {"Sources/Tables/TableAudit.swift", file209, sizeof file209},
    {"Sources/Tables/TableScanner.swift", file210, sizeof file210},
    {"Sources/Text/ByteTally.swift", file211, sizeof file211},
    {"Sources/Text/CaseFolding.swift", file212, sizeof file212},
    {"Sources/Text/Clauses+Words.swift", file213, sizeof file213},
    {"Sources/Text/Clauses.swift", file214, sizeof file214},
    {"Sources/Text/Collation.swift", file215, sizeof file215},
    {"Sources/Text/CompositionTable.swift", file216, sizeof file216},
    {"Sources/Text/Difference.swift", file217, sizeof file217},
    {"Sources/Text/EditMap+Difference.swift", file218, sizeof file218},
    {"Sources/Text/EditMap.swift", file219, sizeof file219},
    {"Sources/Text/EnglishStemming.swift", file220, sizeof file220},
    {"Sources/Text/Graphemes.swift", file221, sizeof file221},
    {"Sources/Text/NameTable.swift", file222, sizeof file222},
    {"Sources/Text/NameWalk.swift", file223, sizeof file223},
    {"Sources/Text/Normalization.swift", file224, sizeof file224},
    {"Sources/Text/NorwegianStemming.swift", file225, sizeof file225},
    {"Sources/Text/Offsets.swift", file226, sizeof file226},
    {"Sources/Text/PositionWalk.swift", file227, sizeof file227},
    {"Sources/Text/Scalars.swift", file228, sizeof file228},
    {"Sources/Text/Sentences.swift", file229, sizeof file229},
    {"Sources/Text/Similarity.swift", file230, sizeof file230},
    {"Sources/Text/Slug.swift", file231, sizeof file231},
    {"Sources/Text/SourceText.swift", file232, sizeof file232},
    {"Sources/Text/Stemmer.swift", file233, sizeof file233},
    {"Sources/Text/Substrings.swift", file234, sizeof file234},
    {"Sources/Text/TextDecoding+Encodings.swift", file235, sizeof file235},
    {"Sources/Text/TextDecoding.swift", file236, sizeof file236},
    {"Sources/Text/TextEdit.swift", file237, sizeof file237},
    {"Sources/Text/TextStorage.swift", file238, sizeof file238},
    {"Sources/Text/VisibleText.swift", file239, sizeof file239},
    {"Sources/Text/Words.swift", file240, sizeof file240},
};

const kodebok_embedded_file *kodebok_embedded_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
