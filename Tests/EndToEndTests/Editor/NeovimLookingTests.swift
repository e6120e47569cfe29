import Foundation
import KodebokJSON
import Testing

/// What Neovim's own client shows of a study: no thin client, nothing but what every Neovim has.
extension RealEditors {
  @Suite("Neovim shows lenses, lists and places by its own client", .enabled(if: Tool.nvim, "needs nvim"))
  struct NeovimLookingTests {
    /// Runs a Lua script in a headless Neovim on a file of a study; returns what the script has noted.
    func drive(_ bench: Bench, _ file: String, settings: String, _ script: String) throws -> JSONValue {
      let start = """
        vim.o.lines, vim.o.columns = 40, 140
        notes = {}
        function note(key, value) notes[key] = value end
        function eventually(key, holds)
          note(key, vim.wait(8000, function() local fine, yes = pcall(holds); return fine and yes end, 20))
        end
        function lenses()
          local space = vim.api.nvim_create_namespace('vim_lsp_codelens:' .. client)
          local shown = {}
          for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })) do
            local words = {}
            for _, chunk in ipairs(mark[4].virt_text or {}) do table.insert(words, chunk[1]) end
            table.insert(shown, mark[2] .. ': ' .. table.concat(words))
          end
          return shown
        end
        function here() return vim.fn.expand('%:.') .. ':' .. vim.fn.line('.') .. ':' .. vim.fn.col('.') end
        function go(name, line, column)
          vim.cmd('silent edit ' .. name)
          vim.lsp.buf_attach_client(0, client)
          vim.api.nvim_win_set_cursor(0, { line, column })
        end
        """
      let beginning = """
        local fine, failure = pcall(function()
        client = vim.lsp.start_client({
          name = 'kodebok', cmd = { '\(Binary.path)', 'lsp' }, root_dir = vim.fn.getcwd(),
          init_options = { \(settings) },
        })
        vim.lsp.buf_attach_client(0, client)
        eventually('started', function() return vim.lsp.get_client_by_id(client).initialized end)

        """
      let end = """

        end)
        if not fine then note('failure', tostring(failure)) end
        vim.fn.writefile({ vim.fn.json_encode(notes) }, 'notes.json')
        vim.cmd('qall!')
        """
      try bench.write(start, to: "../init.lua")
      try bench.write(beginning + script + end, to: "../drive.lua")
      let run = try bench.run(
        "nvim",
        "--headless",
        "-n",
        "-i",
        "NONE",
        "-u",
        "../init.lua",
        file,
        "-S",
        "../drive.lua",
        timeLimit: 60
      )
      let notes = try #require(try? JSONValue(parsing: bench.bytes("notes.json") ?? []), "\(run.all)")
      #expect(notes["failure"] == nil, "\(notes.text)")
      return notes
    }

    @Test("The code book's lenses say how much each code is used; running one writes the page and says where")
    func codeBook() throws {
      let bench = try Bench(example: "nb")
      let notes = try drive(
        bench,
        "codebook.md",
        settings: "",
        """
        eventually('counted', function()
          vim.lsp.codelens.refresh()
          vim.wait(200)
          local shown = lenses()
          return #shown > 5 and shown[2] == '4: 30 utdrag · 8 av 10 deltakere · imot 1 · 7 av 7 kilder · 2 kodere'
        end)
        note('lenses', lenses())
        vim.api.nvim_win_set_cursor(0, { 5, 0 })
        vim.lsp.codelens.run()
        eventually('written', function() return vim.fn.filereadable('.kodebok/pages/passages-rutine.md') == 1 end)
        eventually('told', function() return vim.fn.execute('messages'):find('passages%-rutine%.md') ~= nil end)
        go('.kodebok/pages/passages-rutine.md', 1, 0)
        note('page', vim.api.nvim_buf_get_lines(0, 0, 6, false))
        vim.fn.search('\\\\[linje')
        eventually('followed', function()
          if here():find('^transcripts/') then return true end
          vim.lsp.buf.definition()
          vim.wait(300)
          return false
        end)
        note('place', here())
        """
      )
      for key in ["started", "counted", "written", "told", "followed"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text)")
      }
      #expect(notes["page"]?[0]?.string == "# Å ha noe å stå opp til")
      #expect(notes["place"]?.string?.hasPrefix("transcripts/amir.txt:") == true, "\(notes.text)")
    }

