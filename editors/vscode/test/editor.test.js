'use strict';
// The extension in a stand-in of the editor, with the real program: what it does ends in the files of the study.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { eventually, manifest, program, start, study, temporary, transcript } = require('./bench');

const skip = program() ? false : 'needs the program: swift build, or KODEBOK_BINARY';
const colored = (editor) => editor.painted.filter(({ look }) => look.overviewRulerColor || look.borderColor);
const words = (editor) => colored(editor).map((one) => one.words);
const labels = (editor) => editor.painted.filter(({ more }) => more).map(({ more }) => more.after.contentText);

/** A study that is open with its interview, and painted. */
async function opened(t, { more, ...how } = {}) {
  const made = study(more);
  const { editor, ...rest } = await start(t, { folders: [made.root], ...how });
  const tone = await editor.open(made.file('transcripts/tone.txt'));
  await eventually('the file is known as an interview', () => editor.seen.contexts.get('kodebok.source'));
  return { made, editor, tone, ...rest };
}

test('Opens an interview, tags a selection from the list, sees it painted, finds it on disk, takes it back',
  { skip }, async (t) => {
    const { made, editor, tone } = await opened(t);
    tone.select('Jeg var 😀 redd.');
    editor.answers.quickPick.push((list) => {
      assert.deepEqual(list.rows.filter(({ kind }) => kind === -1).map(({ label }) => label), ['Likely here']);
      assert.deepEqual(list.rows.filter(({ code }) => code).map(({ label }) => label).sort(), ['Glad', 'Redd', 'Snu']);
      list.choose('Redd');
    });
    await editor.run('tag');
    const [coding] = await eventually('the coding on disk', () => made.codings().length === 1 && made.codings());
    assert.equal(coding.quote, 'Jeg var 😀 redd.');
    assert.equal(coding.code, 'redd');
    await eventually('paint', () => words(tone).length === 1);
    const [painted] = colored(tone);
    assert.equal(painted.words, 'Jeg var 😀 redd.');
    assert.equal(painted.look.overviewRulerColor, '#aa3377');
    assert.match(painted.look.dark.backgroundColor, /^rgba\(170, 51, 119, 0\.4/);
    assert.deepEqual(labels(tone), ['Redd']);
    await editor.run('takeBack');
    await eventually('no coding', () => made.codings().length === 0);
    await eventually('no paint', () => words(tone).length === 0 && labels(tone).length === 0);
    await editor.run('doAgain');
    await eventually('the coding again', () => made.codings().length === 1);
    assert.equal(made.text('transcripts/tone.txt'), transcript);
    assert.equal(tone.document.isDirty, false);
    assert.deepEqual(editor.seen.messages, [], 'success is not told of');
  });

test('Two keys from a selection to a listed code, one for the same again', { skip }, async (t) => {
  const { made, editor, tone } = await opened(t);
  tone.goTo('Så gikk det bra');
  editor.answers.quickPick.push((list) => list.accept());
  await editor.run('tag');
  const [first] = await eventually('a coding', () => made.codings().length === 1 && made.codings());
  assert.equal(first.quote, 'Så gikk det bra.');
  tone.goTo('Til slutt');
  await editor.run('tagAgain');
  const two = await eventually('two codings', () => made.codings().length === 2 && made.codings());
  assert.equal(two[1].code, first.code);
  assert.equal(two[1].quote, 'Til slutt var jeg glad.');
  await eventually('both painted', () => words(tone).length === 2);
  editor.answers.quickPick.push((list) => {
    const [again] = list.rows.filter(({ code }) => code);
    assert.equal(again.code.id, first.code);
    assert.match(again.description, /again/);
    list.leave();
  });
  await editor.run('tag');
  assert.equal(made.codings().length, 2, 'leaving the list does nothing');
});

test('Several selections get the code one after the other', { skip }, async (t) => {
  const { made, editor, tone } = await opened(t);
  const { Selection } = editor.vscode;
  tone.selections = ['Jeg var', 'gikk det'].map((text) => {
    const { start, end } = tone.document.rangeOf(text);
    return new Selection(end, start);
  });
  editor.answers.quickPick.push((list) => list.choose('Snu'));
  await editor.run('tag');
  const quotes = await eventually('two codings', () => made.codings().length === 2 && made.codings());
  assert.deepEqual(quotes.map(({ quote }) => quote), ['Jeg var', 'gikk det']);
});

test('A key for a code: by id, by label, by number; an unknown one is told of', { skip }, async (t) => {
  const { made, editor, tone } = await opened(t);
  tone.select('Jeg var');
  await editor.run('tagWith', { code: 'redd' });
  await editor.run('tagWith', { code: 'GLAD' });
  await editor.set('codeKeys', { 3: 'snu' });
  await editor.run('tagNumber', { number: 3 });
  await eventually('three codings', () => made.codings().length === 3);
  assert.deepEqual(made.codings().map(({ code }) => code).sort(), ['glad', 'redd', 'snu']);
  await editor.run('tagNumber', { number: 4 });
  await editor.run('tagWith', { code: 'nothing' });
  assert.deepEqual(editor.seen.messages.map(({ text }) => /key 4|“nothing”/.test(text)), [true, true]);
  assert.equal(made.codings().length, 3);
});

test('A key for a label takes the code of the study that is looked at, also where another has the label', { skip },
  async (t) => {
    const [here, there] = [study(), study({ 'codebook.md': '# Følelser {#folelser .theme}\n\n## Redd {#engstelig}\n' })];
    const { editor } = await start(t, { folders: [here.root, there.root] });
    for (const made of [here, there]) {
      const tone = await editor.open(made.file('transcripts/tone.txt'));
      await eventually('the file is known as an interview', () => editor.seen.contexts.get('kodebok.source'));
      tone.select('Jeg var');
      await editor.run('tagWith', { code: 'Redd' });
      await eventually('a coding', () => made.codings().length === 1);
    }
    assert.deepEqual([here, there].map((made) => made.codings()[0].code), ['redd', 'engstelig']);
  });

test('A key is given to a code, and stands in the settings of the folder', { skip }, async (t) => {
  const { editor, tone } = await opened(t);
  tone.select('Jeg var');
  editor.answers.quickPick.push((list) => list.choose('Glad'), ({ rows }) => rows[1]);
  await editor.run('giveKey');
  const { value, target } = editor.setting('codeKeys');
  assert.deepEqual(value, { 2: 'glad' });
  assert.equal(target, editor.vscode.ConfigurationTarget.Workspace);
});

test('Passages over each other: both colours, the overlap marked, one asked about when a coding is removed',
  { skip }, async (t) => {
    const { made, editor, tone } = await opened(t);
    tone.select('Jeg var 😀 redd. Så gikk det bra.');
    await editor.run('tagWith', { code: 'redd' });
    tone.select('Så gikk det bra.');
    await editor.run('tagWith', { code: 'glad' });
    await eventually('both painted', () => words(tone).length === 2);
    const marked = tone.painted.filter(({ look }) => look.textDecoration === 'underline');
    assert.deepEqual(marked.map((one) => one.words), ['Så gikk det bra.']);
    assert.deepEqual(new Set(colored(tone).map(({ look }) => look.overviewRulerColor)), new Set(['#aa3377', '#228833']));
    assert.deepEqual(labels(tone), ['Redd · Glad']);

    const status = editor.seen.status[0];
    tone.goTo('Så gikk');
    assert.equal(status.text, '$(tag) Glad · Redd');
    tone.goTo('Jeg var');
    assert.equal(status.text, '$(tag) Redd');
    tone.goTo('Hvordan');
    assert.equal(status.text, '$(tag) –');

    tone.goTo('Jeg var');
    await editor.run('untag');
    await eventually('one removed without a question', () => made.codings().length === 1);
    await editor.run('takeBack');
    await eventually('two again', () => made.codings().length === 2);
    tone.goTo('Så gikk');
    editor.answers.quickPick.push((list) => {
      assert.deepEqual(list.rows.map(({ label }) => label), ['Glad', 'Redd']);
      list.choose('Redd');
    });
    await editor.run('untag');
    await eventually('the one chosen is removed', () => made.codings().map(({ code }) => code).join() === 'glad');
    tone.goTo('Hvordan');
    await editor.run('untag');
    assert.match(editor.seen.messages.at(-1).text, /nothing is coded here/i);
  });

test('A new code: typed into the list, under a theme; and one named by the words themselves', { skip }, async (t) => {
  const { made, editor, tone } = await opened(t);
  tone.select('Så gikk det bra.');
  editor.answers.quickPick.push((list) => {
    list.type('Lettet');
    list.choose('New code: “Lettet”');
  }, ({ rows }) => rows.find(({ label }) => label === 'Følelser'));
  await editor.run('tag');
  await eventually('the code in the code book', () => made.text('codebook.md').includes('Lettet'));
  const [coding] = await eventually('its coding', () => made.codings().length === 1 && made.codings());
  assert.equal(coding.quote, 'Så gikk det bra.');
  assert.ok(made.text('codebook.md').indexOf('Lettet') < made.text('codebook.md').indexOf('# Veien'), 'under its theme');
  tone.select('Til slutt');
  await editor.run('inVivo');
  await eventually('the other code', () => made.text('codebook.md').includes('Til slutt'));
  await eventually('two codings', () => made.codings().length === 2);
  tone.select('Ja.');
  editor.answers.inputBox.push('Enighet');
  editor.answers.quickPick.push(({ rows }) => rows.at(-1));
  await editor.run('newCode');
  await eventually('the third code', () => made.text('codebook.md').includes('Enighet'));
  editor.answers.inputBox.push(undefined);
  await editor.run('newCode');
  await eventually('no fourth', () => made.codings().length === 3);
});

test('Goes from passage to passage, lists those of the file and shows those of a code or a theme', { skip }, async (t) => {
  const { editor, tone } = await opened(t, { more: { 'transcripts/amir.txt': 'Amir: Jeg var redd da.\n' } });
  for (const [text, code] of [['Jeg var 😀 redd.', 'redd'], ['Til slutt', 'glad']]) {
    tone.select(text);
    await editor.run('tagWith', { code });
  }
  await eventually('both painted', () => words(tone).length === 2);
  tone.goTo('Hvordan');
  await editor.run('nextPassage');
  assert.deepEqual({ ...tone.selection.active }, { line: 2, character: 6 });
  await editor.run('nextPassage');
  assert.deepEqual({ ...tone.selection.active }, { line: 6, character: 6 });
  await editor.run('nextPassage');
  assert.deepEqual({ ...tone.selection.active }, { line: 6, character: 6 });
  await editor.run('previousPassage');
  assert.deepEqual({ ...tone.selection.active }, { line: 2, character: 6 });

  editor.answers.quickPick.push((list) => {
    assert.deepEqual(list.rows.map(({ detail }) => detail), ['Jeg var 😀 redd.', 'Til slutt']);
    list.look(list.rows[1]);
    list.choose('Glad');
  });
  await editor.run('passagesOfFile');
  assert.equal(tone.document.getText(tone.selection), 'Til slutt');

  const peeked = () => editor.seen.executed.filter(([name]) => name === 'editor.action.peekLocations').map((one) => one[3]);
  tone.goTo('Jeg var');
  editor.answers.quickPick.push((list) => {
    assert.equal(list.pick.activeItems[0].code.id, 'redd', 'the code at the cursor is chosen beforehand');
    list.choose('Redd');
  }, (list) => list.choose('Følelser'), (list) => list.choose('Snu'));
  await editor.run('passagesOfCode');
  assert.deepEqual(peeked()[0].map(({ uri, range }) => [path.basename(uri.fsPath), range.start.line]), [['tone.txt', 2]]);
  await editor.run('passagesOfCode');
  assert.equal(peeked()[1].length, 2, 'a theme shows the passages of its codes');
  await editor.run('passagesOfCode');
  assert.equal(peeked().length, 2);
  assert.match(editor.seen.messages.at(-1).text, /nothing is coded with “Snu”/);
  editor.answers.quickPick.push((list) => list.choose('Redd'));
  await editor.run('codesHere');
  assert.equal(peeked().length, 3);
});

test('Paint follows the text when words are typed before a passage, and is asked for once the typing rests',
  { skip }, async (t) => {
    const { made, editor, tone } = await opened(t);
    tone.select('Til slutt');
    await editor.run('tagWith', { code: 'glad' });
    await eventually('painted', () => words(tone).join() === 'Til slutt');
    const { Range } = editor.vscode;
    for (const letter of 'Vel, ') editor.edit(tone.document, new Range(6, 6, 6, 6), letter);
    await eventually('painted where the words are now', () =>
      words(tone).join() === 'Til slutt' && colored(tone)[0].range.start.character === 11);
    editor.save(tone.document);
    await eventually('written anew', () => made.codings().length === 1);
  });

test('A memo is begun and opened; the analysis log is opened where there is one', { skip }, async (t) => {
  const { made, editor, tone } = await opened(t);
  await editor.run('openLog');
  assert.match(editor.seen.messages.at(-1).text, /analysis log is begun/);
  tone.select('Til slutt');
  await editor.run('tagWith', { code: 'glad' });
  await editor.run('memo');
  const memo = await eventually('a memo', () => {
    const { fsPath } = editor.state.active.document.uri;
    return fsPath.includes('memos') && fsPath;
  });
  assert.match(fs.readFileSync(memo, 'utf8'), /about=/);
  await editor.open(made.file('transcripts/tone.txt'));
  editor.answers.inputBox.push('Lettet');
  editor.answers.quickPick.push(({ rows }) => rows[0]);
  await editor.run('newCode');
  await eventually('the log', () => fs.existsSync(made.file('memos/log.md')));
  await editor.run('openLog');
  assert.equal(editor.state.active.document.uri.fsPath, made.file('memos/log.md'));
});

test('Who codes is chosen among the coders or typed, stands in the settings of the user and counts at once',
  { skip }, async (t) => {
    const { made, editor, tone } = await opened(t, { environment: { KODEBOK_CODER: '' }, settings: { coder: 'Anna Berg' } });
    tone.select('Til slutt');
    await editor.run('tagWith', { code: 'glad' });
    await eventually('written by Anna', () => made.codings('anna-berg').length === 1);
    editor.answers.quickPick.push(({ rows }) => rows.at(-1));
    editor.answers.inputBox.push('Jonas Vik');
    await editor.run('chooseCoder');
    assert.deepEqual(editor.setting('coder'), { value: 'Jonas Vik', target: editor.vscode.ConfigurationTarget.Global });
    tone.select('Ja.');
    await editor.run('tagWith', { code: 'snu' });
    await eventually('written by Jonas', () => made.codings('jonas-vik').length === 1);
    tone.goTo('Til slutt');
    editor.answers.quickPick.push(({ rows }) => rows[0]);
    await editor.run('chooseCoder');
    assert.notEqual(editor.setting('coder').value, 'Jonas Vik');
  });

test('What the server is told: nothing is shown twice, and a setting counts without a new start', { skip }, async (t) => {
  const { editor, tone, clients } = await opened(t);
  assert.deepEqual(clients[0].clientOptions.initializationOptions, { passagesChanged: true, codedPassages: 'off' });
  let published = [];
  clients[0].onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => (published = diagnostics));
  tone.select('Til slutt');
  await editor.run('tagWith', { code: 'glad' });
  await eventually('painted', () => words(tone).length === 1);
  assert.deepEqual(published.filter(({ source }) => source === 'kodebok.coding'), []);
  await editor.set('codedPassages', 'hint');
  await editor.set('painting', 'server');
  await eventually('shown by the server', () => published.some(({ source }) => source === 'kodebok.coding'));
  assert.deepEqual(words(tone), []);
  await editor.set('painting', 'underlines');
  await eventually('lines below the words', () => words(tone).length === 1);
  assert.equal(colored(tone)[0].look.borderColor, '#228833');
  assert.equal(colored(tone)[0].look.light, undefined);
  await eventually('no longer by the server', () => !published.some(({ source }) => source === 'kodebok.coding'));
  assert.equal(clients.length, 1);
});

