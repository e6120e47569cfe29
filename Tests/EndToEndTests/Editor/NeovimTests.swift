import Foundation
import KodebokJSON
import Testing

extension RealEditors {
  @Suite("Neovim codes a study with the configuration that is shipped", .enabled(if: Tool.nvim, "needs nvim"))
  struct NeovimTests {
    /// Runs a Lua script in a headless Neovim on a transcript; returns what the script has noted.
    func drive(_ bench: Bench, options: String = "", _ script: String) throws -> JSONValue {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../editors/neovim").standardizedFileURL.path
      let start = """
        package.path = '\(folder)/?.lua;' .. package.path
        vim.g.mapleader = ' '
        kodebok = require('kodebok')
        kodebok.setup({ command = { '\(Binary.path)', 'lsp' }, \(options) })
        notes = {}
        function note(key, value) notes[key] = value end
        function eventually(key, holds)
          note(key, vim.wait(8000, function() local fine, yes = pcall(holds); return fine and yes end, 20))
        end
        function codings()
          local name = 'codings/anna/transcripts/tone.txt.jsonl'
          local lines = vim.fn.filereadable(name) == 1 and vim.fn.readfile(name) or {}
          return vim.tbl_filter(function(line) return line:find('"id"') ~= nil end, lines)
        end
        function passages()
          return vim.tbl_filter(function(one) return one.source == 'kodebok.coding' end, vim.diagnostic.get(0))
        end
        function painted()
          local space = vim.api.nvim_get_namespaces()['kodebok']
          local all = vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })
          return vim.tbl_filter(function(mark) return mark[4].end_row ~= nil end, all)
        end
        """
      let end = """
        end)
        if not fine then note('failure', tostring(failure)) end
        vim.fn.writefile({ vim.fn.json_encode(notes) }, 'notes.json')
        vim.cmd('qall!')
        """
      try bench.write(start, to: "../init.lua")
      try bench.write("local fine, failure = pcall(function()\n" + script + "\n" + end, to: "../drive.lua")
      let run = try bench.run(
        "nvim",
        "--headless",
        "-n",
        "-i",
        "NONE",
        "-u",
        "../init.lua",
        "transcripts/tone.txt",
        "-S",
        "../drive.lua",
        timeLimit: 60
      )
      let notes = try #require(try? JSONValue(parsing: bench.bytes("notes.json") ?? []), "\(run.all)")
      #expect(notes["failure"] == nil, "\(notes.text)")
      return notes
    }

    @Test(
      "Opens a transcript, sees diagnostics and hover, tags a selection by code action, finds it on disk, takes it back"
    )
    func codeAction() throws {
      let bench = try EditingTests.bench()
      try bench.write(EditingTests.transcript + "\nUkjent: \"Hva?\n", to: "transcripts/tone.txt")
      try bench.write("id,pseudonym\nP1,Tone\n", to: "participants.csv")
      let notes = try drive(
        bench,
        options: "paint = false",
        """
        eventually('findings', function() return #vim.diagnostic.get(0) > 0 end)
        vim.api.nvim_win_set_cursor(0, { 3, 6 })
        local chosen
        vim.ui.select = function(items, options, done)
          for _, item in ipairs(items) do
            local action = item.action or item[2]
            if action and action.title:find('^Redd') then chosen = action.title; return done(item) end
          end
          done(nil)
        end
        vim.cmd('normal! vf.')
        vim.cmd('normal! \\27')
        if vim.lsp.buf.range_code_action then
          vim.lsp.buf.range_code_action()
        else
          local first, last = vim.api.nvim_buf_get_mark(0, '<'), vim.api.nvim_buf_get_mark(0, '>')
          vim.lsp.buf.code_action({ range = { start = first, ['end'] = last } })
        end
        eventually('tagged', function() return #codings() == 1 end)
        note('title', chosen)
        note('coding', codings()[1])
        eventually('shown', function() return #passages() == 1 end)
        note('passage', passages()[1] and { passages()[1].lnum, passages()[1].col, passages()[1].end_col })
        local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'), 3000)
        for _, one in pairs(answer or {}) do note('hover', one.result and one.result.contents) end
        kodebok.take_back()
        eventually('taken back', function() return #codings() == 0 and #passages() == 0 end)
        note('text', table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n'))
        """
      )
      for key in ["findings", "tagged", "shown", "taken back"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text)")
      }
      #expect(notes["coding"]?.string?.contains("\"quote\":\"Jeg var 😀 redd.\"") == true, "\(notes.text)")
      // Columns of Neovim count bytes.
      #expect(notes["passage"] == [2, 6, 24], "\(notes.text)")
      #expect(notes["hover"]?["value"]?.string?.contains("Redd") == true, "\(notes.text)")
      #expect(notes["text"]?.string.map { bench.text("transcripts/tone.txt").hasPrefix($0) } == true)
    }

