/// What editors and git need to leave transcripts as they are: word wrap, no trimming, no formatting, no search hits in
/// the program's own files.
enum EditorSettings {
  /// The files, by path in the study.
  static let files: [(path: String, content: String)] = [
    (".editorconfig", editorConfig),
    (".gitattributes", gitAttributes),
    (".gitignore", gitIgnore),
    (".ignore", "# Search tools leave these alone: every coding repeats its passage.\ncodings/\n.kodebok/\n"),
    (".dir-locals.el", emacs),
    (".vscode/settings.json", visualStudioCode),
  ]

  private static let editorConfig = """
    # A transcript is verbatim: no editor may trim, wrap or end its lines.
    [{transcripts,transkripsjoner,intervjuer,articles,artikler}/**]
    trim_trailing_whitespace = false
    insert_final_newline = unset
    end_of_line = unset
    indent_style = unset
    max_line_length = off

    [codings/**]
    trim_trailing_whitespace = false
    end_of_line = lf

    """

  private static let gitAttributes = """
    # Transcripts keep their bytes; codings are lines, sorted by place.
    transcripts/** -text
    transkripsjoner/** -text
    intervjuer/** -text
    articles/** -text
    artikler/** -text
    codings/** text eol=lf

    """

  private static let gitIgnore = """
    # The journal of undo steps holds words of the transcripts and belongs to this machine.
    .kodebok/

    # Sorting sheets are working papers that repeat passages.
    sheets/

    """

  private static let emacs = """
    ;; Long turns wrap at words; nothing is trimmed or filled in transcripts.
    ((text-mode . ((mode . visual-line)
                   (require-final-newline . nil))))

    """

  private static let visualStudioCode = """
    {
      "[plaintext]": {
        "editor.wordWrap": "on",
        "editor.formatOnSave": false,
        "editor.quickSuggestions": { "other": "off", "comments": "off", "strings": "off" },
        "files.trimTrailingWhitespace": false,
        "files.insertFinalNewline": false,
        "files.trimFinalNewlines": false
      },
      "[markdown]": {
        "editor.wordWrap": "on",
        "editor.formatOnSave": false,
        "files.trimTrailingWhitespace": false
      },
      "search.exclude": { "codings/**": true, ".kodebok/**": true },
      "files.watcherExclude": { ".kodebok/**": true }
    }

    """
}
