import KodebokJSON
import Testing

/// What an editor does when the server is ended under it: it says so, has it started again, and nothing is lost.
extension RealEditors {
  @Suite("A server that stops is started again")
  struct StoppedServerTests {
    @Test(
      "Neovim: keys work again, words typed meanwhile are known, and nobody is told to make a code",
      .enabled(if: Tool.nvim && Tool.pkill, "needs nvim and pkill")
    )
    func neovim() throws {
      let study = try EditorStudy()
      let notes = try NeovimTests().drive(
        study.bench,
        """
        local said = {}
        local echo = vim.api.nvim_echo
        vim.api.nvim_echo = function(chunks, ...) table.insert(said, chunks[1][1]); return echo(chunks, ...) end
        local function client() for _, one in pairs(vim.lsp.get_active_clients()) do return one end end
        local function kill() vim.fn.system({ 'pkill', '-KILL', '-P', tostring(vim.fn.getpid()), 'kodebok' }) end
        local function dead() return client() == nil end
        local function ready() return client() and client().initialized end
        eventually('served', function() return vim.fn.exists(':Tag') == 2 and ready() end)
        local first = client().id
        kill()
        eventually('stopped', dead)
        vim.api.nvim_buf_set_lines(0, 0, 0, false, { 'Intervju.' })
        eventually('started', ready)
        note('other', client().id ~= first)
        vim.api.nvim_buf_set_lines(0, 0, 0, false, { 'Første.' })
        vim.api.nvim_win_set_cursor(0, { 9, 8 })
        vim.cmd('Tag redd')
        eventually('tagged', function() return #codings() == 1 end)
        note('coding', codings()[1])
        kill()
        eventually('stopped again', dead)
        vim.api.nvim_win_set_cursor(0, { 5, 8 })
        vim.cmd('Tag glad')
        eventually('by the key', function() return #codings() == 2 and #painted() == 2 end)
        vim.fn.system({ 'pkill', '-STOP', '-P', tostring(vim.fn.getpid()), 'kodebok' })
        vim.defer_fn(kill, 100)
        vim.cmd('Tag! Ny')
        eventually('once more', function() return ready() and #painted() == 2 end)
        note('said', said)
        """
      )
      EditorStudy.expect(
        ["served", "stopped", "started", "other", "tagged", "stopped again", "by the key", "once more"],
        in: notes
      )
      #expect(notes["coding"]?.string?.contains("\"quote\":\"Til slutt.\"") == true, "\(notes.text)")
      let said = (notes["said"]?.array ?? []).compactMap(\.string)
      #expect(said.contains("kodebok: the server has stopped; it is started again"), "\(notes.text)")
      #expect(said.contains("kodebok: the server stopped before it answered; look whether this was done"), "\(said)")
      #expect(!said.contains { $0.contains("no study") || $0.contains("Tag!") }, "\(said)")
    }

    @Test(
      "Vim: keys work again, words typed meanwhile are known, and nobody is told to make a code",
      .enabled(if: Tool.vim && Tool.pkill, "needs vim 9 and pkill (Debian: vim-nox procps)")
    )
    func vim() throws {
      let study = try EditorStudy()
      let notes = try VimTests().drive(
        study,
        #"""
        call Eventually('served', {-> exists(':Tag') == 2 && Alive()})
        call Kill('KILL')
        call Eventually('stopped', {-> !Alive()})
        call append(0, ['Intervju.'])
        call Eventually('started', {-> Alive()})
        call cursor(8, 9)
        Tag redd
        call Eventually('tagged', {-> len(Codings()) == 1})
        call Note('coding', Codings()[0])
        call Kill('KILL')
        call Eventually('stopped again', {-> !Alive()})
        call cursor(4, 9)
        Tag glad
        call Eventually('by the key', {-> len(Codings()) == 2 && len(Painted()) == 2})
        call Kill('STOP')
        call timer_start(100, {-> Kill('KILL')})
        Tag! Ny
        call Eventually('once more', {-> Alive() && len(Painted()) == 2})
        call Note('said', split(execute('messages'), "\n"))
        endfunction
        function! Alive()
          return len(filter(job_info(), {_, job -> job_status(job) == 'run'})) > 0
        endfunction
        function! Kill(signal)
          call system('pkill -' . a:signal . ' -P ' . getpid() . ' kodebok')
        """#
      )
      EditorStudy.expect(
        ["served", "stopped", "started", "tagged", "stopped again", "by the key", "once more"],
        in: notes
      )
      #expect(notes["coding"]?.string?.contains("\"quote\":\"Til slutt.\"") == true, "\(notes.text)")
      let said = (notes["said"]?.array ?? []).compactMap(\.string)
      #expect(said.contains("kodebok: the server has stopped; it is started again"), "\(notes.text)")
      #expect(said.contains("kodebok: the server stopped before it answered; look whether this was done"), "\(said)")
      #expect(!said.contains { $0.contains("no study") || $0.contains("Tag!") }, "\(said)")
    }

    @Test(
      "Emacs: keys work again without visiting the file anew",
      .enabled(if: Tool.emacsWithEglot && Tool.script && Tool.pkill, "needs emacs with Eglot, script and pkill")
    )
    func emacs() throws {
      let study = try EditorStudy()
      let notes = try EmacsTests().drive(
        study,
        settings: """
          (defun end-server () (call-process "pkill" nil nil nil "-KILL" "-P" (number-to-string (emacs-pid)) "kodebok"))
          """,
        #"""
        (find-file "transcripts/tone.txt")
        (run-hooks 'post-command-hook)
        (eventually "served" #'kodebok--server)
        (let ((first (kodebok--server)))
          (end-server)
          (eventually "stopped" (lambda () (not (jsonrpc-running-p first))))
          (note "nothing" (if (eq (kodebok--server) first) :json-false t))
          ;; Eglot starts a server that has run for a while again by itself; for one that was ended at once the key does.
          (note "said" (condition-case failure (progn (go 7 8) (kodebok-tag-with "redd") "nothing")
                         (user-error (error-message-string failure))))
          (run-hooks 'post-command-hook)
          (eventually "started" (lambda () (and (kodebok--server) (not (eq (kodebok--server) first)))))
          (go 7 8)
          (kodebok-tag-with "redd")
          (eventually "tagged" (lambda () (and (= (length (codings)) 1) (= (length (painted)) 1)))))
        (goto-char (point-min))
        (insert "Intervju.\n")
        (go 4 8)
        (keys "C-c C-c g l a d RET")
        (eventually "tagged again" (lambda () (and (= (length (codings)) 2) (= (length (painted)) 2))))
        (note "coding" (car (codings)))
        """#
      )
      EditorStudy.expect(
        ["served", "stopped", "nothing", "started", "tagged", "tagged again"],
        in: notes
      )
      #expect(notes["said"]?.string?.contains("stopped") == true, "\(notes.text)")
      #expect(notes["coding"]?.string?.contains("\"quote\":\"Jeg var 😀 redd.\"") == true, "\(notes.text)")
    }
  }
}

extension Tool {
  static let pkill = has("pkill")
}