    @Test("The thin client: tag by a few letters, again, list, paint, jump, remove, take back")
    func thinClient() throws {
      let bench = try EditingTests.bench()
      let notes = try drive(
        bench,
        """
        eventually('attached', function() return vim.fn.exists(':Tag') == 2 end)
        note('offered', vim.fn.getcompletion('Tag gl', 'cmdline'))
        vim.api.nvim_win_set_cursor(0, { 3, 6 })
        vim.cmd('normal! vf.')
        vim.cmd('normal! \\27')
        vim.cmd("'<,'>Tag rd")
        eventually('tagged', function() return #codings() == 1 end)
        note('coding', codings()[1])
        eventually('painted', function() return #painted() == 1 end)
        vim.api.nvim_win_set_cursor(0, { 7, 8 })
        vim.cmd('TagAgain')
        eventually('again', function() return #codings() == 2 and #painted() == 2 end)
        vim.api.nvim_win_set_cursor(0, { 1, 0 })
        kodebok.jump(1)
        note('first', vim.api.nvim_win_get_cursor(0))
        kodebok.jump(1)
        note('second', vim.api.nvim_win_get_cursor(0))
        kodebok.jump(-1)
        note('back', vim.api.nvim_win_get_cursor(0))
        vim.cmd('Passages redd')
        note('listed', #vim.fn.getqflist())
        vim.cmd('cclose')
        vim.api.nvim_win_set_cursor(0, { 3, 8 })
        vim.cmd('Untag')
        eventually('removed', function() return #codings() == 1 and #painted() == 1 end)
        vim.cmd('TakeBack')
        eventually('taken back', function() return #codings() == 2 end)
        vim.cmd('Tag! Ny kode')
        eventually('new', function() return #codings() == 3 end)
        note('modified', vim.bo.modified)
        vim.cmd('Sort redd')
        eventually('sheet', function() return vim.fn.expand('%:t') == 'redd.md' and vim.fn.exists(':ApplySheet') == 2 end)
        vim.fn.search('^> Til slutt')
        vim.cmd('normal! kdj')
        vim.fn.search('^## Glad')
        vim.fn.append('.', { '', unpack(vim.fn.getreg('"', 1, 1)) })
        -- A saved sheet is asked about; here nobody sits in front of the question, which is put off.
        vim.fn.inputlist = function() return 2 end
        vim.cmd('write')
        vim.cmd('ApplySheet')
        eventually("sorted", function() return table.concat(codings()):find("glad", 1, true) ~= nil end)
        """
      )
      for key in ["sheet", "sorted", "attached", "tagged", "painted", "again", "removed", "taken back", "new"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text)")
      }
      #expect(notes["offered"]?.array?.first?.string == "glad", "\(notes.text)")
      #expect(notes["coding"]?.string?.contains("\"quote\":\"Jeg var 😀 redd.\"") == true, "\(notes.text)")
      #expect(notes["first"] == [3, 6] && notes["second"] == [7, 6] && notes["back"] == [3, 6], "\(notes.text)")
      #expect(notes["listed"]?.int == 2)
      #expect(notes["modified"]?.bool == false)
      #expect(bench.text("transcripts/tone.txt") == EditingTests.transcript)
      #expect(bench.text("codebook.md").contains("Ny kode"))
    }
  }
}
