// Benchmarks of the built program; see `usage`. Figures are printed with the budgets they are held against.
#if canImport(Glibc)
  import Glibc
#endif

let usage = """
  usage: KodebokBenchmarks all|check|server|reading|reports|gate --binary FILE
         KodebokBenchmarks suggestions|plugins
         KodebokBenchmarks generate DIR [large|small|one|dense|report]
         KodebokBenchmarks fuzz --binary FILE [--seconds N] [--seed N] [--case NAME]

  all       the whole table
  check     the command line on the large study (1,000 transcripts, 60 MB, 100,000 codings) and on twenty interviews
  server    the language server
  reading   the language server on 2,000 passages: tokens, outline, folds, selections, and an hour of typing
  reports   quotes of reports against 1,000 transcripts: all in a new process, and edit by edit in a server
  gate      what continuous integration looks at: ratios at twice the budget, instruction counts
  fuzz      sends the server what no client should send; without --seconds every case runs once
  suggestions
            how well codes are suggested on the example studies, and how fast
  plugins   how fast plug-ins start and answer, and every bundled analysis on the large study, here and over the wire
  generate  writes a study into an empty folder: the large one, twenty interviews, one of 200 KB with 1,000 or 2,000 passages, or
            1,000 transcripts with a report of 150 KB
  """

signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
let binary = words.firstIndex(of: "--binary").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }

func measureCheck(_ binary: String, _ large: String, _ small: String) {
  Report.heading("kodebok check, new process, medians of 7")
  let big = CheckBenchmark(binary: binary).run(study: large)
  Report.figure("large study", big.check, "s", budget: 0.8)
  Report.figure("reading and validating the same bytes in process", big.reading, "s")
  Report.figure("ratio, pair by pair", big.ratio, "times", budget: 5)
  Report.figure(
    "peak memory to the transcripts' bytes",
    Double(big.peakBytes) / Double(big.transcriptBytes),
    "times",
    budget: 2
  )
  let twenty = CheckBenchmark(binary: binary, runs: 15).run(study: small)
  Report.figure("twenty interviews, process start included", twenty.check * 1000, "ms", budget: 15)
}

func measureServer(_ binary: String, _ large: String, _ one: String) {
  Report.heading("kodebok lsp, one interview of 200 KB with 1,000 coded passages")
  let result = ServerBenchmark(binary: binary, large: large, small: one).run()
  Report.figure("start to initialize answered", result.initialize * 1000, "ms", budget: 10)
  Report.figure("open to first diagnostics, large study loading", result.firstDiagnostics * 1000, "ms", budget: 60)
  Report.percentiles("key, settled", result.keys, p50: 2, p99: 5)
  Report.percentiles("last key of a burst", result.bursts, p95: 15)
  for (method, seconds) in result.reads { Report.percentiles("\(method) after an edit", seconds, p99: 5) }
  Report.figure("first tag of a study, which makes its folders", result.firstTag * 1000, "ms")
  Report.percentiles("tag to answer", result.tags, p99: 10)
  Report.percentiles("tag in words not saved", result.unsavedTags)
  Report.percentiles("of that one flush on this disk", result.flushes)
  Report.figure("publish, bytes per coded passage", result.bytesPerPassage, "bytes", budget: 150)
  Report.figure("memory", Double(result.memory) / 1e6, "MB")
  Report.figure("shutdown", result.shutdown * 1000, "ms")
}

/// The figures for 2,000 coded passages, with their budgets, and the memory after an hour of typing.
func measureDense(_ binary: String, _ dense: String) {
  Report.heading("kodebok lsp, one interview of 200 KB with 2,000 coded passages")
  let result = ServerBenchmark(binary: binary, large: dense, small: dense, typed: 18_000).run()
  Report.figure("start to initialize answered", result.initialize * 1000, "ms", budget: 10)
  Report.figure("open to first diagnostics", result.firstDiagnostics * 1000, "ms", budget: 40)
  Report.percentiles("key, settled", result.keys, p50: 3, p95: 6)
  Report.percentiles("last key of a burst", result.bursts, p95: 20)
  for (method, seconds) in result.reads {
    Report.percentiles("\(method) after an edit", seconds, p99: method == "documentSymbol" ? 10 : 5)
  }
  Report.percentiles("tag to answer", result.tags)
  Report.figure("memory after an hour of typing", Double(result.memory) / 1e6, "MB", budget: 60)
  Report.figure("shutdown", result.shutdown * 1000, "ms", budget: 20)
}

guard let command = words.first else {
  print(usage)
  exit(2)
}
if command == "generate", words.count >= 2 {
  if words.count > 2, words[2] == "report" {
    ReportStudy.written.write(to: words[1])
    exit(0)
  }
  let shapes = ["large": LargeStudy(), "small": .small, "one": .oneInterview, "dense": .denseInterview]
  guard let shape = shapes[words.count > 2 ? words[2] : "large"] else { Report.stop(usage) }
  shape.write(to: words[1])
  exit(0)
}
if command == "plugins" {
  PluginBenchmark.run()
  exit(0)
}
if command == PluginBenchmark.serving { PluginBenchmark.serve() }
if command == "suggestions" {
  SuggestionBenchmark.run()
  exit(0)
}
guard let binary, ["all", "check", "server", "reading", "reports", "gate", "fuzz"].contains(command) else {
  print(usage)
  exit(2)
}
if command == "gate" { exit(Gate(binary: binary).run() ? 0 : 1) }
if command == "fuzz" { exit(Fuzzer(words, binary: binary).run() ? 0 : 1) }
let folder = Files.temporaryFolder()
if command == "all" || command == "reading" {
  LargeStudy.denseInterview.write(to: folder + "/dense")
  ReadingBenchmark(binary: binary, study: folder + "/dense").run()
  measureDense(binary, folder + "/dense")
}
if command == "all" || command == "reports" {
  ReportStudy().write(to: folder + "/thousand")
  ReportStudy.written.write(to: folder + "/written")
  ReportBenchmark(binary: binary, thousand: folder + "/thousand", written: folder + "/written").run()
}
if command == "reading" || command == "reports" {
  Files.remove(folder)
  exit(0)
}
let (large, small, one) = (folder + "/large", folder + "/small", folder + "/one")
LargeStudy().write(to: large)
LargeStudy.small.write(to: small)
LargeStudy.oneInterview.write(to: one)
if command != "server" { measureCheck(binary, large, small) }
// The interview that is opened while the large study is read lies in it as its first transcript.
LargeStudy.oneInterview.writeFirstTranscript(to: large)
if command != "check" { measureServer(binary, large, one) }
Files.remove(folder)
