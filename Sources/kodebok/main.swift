import KodebokAnalyses
import KodebokCommands
import KodebokServer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

let arguments = Array(CommandLine.arguments.dropFirst())
if let server = ServerInvocation(arguments) {
  var environment: [String: String] = [:]
  for name in [
    "GIT_CONFIG_GLOBAL", "HOME", "KODEBOK_CODER", "KODEBOK_KEY", "LANG", "LC_ALL", "LC_MESSAGES", "LOGNAME", "PATH",
    "USER",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME",
  ] {
    if let value = getenv(name) { environment[name] = String(cString: value) }
  }
  // The option goes before the variable.
  if let coder = server.coder { environment["KODEBOK_CODER"] = coder }
  exit(Server.run(environment: environment, language: server.language, analyses: BundledAnalyses.all))
} else {
  exit(Program.run(arguments, analyses: BundledAnalyses.all))
}
