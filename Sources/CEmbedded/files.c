// The files that are part of the program; written by .ci/embed.
#include "embedded.h"

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
#embed "../../Sources/CSystem/sha256.c"
};
static const unsigned char file25[] = {
#embed "../../Sources/JSON/JSONError.swift"
};
static const unsigned char file26[] = {
#embed "../../Sources/JSON/JSONEscapes.swift"
};
static const unsigned char file27[] = {
#embed "../../Sources/JSON/JSONOutline.swift"
};
static const unsigned char file28[] = {
#embed "../../Sources/JSON/JSONPiece.swift"
};
static const unsigned char file29[] = {
#embed "../../Sources/JSON/JSONReader+Numbers.swift"
};
static const unsigned char file30[] = {
#embed "../../Sources/JSON/JSONReader+Skipping.swift"
};
static const unsigned char file31[] = {
#embed "../../Sources/JSON/JSONReader+Strings.swift"
};
static const unsigned char file32[] = {
#embed "../../Sources/JSON/JSONReader.swift"
};
static const unsigned char file33[] = {
#embed "../../Sources/JSON/JSONValue.swift"
};
static const unsigned char file34[] = {
#embed "../../Sources/JSON/JSONWriter+Members.swift"
};
static const unsigned char file35[] = {
#embed "../../Sources/JSON/JSONWriter+Shown.swift"
};
static const unsigned char file36[] = {
#embed "../../Sources/JSON/JSONWriter+Text.swift"
};
static const unsigned char file37[] = {
#embed "../../Sources/JSON/JSONWriter.swift"
};
static const unsigned char file38[] = {
#embed "../../Sources/JSON/PlainText.swift"
};
static const unsigned char file39[] = {
#embed "../../Sources/JSONRPC/CancelledRequests.swift"
};
static const unsigned char file40[] = {
#embed "../../Sources/JSONRPC/Frame.swift"
};
static const unsigned char file41[] = {
#embed "../../Sources/JSONRPC/FrameHeader.swift"
};
static const unsigned char file42[] = {
#embed "../../Sources/JSONRPC/FrameReader.swift"
};
static const unsigned char file43[] = {
#embed "../../Sources/JSONRPC/FrameWriter.swift"
};
static const unsigned char file44[] = {
#embed "../../Sources/JSONRPC/Message.swift"
};
static const unsigned char file45[] = {
#embed "../../Sources/JSONRPC/RequestID.swift"
};
static const unsigned char file46[] = {
#embed "../../Sources/JSONRPC/ResponseError.swift"
};
static const unsigned char file47[] = {
#embed "../../Sources/PluginKit/AnalysisContext.swift"
};
static const unsigned char file48[] = {
#embed "../../Sources/PluginKit/AnalysisFailure.swift"
};
static const unsigned char file49[] = {
#embed "../../Sources/PluginKit/AnalysisPlugin.swift"
};
static const unsigned char file50[] = {
#embed "../../Sources/PluginKit/LocalizedText.swift"
};
static const unsigned char file51[] = {
#embed "../../Sources/PluginKit/Options/AnalysisOption.swift"
};
static const unsigned char file52[] = {
#embed "../../Sources/PluginKit/Options/OptionChecking.swift"
};
static const unsigned char file53[] = {
#embed "../../Sources/PluginKit/Options/OptionValues.swift"
};
static const unsigned char file54[] = {
#embed "../../Sources/PluginKit/Results/AnalysisResult.swift"
};
static const unsigned char file55[] = {
#embed "../../Sources/PluginKit/Results/Proposals.swift"
};
static const unsigned char file56[] = {
#embed "../../Sources/PluginKit/Results/ResultChart.swift"
};
static const unsigned char file57[] = {
#embed "../../Sources/PluginKit/Results/ResultPlace.swift"
};
static const unsigned char file58[] = {
#embed "../../Sources/PluginKit/Results/ResultTable.swift"
};
static const unsigned char file59[] = {
#embed "../../Sources/PluginKit/SnapshotView.swift"
};
static const unsigned char file60[] = {
#embed "../../Sources/PluginKit/StudyView.swift"
};
static const unsigned char file61[] = {
#embed "../../Sources/PluginKit/Wire/ResultReader.swift"
};
static const unsigned char file62[] = {
#embed "../../Sources/PluginKit/Wire/ResultWriter.swift"
};
static const unsigned char file63[] = {
#embed "../../Sources/Query/CodeLookup.swift"
};
static const unsigned char file64[] = {
#embed "../../Sources/Query/Columns.swift"
};
static const unsigned char file65[] = {
#embed "../../Sources/Query/Comparison.swift"
};
static const unsigned char file66[] = {
#embed "../../Sources/Query/Exemplars.swift"
};
static const unsigned char file67[] = {
#embed "../../Sources/Query/Pattern.swift"
};
static const unsigned char file68[] = {
#embed "../../Sources/Query/Phrase.swift"
};
static const unsigned char file69[] = {
#embed "../../Sources/Query/Prevalence.swift"
};
static const unsigned char file70[] = {
#embed "../../Sources/Query/Query.swift"
};
static const unsigned char file71[] = {
#embed "../../Sources/Query/QueryAudit.swift"
};
static const unsigned char file72[] = {
#embed "../../Sources/Query/QueryCompletion.swift"
};
static const unsigned char file73[] = {
#embed "../../Sources/Query/QueryEvaluation.swift"
};
static const unsigned char file74[] = {
#embed "../../Sources/Query/QueryExpression.swift"
};
static const unsigned char file75[] = {
#embed "../../Sources/Query/QueryField.swift"
};
static const unsigned char file76[] = {
#embed "../../Sources/Query/QueryParser.swift"
};
static const unsigned char file77[] = {
#embed "../../Sources/Query/QueryPrinter.swift"
};
static const unsigned char file78[] = {
#embed "../../Sources/Query/QueryProblem.swift"
};
static const unsigned char file79[] = {
#embed "../../Sources/Query/QueryToken.swift"
};
static const unsigned char file80[] = {
#embed "../../Sources/Query/QueryVocabulary.swift"
};
static const unsigned char file81[] = {
#embed "../../Sources/Query/SearchWords.swift"
};
static const unsigned char file82[] = {
#embed "../../Sources/Query/SegmentTests.swift"
};
static const unsigned char file83[] = {
#embed "../../Sources/Query/SourcePattern.swift"
};
static const unsigned char file84[] = {
#embed "../../Sources/Query/StretchIndex.swift"
};
static const unsigned char file85[] = {
#embed "../../Sources/StudyModel/ChangeSet.swift"
};
static const unsigned char file86[] = {
#embed "../../Sources/StudyModel/Code.swift"
};
static const unsigned char file87[] = {
#embed "../../Sources/StudyModel/Coding.swift"
};
static const unsigned char file88[] = {
#embed "../../Sources/StudyModel/Document.swift"
};
static const unsigned char file89[] = {
#embed "../../Sources/StudyModel/DocumentTally.swift"
};
static const unsigned char file90[] = {
#embed "../../Sources/StudyModel/Finding.swift"
};
static const unsigned char file91[] = {
#embed "../../Sources/StudyModel/Identifiers.swift"
};
static const unsigned char file92[] = {
#embed "../../Sources/StudyModel/Limits.swift"
};
static const unsigned char file93[] = {
#embed "../../Sources/StudyModel/LineNumbers.swift"
};
static const unsigned char file94[] = {
#embed "../../Sources/StudyModel/Material.swift"
};
static const unsigned char file95[] = {
#embed "../../Sources/StudyModel/Memo.swift"
};
static const unsigned char file96[] = {
#embed "../../Sources/StudyModel/Participant.swift"
};
static const unsigned char file97[] = {
#embed "../../Sources/StudyModel/PlacedCoding.swift"
};
static const unsigned char file98[] = {
#embed "../../Sources/StudyModel/Settings.swift"
};
static const unsigned char file99[] = {
#embed "../../Sources/StudyModel/SharedCoding.swift"
};
static const unsigned char file100[] = {
#embed "../../Sources/StudyModel/Study.swift"
};
static const unsigned char file101[] = {
#embed "../../Sources/StudyModel/Transcript.swift"
};
static const unsigned char file102[] = {
#embed "../../Sources/Text/ByteTally.swift"
};
static const unsigned char file103[] = {
#embed "../../Sources/Text/CaseFolding.swift"
};
static const unsigned char file104[] = {
#embed "../../Sources/Text/Clauses+Words.swift"
};
static const unsigned char file105[] = {
#embed "../../Sources/Text/Clauses.swift"
};
static const unsigned char file106[] = {
#embed "../../Sources/Text/Collation.swift"
};
static const unsigned char file107[] = {
#embed "../../Sources/Text/CompositionTable.swift"
};
static const unsigned char file108[] = {
#embed "../../Sources/Text/Difference.swift"
};
static const unsigned char file109[] = {
#embed "../../Sources/Text/EditMap+Difference.swift"
};
static const unsigned char file110[] = {
#embed "../../Sources/Text/EditMap.swift"
};
static const unsigned char file111[] = {
#embed "../../Sources/Text/EnglishStemming.swift"
};
static const unsigned char file112[] = {
#embed "../../Sources/Text/Graphemes.swift"
};
static const unsigned char file113[] = {
#embed "../../Sources/Text/Normalization.swift"
};
static const unsigned char file114[] = {
#embed "../../Sources/Text/NorwegianStemming.swift"
};
static const unsigned char file115[] = {
#embed "../../Sources/Text/Offsets.swift"
};
static const unsigned char file116[] = {
#embed "../../Sources/Text/PositionWalk.swift"
};
static const unsigned char file117[] = {
#embed "../../Sources/Text/Scalars.swift"
};
static const unsigned char file118[] = {
#embed "../../Sources/Text/Sentences.swift"
};
static const unsigned char file119[] = {
#embed "../../Sources/Text/Similarity.swift"
};
static const unsigned char file120[] = {
#embed "../../Sources/Text/Slug.swift"
};
static const unsigned char file121[] = {
#embed "../../Sources/Text/SourceText.swift"
};
static const unsigned char file122[] = {
#embed "../../Sources/Text/Stemmer.swift"
};
static const unsigned char file123[] = {
#embed "../../Sources/Text/TextDecoding+Encodings.swift"
};
static const unsigned char file124[] = {
#embed "../../Sources/Text/TextDecoding.swift"
};
static const unsigned char file125[] = {
#embed "../../Sources/Text/TextEdit.swift"
};
static const unsigned char file126[] = {
#embed "../../Sources/Text/TextStorage.swift"
};
static const unsigned char file127[] = {
#embed "../../Sources/Text/VisibleText.swift"
};
static const unsigned char file128[] = {
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
    {"Sources/CSystem/sha256.c", file24, sizeof file24},
    {"Sources/JSON/JSONError.swift", file25, sizeof file25},
    {"Sources/JSON/JSONEscapes.swift", file26, sizeof file26},
    {"Sources/JSON/JSONOutline.swift", file27, sizeof file27},
    {"Sources/JSON/JSONPiece.swift", file28, sizeof file28},
    {"Sources/JSON/JSONReader+Numbers.swift", file29, sizeof file29},
    {"Sources/JSON/JSONReader+Skipping.swift", file30, sizeof file30},
    {"Sources/JSON/JSONReader+Strings.swift", file31, sizeof file31},
    {"Sources/JSON/JSONReader.swift", file32, sizeof file32},
    {"Sources/JSON/JSONValue.swift", file33, sizeof file33},
    {"Sources/JSON/JSONWriter+Members.swift", file34, sizeof file34},
    {"Sources/JSON/JSONWriter+Shown.swift", file35, sizeof file35},
    {"Sources/JSON/JSONWriter+Text.swift", file36, sizeof file36},
    {"Sources/JSON/JSONWriter.swift", file37, sizeof file37},
    {"Sources/JSON/PlainText.swift", file38, sizeof file38},
    {"Sources/JSONRPC/CancelledRequests.swift", file39, sizeof file39},
    {"Sources/JSONRPC/Frame.swift", file40, sizeof file40},
    {"Sources/JSONRPC/FrameHeader.swift", file41, sizeof file41},
    {"Sources/JSONRPC/FrameReader.swift", file42, sizeof file42},
    {"Sources/JSONRPC/FrameWriter.swift", file43, sizeof file43},
    {"Sources/JSONRPC/Message.swift", file44, sizeof file44},
    {"Sources/JSONRPC/RequestID.swift", file45, sizeof file45},
    {"Sources/JSONRPC/ResponseError.swift", file46, sizeof file46},
    {"Sources/PluginKit/AnalysisContext.swift", file47, sizeof file47},
    {"Sources/PluginKit/AnalysisFailure.swift", file48, sizeof file48},
    {"Sources/PluginKit/AnalysisPlugin.swift", file49, sizeof file49},
    {"Sources/PluginKit/LocalizedText.swift", file50, sizeof file50},
    {"Sources/PluginKit/Options/AnalysisOption.swift", file51, sizeof file51},
    {"Sources/PluginKit/Options/OptionChecking.swift", file52, sizeof file52},
    {"Sources/PluginKit/Options/OptionValues.swift", file53, sizeof file53},
    {"Sources/PluginKit/Results/AnalysisResult.swift", file54, sizeof file54},
    {"Sources/PluginKit/Results/Proposals.swift", file55, sizeof file55},
    {"Sources/PluginKit/Results/ResultChart.swift", file56, sizeof file56},
    {"Sources/PluginKit/Results/ResultPlace.swift", file57, sizeof file57},
    {"Sources/PluginKit/Results/ResultTable.swift", file58, sizeof file58},
    {"Sources/PluginKit/SnapshotView.swift", file59, sizeof file59},
    {"Sources/PluginKit/StudyView.swift", file60, sizeof file60},
    {"Sources/PluginKit/Wire/ResultReader.swift", file61, sizeof file61},
    {"Sources/PluginKit/Wire/ResultWriter.swift", file62, sizeof file62},
    {"Sources/Query/CodeLookup.swift", file63, sizeof file63},
    {"Sources/Query/Columns.swift", file64, sizeof file64},
    {"Sources/Query/Comparison.swift", file65, sizeof file65},
    {"Sources/Query/Exemplars.swift", file66, sizeof file66},
    {"Sources/Query/Pattern.swift", file67, sizeof file67},
    {"Sources/Query/Phrase.swift", file68, sizeof file68},
    {"Sources/Query/Prevalence.swift", file69, sizeof file69},
    {"Sources/Query/Query.swift", file70, sizeof file70},
    {"Sources/Query/QueryAudit.swift", file71, sizeof file71},
    {"Sources/Query/QueryCompletion.swift", file72, sizeof file72},
    {"Sources/Query/QueryEvaluation.swift", file73, sizeof file73},
    {"Sources/Query/QueryExpression.swift", file74, sizeof file74},
    {"Sources/Query/QueryField.swift", file75, sizeof file75},
    {"Sources/Query/QueryParser.swift", file76, sizeof file76},
    {"Sources/Query/QueryPrinter.swift", file77, sizeof file77},
    {"Sources/Query/QueryProblem.swift", file78, sizeof file78},
    {"Sources/Query/QueryToken.swift", file79, sizeof file79},
    {"Sources/Query/QueryVocabulary.swift", file80, sizeof file80},
    {"Sources/Query/SearchWords.swift", file81, sizeof file81},
    {"Sources/Query/SegmentTests.swift", file82, sizeof file82},
    {"Sources/Query/SourcePattern.swift", file83, sizeof file83},
    {"Sources/Query/StretchIndex.swift", file84, sizeof file84},
    {"Sources/StudyModel/ChangeSet.swift", file85, sizeof file85},
    {"Sources/StudyModel/Code.swift", file86, sizeof file86},
    {"Sources/StudyModel/Coding.swift", file87, sizeof file87},
    {"Sources/StudyModel/Document.swift", file88, sizeof file88},
    {"Sources/StudyModel/DocumentTally.swift", file89, sizeof file89},
    {"Sources/StudyModel/Finding.swift", file90, sizeof file90},
    {"Sources/StudyModel/Identifiers.swift", file91, sizeof file91},
    {"Sources/StudyModel/Limits.swift", file92, sizeof file92},
    {"Sources/StudyModel/LineNumbers.swift", file93, sizeof file93},
    {"Sources/StudyModel/Material.swift", file94, sizeof file94},
    {"Sources/StudyModel/Memo.swift", file95, sizeof file95},
    {"Sources/StudyModel/Participant.swift", file96, sizeof file96},
    {"Sources/StudyModel/PlacedCoding.swift", file97, sizeof file97},
    {"Sources/StudyModel/Settings.swift", file98, sizeof file98},
    {"Sources/StudyModel/SharedCoding.swift", file99, sizeof file99},
    {"Sources/StudyModel/Study.swift", file100, sizeof file100},
    {"Sources/StudyModel/Transcript.swift", file101, sizeof file101},
    {"Sources/Text/ByteTally.swift", file102, sizeof file102},
    {"Sources/Text/CaseFolding.swift", file103, sizeof file103},
    {"Sources/Text/Clauses+Words.swift", file104, sizeof file104},
    {"Sources/Text/Clauses.swift", file105, sizeof file105},
    {"Sources/Text/Collation.swift", file106, sizeof file106},
    {"Sources/Text/CompositionTable.swift", file107, sizeof file107},
    {"Sources/Text/Difference.swift", file108, sizeof file108},
    {"Sources/Text/EditMap+Difference.swift", file109, sizeof file109},
    {"Sources/Text/EditMap.swift", file110, sizeof file110},
    {"Sources/Text/EnglishStemming.swift", file111, sizeof file111},
    {"Sources/Text/Graphemes.swift", file112, sizeof file112},
    {"Sources/Text/Normalization.swift", file113, sizeof file113},
    {"Sources/Text/NorwegianStemming.swift", file114, sizeof file114},
    {"Sources/Text/Offsets.swift", file115, sizeof file115},
    {"Sources/Text/PositionWalk.swift", file116, sizeof file116},
    {"Sources/Text/Scalars.swift", file117, sizeof file117},
    {"Sources/Text/Sentences.swift", file118, sizeof file118},
    {"Sources/Text/Similarity.swift", file119, sizeof file119},
    {"Sources/Text/Slug.swift", file120, sizeof file120},
    {"Sources/Text/SourceText.swift", file121, sizeof file121},
    {"Sources/Text/Stemmer.swift", file122, sizeof file122},
    {"Sources/Text/TextDecoding+Encodings.swift", file123, sizeof file123},
    {"Sources/Text/TextDecoding.swift", file124, sizeof file124},
    {"Sources/Text/TextEdit.swift", file125, sizeof file125},
    {"Sources/Text/TextStorage.swift", file126, sizeof file126},
    {"Sources/Text/VisibleText.swift", file127, sizeof file127},
    {"Sources/Text/Words.swift", file128, sizeof file128},
};

const kodebok_embedded_file *kodebok_embedded_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
