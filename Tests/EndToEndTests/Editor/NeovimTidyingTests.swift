import Foundation
import KodebokJSON
import Testing

/// What Neovim's own client does to a transcript: mark, tidy, put back.
extension RealEditors {
  @Suite("Neovim marks, tidies and puts back by its own client", .enabled(if: Tool.nvim, "needs nvim"))
  struct NeovimTidyingTests {
    @Test("A roughened transcript is tidy again, a changed word is put back, and nothing else is touched")
    func transcript() throws {
      let bench = try Bench(example: "nb")
      let tone = "transcripts/tone.txt"
      let original = bench.text(tone)
      let rough = original.replacing("Tone: Jeg", with: "Tone:  Jeg").replacing("?\n", with: "?  \n")
      #expect(rough != original)
      try bench.write(rough, to: tone)
      let notes = try NeovimLookingTests().drive(
        bench,
        tone,
        settings: "coder = 'anna'",
        """
        local function hints()
          return vim.tbl_filter(function(one) return one.source == 'kodebok.edit' end, vim.diagnostic.get(0))
        end
        local function tidy()
          local format = vim.lsp.buf.formatting_sync
          if format then format(nil, 4000) else vim.lsp.buf.format({ timeout_ms = 4000 }) end
        end
        eventually('read', function() return #vim.diagnostic.get(0) > 20 end)
        tidy()
        note('changed', vim.bo.modified)
        tidy()
        note('tidy', vim.fn.join(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n') .. '\\n')
        vim.wait(500)
        note('quiet', #hints())
        vim.cmd('silent write')
        vim.api.nvim_buf_set_text(0, 4, 6, 4, 9, { 'Dere' })
        eventually('hint', function() return #hints() == 1 end)
        note('message', hints()[1] and hints()[1].message)
        vim.api.nvim_win_set_cursor(0, { 5, 8 })
        vim.ui.select = function(items, options, done)
          for _, item in ipairs(items) do
            local action = item.action or item[2]
            if action and action.title:find('^Sett tilbake') then return done(item) end
          end
          done(nil)
        end
        vim.lsp.buf.code_action()
        eventually('back', function() return #hints() == 0 end)
        note('words', vim.fn.join(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n') .. '\\n')
        vim.api.nvim_win_set_cursor(0, { 13, 10 })
        vim.lsp.buf.document_highlight()
        local space = vim.api.nvim_create_namespace('vim_lsp_references')
        eventually('marked', function() return #vim.api.nvim_buf_get_extmarks(0, space, 0, -1, {}) > 2 end)
        """
      )
      for key in ["started", "read", "changed", "hint", "back", "marked"] {
        #expect(notes[key]?.bool == true, "\(key): \(notes.text.prefix(600))")
      }
      #expect(notes["tidy"]?.string == original)
      #expect(notes["quiet"]?.int == 0)
      #expect(notes["message"]?.string?.hasPrefix("Ordene er endret her") == true)
      #expect(notes["words"]?.string == original)
      #expect(bench.text(tone) == original)
    }
  }
}
