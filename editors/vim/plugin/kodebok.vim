vim9script
# Kodebok in Vim: a thin client. It holds no logic: what it shows and does, the server answers.
# Runs on Vim 9.0.0916 and later, with no other plug-in. Put this file into ~/.vim/plugin; README.md beside it tells the rest.

if exists('g:loaded_kodebok') || &compatible
  finish
endif
g:loaded_kodebok = true

# What can be set before this file is read, in g:kodebok:
const options = extend({
  command: ['kodebok', 'lsp'],
  coder: '',       # whose codings are written; '': the study, git or the login says
  paint: true,     # coded passages as colours; false: not at all
  labels: true,    # the codes at the end of the line where a passage begins
  findings: true,  # findings as signs; false: another plug-in shows them
  keys: true,      # the keys of README.md
  private: false,  # true: no swap, undo, backup or viminfo file holds words of a study
}, get(g:, 'kodebok', {}))

var servers: dict<dict<any>> = {}     # root -> { job, channel }
var roots: dict<string> = {}          # buffer -> root
var versions: dict<number> = {}       # buffer -> version of the text the server has
var unsent: dict<bool> = {}           # buffers whose text the server has not got yet
var listeners: dict<number> = {}      # buffer -> who listens to its changes
var passages: dict<list<any>> = {}    # buffer -> what the server said last
var findings: dict<list<any>> = {}    # buffer -> what the server said last
var known: dict<dict<any>> = {}       # code id -> what kodebok/codes said last
var sending = -1                      # the timer that sends changes
var falls: dict<dict<any>> = {}       # root -> how often the server has stopped soon after it was started, and when last
var starting: dict<bool> = {}         # roots whose server is being started
var answered = true                   # whether the question asked last was answered; why not was told of

# ## The study of a file

def StudyRoot(file: string): string
  const above = fnamemodify(file, ':p:h') .. ';'
  for name in ['kodebok.json', 'codebook.md', 'kodebok.md']
    const found = findfile(name, above)
    if found != ''
      return fnamemodify(found, ':p:h')
    endif
  endfor
  for name in ['transcripts', 'transkripsjoner', 'intervjuer']
    const found = finddir(name, above)
    if found != ''
      return fnamemodify(found, ':p:h:h')
    endif
  endfor
  return ''
enddef

# The bytes of a character are written one by one: read as Latin-1 each of them is a character.
def FileUri(path: string): string
  return 'file://' .. substitute(path, '[^A-Za-z0-9/._~-]', (found) =>
    split(iconv(found[0], 'latin1', 'utf-8'), '\zs')->map((_, byte) => printf('%%%02X', char2nr(byte)))->join(''), 'g')
enddef

def Uri(buffer: number): string
  return FileUri(fnamemodify(bufname(buffer), ':p'))
enddef

# The bytes of a character are read together.
def Path(uri: string): string
  return substitute(substitute(uri, '^file://[^/]*', '', ''), '\%(%\x\x\)\+',
    (run) => eval('"' .. substitute(run[0], '%', '\\x', 'g') .. '"'), 'g')
enddef

# ## Talking

def Complain(message: string)
  echohl WarningMsg
  echomsg 'kodebok: ' .. message
  echohl None
enddef

def Server(buffer: number): dict<any>
  return get(servers, get(roots, string(buffer), ''), {})
enddef

# Sends a message. A server may have ended although its channel still counts as open.
def Post(channel: channel, message: dict<any>, how: dict<any> = {})
  if ch_status(channel) == 'open'
    try
      ch_sendexpr(channel, message, how)
    catch /^Vim\%((\a\+)\)\=:E63[01]/
    endtry
  endif
enddef

def Tell(server: dict<any>, method: string, params: dict<any>)
  if !empty(server)
    Post(server.channel, { method: method, params: params })
  endif
enddef

# Sends a request and waits. ch_evalexpr() would do, but loses answers that come while it runs another callback.
def Wait(channel: channel, method: string, params: any, limit: number): dict<any>
  var answers: list<dict<any>> = []
  Post(channel, params == null ? { method: method } : { method: method, params: params },
    { callback: (_, answer) => add(answers, answer) })
  const start = reltime()
  while empty(answers) && ch_status(channel) == 'open' && reltimefloat(reltime(start)) * 1000 < limit
    sleep! 1m
  endwhile
  return get(answers, 0, {})
enddef

def IsAlive(server: dict<any>): bool
  return !empty(server) && job_status(server.job) == 'run' && ch_status(server.channel) == 'open'
enddef

# The server of a buffer; one that has stopped is started again by the key that needs it.
def Ready(buffer: number): dict<any>
  const server = Server(buffer)
  if IsAlive(server)
    return server
  elseif !has_key(roots, string(buffer))
    Complain('this file belongs to no study')
  elseif Revive(roots[string(buffer)])
    return Server(buffer)
  endif
  return {}
enddef

# Asks and waits: answers come in milliseconds.
def Ask(method: string, params: dict<any>, buffer: number = bufnr()): any
  const server = Ready(buffer)
  answered = false
  if empty(server)
    return null
  endif
  SendChanges()
  var answer = Wait(server.channel, method, params, 5000)
  if empty(answer) && ch_status(server.channel) != 'open'
    Complain('the server stopped before it answered; look whether this was done')
    return null
  elseif empty(answer)
    Complain('no answer to ' .. method)
    return null
  elseif has_key(answer, 'error')
    Complain(answer.error.message)
    return null
  endif
  answered = true
  return get(answer, 'result', null)
