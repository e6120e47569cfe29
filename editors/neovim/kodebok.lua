-- Kodebok in Neovim: a thin client. It holds no logic: what it shows and does, the server answers.
-- Runs on Neovim 0.7 and later. Put this file in ~/.config/nvim/lua and write in init.lua:
--   require('kodebok').setup()
local M = {}

M.options = {
  command = { 'kodebok', 'lsp' },
  coder = nil, -- whose codings are written; nil: the study, git or the login says
  paint = true, -- coded passages as colours; false: as quiet diagnostics from the server
  labels = true, -- the codes at the end of the line where a passage begins
  lenses = true, -- in the code book and the guides: how much each code is used
  keys = true, -- the keys of README.md
  private = false, -- true: no swap, undo or backup file holds words of a transcript
}

local marks = vim.api.nvim_create_namespace('kodebok')
local clients = {} -- root -> client id
local passages = {} -- buffer -> what the server said last
local known = {} -- code id -> what kodebok/codes said last
local served = {} -- buffer -> root of its study
local refreshes = {} -- buffer -> which request for its passages is the last
local falls = {} -- root -> how often the server has stopped soon after it was started, and when that was last
local lost = {} -- buffers that were changed while no server was there
local unsent = {} -- those of them whose text the server has not got yet

-- ## The study of a file

local function study_root(file)
  local above = vim.fn.fnamemodify(file, ':p:h') .. ';'
  for _, name in ipairs({ 'kodebok.json', 'codebook.md' }) do
    local found = vim.fn.findfile(name, above)
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:h') end
  end
  for _, name in ipairs({ 'transcripts', 'transkripsjoner', 'intervjuer' }) do
    local found = vim.fn.finddir(name, above)
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:h:h') end
  end
end

local function client_of(buffer)
  for _, id in pairs(clients) do
    if vim.lsp.buf_is_attached(buffer, id) then
      local client = vim.lsp.get_client_by_id(id)
      return client and not client.is_stopped() and client or nil
    end
  end
end

-- ## Asking

local function complain(message)
  vim.api.nvim_echo({ { 'kodebok: ' .. message, 'WarningMsg' } }, true, {})
end

-- The server of a buffer; one that has stopped is started again by the key that needs it.
local function server_of(buffer)
  if not client_of(buffer) and served[buffer] then
    M.attach(buffer)
    vim.wait(3000, function() return client_of(buffer) and client_of(buffer).initialized end, 10)
    if not client_of(buffer) then return complain('the server has stopped and does not start; :edit tries again') end
  end
  return client_of(buffer) or complain('this file belongs to no study')
end

-- Asks and waits: answers come in milliseconds.
local function ask(method, params, buffer)
  local client = server_of(buffer)
  if not client then return end
  if unsent[buffer] then unsent[buffer]() end
  local answer
  vim.lsp.buf_request(buffer, method, params, function(err, result, context)
    if context.client_id == client.id then answer = { err = err, result = result } end
  end)
  vim.wait(2000, function() return answer ~= nil or vim.lsp.client_is_stopped(client.id) end, 10)
  if not answer and vim.lsp.client_is_stopped(client.id) then
    return complain('the server stopped before it answered; look whether this was done')
  end
  if not answer then return complain('no answer') end
  if answer.err then return complain(answer.err.message) end
  return answer.result or {}
end

local function run(command, arguments, buffer)
  arguments.uri = vim.uri_from_bufnr(buffer)
  return ask('workspace/executeCommand', { command = command, arguments = { arguments } }, buffer)
end

-- ## Places

