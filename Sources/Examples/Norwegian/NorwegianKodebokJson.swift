// swift-format-ignore-file

extension ExampleStudy {
  /// `kodebok.json` of the Norwegian example.
  static let norwegianKodebokJson = File(
    path: "kodebok.json",
    content: #"""
{
  "format": 1,
  "language": "nb",
  "coders": {
    "anna": "Anna Berg",
    "jonas": "Jonas Lie Dahl"
  },
  "notation": [
    { "open": "(", "close": ")", "kind": "observation" },
    { "open": "[F:", "close": "]", "kind": "researcher" },
    { "open": "[", "close": "]", "kind": "observation" }
  ]
}

"""#)
}