test('The program is started again when asked, and after it was killed it is told of', { skip }, async (t) => {
  const { made, editor, tone, clients } = await opened(t);
  tone.select('Til slutt');
  await editor.run('tagWith', { code: 'glad' });
  await editor.run('restart');
  assert.equal(clients.length, 2);
  assert.equal(clients[0].exitStatus, 0, 'it was ended as the protocol wants');
  await eventually('painted anew', () => words(tone).length === 1);
  clients[1].child.kill('SIGKILL');
  await eventually('the line at the bottom tells', () => editor.seen.status[0].text.includes('$(warning)'));
  assert.equal(editor.seen.contexts.get('kodebok.source'), false);
  await editor.run('restart');
  await eventually('painted after that', () => words(tone).length === 1);
  assert.equal(made.codings().length, 1);
});

test('No command of the extension has the name of one of the server', { skip }, async (t) => {
  const { clients } = await opened(t);
  const { commands } = clients[0].initializeResult.capabilities.executeCommandProvider;
  const own = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual(own.filter((name) => commands.includes(name)), []);
});

test('A file of no study starts nothing; a study is made in its folder when asked', { skip }, async (t) => {
  const folder = temporary();
  fs.writeFileSync(path.join(folder, 'samtale.txt'), transcript);
  const { editor, clients } = await start(t, { folders: [folder] });
  const file = await editor.open(path.join(folder, 'samtale.txt'));
  assert.equal(clients.length, 0);
  file.select('Til slutt');
  await editor.run('tag');
  assert.match(editor.seen.messages.at(-1).text, /belongs to no study/);
  assert.equal(fs.existsSync(path.join(folder, 'kodebok.json')), false);
  editor.answers.message.push('Make a study here');
  editor.answers.quickPick.push((list) => {
    list.type('Håp');
    list.choose('New code: “Håp”');
  });
  await editor.run('tag');
  await eventually('the code book', () => fs.existsSync(path.join(folder, 'codebook.md')));
  assert.match(fs.readFileSync(path.join(folder, 'codebook.md'), 'utf8'), /Håp/);
});

