import KodebokJSON
import Testing

extension RealEditors {
  @Suite(
    "Emacs codes a study with Eglot and the mode that is shipped",
    .enabled(if: Tool.emacsWithEglot && Tool.script, "needs emacs with Eglot and script (Debian: emacs-nox elpa-eglot)")
  )
  struct EmacsTests {
    /// What every script has at hand.
    private func start(_ settings: String) -> String {
      """
      ;;; -*- lexical-binding: t -*-
      (setq inhibit-startup-screen t vc-handled-backends nil
            native-comp-deferred-compilation nil native-comp-jit-compilation nil)
      ;; The end of the terminal's input arrives as this key.
      (global-set-key (kbd "C-d") #'ignore)
      (add-to-list 'load-path "\(EditorStudy.folder("emacs"))")
      (setq kodebok-command '("\(Binary.path)" "lsp"))
      \(settings)
      (require 'kodebok)
      """ + #"""

        (defvar notes nil)
        (defvar root default-directory)
        (defun note (key value) (push (cons key value) notes))
        (defun finish ()
          (require 'json)
          (with-temp-file (expand-file-name "notes.json" root) (insert (json-encode (nreverse notes))))
          (kill-emacs 0))
        (defun eventually (key holds)
          (let ((end (+ (float-time) 20)) yes)
            (while (and (not (setq yes (ignore-errors (funcall holds)))) (< (float-time) end))
              (accept-process-output nil 0.02))
            (note key (if yes t :json-false))))
        (defun words-of (name)
          (with-temp-buffer (insert-file-contents (expand-file-name name root)) (buffer-string)))
        (defun codings ()
          (seq-filter (lambda (line) (string-search "\"id\"" line))
                      (ignore-errors (split-string (words-of "codings/anna/transcripts/tone.txt.jsonl") "\n" t))))
        (defun painted ()
          (seq-filter (lambda (one) (overlay-get one 'kodebok-segment)) (overlays-in (point-min) (point-max))))
        (defun keys (words) (execute-kbd-macro (kbd words)) (set-buffer (window-buffer)))
        (defun go (line column) (goto-char (point-min)) (forward-line (1- line)) (forward-char column))
        (defun place () (list (line-number-at-pos) (current-column)))
        (defun line () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

        """#
    }

    private let end = #"""

      (run-with-timer 25 nil (lambda () (note "failure" "time is up") (finish)))
      (run-with-timer 0.05 nil (lambda ()
        (condition-case failure (drive) ((error quit) (note "failure" (format "%S" failure))))
        (finish)))
      """#

    /// Runs a script in Emacs in a terminal of its own; returns what it has noted.
    func drive(_ study: EditorStudy, settings: String = "", _ script: String) throws -> JSONValue {
      try study.bench.write(start(settings) + "(defun drive ()\n" + script + ")\n" + end, to: "../drive.el")
      study.bench.environment["TERM"] = "xterm"
      let run = try study.bench.run("script", "-qec", "emacs -nw -q -l ../drive.el", "/dev/null", timeLimit: 60)
      return try study.notes(run)
    }

    @Test("See, tag by a few letters, again, hover, list, outline, remove, take back, rename, and save a typed tag")
    func hour() throws {
      let study = try EditorStudy()
      let notes = try drive(
        study,
        #"""
        (find-file "transcripts/tone.txt")
        (run-hooks 'post-command-hook)
        (eventually "findings" (lambda () (cl-some (lambda (one) (eq (flymake-diagnostic-type one) 'eglot-warning))
                                                   (flymake-diagnostics))))
        (go 3 6)
        (push-mark (point) t t)
        (search-forward ".")
        (keys "C-c C-c r d RET")
        (eventually "tagged" (lambda () (and (= (length (codings)) 1) (= (length (painted)) 1))))
        (go 7 8)
        (keys "C-c C-a")
        (eventually "again" (lambda () (and (= (length (codings)) 2) (= (length (painted)) 2))))
        (goto-char (point-min))
        (keys "M-n")
        (note "first" (place))
        (keys "M-n")
        (note "second" (place))
        (keys "M-p")
        (note "hover" (kodebok--get (kodebok--ask "textDocument/hover" (list :textDocument (kodebok--here)
                                                                            :position (kodebok--position (point))))
                                    :contents :value))
        (keys "C-c C-l r e d d RET")
        (note "listed" (with-current-buffer "*xref*" (buffer-substring-no-properties (point-min) (point-max))))
        (delete-other-windows)
        (switch-to-buffer "tone.txt")
        (note "outline" (format "%S" (eglot-imenu)))
        (keys "C-c C-d")
        (eventually "removed" (lambda () (and (= (length (codings)) 1) (= (length (painted)) 1))))
        (keys "C-c C-u")
        (eventually "taken back" (lambda () (and (= (length (codings)) 2) (= (length (painted)) 2))))
        (eglot-code-actions (point) nil "refactor.kodebok.tag.code.glad" t)
        (eventually "by kind" (lambda () (= (length (codings)) 3)))
        (note "modified" (if (buffer-modified-p) t :json-false))
        (go 7 8)
        (keys "C-c C-e C-a C-k S k r e k k RET")
        (eventually "renamed" (lambda () (string-search "Skrekk" (words-of "codebook.md"))))
        (go 3 0)
        (end-of-line)
        (keys "SPC # g l")
        (note "key" (format "%s" (key-binding (kbd "C-M-i"))))
        (completion-at-point)
        (note "typed" (line))
        (keys "C-x C-s")
        (eventually "coded" (lambda () (= (length (codings)) 4)))
        (note "clean" (line))
        """#
      )
      EditorStudy.expect(
        ["findings", "tagged", "again", "removed", "taken back", "by kind", "renamed", "coded"],
        in: notes
      )
      #expect(notes["first"] == [3, 6] && notes["second"] == [7, 6] && notes["modified"] == false, "\(notes.text)")
      #expect(notes["hover"]?.string?.contains("Redd") == true, "\(notes.text)")
      #expect(notes["listed"]?.string?.contains("Redd · Tone · Til slutt.") == true, "\(notes.text)")
      #expect(notes["outline"]?.string?.contains("Følelser") == true, "\(notes.text)")
      #expect(notes["key"] == "completion-at-point", "\(notes.text)")
      #expect(
        notes["typed"]?.string?.hasSuffix("bra. #glad") == true && notes["clean"]?.string?.hasSuffix("bra.") == true
      )
      let (first, second) = ("Jeg var 😀 redd.", "Så gikk det bra.")
      try study.expectFiles([first, first, second, "Til slutt."], code: "Skrekk {#redd}")
    }

    @Test("The passages of a code are sorted on a sheet, which is applied as one step")
    func sort() throws {
      let study = try EditorStudy()
      let notes = try drive(
        study,
        #"""
        (find-file "transcripts/tone.txt")
        (run-hooks 'post-command-hook)
        (eventually "served" #'kodebok--server)
        (dolist (line '(3 7))
          (go line 8)
          (kodebok-tag-with "redd"))
        (eventually "tagged" (lambda () (= (length (codings)) 2)))
        (keys "C-c C-s r e d d RET")
        (run-hooks 'post-command-hook)
        (note "sheet" (buffer-name))
        ;; The project has a server already; this buffer is told to it a moment later.
        (eventually "sheet is served" (lambda () (run-hooks 'post-command-hook) (bound-and-true-p eglot--managed-mode)))
        (goto-char (point-min))
        (search-forward "\n> Til slutt")
        (forward-line -1)
        (kill-whole-line 2)
        (goto-char (point-min))
        (search-forward "\n## Glad")
        (forward-line)
        (insert "\n")
        (yank)
        (insert "\n")
        (save-buffer)
        (kodebok-apply-sheet)
        (eventually "sorted" (lambda () (string-search "\"code\":\"glad\"" (apply #'concat (codings)))))
        """#
      )
      EditorStudy.expect(["served", "tagged", "sheet is served", "sorted"], in: notes)
      #expect(notes["sheet"] == "redd.md", "\(notes.text)")
      #expect(study.bench.codings(count: 2).map { $0["code"]?.string } == ["redd", "glad"])
    }

    @Test("The list of codes keeps its order and its groups; one letter codes while the text cannot be changed")
    func pen() throws {
      let study = try EditorStudy()
      let more = ["A", "B", "C", "D", "E"].map { "\n## \($0) kode {#kode-\($0)}\n" }.joined()
      try study.bench.write(study.bench.text("codebook.md") + "\n# Annet {#annet .theme}\n" + more, to: "codebook.md")
      let notes = try drive(
        study,
        settings: "(setq kodebok-private t)",
        #"""
        (find-file "transcripts/tone.txt")
        (run-hooks 'post-command-hook)
        (eventually "served" #'kodebok--server)
        (pcase-let* ((`(,names . ,table) (kodebok--table (kodebok--codes)))
                     (facts (completion-metadata "" table nil))
                     (shown (all-completions "" table)))
          (note "order" (funcall (completion-metadata-get facts 'display-sort-function) shown))
          (note "themes" (mapcar (lambda (name) (funcall (completion-metadata-get facts 'group-function) name nil)) shown))
          (note "best" (mapcar (lambda (text) (kodebok--get (kodebok--best text names table) :id)) '("gl" "RD" "redd"))))
        (go 7 8)
        (keys "C-x C-q t r d RET")
        (eventually "tagged" (lambda () (= (length (codings)) 1)))
        (go 3 8)
        (keys ".")
        (eventually "again" (lambda () (= (length (codings)) 2)))
        (keys "u")
        (eventually "taken back" (lambda () (= (length (codings)) 1)))
        (note "safe" (condition-case nil (progn (keys "z") :json-false) (error t)))
        (keys "q")
        (note "copies" (if (or make-backup-files create-lockfiles buffer-auto-save-file-name) t :json-false))
        """#
      )
      EditorStudy.expect(["served", "tagged", "again", "taken back", "safe"], in: notes)
      let themes = (notes["themes"]?.array ?? []).compactMap(\.string)
      #expect(notes["order"]?.array?.count == 7 && themes.count == 7, "\(notes.text)")
      #expect(Set(themes.prefix(5)) == ["Likely here"] && Set(themes.suffix(2)) == ["Annet"], "\(notes.text)")
      #expect(notes["best"] == ["glad", "redd", "redd"] && notes["copies"] == false, "\(notes.text)")
      #expect(study.bench.text(EditorStudy.tone) == EditorStudy.transcript)
    }
  }
}
