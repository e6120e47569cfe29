// swift-format-ignore-file

extension ExampleStudy {
  /// `kodebok.json` of the English example.
  static let englishKodebokJson = File(
    path: "kodebok.json",
    content: #"""
{
  "format": 1,
  "language": "en",
  "coders": {
    "ruth": "Ruth Adeyemi",
    "sam": "Sam Castle"
  },
  "notation": [
    { "open": "(", "close": ")", "kind": "observation" },
    { "open": "[R:", "close": "]", "kind": "researcher" },
    { "open": "[", "close": "]", "kind": "observation" }
  ]
}

"""#)
}
