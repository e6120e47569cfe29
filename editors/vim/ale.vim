" Kodebok in Vim by ALE alone, for those who would rather not have the plug-in of its own. In your vimrc:
"   packadd! ale
"   source ~/.vim/kodebok-ale.vim
let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'text': ['kodebok'], 'markdown': ['kodebok']}, 'keep')

" The study a file belongs to; none, and nothing is started.
function! KodebokRoot(buffer) abort
  let l:above = fnamemodify(bufname(a:buffer), ':p:h') . ';'
  for l:name in ['kodebok.json', 'codebook.md', 'kodebok.md']
    let l:file = findfile(l:name, l:above)
    if l:file !=# ''
      return fnamemodify(l:file, ':p:h')
    endif
  endfor
  for l:name in ['transcripts', 'transkripsjoner', 'intervjuer']
    let l:folder = finddir(l:name, l:above)
    if l:folder !=# ''
      return fnamemodify(l:folder, ':p:h:h')
    endif
  endfor
  return ''
endfunction

" ALE counts bytes and does not say so; the last option does.
for s:type in ['text', 'markdown']
  call ale#linter#Define(s:type, {
  \   'name': 'kodebok',
  \   'lsp': 'stdio',
  \   'executable': get(g:, 'kodebok_command', 'kodebok'),
  \   'command': '%e lsp',
  \   'project_root': function('KodebokRoot'),
  \   'initialization_options': {'positionEncoding': 'utf-8'},
  \})
endfor