-- The range of a command: the selection where it was called from one, else the cursor, which means its sentence.
local function given_range(call, buffer)
  local encoding = client_of(buffer) and client_of(buffer).offset_encoding or 'utf-16'
  local first, last = vim.api.nvim_buf_get_mark(buffer, '<'), vim.api.nvim_buf_get_mark(buffer, '>')
  if call and call.range > 0 and call.line1 == first[1] and call.line2 == last[1] then
    local length = #vim.fn.getline(last[1])
    if vim.fn.visualmode() == 'V' then first[2], last[2] = 0, length end
    last[2] = math.min(last[2], math.max(length - 1, 0))
    return vim.lsp.util.make_given_range_params(first, last, buffer, encoding).range
  elseif call and call.range > 0 then
    local finish = { call.line2, math.max(#vim.fn.getline(call.line2) - 1, 0) }
    return vim.lsp.util.make_given_range_params({ call.line1, 0 }, finish, buffer, encoding).range
  end
  local position = vim.lsp.util.make_position_params(0, encoding).position
  return { start = position, ['end'] = position }
end

local function here(buffer)
  local encoding = client_of(buffer) and client_of(buffer).offset_encoding or 'utf-16'
  local params = vim.lsp.util.make_position_params(0, encoding)
  local answer = ask('kodebok/at', params, buffer)
  return answer and answer.segments or {}
end

local function byte_column(buffer, position)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ''
  local fine, column = pcall(vim.str_byteindex, line, position.character, true)
  return fine and column or #line
end

-- ## Codes

-- The codes, those first that are likely for a range, or at the cursor; nil without an answer, which was told of.
local function codes(buffer, range)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, range = range or given_range(nil, buffer) }
  local answer = ask('kodebok/codes', params, buffer)
  if not answer then return nil end
  local list = answer.codes
  for index, code in ipairs(list) do
    known[code.id] = code
    code.order = code.suggested > 0 and code.suggested or 1000 + index
    code.words = code.label .. '  ' .. code.path .. '  ' .. code.id
  end
  list = vim.tbl_filter(function(code) return code.kind == 'code' end, list)
  table.sort(list, function(one, other) return one.order < other.order end)
  return list
end

-- The codes a few typed letters mean, the best first; nil without an answer.
local function matching(letters, buffer)
  local list = codes(buffer)
  if not list or letters == '' then return list end
  local exact = vim.tbl_filter(function(code)
    return code.id == letters or vim.fn.tolower(code.label) == vim.fn.tolower(letters)
  end, list)
  if #exact > 0 then return exact end
  return vim.fn.matchfuzzy(list, letters, { key = 'words' })
end

local function complete(letters)
  return vim.tbl_map(function(code) return code.id end, matching(letters, vim.api.nvim_get_current_buf()) or {})
end

-- ## What a researcher does

function M.tag(call)
  local buffer = vim.api.nvim_get_current_buf()
  local range = given_range(call, buffer)
  local function tag(code)
    if code then run('kodebok.tag', { code = code.id, range = range }, buffer) end
  end
  if call.bang then return run('kodebok.newCode', { label = call.args, range = range }, buffer) end
  if call.args ~= '' then
    local found = matching(call.args, buffer)
    if not found then return end
    if #found == 0 then
      if vim.fn.confirm('No code is like “' .. call.args .. '”. Make it?', '&Yes\n&No', 2) == 1 then
        return run('kodebok.newCode', { label = call.args, range = range }, buffer)
      end
      -- The selection is there again, for other letters.
      if call.range > 0 then vim.cmd('normal! gv') end
      return
    end
    return tag(found[1])
  end
  local list = codes(buffer, range)
  if not list then return end
  vim.ui.select(list, {
    prompt = 'Code',
    format_item = function(code) return code.label .. ' (' .. code.theme .. ') ' .. code.count end,
  }, tag)
end

function M.again(call)
  local buffer = vim.api.nvim_get_current_buf()
  run('kodebok.again', { range = given_range(call, buffer) }, buffer)
end

function M.take_back() run('kodebok.undo', {}, vim.api.nvim_get_current_buf()) end

function M.redo() run('kodebok.redo', {}, vim.api.nvim_get_current_buf()) end

function M.untag()
  local buffer = vim.api.nvim_get_current_buf()
  local function remove(segment)
    if segment then run('kodebok.remove', { id = segment.id, range = segment.range }, buffer) end
  end
  local list = here(buffer)
  local own = vim.tbl_filter(function(segment) return segment.own end, list)
  if #own > 0 then list = own end
  if #list == 0 then return complain('nothing is coded here') end
  if #list == 1 then return remove(list[1]) end
  vim.ui.select(list, {
    prompt = 'Remove',
    format_item = function(segment) return segment.label .. ' · ' .. segment.coder .. ' · ' .. segment.quote end,
  }, remove)
end

-- Begins a memo about the innermost passage at the cursor, else about the source.
function M.memo()
  local buffer = vim.api.nvim_get_current_buf()
  local first = here(buffer)[1]
  local answer = run('kodebok.memo', { range = given_range(nil, buffer), id = first and first.id }, buffer)
  -- A Neovim that the server cannot tell to open the memo opens it itself.
  if answer and answer.uri and not answer.shown then
    vim.cmd(('edit +%d %s'):format(answer.line + 1, vim.fn.fnameescape(vim.uri_to_fname(answer.uri))))
  end
end

-- Writes all passages of a code on a sheet and opens it; without one, of the code at the cursor.
function M.sort(call)
  local buffer = vim.api.nvim_get_current_buf()
  local found = call.args ~= '' and matching(call.args, buffer)
  if found == nil then return end
  local code = found and found[1]
  if found and not code then return complain('no code is like “' .. call.args .. '”') end
  local question = code and { code = code.id } or { range = given_range(nil, buffer) }
  local answer = run('kodebok.sort', question, buffer)
  if answer and answer.uri then vim.cmd('edit ' .. vim.fn.fnameescape(vim.uri_to_fname(answer.uri))) end
end

-- Does what a sheet says.
function M.apply_sheet() run('kodebok.applySheet', {}, vim.api.nvim_get_current_buf()) end

-- What is coded at the cursor, in one line.
function M.here()
  local names = vim.tbl_map(function(segment)
    return segment.label .. ' (' .. segment.coder .. ')'
  end, here(vim.api.nvim_get_current_buf()))
  vim.api.nvim_echo({ { #names > 0 and table.concat(names, ' · ') or '–' } }, false, {})
end

-- All passages of a code, or of this file, in the quickfix list.
function M.passages(call)
  local buffer = vim.api.nvim_get_current_buf()
  local params, title = { uri = vim.uri_from_bufnr(buffer) }, vim.fn.expand('%:t')
  if call.args ~= '' then
    local found = matching(call.args, buffer)
    if not found then return end
    local code = found[1]
    if not code then return complain('no code is like “' .. call.args .. '”') end
    params, title = { code = code.id, textDocument = { uri = params.uri } }, code.label
  else
    params.textDocument = { uri = params.uri }
  end
  local answer = ask('kodebok/segments', params, buffer)
  if not answer then return end
  local items = vim.tbl_map(function(segment)
    return {
      filename = vim.uri_to_fname(segment.uri),
      lnum = segment.range.start.line + 1,
      col = segment.range.start.character + 1,
      text = segment.label .. ' · ' .. (segment.participant or segment.coder) .. ' · ' .. segment.quote,
    }
  end, answer.segments)
  vim.fn.setqflist({}, ' ', { title = 'Kodebok: ' .. title, items = items })
  vim.cmd('copen')
end

-- ## Pages

-- Has a page written and opens it; nobody edits it.
local function open_page(command, arguments, buffer)
  arguments.show = false
  local answer = run(command, arguments, buffer)
  if not answer or not answer.path then return end
  vim.cmd('edit! ' .. vim.fn.fnameescape(answer.path))
  vim.bo.readonly, vim.bo.modifiable = true, false
end

-- All passages of what stands at the cursor, a passage, a code or a speaker, on one page.
function M.page()
  local buffer = vim.api.nvim_get_current_buf()
  local encoding = client_of(buffer) and client_of(buffer).offset_encoding or 'utf-16'
  local position = vim.lsp.util.make_position_params(0, encoding).position
  open_page('kodebok.showPassages', { position = position }, buffer)
end

-- What a lens or a menu asks for comes here, because the server cannot open files in every Neovim.
local function page_of(command, context)
  open_page(command.command, command.arguments and command.arguments[1] or {}, context.bufnr)
end

local function show_lenses(buffer)
  if not M.options.lenses or not vim.lsp.codelens or vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':e') ~= 'md' then
    return
  end
  local function refresh() pcall(vim.lsp.codelens.refresh) end
  vim.api.nvim_create_autocmd({ 'BufEnter', 'CursorHold', 'InsertLeave' }, { buffer = buffer, callback = refresh })
  vim.defer_fn(function()
    if vim.api.nvim_get_current_buf() == buffer then refresh() end
  end, 300)
end

-- Goes to the next coded passage, or the one before.
function M.jump(step)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local best
  for _, one in ipairs(vim.api.nvim_buf_get_extmarks(0, marks, 0, -1, { details = true })) do
    local line, column = one[2] + 1, one[3]
    local after = line > cursor[1] or line == cursor[1] and column > cursor[2]
    local before = line < cursor[1] or line == cursor[1] and column < cursor[2]
    local is_passage = one[4].hl_group and one[4].hl_group ~= 'KodebokOverlap'
    if is_passage and (step > 0 and after and not best or step < 0 and before) then best = { line, column } end
  end
  if best then vim.api.nvim_win_set_cursor(0, best) end
end

-- ## Painting

-- A colour mixed with a grey, so that text on it, or in it, stays readable.
local function mixed(color, part, ground)
  local function channel(at)
    local value = tonumber(color:sub(at, at + 1), 16) or 128
    return math.floor(value * part + ground * (1 - part))
  end
  return channel(2), channel(4), channel(6)
end

local function group(code)
  local name = 'KodebokCode' .. (code.slot or 0)
  local is_light = vim.o.background == 'light'
  local red, green, blue = mixed(code.color, 0.45, is_light and 255 or 24)
  local function step(value) return math.floor(value / 51 + 0.5) end
  vim.api.nvim_set_hl(0, name, {
    bg = string.format('#%02x%02x%02x', red, green, blue),
    ctermbg = 16 + 36 * step(red) + 6 * step(green) + step(blue),
  })
  local label = string.format('#%02x%02x%02x', mixed(code.color, 0.6, is_light and 0 or 255))
  vim.api.nvim_set_hl(0, name .. 'Label', { fg = label, italic = true })
  return name
end

local function is_before(one, other)
  return one.line < other.line or one.line == other.line and one.character < other.character
end

local function mark(buffer, first, last, name, priority)
  pcall(vim.api.nvim_buf_set_extmark, buffer, marks, first.line, byte_column(buffer, first), {
    end_row = last.line,
    end_col = byte_column(buffer, last),
    hl_group = name,
    priority = priority,
  })
end

-- Where passages of different codes lie over each other the words are bold.
local function paint_overlaps(buffer, list)
  vim.api.nvim_set_hl(0, 'KodebokOverlap', { bold = true })
  for index, one in ipairs(list) do
    for at = index + 1, #list do
      local other = list[at]
      if not is_before(other.range.start, one.range['end']) then break end
      if other.code ~= one.code then
        local is_inside = is_before(other.range['end'], one.range['end'])
        mark(buffer, other.range.start, is_inside and other.range['end'] or one.range['end'], 'KodebokOverlap', 4097)
      end
    end
  end
end

-- How many cells are free behind the end of a line, in the narrowest window that shows it.
local function room_behind(buffer, line)
  local room = math.huge
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    local info = vim.fn.getwininfo(window)[1]
    local width = info.width - (info.textoff or 0)
    local used = vim.api.nvim_win_call(window, function() return vim.fn.virtcol({ line + 1, '$' }) - 1 end)
    -- A line that fills its last row to the edge has nothing free there.
    if width > 0 then room = math.min(room, used == 0 and width or (width - used % width) % width) end
  end
  return room
end

local function paint(buffer)
  if not vim.api.nvim_buf_is_loaded(buffer) then return end
  vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
  local labels = {} -- line -> list of codes that begin there
  local length = function(segment)
    return (segment.range['end'].line - segment.range.start.line) * 10000
      + segment.range['end'].character - segment.range.start.character
  end
  for _, segment in ipairs(passages[buffer] or {}) do
    local code = known[segment.code] or { slot = 0, color = '#808080', label = segment.label }
    local first = segment.range.start
    -- The innermost passage gives the colour.
    mark(buffer, first, segment.range['end'], group(code), 4096 - math.min(length(segment), 4000))
    local line = labels[first.line] or {}
    labels[first.line] = line
    local text = segment.label
    if not line[text] then
      line[text] = true
      table.insert(line, { (#line > 0 and ' · ' or '  ') .. text, group(code) .. 'Label' })
    end
  end
  paint_overlaps(buffer, passages[buffer] or {})
  if not M.options.labels then return end
  for line, chips in pairs(labels) do
    local list, width = {}, 0
    for _, chip in ipairs(chips) do
      table.insert(list, chip)
      width = width + vim.fn.strdisplaywidth(chip[1])
    end
    -- What would be cut at the edge of the window stands on a line of its own below.
    local fits = width <= room_behind(buffer, line)
    pcall(vim.api.nvim_buf_set_extmark, buffer, marks, line, 0,
      fits and { virt_text = list, virt_text_pos = 'eol' } or { virt_lines = { list } })
  end
end

-- Asks for the passages of a file and paints them; does not wait. An answer that comes behind one that was asked for later
-- is not taken, and what was refused, because the text changed under the question, is asked once more.
function M.refresh(buffer, is_again)
  local params = { uri = vim.uri_from_bufnr(buffer), textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  local turn = (refreshes[buffer] or 0) + 1
  refreshes[buffer] = turn
  local function answered(method, take)
    vim.lsp.buf_request(buffer, method, params, function(err, result)
      if refreshes[buffer] ~= turn then return end
      if err and not is_again then
        vim.defer_fn(function()
          if refreshes[buffer] == turn and vim.api.nvim_buf_is_loaded(buffer) then M.refresh(buffer, true) end
        end, 100)
      end
      if err or not result then return end
      take(result)
      paint(buffer)
    end)
  end
  answered('kodebok/codes', function(result)
    for _, code in ipairs(result.codes) do known[code.id] = code end
  end)
  answered('kodebok/segments', function(result)
    passages[buffer] = result.segments
  end)
end

-- ## Starting

-- Whether another plug-in shows choices: then it searches in them, too.
local function has_picker()
  return debug.getinfo(vim.ui.select, 'S').source:find('vim/ui.lua', 1, true) == nil
end

local function map_keys(buffer)
  local function map(modes, keys, action, description, is_expression)
    local options = { buffer = buffer, desc = description, expr = is_expression, replace_keycodes = is_expression }
    vim.keymap.set(modes, keys, action, options)
  end
  map({ 'n', 'x' }, '<leader>t', function() return has_picker() and ':Tag<CR>' or ':Tag ' end, 'tag', true)
  map({ 'n', 'x' }, '<leader>.', ':TagAgain<CR>', 'tag again')
  map('n', '<leader>u', M.take_back, 'take back')
  map('n', '<leader>U', M.redo, 'do again')
  map('n', '<leader>x', M.untag, 'remove')
  map('n', '<leader>m', M.memo, 'memo')
  map('n', '<leader>k', M.here, 'what is coded here')
  map('n', '<leader>l', ':Passages ', 'passages of a code')
  map('n', '<leader>p', M.page, 'all passages on one page')
  map('n', ']c', function() M.jump(1) end, 'next passage')
  map('n', '[c', function() M.jump(-1) end, 'previous passage')
  map('n', 'K', vim.lsp.buf.hover, 'what is known here')
  map('n', 'gd', vim.lsp.buf.definition, 'to the code')
  map('n', 'gr', vim.lsp.buf.references, 'all its passages')
  map('n', '<leader>a', vim.lsp.buf.code_action, 'actions')
  map('n', '<leader>r', function() vim.lsp.buf.rename() end, 'another name')
  -- 0.7 sends a selection only so; later versions send it by themselves.
  local in_selection = vim.lsp.buf.range_code_action and ':lua vim.lsp.buf.range_code_action()<CR>'
  map('x', '<leader>a', in_selection or vim.lsp.buf.code_action, 'actions')
end

-- What is set for the files of a study: long turns wrap at words, and saving changes nothing that was not typed.
local function set_options(buffer)
  vim.bo[buffer].fixendofline = false
  vim.bo[buffer].textwidth = 0
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  if M.options.private then
    vim.bo[buffer].swapfile = false
    vim.bo[buffer].undofile = false
    vim.o.writebackup = false
  end
  vim.api.nvim_buf_call(buffer, function()
    vim.opt_local.wrap = true
    vim.opt_local.linebreak = true
    vim.opt_local.breakindent = true
  end)
end

local function attached(client, buffer)
  local quiet = { severity = { min = vim.diagnostic.severity.WARN } }
  vim.diagnostic.config(
    { virtual_text = quiet, signs = quiet, underline = true, severity_sort = true },
    vim.lsp.diagnostic.get_namespace(client.id)
  )
  local function command(name, action, more)
    vim.api.nvim_buf_create_user_command(buffer, name, action, more)
  end
  local function with_code(more)
    return vim.tbl_extend('force', { nargs = '*', complete = complete }, more)
  end
  command('Tag', M.tag, with_code({ range = true, bang = true }))
  command('TagAgain', M.again, { range = true })
  command('TakeBack', M.take_back, {})
  command('TagRedo', M.redo, {})
  command('Untag', M.untag, {})
  command('Memo', M.memo, {})
  command('Here', M.here, {})
  command('Passages', M.passages, with_code({}))
  command('Sort', M.sort, with_code({}))
  command('ApplySheet', M.apply_sheet, {})
  command('Page', M.page, {})
  if lost[buffer] == 'again' then
    lost[buffer] = 'told'
    tell_changes(buffer)
  end
  set_options(buffer)
  show_lenses(buffer)
  if M.options.keys then map_keys(buffer) end
  if M.options.paint then M.refresh(buffer) end
end

-- ## A server that stops

-- Neovim stops listening to a buffer that is changed while it has no server, and never begins again: then its text is
-- told from here.
local function tell_changes(buffer)
  local function send()
    local client = client_of(buffer)
    unsent[buffer] = nil
    if not client or not vim.api.nvim_buf_is_loaded(buffer) then return end
    local ending = ({ dos = '\r\n', mac = '\r' })[vim.bo[buffer].fileformat] or '\n'
    local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), ending)
    client.notify('textDocument/didChange', {
      textDocument = { uri = vim.uri_from_bufnr(buffer), version = vim.api.nvim_buf_get_changedtick(buffer) },
      contentChanges = { { text = text .. (vim.bo[buffer].eol and ending or '') } },
    })
  end
  vim.api.nvim_buf_attach(buffer, false, {
    on_lines = function()
      if not unsent[buffer] then vim.defer_fn(function() if unsent[buffer] then send() end end, 100) end
      unsent[buffer] = send
    end,
    on_reload = function() unsent[buffer] = send end,
    on_detach = function() lost[buffer] = 'again' end,
  })
end

-- Notes whether a buffer is changed while no server is there.
local function watch(buffer)
  vim.api.nvim_buf_attach(buffer, false, {
    on_lines = function()
      if not client_of(buffer) then lost[buffer] = lost[buffer] or 'again' end
      return true
    end,
    on_reload = function() end,
  })
end

-- Starts a server that has stopped again, later and later; one that does not stay waits for a key.
local function stopped(root, code, signal)
  if vim.v.exiting ~= vim.NIL or code == 0 and signal == 0 then return end
  local buffers = vim.tbl_filter(function(buffer)
    return served[buffer] == root and vim.api.nvim_buf_is_loaded(buffer)
  end, vim.tbl_keys(served))
  for _, buffer in ipairs(buffers) do watch(buffer) end
  local fall = falls[root]
  if not fall or vim.loop.now() - fall.at > 60000 then fall = { count = 0 } end
  falls[root] = { count = fall.count + 1, at = vim.loop.now() }
  local pause = ({ 200, 1000, 5000 })[fall.count + 1]
  -- Behind what Neovim itself says of it.
  vim.defer_fn(function()
    complain(pause and 'the server has stopped; it is started again'
      or 'the server stops again and again; the next key starts it once more')
  end, 50)
  if not pause then return end
  vim.defer_fn(function()
    for _, buffer in ipairs(buffers) do
      if vim.api.nvim_buf_is_loaded(buffer) then M.attach(buffer) end
    end
  end, pause)
end

function M.attach(buffer)
  local root = study_root(vim.api.nvim_buf_get_name(buffer))
  if not root or vim.bo[buffer].buftype ~= '' then return end
  local id = clients[root]
  if not id or not vim.lsp.get_client_by_id(id) then
    -- The same function in every version; `vim.lsp.start` came with 0.8 and looks for running clients itself.
    local start = vim.lsp.start_client or function(config) return vim.lsp.start(config, { attach = false }) end
    id = start({
      name = 'kodebok',
      cmd = M.options.command,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
      init_options = {
        codedPassages = M.options.paint and 'off' or nil,
        passagesChanged = M.options.paint,
        coder = M.options.coder,
      },
      on_attach = attached,
      on_exit = function(code, signal)
        vim.schedule(function() stopped(root, code, signal) end)
      end,
      commands = { ['kodebok.showPassages'] = page_of, ['kodebok.showStatus'] = page_of },
      handlers = {
        ['kodebok/passagesChanged'] = function(_, params)
          local changed = vim.uri_to_bufnr(params.uri)
          if M.options.paint and vim.api.nvim_buf_is_loaded(changed) then M.refresh(changed) end
        end,
      },
    })
    if not id then return complain('the server does not start') end
    clients[root] = id
  end
  served[buffer] = root
  vim.lsp.buf_attach_client(buffer, id)
end

function M.setup(options)
  M.options = vim.tbl_extend('force', M.options, options or {})
  local own = vim.api.nvim_create_augroup('kodebok', {})
  local patterns = { '*.txt', '*.md', '*.vtt', '*.srt', '*.csv' }
  vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
    group = own,
    pattern = patterns,
    callback = function(event) M.attach(event.buf) end,
  })
  vim.api.nvim_create_autocmd({ 'ColorScheme', 'VimResized', 'WinEnter' }, {
    group = own,
    callback = function()
      for buffer in pairs(passages) do paint(buffer) end
    end,
  })
end

return M