test('Two studies in one window: each file is coded in its own', { skip }, async (t) => {
  const other = study({ 'transcripts/lise.txt': 'Lise: Jeg vil heim.\n', 'codebook.md': '# Tema {#t}\n\n## Heim {#heim}\n' });
  const { made, editor, tone } = await opened(t, {});
  const folders = [{ uri: editor.vscode.Uri.file(other.root), name: 'other', index: 1 }];
  editor.vscode.workspace.workspaceFolders.push(...folders);
  const lise = await editor.open(other.file('transcripts/lise.txt'));
  await eventually('known', () => editor.seen.contexts.get('kodebok.source'));
  lise.select('Jeg vil heim.');
  editor.answers.quickPick.push((list) => list.choose('Heim'));
  await editor.run('tag');
  await eventually('coded there', () => other.codings('anna', 'transcripts/lise.txt').length === 1);
  assert.equal(made.codings().length, 0);
  assert.equal(tone.painted.length, 0);
});

test('The program is missing: told once, with the places that were searched', async (t) => {
  const made = study();
  const missing = made.file('nothing/kodebok');
  const { editor, clients } = await start(t, { folders: [made.root], withoutProgram: true, settings: { path: missing } });
  await editor.open(made.file('transcripts/tone.txt'));
  assert.equal(clients.length, 0);
  assert.equal(editor.seen.messages.length, 1);
  assert.match(editor.seen.messages[0].text, /was not found/);
  assert.deepEqual(editor.seen.output, ['Looked for kodebok at:', '  ' + missing]);
  assert.match(editor.seen.status[0].text, /not found/);
  editor.answers.message.push('Open the setting');
  await editor.run('tag');
  assert.deepEqual(editor.seen.executed.at(-1), ['workbench.action.openSettings', 'kodebok.path']);
});