enddef

# Asks and does not wait.
def AskLater(method: string, params: dict<any>, buffer: number, Take: func(any))
  const server = Server(buffer)
  if empty(server) || ch_status(server.channel) != 'open'
    return
  endif
  SendChanges()
  Post(server.channel, { method: method, params: params }, {
    callback: (_, answer) => {
      if type(answer) == v:t_dict && type(get(answer, 'result', null)) == v:t_dict && bufloaded(buffer)
        Take(answer.result)
      endif
    }
  })
enddef

def Run(command: string, arguments: dict<any>, buffer: number = bufnr()): any
  arguments.uri = Uri(buffer)
  return Ask('workspace/executeCommand', { command: command, arguments: [arguments] }, buffer)
enddef

def Document(buffer: number = bufnr()): dict<any>
  return { uri: Uri(buffer) }
enddef

# The buffer with an address; -1 where the server has none.
def Served(uri: string): number
  const path = Path(uri)
  for key in keys(roots)
    if fnamemodify(bufname(str2nr(key)), ':p') == path
      return str2nr(key)
    endif
  endfor
  return -1
enddef

# What the server sends by itself: news, and questions that want an answer.
def Incoming(root: string, message: any)
  if type(message) != v:t_dict || !has_key(message, 'method')
    return
  endif
  const params = get(message, 'params', null)
  if !has_key(message, 'id')
    if message.method == 'textDocument/publishDiagnostics'
      TakeFindings(params)
    elseif message.method == 'kodebok/passagesChanged'
      const buffer = Served(params.uri)
      if buffer > 0
        Refresh(buffer)
      endif
    elseif message.method == 'window/showMessage'
      Complain(params.message)
    endif
    return
  endif
  var answer: dict<any> = { id: message.id, jsonrpc: '2.0' }
  if message.method == 'workspace/applyEdit'
    answer.result = { applied: ApplyWorkspaceEdit(params.edit) }
  elseif message.method == 'workspace/configuration'
    answer.result = repeat([null], len(params.items))
  elseif message.method == 'window/showDocument'
    Open(Path(params.uri), get(params, 'selection', { start: { line: 0, character: 0 } }).start)
    answer.result = { success: true }
  elseif message.method =~ '^client/\(un\)\?registerCapability$'
    answer.result = null
  else
    answer.error = { code: -32601, message: 'not known here: ' .. message.method }
  endif
  Post(servers[root].channel, answer)
enddef

def Start(root: string): dict<any>
  const old = get(servers, root, {})
  if IsAlive(old)
    return old
  endif
  const job = job_start(options.command, {
    in_mode: 'lsp', out_mode: 'lsp', err_io: 'null', noblock: 1, cwd: root, stoponexit: 'term',
    out_cb: (_, message) => Incoming(root, message), exit_cb: (ended, status) => Stopped(root, ended, status),
  })
  if job_status(job) != 'run'
    Complain('the server does not start: ' .. join(options.command))
    return {}
  endif
  const server = { job: job, channel: job_getchannel(job) }
  servers[root] = server
  var wishes: dict<any> = { passagesChanged: options.paint, codedPassages: 'off' }
  if options.coder != ''
    wishes.coder = options.coder
  endif
  const uri = FileUri(root)
  var answer = Wait(server.channel, 'initialize', {
    processId: getpid(),
    clientInfo: { name: 'Vim', version: string(v:versionlong) },
    rootUri: uri,
    workspaceFolders: [{ uri: uri, name: fnamemodify(root, ':t') }],
    initializationOptions: wishes,
    capabilities: {
      general: { positionEncodings: ['utf-8'] },
      workspace: { applyEdit: true, configuration: true, workspaceEdit: { documentChanges: true } },
      window: { showDocument: { support: true } },
      textDocument: {
        synchronization: { didSave: true, willSave: false, willSaveWaitUntil: true },
        hover: { contentFormat: ['plaintext'] },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
        rename: { prepareSupport: true },
        publishDiagnostics: {},
      },
    },
  }, 10000)
  if !has_key(answer, 'result')
    Complain('the server does not answer: ' .. join(options.command))
    job_stop(job)
    remove(servers, root)
    return {}
  endif
  Tell(server, 'initialized', {})
  return server
enddef

# ## A server that stops

# Starts the server of a study again and tells it of the files that are open; whether it is there now.
def Revive(root: string): bool
  if has_key(starting, root)
    return false
  endif
  starting[root] = true
  var server: dict<any> = {}
  try
    server = Start(root)
  finally
    remove(starting, root)
  endtry
  if empty(server)
    return false
  endif
  for buffer in FilesOf(root)
    Told(buffer)
    Refresh(buffer)
  endfor
  return true
enddef

# Starts a server that has stopped again, later and later; one that does not stay waits for a key.
def Stopped(root: string, ended: job, status: number)
  if v:exiting != null || status == 0
    return
  endif
  var fall = get(falls, root, { count: 0, at: reltime() })
  if reltimefloat(reltime(fall.at)) > 60
    fall.count = 0
  endif
  falls[root] = { count: fall.count + 1, at: reltime() }
  if has_key(servers, root) && servers[root].job != ended && IsAlive(servers[root])
    return
  elseif fall.count > 2
    Complain('the server stops again and again; the next key starts it once more')
    return
  endif
  Complain('the server has stopped; it is started again')
  timer_start([200, 1000, 5000][fall.count], (_) => {
    if !empty(FilesOf(root)) && !IsAlive(get(servers, root, {}))
      Revive(root)
    endif
  })
