;;; kodebok.el --- Code interviews with Kodebok -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: text, wp, tools

;;; Commentary:

;; A thin client of `kodebok lsp', through Eglot (or lsp-mode): it holds no logic; what it shows and does, the server
;; answers.  Put this file into a folder of your `load-path' and write into your init file:
;;
;;   (require 'kodebok)
;;
;; Open an interview below `transcripts/', select a passage, press C-c C-c, type some letters of a code, RET.
;; README.md beside this file tells the rest.

;;; Code:

(require 'cl-lib)
(require 'color)
(require 'easymenu)
(require 'jsonrpc)
(require 'project)
(require 'seq)
(require 'subr-x)
(require 'xref)

(defgroup kodebok nil
  "Coding interviews with Kodebok."
  :group 'text)

(defcustom kodebok-command '("kodebok" "lsp")
  "The program that serves, with its arguments."
  :type '(repeat string))

(defcustom kodebok-client 'eglot
  "The package that talks to the server: the symbol `eglot' or `lsp-mode'."
  :type '(choice (const eglot) (const lsp-mode)))

(defcustom kodebok-coder nil
  "Whose codings are written; nil: the study, git or the login says."
  :type '(choice (const nil) string))

(defcustom kodebok-paint t
  "Whether coded passages are painted; nil: they are shown as notes."
  :type 'boolean)

(defcustom kodebok-labels t
  "Whether codes are shown at the end of the line where a passage begins."
  :type 'boolean)

(defcustom kodebok-private nil
  "Whether no backup, auto-save or lock file may hold words of a study."
  :type 'boolean)

(defface kodebok-overlap '((t :weight bold))
  "Words that lie in passages of different codes.")

(defconst kodebok--folders
  '("transcripts" "transkripsjoner" "intervjuer" "articles" "artikler")
  "Folders of a study that hold its sources.")

(defvar-local kodebok--passages nil
  "What the server said last about the passages of this buffer.")

(defvar-local kodebok--overlays nil
  "The overlays that paint the passages of this buffer.")

(defvar kodebok--colors (make-hash-table :test #'equal)
  "The colour of each code the server has told of.")

(defvar kodebok-history nil
  "The codes chosen before.")


;;;; The study of a file

(defun kodebok-root (file)
  "Tell the folder of the study FILE belongs to, or nil."
  (when file
    (let ((root (or (locate-dominating-file file "kodebok.json")
                    (locate-dominating-file file "codebook.md")
                    (locate-dominating-file file "kodebok.md")
                    (locate-dominating-file
                     file
                     (lambda (folder)
                       (and (file-directory-p folder)
                            (seq-some (lambda (name) (file-directory-p (expand-file-name name folder)))
                                      (seq-take kodebok--folders 3))))))))
      (and root (file-name-as-directory (expand-file-name root))))))

(defun kodebok-project (folder)
  "Tell the study that FOLDER belongs to, as a project.
Only for buffers that a server of Kodebok is to serve."
  (and (bound-and-true-p kodebok-keys-mode)
       (when-let ((root (kodebok-root folder))) (cons 'kodebok root))))

(cl-defmethod project-root ((project (head kodebok)))
  "Tell the folder of the study PROJECT."
  (cdr project))


;;;; Talking to the server

(defvar eglot-server-programs)
(defvar eglot-confirm-server-edits)
(defvar eglot-confirm-server-initiated-edits)
(defvar eglot-managed-mode-hook)
(defvar lsp-managed-mode)
(defvar lsp-language-id-configuration)
(declare-function eglot-ensure "eglot")
(declare-function eglot-current-server "eglot")
(declare-function eglot-code-actions "eglot")
(declare-function eglot-rename "eglot")
(declare-function eglot-inlay-hints-mode "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--lsp-position-to-point "eglot")
(declare-function eglot-path-to-uri "eglot")
(declare-function eglot-uri-to-path "eglot")
(declare-function eglot--path-to-uri "eglot")
(declare-function eglot--uri-to-path "eglot")
(declare-function lsp "lsp-mode")
(declare-function lsp-request "lsp-mode")
(declare-function lsp-request-async "lsp-mode")
(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-execute-code-action "lsp-mode")
(declare-function lsp-rename "lsp-mode")
(declare-function lsp-workspaces "lsp-mode")
(declare-function lsp--point-to-position "lsp-mode")
(declare-function lsp--position-to-point "lsp-mode")
(declare-function lsp--path-to-uri "lsp-mode")
(declare-function lsp--uri-to-path "lsp-mode")

(defun kodebok--options ()
  "Tell the server what this client paints itself and who codes."
  (append (list :passagesChanged (if kodebok-paint t :json-false))
          (and kodebok-paint (list :codedPassages "off"))
          (and kodebok-coder (list :coder kodebok-coder))))

(defun kodebok--contact (&rest _)
  "Tell Eglot how to start the server."
  (append kodebok-command (list :initializationOptions (kodebok--options))))

(defun kodebok--lsp-mode-p ()
  "Tell whether lsp-mode serves this buffer."
  (bound-and-true-p lsp-managed-mode))

(defun kodebok--server ()
  "Tell the server of this buffer, or nil where it has none or it has stopped."
  (if (kodebok--lsp-mode-p)
      (and (lsp-workspaces) t)
    ;; A buffer that is not managed is not asked: Eglot would keep a server that has just stopped.
    (and (bound-and-true-p eglot--managed-mode)
         (let ((server (eglot-current-server))) (and server (jsonrpc-running-p server) server)))))

(defun kodebok--get (object &rest keys)
  "Look up KEYS in OBJECT, one after the other.
Objects are plists (Eglot) or hash tables (lsp-mode)."
  (dolist (key keys object)
    (setq object (if (hash-table-p object)
                     (gethash (substring (symbol-name key) 1) object)
                   (plist-get object key)))))

(defun kodebok--flag (object key)
  "Tell whether the member KEY of OBJECT is there and true."
  (not (memq (kodebok--get object key) '(nil :json-false))))

(defun kodebok--words (failure)
  "Tell the words of the server in FAILURE."
  (or (alist-get 'jsonrpc-error-message (cddr failure))
      (alist-get 'jsonrpc-error-message (cdr-safe (cdr-safe (cdr failure))))
      (error-message-string failure)))

(defun kodebok--start-again ()
  "Tell the server if Eglot has started it again; else have it started, and say so."
  (unless (bound-and-true-p kodebok-keys-mode) (user-error "This file belongs to no study"))
  ;; Eglot hears only now of what has just ended, and starts what has run for a while again by itself.
  (accept-process-output nil 0.1)
  (cond ((kodebok--server))
        ((kodebok--lsp-mode-p) (user-error "Kodebok has stopped: M-x lsp-workspace-restart starts it again"))
        ((fboundp 'eglot-ensure)
         (eglot-ensure)
         (user-error "Kodebok has stopped and is being started again; press the key once more"))
        (t (user-error "Kodebok does not run: it needs Eglot"))))

(defun kodebok--ask (method params)
  "Ask the server METHOD with PARAMS and wait: answers come in milliseconds."
  (let ((server (or (kodebok--server) (kodebok--start-again))))
    (condition-case failure
        (if (kodebok--lsp-mode-p)
            (lsp-request method params)
          (when (fboundp 'eglot--signal-textDocument/didChange) (eglot--signal-textDocument/didChange))
          ;; What the server edits meanwhile was asked for just now, so nobody is asked again.
          (let ((eglot-confirm-server-edits nil) (eglot-confirm-server-initiated-edits nil))
            (jsonrpc-request server (intern (concat ":" method)) params :timeout 10)))
      (error (user-error "Kodebok: %s" (kodebok--words failure))))))

(defun kodebok--ask-later (method params take)
  "Ask the server METHOD with PARAMS; TAKE gets the answer in this buffer."
  (let* ((buffer (current-buffer))
         (take (lambda (answer)
                 (when (buffer-live-p buffer) (with-current-buffer buffer (funcall take answer))))))
    (if (kodebok--lsp-mode-p)
        (lsp-request-async method params take :mode 'detached :error-handler #'ignore)
      (jsonrpc-async-request (or (kodebok--server) (user-error "Kodebok has stopped")) (intern (concat ":" method)) params
                             :success-fn take :error-fn #'ignore :timeout-fn #'ignore))))

(defun kodebok--uri (&optional file)
  "Tell the address of FILE, or of this buffer's file."
  (let ((file (or file (buffer-file-name (buffer-base-buffer)))))
    (cond ((kodebok--lsp-mode-p) (lsp--path-to-uri file))
          ((fboundp 'eglot-path-to-uri) (eglot-path-to-uri file))
          (t (eglot--path-to-uri file)))))

(defun kodebok--file (uri)
  "Tell the file of the address URI."
  (cond ((kodebok--lsp-mode-p) (lsp--uri-to-path uri))
        ((fboundp 'eglot-uri-to-path) (eglot-uri-to-path uri))
        (t (eglot--uri-to-path uri))))

(defun kodebok--position (point)
  "Tell POINT as the protocol has it."
  (if (kodebok--lsp-mode-p) (lsp--point-to-position point) (eglot--pos-to-lsp-position point)))

(defun kodebok--point (position)
  "Tell the point of POSITION, which is as the protocol has it."
  (save-excursion
    (save-restriction
      (widen)
      (if (kodebok--lsp-mode-p) (lsp--position-to-point position) (eglot--lsp-position-to-point position)))))

(defun kodebok--range ()
  "Tell the selection, or point, which means its sentence."
  (let ((bounds (if (use-region-p) (cons (region-beginning) (region-end)) (cons (point) (point)))))
    (list :start (kodebok--position (car bounds)) :end (kodebok--position (cdr bounds)))))

(defun kodebok--here ()
  "Tell this file, as the protocol has it."
  (list :uri (kodebok--uri)))

(defun kodebok--run (command &rest arguments)
  "Run COMMAND of the server on this file with ARGUMENTS."
  (prog1 (kodebok--ask "workspace/executeCommand"
                       (list :command command
                             :arguments (vector (append (list :uri (kodebok--uri)) arguments))))
    (deactivate-mark)
    ;; The news of the change may wait in jsonrpc until something else comes.
    (kodebok-refresh)))


;;;; Codes

(defun kodebok--codes ()
  "Ask for the codes: the likely ones first, then as in the code book."
  (let ((codes (seq-filter
                (lambda (code)
                  (puthash (kodebok--get code :id) (kodebok--get code :color) kodebok--colors)
                  (equal (kodebok--get code :kind) "code"))
                (kodebok--get (kodebok--ask "kodebok/codes"
                                            (list :textDocument (kodebok--here) :range (kodebok--range)))
                              :codes))))
    (cl-flet ((place (code) (let ((place (kodebok--get code :suggested))) (if (> place 0) place 1000))))
      (sort (append codes nil) (lambda (one other) (< (place one) (place other)))))))

(defun kodebok--table (codes)
  "Make a completion table of CODES: (NAMES . TABLE).
NAMES maps what is shown to the code.  The order is kept; themes are groups."
  (let ((names (make-hash-table :test #'equal)) shown)
    (dolist (code codes)
      (let* ((label (kodebok--get code :label))
             (name (if (gethash label names) (format "%s (%s)" label (kodebok--get code :id)) label)))
        (puthash name code names)
        (push name shown)))
    (setq shown (nreverse shown))
    (cons names
          (lambda (text predicate action)
            (if (eq action 'metadata)
                `(metadata
                  (category . kodebok-code)
                  (display-sort-function . identity)
                  (cycle-sort-function . identity)
                  (annotation-function
                   . ,(lambda (name)
                        (let ((count (kodebok--get (gethash name names) :count)))
                          (if (eq count 0) "" (propertize (format " %d" count) 'face 'completions-annotations)))))
                  (group-function
                   . ,(lambda (name transform)
                        (let ((code (gethash name names)))
                          (cond (transform name)
                                ((> (kodebok--get code :suggested) 0) "Likely here")
                                (t (kodebok--get code :theme)))))))
              (complete-with-action action shown text predicate))))))

(defun kodebok--same (one other)
  "Tell whether ONE and OTHER are the same words."
  (eq t (compare-strings one nil nil other nil nil t)))

(defun kodebok--best (text names table)
  "Find the code that TEXT means among NAMES, the hash of TABLE; nil for none.
That is the code of this name or id, else the first that begins so, else the
first that contains it, else the first with its letters in this order."
  (let ((completion-ignore-case t) (completion-styles '(basic substring flex)) found)
    (maphash (lambda (name code)
               (when (or (kodebok--same text name) (equal text (kodebok--get code :id)))
                 (setq found code)))
             names)
    (unless (or found (string-empty-p text))
      (let ((all (completion-all-completions text table nil (length text))))
        (when all
          (setcdr (last all) nil)
          (setq found (gethash (substring-no-properties (car all)) names)))))
    found))

(defun kodebok--let-type ()
  "Let names of codes have spaces: the space bar completes nothing here."
  (let ((map (make-sparse-keymap)))
    (set-keymap-parent map (current-local-map))
    (dolist (key '(" " "?")) (define-key map key #'self-insert-command))
    (use-local-map map)))

(defun kodebok--show-list ()
  "Show all codes at once, where the minibuffer is the plain one."
  (unless (or (bound-and-true-p icomplete-mode) (bound-and-true-p fido-mode) (bound-and-true-p vertico-mode)
              (bound-and-true-p ivy-mode) (bound-and-true-p helm-mode)
              (not (eq completing-read-function #'completing-read-default))
              executing-kbd-macro noninteractive)
    (let (shown)
      (cl-flet ((show ()
                  (let ((text (minibuffer-contents)) (completion-show-inline-help nil))
                    (unless (equal text shown)
                      (setq shown text)
                      (save-excursion
                        (goto-char (point-max))
                        (let ((inhibit-message t)) (minibuffer-completion-help)))))))
        (add-hook 'post-command-hook #'show nil t)))))

(defun kodebok-read-code (prompt)
  "Ask with PROMPT for a code; return it, or the words of a new one."
  (pcase-let* ((`(,names . ,table) (kodebok--table (kodebok--codes)))
               (completion-ignore-case t)
               (completion-styles '(basic substring flex))
               (completion-category-overrides nil)
               (text (let ((completions-group t))
                       (minibuffer-with-setup-hook (lambda () (kodebok--let-type) (kodebok--show-list))
                         (completing-read prompt table nil nil nil 'kodebok-history)))))
    (if (string-empty-p (string-trim text))
        (user-error "No code was named")
      (or (kodebok--best (string-trim text) names table) (string-trim text)))))


;;;; What a researcher does

;;;###autoload
(defun kodebok-tag (new)
  "Give the selection, or the sentence at point, a code.
Some letters of it are enough.  With a prefix argument, NEW, make a new code."
  (interactive "P")
  (let ((range (kodebok--range)))
    (if new
        (kodebok--run "kodebok.newCode" :label (read-string "New code: ") :range range)
      (let ((code (kodebok-read-code "Code: ")))
        (cond ((not (stringp code)) (kodebok--run "kodebok.tag" :code (kodebok--get code :id) :range range))
              ((y-or-n-p (format "No code is like “%s”.  Make it? " code))
               (kodebok--run "kodebok.newCode" :label code :range range)))))))

(defun kodebok-tag-with (id)
  "Give the selection, or the sentence at point, the code ID."
  (interactive (list (let ((code (kodebok-read-code "Code: ")))
                       (if (stringp code) (user-error "No code is like “%s”" code) (kodebok--get code :id)))))
  (kodebok--run "kodebok.tag" :code id :range (kodebok--range)))

(defun kodebok-tag-turn (new)
  "Give the whole turn at point a code; with NEW, a new one."
  (interactive "P")
  (save-excursion
    (deactivate-mark)
    ;; On the name of the speaker a place means the turn; where there is none, the line is the turn.
    (beginning-of-line)
    (kodebok-tag new)))

(defun kodebok-again ()
  "Give the selection, or the sentence at point, the code given last."
  (interactive)
  (kodebok--run "kodebok.again" :range (kodebok--range)))

(defun kodebok-take-back ()
  "Take the last step back; also after a restart."
  (interactive)
  (kodebok--run "kodebok.undo"))

(defun kodebok-redo ()
  "Do the step that was taken back last again."
  (interactive)
  (kodebok--run "kodebok.redo"))

(defun kodebok--at-point ()
  "Ask what is coded at point, the innermost passage first."
  (append (kodebok--get (kodebok--ask "kodebok/at" (list :textDocument (kodebok--here)
                                                         :position (kodebok--position (point))))
                        :segments)
          nil))

(defun kodebok--choose (prompt segments)
  "Let one of SEGMENTS be chosen with PROMPT where there are several."
  (if (cdr segments)
      (let ((names (mapcar (lambda (segment)
                             (cons (format "%s · %s · %s" (kodebok--get segment :label) (kodebok--get segment :coder)
                                           (truncate-string-to-width (kodebok--get segment :quote) 60 nil nil t))
                                   segment))
                           segments)))
        (cdr (assoc (completing-read prompt names nil t) names)))
    (or (car segments) (user-error "Nothing is coded here"))))

(defun kodebok-remove ()
  "Remove the coding at point; asks where there are several."
  (interactive)
  (let ((segment (kodebok--choose "Remove: " (kodebok--at-point))))
    (kodebok--run "kodebok.remove" :id (kodebok--get segment :id) :range (kodebok--get segment :range))))

(defun kodebok-memo ()
  "Begin a memo about the passage at point, or about this source."
  (interactive)
  (let* ((segments (kodebok--at-point))
         (answer (apply #'kodebok--run "kodebok.memo" :range (kodebok--range)
                        (and segments (list :id (kodebok--get (kodebok--choose "Memo about: " segments) :id)))))
         (uri (kodebok--get answer :uri)))
    ;; An Eglot that the server cannot tell to open the memo opens it here.
    (when (and uri (not (eq (kodebok--get answer :shown) t)))
      (find-file (kodebok--file uri))
      (goto-char (point-min))
      (forward-line (kodebok--get answer :line)))))

(defun kodebok-sort ()
  "Write all passages of a code on a sheet, and open it.
Move them to other headings, then call `kodebok-apply-sheet'."
  (interactive)
  (let ((code (kodebok-read-code "Sort the passages of: ")))
    (when (stringp code) (user-error "No code is like “%s”" code))
    (find-file (kodebok--file (kodebok--get (kodebok--run "kodebok.sort" :code (kodebok--get code :id)) :uri)))))

(defun kodebok-apply-sheet ()
  "Apply the sheet in this buffer, as one step."
  (interactive)
  (kodebok--run "kodebok.applySheet"))

(defun kodebok-here ()
  "Say what is coded at point, and by whom."
  (interactive)
  (let ((segments (kodebok--at-point)))
    (message "%s" (if segments
                      (mapconcat (lambda (one)
                                   (format "%s (%s)" (kodebok--get one :label) (kodebok--get one :coder)))
                                 segments " · ")
                    "–"))))

(defun kodebok-actions ()
  "Offer everything that can be done with the selection or at point."
  (interactive)
  (if (kodebok--lsp-mode-p)
      (call-interactively #'lsp-execute-code-action)
    (call-interactively #'eglot-code-actions)))

(defun kodebok-rename (name)
  "Call the code at point NAME, in the whole study."
  (interactive
   (let ((now (kodebok--ask "textDocument/prepareRename"
                            (list :textDocument (kodebok--here) :position (kodebok--position (point))))))
     (unless now (user-error "No code here"))
     (list (read-string "New name: " (kodebok--get now :placeholder)))))
  (if (kodebok--lsp-mode-p) (lsp-rename name) (eglot-rename name)))


;;;; Going through passages

(defun kodebok-next (&optional count)
  "Go to the beginning of the next passage, COUNT times."
  (interactive "p")
  (let* ((back (< (or count 1) 0))
         (starts (sort (delete-dups
                        (delq nil (mapcar (lambda (overlay)
                                            (and (overlay-get overlay 'kodebok-segment) (overlay-start overlay)))
                                          kodebok--overlays)))
                       (if back #'> #'<)))
         (beyond (seq-filter (lambda (start) (if back (< start (point)) (> start (point)))) starts))
         (place (nth (1- (abs (or count 1))) beyond)))
    (if place (goto-char place) (user-error (if back "No passage before" "No passage after")))))

(defun kodebok-previous (&optional count)
  "Go to the beginning of the passage before, COUNT times."
  (interactive "p")
  (kodebok-next (- (or count 1))))

(defun kodebok--xrefs (segments)
  "Make a list for xref of SEGMENTS; what two coders coded alike stands once."
  (let (seen before result)
    (seq-doseq (segment segments)
      (let* ((file (kodebok--file (kodebok--get segment :uri)))
             (start (kodebok--get segment :range :start))
             (end (kodebok--get segment :range :end))
             (line (1+ (kodebok--get start :line)))
             (key (list file line (kodebok--get start :character) (kodebok--get end :line)
                        (kodebok--get end :character) (kodebok--get segment :code))))
        (unless (member key seen)
          (push key seen)
          (push (xref-make (concat
                            ;; xref writes what stands on one line of a file on one line of its own.
                            (and (equal before (list file line)) "\n    ")
                            (propertize (kodebok--get segment :label) 'face 'bold)
                            " · " (or (kodebok--get segment :participant) (kodebok--get segment :coder))
                            " · " (replace-regexp-in-string "[\n\r]+" " " (kodebok--get segment :quote)))
                           (xref-make-file-location file line (kodebok--get start :character)))
                result)
          (setq before (list file line)))))
    (nreverse result)))

(defun kodebok-list (everything)
  "List all passages of a code; with EVERYTHING, all passages of this file."
  (interactive "P")
  (let* ((code (unless everything (kodebok-read-code "Passages of: ")))
         (params (cond (everything (list :uri (kodebok--uri) :textDocument (kodebok--here)))
                       ((stringp code) (user-error "No code is like “%s”" code))
                       (t (list :code (kodebok--get code :id) :textDocument (kodebok--here)))))
         (segments (kodebok--get (kodebok--ask "kodebok/segments" params) :segments))
         (found (kodebok--xrefs segments)))
    (if (null found)
        (user-error "No passage yet")
      (xref-push-marker-stack)
      (funcall xref-show-xrefs-function (lambda () found)
               `((window . ,(selected-window)) (display-action . nil) (auto-jump . nil))))))


;;;; Painting

(defun kodebok--mixed (color part)
  "Mix PART of COLOR with the background, so that words on it stay readable."
  (let* ((light (eq (frame-parameter nil 'background-mode) 'light))
         (ground (if light 1.0 0.1)))
    (apply #'color-rgb-to-hex
           (append (mapcar (lambda (channel) (+ (* channel part) (* ground (- 1 part))))
                           (or (color-name-to-rgb color) '(0.5 0.5 0.5)))
                   '(2)))))

(defun kodebok--unpaint ()
  "Take all paint away."
  (mapc #'delete-overlay kodebok--overlays)
  (setq kodebok--overlays nil))

(defun kodebok--overlay (start end &rest properties)
  "Paint from START to END with PROPERTIES."
  (let ((overlay (make-overlay start end nil t nil)))
    (while properties (overlay-put overlay (pop properties) (pop properties)))
    (push overlay kodebok--overlays)
    overlay))

(defun kodebok--paint ()
  "Paint the passages, each in the colour of its code."
  (kodebok--unpaint)
  (let ((lines (make-hash-table)) before)
    (dolist (segment kodebok--passages)
      (let* ((start (kodebok--point (kodebok--get segment :range :start)))
             (end (kodebok--point (kodebok--get segment :range :end)))
             (code (kodebok--get segment :code))
             (label (kodebok--get segment :label))
             (color (gethash code kodebok--colors "#808080"))
             (line (save-excursion (goto-char start) (line-end-position))))
        ;; Later overlays that begin further in lie above: the innermost passage gives the colour.
        (kodebok--overlay start end
                          'kodebok-segment segment 'evaporate t
                          'face (list :background (kodebok--mixed color 0.4))
                          'help-echo (format "%s · %s" label (kodebok--get segment :coder)))
        (setq before (seq-filter (lambda (one) (> (cadr one) start)) before))
        (dolist (one before)
          (unless (equal (car one) code)
            (kodebok--overlay start (min end (cadr one)) 'face 'kodebok-overlap 'priority 10 'evaporate t)))
        (push (list code end) before)
        (unless (assoc label (gethash line lines))
          (push (cons label color) (gethash line lines)))))
    (when kodebok-labels
      (maphash (lambda (line labels)
                 (kodebok--overlay
                  line line
                  'after-string
                  (concat "  "
                          (mapconcat (lambda (one)
                                       (propertize (car one) 'cursor t
                                                   'face `(:slant italic :foreground ,(kodebok--label-color (cdr one)))))
                                     (reverse labels)
                                     (propertize " · " 'face 'shadow)))))
               lines))))

(defun kodebok--label-color (color)
  "Mix COLOR so that words written in it are readable."
  (let ((dark (eq (frame-parameter nil 'background-mode) 'dark)))
    (apply #'color-rgb-to-hex
           (append (mapcar (lambda (channel) (+ (* channel 0.6) (if dark 0.4 0)))
                           (or (color-name-to-rgb color) '(0.5 0.5 0.5)))
                   '(2)))))

(defun kodebok-refresh ()
  "Ask for the passages of this buffer and paint them; does not wait."
  (interactive)
  (when (and kodebok-paint (kodebok--server) (derived-mode-p 'kodebok-mode))
    (let ((params (list :uri (kodebok--uri) :textDocument (kodebok--here))))
      (kodebok--ask-later "kodebok/codes" params
                          (lambda (answer)
                            ;; The two answers come in any order; colours that are new are painted.
                            (let (new)
                              (seq-doseq (code (kodebok--get answer :codes))
                                (let ((id (kodebok--get code :id)) (color (kodebok--get code :color)))
                                  (unless (equal color (gethash id kodebok--colors))
                                    (puthash id color kodebok--colors)
                                    (setq new t))))
                              (when new (kodebok--paint)))))
      (kodebok--ask-later "kodebok/segments" params
                          (lambda (answer)
                            (setq kodebok--passages (append (kodebok--get answer :segments) nil))
                            (kodebok--paint))))))

(defun kodebok--refresh-in (buffer)
  "Paint BUFFER again, where it still is."
  (when (buffer-live-p buffer)
    (with-current-buffer buffer (kodebok-refresh))))

(defun kodebok--changed (uri)
  "Paint the file of the address URI again, where it is open."
  (kodebok--refresh-in (find-buffer-visiting (kodebok--file uri))))


;;;; Modes

(defvar kodebok-keys-mode-map
  (let ((map (make-sparse-keymap)))
    (dolist (pair '(("C-c C-c" . kodebok-tag)
                    ("C-c C-t" . kodebok-tag-turn)
                    ("C-c C-a" . kodebok-again)
                    ("C-c C-u" . kodebok-take-back)
                    ("C-c C-r" . kodebok-redo)
                    ("C-c C-d" . kodebok-remove)
                    ("C-c C-k" . kodebok-here)
                    ("C-c C-l" . kodebok-list)
                    ("C-c C-o" . kodebok-memo)
                    ("C-c C-s" . kodebok-sort)
                    ("C-c C-v" . kodebok-actions)
                    ("C-c C-e" . kodebok-rename)
                    ("C-c C-n" . kodebok-next)
                    ("C-c C-p" . kodebok-previous)
                    ("M-n" . kodebok-next)
                    ("M-p" . kodebok-previous)))
      (define-key map (kbd (car pair)) (cdr pair)))
    ;; Text modes give this key to the speller.
    (define-key map (kbd "C-M-i") #'completion-at-point)
    (define-key map [remap read-only-mode] #'kodebok-pen-mode)
    map)
  "Keys of sources.")

(easy-menu-define kodebok-menu kodebok-keys-mode-map
  "What can be done with a source."
  '("Kodebok"
    ["Tag" kodebok-tag]
    ["Tag the turn" kodebok-tag-turn]
    ["Tag again" kodebok-again]
    ["Take back" kodebok-take-back]
    ["Do again" kodebok-redo]
    ["Remove" kodebok-remove]
    ["Memo" kodebok-memo]
    ["Everything else" kodebok-actions]
    "---"
    ["What is coded here" kodebok-here]
    ["Next passage" kodebok-next]
    ["Previous passage" kodebok-previous]
    ["Passages of a code" kodebok-list]
    ["Rename the code" kodebok-rename]
    ["Sort the passages of a code" kodebok-sort]
    ["Apply this sheet" kodebok-apply-sheet]
    "---"
    ["A letter does it" kodebok-pen-mode :style toggle :selected (bound-and-true-p kodebok-pen-mode)]))

(define-minor-mode kodebok-keys-mode
  "Serve this buffer, a source of a study, with the keys of Kodebok."
  :lighter " Kodebok"
  :keymap kodebok-keys-mode-map)

(defvar kodebok-pen-mode-map
  (let ((map (make-sparse-keymap)))
    (dolist (pair '(("t" . kodebok-tag) ("T" . kodebok-tag-turn) ("." . kodebok-again) ("u" . kodebok-take-back)
                    ("U" . kodebok-redo) ("x" . kodebok-remove) ("m" . kodebok-memo) ("k" . kodebok-here)
                    ("l" . kodebok-list) ("a" . kodebok-actions) ("n" . kodebok-next) ("p" . kodebok-previous)
                    (" " . scroll-up-command) ("q" . kodebok-pen-mode)))
      (define-key map (kbd (if (equal (car pair) " ") "SPC" (car pair))) (cdr pair)))
    map)
  "Keys while a letter codes.")

(define-minor-mode kodebok-pen-mode
  "Let single letters code: the text itself cannot be changed meanwhile."
  :lighter " Pen"
  :keymap kodebok-pen-mode-map
  (setq buffer-read-only kodebok-pen-mode))

(defun kodebok-bind (key id)
  "Make KEY give the code ID in every source, for instance \"<f6>\"."
  (define-key kodebok-keys-mode-map (kbd key)
              (lambda () (interactive) (kodebok-tag-with id))))

(defun kodebok--keep-as-it-is ()
  "Let saving change nothing that was not typed, and keep no copies if asked."
  (setq-local require-final-newline nil)
  (setq-local mode-require-final-newline nil)
  (auto-fill-mode -1)
  (when (memq 'delete-trailing-whitespace (default-value 'before-save-hook))
    (setq-local before-save-hook
                (seq-difference (append (remq t before-save-hook) (default-value 'before-save-hook))
                                '(delete-trailing-whitespace))))
  (when kodebok-private
    (setq-local make-backup-files nil)
    (setq-local create-lockfiles nil)
    (auto-save-mode -1)))

(defun kodebok--serve ()
  "Have the server of the study serve this buffer."
  (kodebok-keys-mode 1)
  (kodebok--keep-as-it-is)
  (cond ((eq kodebok-client 'lsp-mode)
         (require 'lsp-mode)
         (lsp))
        ((or (featurep 'eglot) (require 'eglot nil t))
         ;; Only in this buffer: other Markdown files keep the server they have.
         (setq-local eglot-server-programs
                     (cons (cons (delete-dups (list major-mode 'kodebok-mode 'markdown-mode 'gfm-mode 'text-mode
                                                    'csv-mode 'fundamental-mode))
                                 #'kodebok--contact)
                           eglot-server-programs))
         (eglot-ensure))
        (t (message "Kodebok needs Eglot: Emacs 29 has it, in Emacs 28 install the package eglot"))))

;;;###autoload
(define-derived-mode kodebok-mode text-mode "Transcript"
  "Major mode for the sources of a study.
\\{kodebok-keys-mode-map}"
  (visual-line-mode 1)
  (setq-local word-wrap t)
  ;; M-e goes to the end of a sentence also where one space follows it.
  (setq-local sentence-end-double-space nil)
  (when (kodebok-root (buffer-file-name)) (kodebok--serve)))

(defun kodebok--note ()
  "Serve a code book, a memo or another text of a study when it is opened."
  (when (and (buffer-file-name)
             (not (derived-mode-p 'kodebok-mode))
             (string-match-p "\\.\\(?:md\\|csv\\)\\'" (buffer-file-name))
             (kodebok-root (buffer-file-name)))
    (kodebok--serve)))

(defun kodebok--managed ()
  "Prepare a buffer that Eglot has begun to serve."
  ;; Eglot calls this also when it ends; then its server is about to be forgotten.
  (when (and kodebok-keys-mode (bound-and-true-p eglot--managed-mode))
    ;; Hints inside sentences would change what is read.
    (when (fboundp 'eglot-inlay-hints-mode) (eglot-inlay-hints-mode -1))
    ;; The server is told of the buffer after this hook.
    (run-with-timer 0 nil #'kodebok--refresh-in (current-buffer))))

;;;###autoload
(add-to-list 'auto-mode-alist
             '("/\\(?:transcripts\\|transkripsjoner\\|intervjuer\\|articles\\|artikler\\)/.*\\.\\(?:txt\\|vtt\\|srt\\|md\\)\\'"
               . kodebok-mode))
(add-hook 'find-file-hook #'kodebok--note)
(add-hook 'project-find-functions #'kodebok-project)

(with-eval-after-load 'eglot
  (add-hook 'eglot-managed-mode-hook #'kodebok--managed)
  (cl-defmethod eglot-handle-notification (_server (_method (eql kodebok/passagesChanged)) &key uri &allow-other-keys)
    "Paint the file of the address URI again."
    (kodebok--changed uri)))

(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(kodebok-mode . "plaintext"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () kodebok-command))
                    :activation-fn (lambda (&rest _) kodebok-keys-mode)
                    :initialization-options #'kodebok--options
                    :notification-handlers
                    (let ((handlers (make-hash-table :test #'equal)))
                      (puthash "kodebok/passagesChanged"
                               (lambda (_workspace params) (kodebok--changed (kodebok--get params :uri)))
                               handlers)
                      handlers)
                    :priority 1
                    :server-id 'kodebok))
  (add-hook 'lsp-managed-mode-hook (lambda () (when kodebok-keys-mode (kodebok-refresh)))))

(provide 'kodebok)
;;; kodebok.el ends here