    @Test("In a transcript, where it is wanted, the codes stand at the ends of the lines, and its own keys lead on")
    func transcript() throws {
      let bench = try Bench(example: "nb")
      let notes = try drive(
        bench,
        "transcripts/tone.txt",
        settings: "codedPassages = 'lens'",
        """
        eventually('lenses', function()
          vim.lsp.codelens.refresh()
          vim.wait(200)
          return #lenses() == 43
        end)
        note('first', lenses()[1])
        note('several', lenses()[5])
        note('quiet', #vim.diagnostic.get(0))
        vim.api.nvim_win_set_cursor(0, { 21, 16 })
        vim.lsp.buf.references()
        eventually('references', function() return #vim.fn.getqflist() > 20 end)
        vim.cmd('cclose')
        vim.lsp.buf.implementation()
        eventually('implementation', function() return #vim.fn.getqflist() < 20 and #vim.fn.getqflist() > 0 end)
        vim.cmd('cclose')
        go('transcripts/tone.txt', 17, 250)
        vim.lsp.buf.incoming_calls()
        eventually('before', function() return vim.fn.getqflist({ title = 0 }).title == 'LSP call hierarchy' end)
        note('callers', vim.tbl_map(function(item) return item.text end, vim.fn.getqflist()))
        vim.cmd('cclose')
        go('transcripts/tone.txt', 17, 0)
        vim.lsp.buf.type_definition()
        eventually('speaker', function() return here() == 'participants.csv:2:1' end)
        go('transcripts/tone.txt', 17, 250)
        vim.lsp.buf.declaration()
        eventually('theme', function() return here():find('^codebook.md:53') ~= nil end)
        go('transcripts/tone.txt', 1, 0)
        vim.lsp.buf.workspace_symbol('tillit')
        eventually('symbols', function() return vim.fn.getqflist()[1].text:find('Tillit') ~= nil end)
        """
      )
      for key in ["started", "lenses", "references", "implementation", "before", "speaker", "theme", "symbols"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text)")
      }
      #expect(notes["first"]?.string == "4: Skam")
      #expect(notes["several"]?.string == "20: Å bli sett | Tillit | Frivillighet")
      #expect(notes["quiet"]?.int == 0)
      #expect(notes["callers"]?.array?.contains("Frivillighet") == true, "\(notes.text)")
    }

    @Test("The thin client shows the lenses of the code book by itself and opens pages, whose links lead on")
    func thinClient() throws {
      let bench = try Bench(example: "en")
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../editors/neovim").standardizedFileURL.path
      let notes = try drive(
        bench,
        "study.md",
        settings: "",
        """
        package.path = '\(folder)/?.lua;' .. package.path
        local kodebok = require('kodebok')
        kodebok.setup({ command = { '\(Binary.path)', 'lsp' } })
        vim.lsp.stop_client(client)
        vim.cmd('edit codebook.md')
        client = nil
        eventually('attached', function()
          for _, one in pairs(vim.lsp.buf_get_clients(0)) do client = one.id end
          return client ~= nil and vim.fn.exists(':Page') == 2
        end)
        eventually('lenses', function()
          return #lenses() > 5 and not table.concat(lenses()):find('Unresolved')
        end)
        local line = vim.fn.search('{#grief')
        vim.lsp.codelens.run()
        eventually('by lens', function() return here() == '.kodebok/pages/passages-grief.md:1:1' end)
        note('modifiable', vim.bo.modifiable)
        note('title', vim.fn.getline(1))
        vim.fn.search('line ')
        eventually('followed', function()
          if here():find('^transcripts/') then return true end
          vim.lsp.buf.definition()
          vim.wait(300)
          return false
        end)
        vim.cmd('edit transcripts/oona.txt')
        vim.fn.search('^Oona:')
        eventually('by speaker', function()
          if vim.fn.exists(':Page') == 2 then vim.cmd('Page') end
          return vim.fn.expand('%:.'):find('participant%-') ~= nil
        end)
        note('speaker', vim.fn.getline(1))
        """
      )
      for key in ["attached", "lenses", "by lens", "followed", "by speaker"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text)")
      }
      #expect(notes["title"]?.string == "# Grief")
      #expect(notes["modifiable"]?.bool == false)
      #expect(notes["speaker"]?.string == "# Oona")
    }
  }
}