enddef

def FilesOf(root: string): list<number>
  return keys(roots)->filter((_, key) => roots[key] == root && bufloaded(str2nr(key)))->mapnew((_, key) => str2nr(key))
enddef

# ## The text the server has

# Tells a server that has not heard of a file before what stands in it.
def Told(buffer: number)
  const key = string(buffer)
  versions[key] = 1
  if has_key(unsent, key)
    remove(unsent, key)
  endif
  Tell(Server(buffer), 'textDocument/didOpen', {
    textDocument: { uri: Uri(buffer), languageId: 'plaintext', version: 1, text: Text(buffer) },
  })
enddef

def Text(buffer: number): string
  const ending = getbufvar(buffer, '&fileformat') == 'dos' ? "\r\n" : getbufvar(buffer, '&fileformat') == 'mac' ? "\r" : "\n"
  return getbufline(buffer, 1, '$')->join(ending) .. (getbufvar(buffer, '&endofline') ? ending : '')
enddef

def Changed(buffer: number, _start: number, _end: number, _added: number, _changes: list<any>)
  unsent[string(buffer)] = true
  timer_stop(sending)
  sending = timer_start(100, (_) => SendChanges())
enddef

def SendChanges()
  for key in keys(listeners)
    listener_flush(str2nr(key))
  endfor
  for key in keys(unsent)
    remove(unsent, key)
    const buffer = str2nr(key)
    if !has_key(roots, key) || !bufloaded(buffer)
      continue
    endif
    versions[key] += 1
    Tell(Server(buffer), 'textDocument/didChange', {
      textDocument: { uri: Uri(buffer), version: versions[key] },
      contentChanges: [{ text: Text(buffer) }],
    })
  endfor
enddef

def BeforeSaving(buffer: number)
  # Typed tags are taken out now; they become codings once the file is saved without them.
  var edits = Ask('textDocument/willSaveWaitUntil', { textDocument: Document(buffer), reason: 1 }, buffer)
  if type(edits) == v:t_list
    ApplyEdits(buffer, edits)
    SendChanges()
  endif
enddef

def Closed(buffer: number)
  const key = string(buffer)
  Tell(Server(buffer), 'textDocument/didClose', { textDocument: Document(buffer) })
  if has_key(listeners, key)
    listener_remove(remove(listeners, key))
  endif
  for kept in [roots, versions, unsent, passages, findings]
    if has_key(kept, key)
      remove(kept, key)
    endif
  endfor
enddef

# Puts edits into a buffer, the last first, so that none moves another.
def ApplyEdits(buffer: number, edits: list<any>)
  var ordered = mapnew(edits, (index, edit) => ({ edit: edit, index: index }))
  sort(ordered, (one, other) => {
    const [first, second] = [one.edit.range.start, other.edit.range.start]
    return first.line != second.line ? second.line - first.line
      : first.character != second.character ? second.character - first.character : other.index - one.index
  })
  for item in ordered
    const [first, last] = [item.edit.range.start, item.edit.range.end]
    const count = getbufinfo(buffer)[0].linecount
    const before = strpart(getbufoneline(buffer, first.line + 1), 0, first.character)
    const after = last.line < count ? strpart(getbufoneline(buffer, last.line + 1), last.character) : ''
    var lines = split(before .. substitute(item.edit.newText, "\r\n\\?", "\n", 'g') .. after, "\n", true)
    # What reaches behind the last line takes that line's end along.
    if last.line >= count && first.line < count && lines[-1] == ''
      remove(lines, -1)
    elseif first.line >= count && lines[-1] == ''
      remove(lines, -1)
    endif
    const old = min([last.line + 1, count]) - first.line
    const same = min([old, len(lines)])
    if same > 0
      setbufline(buffer, first.line + 1, lines[0 : same - 1])
    endif
    if len(lines) > same
      appendbufline(buffer, first.line + same, lines[same :])
    elseif old > same
      deletebufline(buffer, first.line + same + 1, first.line + old)
    endif
  endfor
enddef

def ApplyWorkspaceEdit(edit: dict<any>): bool
  var files: list<list<any>> = []
  for change in get(edit, 'documentChanges', [])
    if !has_key(change, 'textDocument')
      return false
    endif
    add(files, [change.textDocument.uri, change.edits])
  endfor
  for [uri, edits] in items(get(edit, 'changes', {}))
    add(files, [uri, edits])
  endfor
  for [uri, edits] in files
    const buffer = bufadd(Path(uri))
    bufload(buffer)
    ApplyEdits(buffer, edits)
  endfor
  SendChanges()
  return true
enddef

# ## Places

def Cursor(): dict<any>
  return { line: line('.') - 1, character: min([col('.') - 1, len(getline('.'))]) }
enddef

# The range of a command: the selection where it was called from one, else the cursor, which means its sentence.
def GivenRange(count: number, line1: number, line2: number): dict<any>
  if count == 0
    return { start: Cursor(), end: Cursor() }
  endif
  const [first, last] = [getpos("'<"), getpos("'>")]
  if line1 != first[1] || line2 != last[1] || visualmode() ==# 'V'
    return { start: { line: line1 - 1, character: 0 }, end: { line: line2 - 1, character: len(getline(line2)) } }
  endif
  const text = getline(line2)
  var end = min([last[2] - 1, len(text)])
  if &selection != 'exclusive'
    end += len(strcharpart(strpart(text, end), 0, 1))
  endif
  return { start: { line: line1 - 1, character: first[2] - 1 }, end: { line: line2 - 1, character: end } }