test('A program that is none is told of, and the next one is tried when the setting changes', { skip }, async (t) => {
  const made = study();
  const broken = made.file('broken');
  fs.writeFileSync(broken, 'no program');
  fs.chmodSync(broken, 0o755);
  const { editor, clients } = await start(t, { folders: [made.root], settings: { path: broken } });
  await eventually('told', () => editor.seen.messages.some(({ text }) => text.includes('does not start')));
  await editor.set('path', program());
  await editor.open(made.file('transcripts/tone.txt'));
  await eventually('it runs', () => editor.seen.contexts.get('kodebok.source'));
  assert.equal(clients.length, 2);
});

test('In Norwegian where the editor or the setting says so', { skip }, async (t) => {
  const { editor, tone } = await opened(t, { language: 'nb' });
  tone.goTo('Hvordan');
  await editor.run('untag');
  assert.equal(editor.seen.messages.at(-1).text, 'Kodebok: ingenting er kodet her.');
  await editor.set('language', 'en');
  await editor.run('untag');
  assert.equal(editor.seen.messages.at(-1).text, 'Kodebok: nothing is coded here.');
});

test('What the server refuses is told in one sentence, and nothing is done', { skip }, async (t) => {
  const { made, editor } = await opened(t);
  const book = await editor.open(made.file('codebook.md'));
  await eventually('no interview', () => editor.seen.contexts.get('kodebok.source') === false);
  book.select('Inkluder');
  await editor.run('tagWith', { code: 'redd' });
  assert.match(editor.seen.messages.at(-1).text, /Only interviews and articles are coded/);
  await editor.run('takeBack');
  assert.equal(editor.seen.messages.at(-1).kind, 'warning');
  assert.equal(made.codings().length, 0);
});

test('A sorting sheet of a code is written into the study and opened',
  { skip }, async (t) => {
    const { made, editor, tone, clients } = await opened(t);
    assert.ok(clients[0].initializeResult.capabilities.experimental.kodebokCommands.includes('kodebok.sort'));
    assert.equal(editor.seen.contexts.get('kodebok.canSort'), true);
    tone.select('Til slutt');
    await editor.run('tagWith', { code: 'redd' });
    await eventually('painted', () => words(tone).length === 1);
    tone.goTo('Til slutt');
    editor.answers.quickPick.push((list) => {
      assert.equal(list.pick.activeItems[0].code.id, 'redd');
      list.choose('Redd');
    });
    await editor.run('sort');
    const sheet = await eventually('the sheet', () => {
      const { document } = editor.state.active;
      return document.text.includes('Til slutt') && document !== tone.document && document;
    });
    assert.match(sheet.text, /#+ Redd/);
    assert.ok(sheet.uri.fsPath.startsWith(made.root));
  });
