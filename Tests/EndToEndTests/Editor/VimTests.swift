import KodebokJSON
import Testing

extension RealEditors {
  @Suite("Vim codes a study with the plug-in that is shipped", .enabled(if: Tool.vim, "needs vim 9 (Debian: vim-nox)"))
  struct VimTests {
    /// What every script has at hand.
    static let start = #"""
      let g:notes = {}
      function! Note(key, value)
        let g:notes[a:key] = a:value
      endfunction
      function! Eventually(key, Holds)
        let g:notes[a:key] = v:false
        for _ in range(400)
          try
            if a:Holds()
              let g:notes[a:key] = v:true
              return
            endif
          catch
            let g:notes[a:key . ' failed'] = v:exception
          endtry
          sleep 20m
        endfor
      endfunction
      function! Codings()
        let name = 'codings/anna/transcripts/tone.txt.jsonl'
        return filereadable(name) ? filter(readfile(name), {_, line -> line =~ '"id"'}) : []
      endfunction
      function! Properties(kind)
        return filter(prop_list(1, {'end_lnum': -1}), {_, one -> one.type =~# a:kind})
      endfunction
      function! Painted()
        return Properties('^Kodebok\x\{6}_')
      endfunction

      """#
    static let end = #"""

      try
        call Drive()
      catch
        let g:notes.failure = v:exception . ' ' . v:throwpoint
      endtry
      call writefile([json_encode(g:notes)], 'notes.json')
      qall!
      """#

    /// Runs a script in Vim on a transcript; returns what it has noted.
    static func drive(_ study: EditorStudy, settings: String, _ script: String) throws -> JSONValue {
      try study.bench.write("set nocompatible\nlet mapleader = ' '\n" + settings, to: "../vimrc")
      let whole = start + "function! Drive()\n" + script + "\nendfunction\n" + end
      try study.bench.write(whole, to: "../drive.vim")
      study.bench.environment["TERM"] = "xterm"
      let words = ["vim", "--not-a-term", "-N", "-n", "-i", "NONE", "-u", "../vimrc", EditorStudy.tone]
      let run = try ProgramRun.run(
        words + ["-S", "../drive.vim"],
        in: study.bench.study,
        environment: study.bench.settings,
        timeLimit: 60
      )
      return try study.notes(run)
    }

    func drive(_ study: EditorStudy, _ script: String) throws -> JSONValue {
      let settings = """
        let g:kodebok = {'command': ['\(Binary.path)', 'lsp']}
        set runtimepath^=\(EditorStudy.folder("vim"))
        """
      return try Self.drive(study, settings: settings, script)
    }

    @Test("See, tag by a few letters, again, hover, list, outline, remove, take back, rename, and save a typed tag")
    func hour() throws {
      let study = try EditorStudy()
      let notes = try drive(
        study,
        #"""
        call Eventually('findings', {-> len(Properties('KodebokFindingWarning')) == 1})
        call Note('offered', getcompletion('Tag gl', 'cmdline'))
        call cursor(3, 7)
        call feedkeys("vf. trd\<CR>", 'xt')
        call Eventually('tagged', {-> len(Codings()) == 1 && len(Painted()) == 1})
        call cursor(7, 9)
        call feedkeys(' .', 'xt')
        call Eventually('again', {-> len(Codings()) == 2 && len(Painted()) == 2})
        call cursor(1, 1)
        call feedkeys(']c', 'xt')
        call Note('first', getpos('.')[1:2])
        call feedkeys(']c', 'xt')
        call Note('second', getpos('.')[1:2])
        call feedkeys('[c', 'xt')
        call feedkeys('K', 'xt')
        call Note('hover', map(popup_list(), {_, id -> join(getbufline(winbufnr(id), 1, '$'), ' ')}))
        call popup_clear()
        Passages redd
        call Note('listed', map(getqflist(), {_, one -> [one.lnum, one.col]}))
        cclose
        Outline
        call Note('outline', map(getqflist(), {_, one -> one.text}))
        cclose
        Untag
        call Eventually('removed', {-> len(Codings()) == 1 && len(Painted()) == 1})
        call feedkeys(' u', 'xt')
        call Eventually('taken back', {-> len(Codings()) == 2 && len(Painted()) == 2})
        call feedkeys(" aglad\<CR>", 'xt')
        call Eventually('by action', {-> len(Codings()) == 3})
        call Note('modified', &modified)
        call cursor(7, 9)
        Rename Skrekk
        call Eventually('renamed', {-> join(readfile('codebook.md')) =~ 'Skrekk'})
        call cursor(3, 1)
        call feedkeys("A #gl\<C-x>\<C-o>\<C-y>\<Esc>", 'xt')
        call Note('typed', getline(3))
        write
        call Eventually('coded', {-> len(Codings()) == 4})
        call Note('clean', getline(3))
        """#
      )
      EditorStudy.expect(
        ["findings", "tagged", "again", "removed", "taken back", "by action", "renamed", "coded"],
        in: notes
      )
      #expect(notes["offered"] == ["glad"] && notes["modified"] == 0, "\(notes.text)")
      // Columns of Vim count bytes.
      #expect(notes["first"] == [3, 7] && notes["second"] == [7, 7], "\(notes.text)")
      #expect(notes["listed"] == [[3, 7], [7, 7]], "\(notes.text)")
      #expect(notes["hover"]?.array?.first?.string?.contains("Redd") == true, "\(notes.text)")
      #expect(notes["outline"]?.array?.first == "Følelser", "\(notes.text)")
      #expect(
        notes["typed"]?.string?.hasSuffix("bra. #glad") == true && notes["clean"]?.string?.hasSuffix("bra.") == true
      )
      let (first, second) = ("Jeg var 😀 redd.", "Så gikk det bra.")
      try study.expectFiles([first, first, second, "Til slutt."], code: "Skrekk {#redd}")
    }

    @Test("A code book that is open and changed is edited in Vim, and a new code is written there")
    func openCodeBook() throws {
      let study = try EditorStudy()
      let notes = try drive(
        study,
        #"""
        call Eventually('findings', {-> len(Properties('KodebokFindingWarning')) == 1})
        set hidden
        edit codebook.md
        call append(0, ['Skrevet nå.', ''])
        buffer tone.txt
        call cursor(7, 9)
        Tag! Ny kode
        call Eventually('tagged', {-> len(Codings()) == 1})
        call Note('book', getbufline('codebook.md', 1, '$'))
        call Note('changed', getbufvar('codebook.md', '&modified'))
        call Note('on disk', readfile('codebook.md'))
        """#
      )
      EditorStudy.expect(["findings", "tagged"], in: notes)
      let book = notes["book"]?.array?.compactMap(\.string) ?? []
      #expect(book.first == "Skrevet nå." && book.contains { $0.hasPrefix("## Ny kode") }, "\(notes.text)")
      #expect(book.contains("## Glad {#glad}") && notes["changed"] == 1, "\(notes.text)")
      #expect(notes["on disk"]?.array?.first == "# Følelser {#folelser .theme}", "\(notes.text)")
      #expect(study.bench.text(EditorStudy.tone) == EditorStudy.transcript)
    }

    @Test("The passages of a code are sorted on a sheet, which is applied as one step")
    func sort() throws {
      let study = try EditorStudy()
      let notes = try drive(
        study,
        #"""
        call cursor(3, 7)
        Tag redd
        call cursor(7, 9)
        Tag redd
        call Eventually('tagged', {-> len(Codings()) == 2})
        Sort redd
        call Note('sheet', expand('%:t'))
        call search('^> Til slutt')
        normal! kdj
        call search('^## Glad')
        call append('.', ['', getreg('"')->split("\n")[0], getreg('"')->split("\n")[1], ''])
        write
        call Eventually('served', {-> exists(':ApplySheet') == 2})
        ApplySheet
        call Eventually('sorted', {-> join(Codings()) =~# '"code":"glad"'})
        call Note('codes', map(Codings(), {_, line -> json_decode(line).code}))
        TakeBack
        call Eventually('taken back', {-> join(Codings()) !~# '"code":"glad"'})
        """#
      )
      EditorStudy.expect(["tagged", "served", "sorted", "taken back"], in: notes)
      #expect(notes["sheet"] == "redd.md" && notes["codes"] == ["redd", "glad"], "\(notes.text)")
    }

    @Test("A study in a folder with any name is served")
    func folderName() throws {
      let study = try EditorStudy()
      let folder = "Øst og [vest], {én} 100%/"
      for name in [EditorStudy.tone, "codebook.md"] {
        try study.bench.write(study.bench.text(name), to: folder + name)
      }
      let notes = try drive(
        study,
        #"""
        execute 'edit' fnameescape('Øst og [vest], {én} 100%/transcripts/tone.txt')
        call Eventually('served', {-> exists(':Tag') == 2})
        call cursor(7, 9)
        Tag glad
        call Eventually('painted', {-> len(Painted()) == 1})
        let file = 'Øst og [vest], {én} 100%/codings/anna/transcripts/tone.txt.jsonl'
        call Eventually('coded', {-> join(readfile(file)) =~# 'Til slutt'})
        Passages glad
        call Note('listed', map(getqflist(), {_, one -> bufname(one.bufnr)}))
        """#
      )
      EditorStudy.expect(["served", "painted", "coded"], in: notes)
      #expect(notes["listed"]?.array?.first?.string == folder + EditorStudy.tone, "\(notes.text)")
    }
  }

  @Suite(
    "Vim with ALE codes a study by ALE's own menus",
    .enabled(if: Tool.vim && Tool.ale, "needs vim 9 with ALE (Debian: vim-nox vim-ale)")
  )
  struct ALETests {
    @Test("See, tag by the menu, hover, rename, save, take back")
    func hour() throws {
      let study = try EditorStudy()
      let settings = """
        filetype plugin on
        let g:kodebok_command = '\(Binary.path)'
        packadd! ale
        source \(EditorStudy.folder("vim"))/ale.vim
        """
      let notes = try VimTests.drive(
        study,
        settings: settings,
        #"""
        call Eventually('findings', {-> len(Items()) > 0})
        call cursor(3, 7)
        call feedkeys("vf.\<Esc>", 'xt')
        call Pick('^Redd')
        call Eventually('tagged', {-> len(Codings()) == 1})
        call Eventually('seen', {-> len(filter(copy(Items()), {_, one -> one.text =~# 'Redd'})) == 1})
        ALEHover
        call Eventually('hover', {-> Shown() =~# '1 of 1 (Tone)'})
        pclose
        call cursor(3, 8)
        call feedkeys("\<C-u>Skrekk\<CR>", 't')
        ALERename
        call Eventually('renamed', {-> join(readfile('codebook.md')) =~# 'Skrekk'})
        call cursor(5, 1)
        normal! A!
        call feedkeys("\<Esc>", 'xt')
        write
        normal! $x
        write
        call cursor(3, 8)
        call Pick('^Take back')
        call Eventually('taken back', {-> join(readfile('codebook.md')) !~# 'Skrekk'})
        endfunction
        function! Shown()
          return join(map(range(1, winnr('$')), {_, window -> join(getbufline(winbufnr(window), 1, '$'))}))
        endfunction
        function! Items()
          return get(get(g:ale_buffer_info, bufnr(), {}), 'loclist', [])
        endfunction
        function! Menu(data, items)
          let g:titles = map(copy(a:items), {_, one -> one[1].title})
        endfunction
        function! Pick(start)
          unlet! g:titles
          call ale#codefix#Execute(1, function('Menu'))
          call Eventually('menu', {-> exists('g:titles')})
          call Note('titles', g:titles)
          call feedkeys((indexof(g:titles, {_, title -> title =~# a:start}) + 1) . "\<CR>", 't')
          '<,'>ALECodeAction
        """#
      )
      EditorStudy.expect(["findings", "tagged", "seen", "hover", "renamed", "taken back"], in: notes)
      try study.expectFiles(["Jeg var 😀 redd."], code: "Redd {#redd}", isLogged: false)
    }
  }
}