enddef

def Open(path: string, place: dict<any>)
  const buffer = bufadd(path)
  if buffer != bufnr()
    const window = bufwinid(buffer)
    if window > 0
      win_gotoid(window)
    elseif &modified && !&hidden
      execute 'split' fnameescape(path)
    else
      execute 'edit' fnameescape(path)
    endif
  endif
  cursor(place.line + 1, place.character + 1)
enddef

def Here(): list<any>
  var answer = Ask('kodebok/at', { textDocument: Document(), position: Cursor() })
  return type(answer) == v:t_dict ? answer.segments : []
enddef

# ## Choosing

# The rows some letters mean: those that begin with them first, then those that have them in this order.
def Narrowed(rows: list<dict<any>>, letters: string): list<dict<any>>
  if letters == ''
    return rows
  endif
  def Begins(row: dict<any>): bool
    return stridx(tolower(row.words), tolower(letters)) == 0
  enddef
  return filter(copy(rows), (_, row) => Begins(row))
    + matchfuzzy(filter(copy(rows), (_, row) => !Begins(row)), letters, { key: 'words' })
enddef

# A list in a pop-up window that letters narrow; Enter takes the marked line, Escape none.
def Pick(title: string, rows: list<dict<any>>, Take: func(dict<any>))
  if empty(rows)
    return
  endif
  var [letters, shown, at] = ['', rows, 0]
  const height = min([len(rows), max([&lines - 6, 4])])
  def Rows(): list<string>
    return mapnew(shown, (_, row) => row.line)
  enddef
  const window = popup_create(Rows(), {
    title: ' ' .. title .. ' ', border: [], borderchars: ['─', '│', '─', '│', '┌', '┐', '┘', '└'],
    highlight: 'Normal', padding: [0, 1, 0, 1], cursorline: true, mapping: false, wrap: false,
    minwidth: min([max(mapnew(rows, (_, row) => strdisplaywidth(row.line))), &columns - 8]),
    maxwidth: &columns - 8, maxheight: height, pos: 'center',
    filter: (id, key) => {
      if key == "\<Esc>" || key == "\<C-c>"
        popup_close(id, 0)
        return true
      elseif key == "\<CR>"
        popup_close(id, at + 1)
        return true
      elseif key == "\<Down>" || key == "\<C-n>" || key == "\<Tab>"
        at = empty(shown) ? 0 : (at + 1) % len(shown)
      elseif key == "\<Up>" || key == "\<C-p>" || key == "\<S-Tab>"
        at = empty(shown) ? 0 : (at + len(shown) - 1) % len(shown)
      elseif key == "\<BS>" || key == "\<C-h>"
        letters = strcharpart(letters, 0, strchars(letters) - 1)
      elseif key == "\<C-u>"
        letters = ''
      elseif strchars(key) == 1 && char2nr(key) >= 32
        letters ..= key
      else
        return true
      endif
      if key != "\<Down>" && key != "\<Up>" && key != "\<C-n>" && key != "\<C-p>" && key != "\<Tab>" && key != "\<S-Tab>"
        shown = Narrowed(rows, letters)
        at = 0
        popup_settext(id, Rows())
        popup_setoptions(id, { title: ' ' .. title .. (letters == '' ? '' : ': ' .. letters) .. ' ' })
      endif
      win_execute(id, 'cursor(' .. (at + 1) .. ', 1)')
      return true
    },
    callback: (_, chosen) => {
      Clear(bufnr(), '^KodebokChosen$')
      if chosen > 0 && chosen <= len(shown)
        Take(shown[chosen - 1])
      elseif chosen > 0
        Take({ none: letters })
      endif
    },
  })
  win_execute(window, 'cursor(1, 1)')
enddef

# ## Codes

# The codes, those first that are likely for a range.
def Codes(range: dict<any> = { start: Cursor(), end: Cursor() }): list<any>
  var answer = Ask('kodebok/codes', { textDocument: Document(), range: range })
  var list = type(answer) == v:t_dict ? answer.codes : []
  for [index, code] in items(list)
    known[code.id] = code
    code.order = code.suggested > 0 ? code.suggested : 1000 + index
    code.words = join([code.label, code.path, code.id], '  ')
  endfor
  return list->filter((_, code) => code.kind == 'code')->sort((one, other) => one.order - other.order)
enddef

# The codes a few typed letters mean, the best first.
def Matching(letters: string): list<any>
  var list = Codes()
  if letters == ''
    return list
  endif
  const exact = filter(copy(list), (_, code) => code.id == letters || tolower(code.label) == tolower(letters))
  return empty(exact) ? matchfuzzy(list, letters, { key: 'words' }) : exact
enddef

def g:KodebokComplete(letters: string, _line: string, _at: number): list<string>
  return Matching(letters)->map((_, code) => code.id)
enddef

def PickCode(title: string, range: dict<any>, Take: func(dict<any>))
  var list = Codes(range)
  const width = max(mapnew(list, (_, code) => strdisplaywidth(code.label)) + [0])
  Pick(title, mapnew(list, (_, code) => extend({
    line: code.label .. repeat(' ', width - strdisplaywidth(code.label)) .. printf('  %4d', code.count)
      .. (code.suggested > 0 ? '  ★ ' : '    ') .. code.theme,
  }, code)), Take)
