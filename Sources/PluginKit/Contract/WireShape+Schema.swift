import KodebokJSON
import KodebokText

extension WireContract {
  /// The contract as JSON Schema, draft 2020-12: any message, and under `$defs` the parameters and the result of each
  /// method (`study/frame.params`, `study/frame.result`) and the forms they are made of.
  package static var schema: String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", "The contract of Kodebok's plug-ins, version \(version)")
      writer.array("anyOf") { writer in
        for message in messages { message.writeFrame(to: &writer) }
        writeAnswer(to: &writer)
      }
      writer.object("$defs") { writer in
        for (name, shape) in definitions {
          writer.key(escaping: name)
          shape.write(to: &writer)
        }
        for message in messages {
          writer.key(escaping: message.method + ".params")
          message.params.write(to: &writer)
          guard let result = message.result else { continue }
          writer.key(escaping: message.method + ".result")
          result.write(to: &writer)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func writeAnswer(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", "The answer to a request")
      writer.member("type", "object")
      writer.object("properties") { writer in
        writer.object("jsonrpc") { $0.member("const", "2.0") }
        writer.object("id") { $0.member("type", ["integer", "string", "null"]) }
        writer.object("error") { $0.member("$ref", "#/$defs/error") }
      }
      writer.member("required", ["jsonrpc", "id"])
      writer.array("oneOf") { writer in
        writer.object { $0.member("required", ["result"]) }
        writer.object { $0.member("required", ["error"]) }
      }
      writer.object("not") { $0.member("required", ["method"]) }
    }
  }
}

extension WireMessage {
  /// The method as a reference writes it: `/` and `~` have a meaning there.
  private var pointer: String { "#/$defs/" + method.with("~0", for: "~").with("~1", for: "/") + ".params" }

  fileprivate func writeFrame(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", "\(method), from the \(from == .host ? "host" : "plug-in")")
      writer.member("type", "object")
      writer.object("properties") { writer in
        writer.object("jsonrpc") { $0.member("const", "2.0") }
        if result != nil { writer.object("id") { $0.member("type", ["integer", "string"]) } }
        writer.object("method") { $0.member("const", method) }
        writer.object("params") { $0.member("$ref", pointer) }
      }
      var required = ["jsonrpc", "method"]
      if result != nil { required.append("id") }
      if case .object(let members) = params, members.contains(where: \.isRequired) { required.append("params") }
      writer.member("required", required)
    }
  }
}

extension WireShape {
  /// Writes the form as JSON Schema; members that are not named are allowed, and null means left out.
  func write(_ note: String = "", to writer: inout JSONWriter) {
    writer.object { writer in
      if !note.isEmpty { writer.member("description", note) }
      writeMembers(to: &writer)
    }
  }

  private func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .string: writer.member("type", "string")
    case .integer(let minimum):
      writer.member("type", "integer")
      if minimum != .min { writer.member("minimum", minimum) }
    case .number: writer.member("type", "number")
    case .boolean: writer.member("type", "boolean")
    case .null: writer.member("type", "null")
    case .word(let words, let isOpen):
      writer.member("type", "string")
      writer.member(isOpen ? "examples" : "enum", words)
    case .list(let element):
      writer.member("type", "array")
      writer.key("items")
      element.write(to: &writer)
    case .map(let element):
      writer.member("type", "object")
      writer.key("additionalProperties")
      element.write(to: &writer)
    case .object(let members):
      writer.member("type", "object")
      writer.object("properties") { writer in
        for member in members {
          writer.key(escaping: member.name)
          member.shape.orNull(unless: member.isRequired).write(member.note, to: &writer)
        }
      }
      let required = members.filter(\.isRequired).map(\.name)
      if !required.isEmpty { writer.member("required", required) }
    case .named(let name): writer.member("$ref", "#/$defs/" + name)
    case .either(let shapes):
      writer.array("anyOf") { writer in for shape in shapes { shape.write(to: &writer) } }
    case .anything: break
    }
  }

  private func orNull(unless isRequired: Bool) -> WireShape {
    switch self {
    case .anything: self
    default: isRequired ? self : .either([self, .null])
    }
  }
}
