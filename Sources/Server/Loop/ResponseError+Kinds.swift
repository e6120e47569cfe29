import KodebokJSONRPC

/// The errors the server gives, by what they say.
extension ResponseError {
  static func invalidRequest(_ message: String) -> Self { Self(.invalidRequest, message) }
  static func methodNotFound(_ method: String) -> Self { Self(.methodNotFound, "no such method: \(method)") }
  static func invalidParams(_ message: String) -> Self { Self(.invalidParams, message) }
  static func failed(_ message: String) -> Self { Self(.requestFailed, message) }
  static let notInitialized = Self(.serverNotInitialized, "the first request is initialize")
  static let cancelled = Self(.requestCancelled, "cancelled")
}