enddef

# ## What a researcher does

# Asks whether to make a code that is like none; where it is not made, the selection is there again.
def Unknown(letters: string, range: dict<any>, count: number)
  if confirm('No code is like “' .. letters .. '”. Make it?', "&Yes\n&No", 2) == 1
    Run('kodebok.newCode', { label: letters, range: range })
  elseif count > 0
    normal! gv
  endif
enddef

def Tag(bang: bool, letters: string, count: number, line1: number, line2: number)
  const range = GivenRange(count, line1, line2)
  if bang
    Run('kodebok.newCode', { label: letters, range: range })
  elseif letters != ''
    const found = Matching(letters)
    if answered && empty(found)
      Unknown(letters, range, count)
    elseif answered
      Run('kodebok.tag', { code: found[0].id, range: range })
    endif
  else
    # The selection stays visible while its code is chosen.
    if range.start != range.end
      AddProp(bufnr(), range, 'KodebokChosen')
    endif
    PickCode('Code', range, (code) => {
      if has_key(code, 'none')
        Unknown(code.none, range, count)
      else
        Run('kodebok.tag', { code: code.id, range: range })
      endif
    })
  endif
enddef

def Untag()
  var all = Here()
  const own = filter(copy(all), (_, segment) => get(segment, 'own', false))
  const list = empty(own) ? all : own
  if empty(list)
    Complain('nothing is coded here')
    return
  endif
  def Remove(segment: dict<any>)
    if has_key(segment, 'id')
      Run('kodebok.remove', { id: segment.id, range: segment.range })
    endif
  enddef
  if len(list) == 1
    Remove(list[0])
    return
  endif
  Pick('Remove', mapnew(list, (_, segment) => extend({
    line: join([segment.label, segment.coder, segment.quote], ' · '), words: segment.label,
  }, segment)), Remove)
enddef

# What is coded at the cursor, in one line.
def Say()
  const names = mapnew(Here(), (_, segment) => segment.label .. ' (' .. segment.coder .. ')')
  echo empty(names) ? '–' : join(names, ' · ')
enddef

def List(places: list<dict<any>>, title: string)
  if empty(places)
    Complain('nothing found')
    return
  endif
  setqflist([], ' ', { title: 'Kodebok: ' .. title, items: places })
  copen
enddef

# All passages of a code, or of this file, in the quickfix list.
def Passages(letters: string)
  var [params, title] = [{ uri: Uri(bufnr()), textDocument: Document() }, expand('%:t')]
  if letters != ''
    const found = Matching(letters)
    if !answered
      return
    elseif empty(found)
      Complain('no code is like “' .. letters .. '”')
      return
    endif
    params = { code: found[0].id, textDocument: Document() }
    title = found[0].label
  endif
  var answer = Ask('kodebok/segments', params)
  if type(answer) == v:t_dict
    List(mapnew(answer.segments, (_, segment) => ({
      filename: Path(segment.uri), lnum: segment.range.start.line + 1, col: segment.range.start.character + 1,
      text: join([segment.label, get(segment, 'participant', segment.coder), segment.quote], ' · '),
    })), title)
  endif
enddef

# Goes to the next passage, or the one before.
def Jump(step: number)
  const now = [line('.'), col('.')]
  var best: list<number> = []
  for segment in get(passages, string(bufnr()), [])
    const place = [segment.range.start.line + 1, segment.range.start.character + 1]
    const after = place[0] > now[0] || place[0] == now[0] && place[1] > now[1]
    const before = place[0] < now[0] || place[0] == now[0] && place[1] < now[1]
    if step > 0 && after && empty(best) || step < 0 && before
      best = place
    endif
  endfor
  if !empty(best)
    normal! m'
    cursor(best[0], best[1])
  endif
enddef

def Memo()
  const list = Here()
  Run('kodebok.memo', extend({ range: { start: Cursor(), end: Cursor() } }, empty(list) ? {} : { id: list[0].id }))
enddef

# Writes all passages of a code on a sheet and opens it; without one, of the code at the cursor.
def Sort(letters: string)
  var question: dict<any> = { range: { start: Cursor(), end: Cursor() } }
  if letters != ''
    const found = Matching(letters)
    if !answered
      return
    elseif empty(found)
      Complain('no code is like “' .. letters .. '”')
      return
    endif
    question = { code: found[0].id }
  endif
  var answer = Run('kodebok.sort', question)
  if type(answer) == v:t_dict
    Open(Path(answer.uri), { line: 0, character: 0 })
  endif
enddef

def Hover()
  var answer = Ask('textDocument/hover', { textDocument: Document(), position: Cursor() })
  if type(answer) != v:t_dict
    echo '–'
    return
  endif
  const window = popup_atcursor(split(answer.contents.value, "\n"),
    { border: [], borderchars: ['─', '│', '─', '│', '┌', '┐', '┘', '└'], highlight: 'Normal',
      padding: [0, 1, 0, 1], maxwidth: min([90, &columns - 6]), moved: 'any', wrap: true })
  win_execute(window, 'setlocal linebreak')
enddef

def Actions(count: number, line1: number, line2: number)
  var actions = Ask('textDocument/codeAction', {
    textDocument: Document(), range: GivenRange(count, line1, line2), context: { diagnostics: [] },
  })
  if type(actions) != v:t_list
    return
  endif
  Pick('Actions', mapnew(actions, (_, action) => ({ line: action.title, words: action.title, action: action })), (row) => {
    if !has_key(row, 'action')
      return
    endif
    if has_key(row.action, 'edit')
      ApplyWorkspaceEdit(row.action.edit)
    endif
    const command = get(row.action, 'command', {})
    if !empty(command)
      Ask('workspace/executeCommand', { command: command.command, arguments: command.arguments })
    endif
  })
enddef

def Rename(label: string)
  const at = { textDocument: Document(), position: Cursor() }
  var name = label
  if name == ''
    const prepared = Ask('textDocument/prepareRename', at)
    if type(prepared) != v:t_dict
      Complain('no code here')
      return
    endif
    name = input('New name: ', get(prepared, 'placeholder', ''))
  endif
  if name != ''
    var edit = Ask('textDocument/rename', extend({ newName: name }, at))
    if type(edit) == v:t_dict
      ApplyWorkspaceEdit(edit)
    endif
  endif
enddef

def Locations(answer: any): list<dict<any>>
  const list = type(answer) == v:t_list ? answer : type(answer) == v:t_dict ? [answer] : []
  return mapnew(list, (_, place) => ({
    filename: Path(place.uri), lnum: place.range.start.line + 1, col: place.range.start.character + 1,
  }))
enddef

def Definition()
  const places = Locations(Ask('textDocument/definition', { textDocument: Document(), position: Cursor() }))
  if empty(places)
    Complain('no code here')
    return
  endif
  normal! m'
  Open(places[0].filename, { line: places[0].lnum - 1, character: places[0].col - 1 })
enddef

def References()
  const places = Locations(Ask('textDocument/references',
    { textDocument: Document(), position: Cursor(), context: { includeDeclaration: false } }))
  # A list of places without their words is no list.
  for place in places
    const buffer = bufnr(place.filename)
    const lines = bufloaded(buffer) ? getbufline(buffer, place.lnum) : readfile(place.filename, '', place.lnum)[-1 :]
    place.text = strpart(get(lines, 0, ''), place.col - 1)
  endfor
  List(places, 'passages')
enddef

def Symbols(method: string, params: dict<any>, title: string)
  var answer = Ask(method, params)
  if type(answer) == v:t_list
    List(mapnew(answer, (_, symbol) => ({
      filename: Path(symbol.location.uri), lnum: symbol.location.range.start.line + 1,
      col: symbol.location.range.start.character + 1,
      text: symbol.name .. (get(symbol, 'containerName', '') == '' ? '' : ' (' .. symbol.containerName .. ')'),
    })), title)
  endif
enddef

# Typed tags: the letters after `#` are completed by C-X C-O.
def g:KodebokOmni(findstart: bool, base: string): any
  if findstart
    offered = []
    var answer = Ask('textDocument/completion', { textDocument: Document(), position: Cursor() })
    offered = type(answer) == v:t_list ? answer : type(answer) == v:t_dict ? answer.items : []
    return empty(offered) ? -3 : get(offered[0], 'textEdit', { range: { start: Cursor() } }).range.start.character
  endif
  const words = mapnew(offered, (_, item) => ({
    word: get(item, 'textEdit', { newText: item.label }).newText, abbr: item.label, menu: get(item, 'detail', ''),
  }))
  return base == '' ? words : matchfuzzy(words, base, { key: 'word' })
enddef
var offered: list<any> = []

# ## Painting

# A colour mixed with a grey, so that words on it, or in it, stay readable.
def Mixed(color: string, part: float, ground: number): list<number>
  return [1, 3, 5]->mapnew((_, at) => float2nr(str2nr(color[at : at + 1], 16) * part + ground * (1 - part)))
enddef

def Hex(color: list<number>): string
  return call('printf', ['#%02x%02x%02x'] + color)
enddef

def Cube(color: list<number>): string
  const [red, green, blue] = mapnew(color, (_, value) => (value + 25) / 51)
  return string(16 + 36 * red + 6 * green + blue)
enddef

# The kind of text property that paints with a colour; what lies further in has the higher priority.
def Paint(color: string, depth: number): string
  const name = 'Kodebok' .. color[1 :]
  const type = name .. '_' .. depth
  if empty(prop_type_get(type))
    const light = &background == 'light'
    const ground = Mixed(color, 0.45, light ? 255 : 24)
    const letters = Mixed(color, 0.6, light ? 0 : 255)
    hlset([
      { name: name, guibg: Hex(ground), ctermbg: Cube(ground) },
      { name: name .. 'Label', guifg: Hex(letters), ctermfg: Cube(letters), gui: { italic: true }, cterm: { italic: true } },
    ])
    prop_type_add(type, { highlight: name, priority: depth, combine: true })
    if empty(prop_type_get(name .. 'Label'))
      prop_type_add(name .. 'Label', { highlight: name .. 'Label' })
    endif
  endif
  return type
enddef

def IsBefore(one: dict<any>, other: dict<any>): bool
  return one.line < other.line || one.line == other.line && one.character < other.character
enddef

def Clear(buffer: number, kinds: string)
  const types = prop_type_list()->filter((_, name) => name =~# kinds)
  if !empty(types)
    prop_remove({ types: types, bufnr: buffer, all: true })
  endif
enddef

def AddProp(buffer: number, range: dict<any>, type: string)
  # The text may have moved on since the server answered.
  try
    prop_add(range.start.line + 1, range.start.character + 1,
      { end_lnum: range.end.line + 1, end_col: range.end.character + 1, type: type, bufnr: buffer })
  catch /^Vim\%((\a\+)\)\=:E96[46]/
  endtry
enddef

def PaintPassages(buffer: number)
  Clear(buffer, '^Kodebok\x\{6}\|^KodebokOverlap$')
  if empty(prop_type_get('KodebokOverlap'))
    hlset([{ name: 'KodebokOverlap', default: true, gui: { bold: true }, cterm: { bold: true }, term: { bold: true } }])
    prop_type_add('KodebokOverlap', { highlight: 'KodebokOverlap', priority: 20, combine: true })
  endif
  var open: list<any> = []
  var labels: dict<list<list<string>>> = {}
  for segment in get(passages, string(buffer), [])
    const color = get(get(known, segment.code, {}), 'color', '#808080')
    filter(open, (_, one) => IsBefore(segment.range.start, one.range.end))
    AddProp(buffer, segment.range, Paint(color, min([len(open), 9])))
    for one in open
      # Where passages of different codes lie over each other the words are bold.
      if one.code != segment.code
        const end = IsBefore(segment.range.end, one.range.end) ? segment.range.end : one.range.end
        AddProp(buffer, { start: segment.range.start, end: end }, 'KodebokOverlap')
      endif
    endfor
    add(open, segment)
    const line = string(segment.range.start.line + 1)
    labels[line] = get(labels, line, [])
    if index(mapnew(labels[line], (_, one) => one[0]), segment.label) < 0
      add(labels[line], [segment.label, 'Kodebok' .. color[1 :] .. 'Label'])
    endif
  endfor
  if options.labels
    for [line, list] in items(labels)
      for [index, label] in items(list)
        try
          prop_add(str2nr(line), 0, { bufnr: buffer, type: label[1], text: (index > 0 ? ' · ' : '  ') .. label[0],
            text_align: 'after', text_wrap: 'wrap' })
        catch /^Vim\%((\a\+)\)\=:E966/
        endtry
      endfor
    endfor
  endif
enddef

# Asks for the passages of a file and paints them; does not wait.
def Refresh(buffer: number)
  if !options.paint
    return
  endif
  const params = { uri: Uri(buffer), textDocument: Document(buffer) }
  AskLater('kodebok/codes', params, buffer, (answer) => {
    # The two answers come in any order; colours that are new are painted.
    const new = indexof(answer.codes, (_, code) => get(get(known, code.id, {}), 'color', '') != code.color) >= 0
    for code in answer.codes
      known[code.id] = code
    endfor
    if new
      PaintPassages(buffer)
    endif
  })
  AskLater('kodebok/segments', params, buffer, (answer) => {
    passages[string(buffer)] = answer.segments
    PaintPassages(buffer)
  })
enddef

# ## Findings

const severities = ['Error', 'Warning', 'Note', 'Hint']

def TakeFindings(params: dict<any>)
  const buffer = Served(params.uri)
  if buffer < 0 || !options.findings || !bufloaded(buffer)
    return
  endif
  findings[string(buffer)] = params.diagnostics
  Clear(buffer, '^KodebokFinding')
  sign_unplace('kodebok', { buffer: buffer })
  for finding in params.diagnostics
    const name = 'KodebokFinding' .. severities[get(finding, 'severity', 1) - 1]
    AddProp(buffer, finding.range, name)
    sign_place(0, 'kodebok', name, buffer, { lnum: finding.range.start.line + 1 })
  endfor
enddef

def DefineFindings()
  prop_type_add('KodebokChosen', { highlight: 'Visual', priority: 40, combine: true })
  for [index, name] in items(severities)
    const full = 'KodebokFinding' .. name
    const line = { underline: true }
    hlset([index < 2 ? { name: full, default: true, linksto: ['SpellBad', 'SpellCap'][index] }
      : { name: full, default: true, gui: line, cterm: line, term: line }])
    if empty(prop_type_get(full))
      prop_type_add(full, { highlight: full, priority: 30 - index, combine: true })
    endif
    sign_define(full, { text: '»', texthl: ['ErrorMsg', 'WarningMsg', 'LineNr', 'LineNr'][index] })
  endfor
enddef

def ListFindings()
  List(mapnew(get(findings, string(bufnr()), []), (_, finding) => ({
    bufnr: bufnr(), lnum: finding.range.start.line + 1, col: finding.range.start.character + 1,
    type: 'EWIN'[get(finding, 'severity', 1) - 1], text: finding.message,
  })), 'findings')
enddef

def JumpFinding(step: number)
  const now = [line('.'), col('.')]
  var best: dict<any> = {}
  const ordered = sort(copy(get(findings, string(bufnr()), [])), (one, other) =>
    IsBefore(one.range.start, other.range.start) ? -1 : 1)
  for finding in ordered
    const place = [finding.range.start.line + 1, finding.range.start.character + 1]
    const after = place[0] > now[0] || place[0] == now[0] && place[1] > now[1]
    const before = place[0] < now[0] || place[0] == now[0] && place[1] < now[1]
    if step > 0 && after && empty(best) || step < 0 && before
      best = finding
    endif
  endfor
  if !empty(best)
    cursor(best.range.start.line + 1, best.range.start.character + 1)
    echo strcharpart(best.message, 0, &columns - 2)
  endif
enddef

# ## Starting

def MapKeys()
  const keys = [
    ['n', '<leader>t', ':Tag<CR>'], ['x', '<leader>t', ':Tag<CR>'],
    ['n', '<leader>.', ':TagAgain<CR>'], ['x', '<leader>.', ':TagAgain<CR>'],
    ['n', '<leader>u', ':TakeBack<CR>'], ['n', '<leader>U', ':TagRedo<CR>'],
    ['n', '<leader>x', ':Untag<CR>'], ['n', '<leader>k', ':Here<CR>'], ['n', '<leader>m', ':Memo<CR>'],
    ['n', '<leader>a', ':Actions<CR>'], ['x', '<leader>a', ':Actions<CR>'],
    ['n', 'K', ':Hover<CR>'], ['n', 'gd', ':Definition<CR>'], ['n', 'gr', ':References<CR>'],
    ['n', ']c', ':NextPassage<CR>'], ['n', '[c', ':PreviousPassage<CR>'],
    ['n', ']d', ':NextFinding<CR>'], ['n', '[d', ':PreviousFinding<CR>'],
  ]
  for [mode, key, action] in keys
    execute mode .. 'noremap <buffer> <silent> ' .. key .. ' ' .. action
  endfor
  nnoremap <buffer> <leader>l :Passages<Space>
enddef

def DefineCommands()
  command! -buffer -range -bang -nargs=* -complete=customlist,g:KodebokComplete Tag Tag(<bang>false, <q-args>, <range>, <line1>, <line2>)
  command! -buffer -range TagAgain Run('kodebok.again', { range: GivenRange(<range>, <line1>, <line2>) })
  command! -buffer TakeBack Run('kodebok.undo', {})
  command! -buffer TagRedo Run('kodebok.redo', {})
  command! -buffer Untag Untag()
  command! -buffer Here Say()
  command! -buffer Memo Memo()
  command! -buffer -nargs=* -complete=customlist,g:KodebokComplete Passages Passages(<q-args>)
  command! -buffer -nargs=* -complete=customlist,g:KodebokComplete Sort Sort(<q-args>)
  command! -buffer ApplySheet Run('kodebok.applySheet', {})
  command! -buffer -range Actions Actions(<range>, <line1>, <line2>)
  command! -buffer -nargs=* Rename Rename(<q-args>)
  command! -buffer Hover Hover()
  command! -buffer Definition Definition()
  command! -buffer References References()
  command! -buffer NextPassage Jump(1)
  command! -buffer PreviousPassage Jump(-1)
  command! -buffer Findings ListFindings()
  command! -buffer NextFinding JumpFinding(1)
  command! -buffer PreviousFinding JumpFinding(-1)
  command! -buffer Outline Symbols('textDocument/documentSymbol', { textDocument: Document() }, 'outline')
  command! -buffer -nargs=1 Search Symbols('workspace/symbol', { query: <q-args> }, <q-args>)
enddef

# What is set for the files of a study: long turns wrap at words, and saving changes nothing that was not typed.
def SetOptions()
  setlocal nofixendofline textwidth=0 wrap linebreak breakindent omnifunc=g:KodebokOmni
  if options.private
    setlocal noswapfile noundofile
    set nobackup nowritebackup viminfo=
  endif
enddef

def Attach(buffer: number)
  const root = StudyRoot(bufname(buffer))
  if root == '' || getbufvar(buffer, '&buftype') != '' || has_key(roots, string(buffer))
    return
  endif
  if !has('patch-9.0.0916') || !has('channel') || !has('textprop')
    Complain('needs Vim 9.0.0916 with the features +channel and +textprop')
    return
  endif
  const server = Start(root)
  if empty(server)
    return
  endif
  const key = string(buffer)
  roots[key] = root
  Told(buffer)
  listeners[key] = listener_add(Changed, buffer)
  SetOptions()
  DefineCommands()
  if options.keys
    MapKeys()
  endif
  augroup kodebok_buffer
    execute 'autocmd! * <buffer=' .. buffer .. '>'
    execute 'autocmd BufWritePre <buffer=' .. buffer .. '> BeforeSaving(str2nr(expand("<abuf>")))'
    execute 'autocmd BufWritePost <buffer=' .. buffer .. '> Tell(Server(' .. buffer
      .. '), "textDocument/didSave", { textDocument: Document(' .. buffer .. ') })'
    execute 'autocmd BufUnload <buffer=' .. buffer .. '> Closed(' .. buffer .. ')'
  augroup END
  Refresh(buffer)
enddef

def StopAll()
  for server in values(servers)
    if ch_status(server.channel) == 'open'
      Wait(server.channel, 'shutdown', null, 3000)
      Post(server.channel, { method: 'exit' })
    endif
  endfor
enddef

def Repaint()
  # Colours are mixed with the ground, which may be another one now.
  for name in prop_type_list()->filter((_, name) => name =~# '^Kodebok\x\{6}')
    prop_type_delete(name)
  endfor
  for key in keys(passages)
    PaintPassages(str2nr(key))
  endfor
enddef

DefineFindings()
augroup kodebok
  autocmd!
  autocmd BufReadPost,BufNewFile *.txt,*.md,*.vtt,*.srt,*.csv Attach(str2nr(expand('<abuf>')))
  autocmd ColorScheme * Repaint()
  autocmd VimLeavePre * StopAll()
augroup END
