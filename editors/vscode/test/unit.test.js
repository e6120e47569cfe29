'use strict';
// The parts that need no editor: finding the program, knowing a study, passages, colours, words, settings.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { temporary } = require('./bench');
const { findBinary } = require('../lib/binary');
const { Passages, inOrder, labelsByLine, neighbour, overlaps, passagesAt } = require('../lib/passages');
const { dot, readable, transparent } = require('../lib/colors');
const { rows, plain } = require('../lib/picker');
const { serverSettings } = require('../lib/settings');
const { isInStudy, isStudyFolder, logFile } = require('../lib/study');
const { english, norwegian, wordsIn } = require('../lib/words');

function put(folder, name, mode = 0o644) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  fs.chmodSync(file, mode);
  return file;
}

test('The program: the setting, then beside the extension, then PATH', () => {
  const folder = temporary();
  const inPath = put(folder, 'path/kodebok', 0o755);
  const from = { extensionPath: path.join(folder, 'extension'), env: { PATH: path.join(folder, 'path') }, home: folder };
  assert.deepEqual(findBinary(from), { path: inPath, from: 'path' });
  const beside = put(folder, 'extension/bin/kodebok', 0o755);
  assert.deepEqual(findBinary(from), { path: beside, from: 'extension' });
  const own = put(folder, 'own/kodebok', 0o755);
  assert.deepEqual(findBinary({ ...from, setting: own }), { path: own, from: 'setting' });
  assert.deepEqual(findBinary({ ...from, setting: '~/own/kodebok' }), { path: own, from: 'setting' });
  assert.deepEqual(findBinary({ ...from, setting: 'kodebok' }), { path: inPath, from: 'setting' });
});

test('A path that is set and wrong is not replaced by another; what may not be run is no program', () => {
  const folder = temporary();
  put(folder, 'path/kodebok', 0o755);
  const from = { extensionPath: folder, env: { PATH: path.join(folder, 'path') }, home: folder };
  const file = put(folder, 'no-program');
  for (const setting of [file, path.join(folder, 'path'), path.join(folder, 'gone'), 'some/where', '../kodebok']) {
    assert.deepEqual(findBinary({ ...from, setting }), { tried: [setting] });
  }
  const none = findBinary({ ...from, env: { PATH: 'relative:' + folder }, home: undefined });
  // The machine that runs this may have the program in one of the usual folders.
  if (none.tried) assert.ok(none.tried.includes(path.join(folder, 'bin/kodebok')) && none.tried.every(path.isAbsolute));
});

test('A file belongs to a study by what lies above it, but never by the home folder', () => {
  const folder = temporary();
  const home = path.join(folder, 'home');
  put(home, 'kodebok.json');
  assert.equal(isInStudy(put(home, 'note.txt'), { home }), false);
  put(home, 'study/codebook.md');
  assert.equal(isInStudy(put(home, 'study/transcripts/deep/a.txt'), { home }), true);
  assert.equal(isInStudy(put(home, 'other/intervjuer/a.txt'), { home }), true);
  assert.equal(isInStudy(put(home, 'third/a.txt'), { home }), false);
  put(home, 'fourth/transcripts/b.txt');
  const loose = put(home, 'fourth/a.txt');
  assert.equal(isInStudy(loose, { home }), false);
  assert.equal(isInStudy(loose, { home, workspaceFolder: path.join(home, 'fourth') }), true);
  assert.equal(isStudyFolder(path.join(home, 'fourth')), true);
  assert.equal(isStudyFolder(path.join(home, 'third')), false);
  assert.equal(logFile(path.join(home, 'fourth')), undefined);
  assert.equal(logFile(path.dirname(path.dirname(put(home, 'fourth/memos/log.md')))), path.join(home, 'fourth/memos/log.md'));
});

const at = (line, character) => ({ line, character });
const passage = (code, start, end, more = {}) => ({
  id: more.id ?? `${code}${start.line}${start.character}`, code, label: code.toUpperCase(), coder: 'anna',
  range: { start, end }, ...more,
});

test('Passages at a place: the innermost first; an end belongs to its passage unless another begins there', () => {
  const list = inOrder([
    passage('c', at(0, 10), at(0, 20)), passage('a', at(0, 0), at(2, 0)), passage('b', at(0, 5), at(0, 10)),
  ]);
  assert.deepEqual(list.map(({ code }) => code), ['a', 'b', 'c']);
  const codes = (line, character) => passagesAt(list, at(line, character)).map(({ code }) => code).join('');
  assert.equal(codes(0, 6), 'ba');
  assert.equal(codes(0, 10), 'ca');
  assert.equal(codes(1, 0), 'a');
  assert.equal(codes(2, 0), 'a', 'nothing else is here');
  assert.equal(codes(2, 1), '');
});

test('The stretches where passages of different codes lie over each other, against each letter looked at by itself', () => {
  let seed = 7;
  const random = (limit) => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
  for (let round = 0; round < 300; round += 1) {
    const list = Array.from({ length: random(8) }, (_, index) => {
      const start = random(30);
      return passage('abc'[random(3)], at(0, start), at(0, start + random(12)), { id: String(index) });
    });
    const over = new Set();
    for (let place = 0; place < 50; place += 1) {
      const codes = new Set(list.filter(({ range }) => range.start.character <= place && place < range.end.character)
        .map(({ code }) => code));
      if (codes.size > 1) over.add(place);
    }
    const found = overlaps(inOrder(list));
    const seen = new Set(found.flatMap(({ start, end }) =>
      Array.from({ length: end.character - start.character }, (_, step) => start.character + step)));
    assert.deepEqual([...seen].sort((a, b) => a - b), [...over].sort((a, b) => a - b), JSON.stringify(list));
    for (let index = 1; index < found.length; index += 1) {
      assert.ok(found[index - 1].end.character < found[index].start.character, 'stretches do not touch');
    }
  }
});

test('From one passage to the next and back, and no further than the last', () => {
  const list = inOrder([passage('a', at(1, 0), at(1, 5)), passage('b', at(1, 0), at(1, 9)), passage('c', at(4, 2), at(4, 3))]);
  assert.deepEqual(neighbour(list, at(0, 0), 1), at(1, 0));
  assert.deepEqual(neighbour(list, at(1, 0), 1), at(4, 2));
  assert.equal(neighbour(list, at(4, 2), 1), undefined);
  assert.deepEqual(neighbour(list, at(4, 2), -1), at(1, 0));
  assert.equal(neighbour(list, at(1, 0), -1), undefined);
  assert.deepEqual([...labelsByLine(list).get(1)], [['B', 'b'], ['A', 'a']]);
});

test('An answer for an older text is asked for again; two questions at once become one more', async () => {
  const document = { uri: 'file:///a.txt', version: 2 };
  const answers = [1, 2, 2];
  const asked = [];
  const server = {
    async request(method) {
      asked.push(method);
      if (method === 'kodebok/codes') return { codes: [{ id: 'a', label: 'A' }], coder: 'anna' };
      return { segments: [passage('a', at(0, 0), at(0, 1))], version: answers.shift(), isSource: true };
    },
  };
  const changes = [];
  const passages = new Passages({ server, changed: () => changes.push(1) });
  await Promise.all([passages.refresh(document), passages.refresh(document), passages.refresh(document)]);
  assert.equal(passages.of(document).length, 1);
  assert.equal(passages.isSource(document), true);
  assert.deepEqual(asked, ['kodebok/codes', 'kodebok/segments', 'kodebok/segments']);
  assert.equal(changes.length, 1);
});

test('A document the server does not know yet stays unknown; a server that has ended changes nothing', async () => {
  const document = { uri: 'file:///a.txt', version: 1 };
  const server = { request: async () => ({ codes: [], segments: [] }) };
  const passages = new Passages({ server, changed: () => assert.fail('nothing is known') });
  await passages.refresh(document);
  assert.equal(passages.isSource(document), false);
  server.request = async () => { throw new Error('ended'); };
  await passages.refresh(document);
  assert.deepEqual(passages.of(document), []);
});

const code = (id, more = {}) => ({
  id, label: id, kind: 'code', theme: 'Theme', themeId: 't', count: 0, suggested: 0, again: false, color: '#123456', ...more,
});

test('The list of codes: again, likely ones in their order, then by theme; nothing stands in it twice', () => {
  const codes = [
    code('t', { label: 'Theme', kind: 'theme' }), code('one', { suggested: 2, count: 3 }), code('two'),
    code('three', { again: true, suggested: 1 }), code('u', { kind: 'theme', label: 'Other', theme: 'Other', themeId: 'u' }),
    code('four', { theme: 'Other', themeId: 'u', suggested: 1 }), code('five', { theme: 'Other', themeId: 'u' }),
  ];
  const words = wordsIn('en');
  const show = (options) => rows(codes, { words, ...options })
    .map((row) => (row.isSeparator ? `-- ${row.label}` : `${row.label} | ${row.description}`));
  assert.deepEqual(show({}), [
    '-- Likely here', 'three | Theme · again', 'four | Other', 'one | 3 · Theme', '-- Theme', 'two | Theme', '-- Other',
    'five | Other',
  ]);
  assert.deepEqual(show({ withThemes: true, withAgain: false }), [
    '-- Likely here', 'three | Theme', 'four | Other', 'one | 3 · Theme', '-- Theme', 'Theme | ', 'two | Theme', '-- Other',
    'Other | ', 'five | Other',
  ]);
});

test('Words of a study cannot become pictures or new lines in a list', () => {
  assert.equal(plain('$(trash) Grief'), '\\$(trash) Grief');
  const [row] = rows([code('x', { label: '$(bug)', theme: 'a\nb' })], { words: wordsIn('en') }).filter((one) => one.code);
  assert.equal(row.label, '\\$(bug)');
  assert.equal(row.description, 'a b');
});

test('Colours: what is none is grey, and no words of a study reach a picture', () => {
  assert.equal(transparent('#ff8000', 0.3), 'rgba(255, 128, 0, 0.3)');
  assert.equal(transparent('red"/>', 0.3), 'rgba(128, 128, 128, 0.3)');
  assert.equal(readable('#000000', false), '#666666');
  assert.equal(readable('#ffffff', true), '#999999');
  const picture = Buffer.from(dot('"><script>').split(',')[1], 'base64').toString();
  assert.match(picture, /fill="rgb\(128,128,128\)"/);
  assert.ok(!picture.includes('script'));
});

test('What the server is told never has it show passages that are painted already', () => {
  const usual = { painting: 'colors', codedPassages: 'hint', coder: ' Anna ', language: 'auto' };
  assert.deepEqual(serverSettings(usual), { passagesChanged: true, codedPassages: 'off', coder: 'Anna' });
  assert.deepEqual(serverSettings({ ...usual, painting: 'server', coder: '', language: 'nb' }),
    { passagesChanged: false, codedPassages: 'hint', language: 'nb' });
  assert.deepEqual(serverSettings({ ...usual, painting: 'server', codedPassages: 'study', coder: '' }),
    { passagesChanged: false });
  assert.deepEqual(serverSettings({ ...usual, painting: 'off', coder: '' }),
    { passagesChanged: false, codedPassages: 'off' });
});

test('Both languages have words for everything, with the same facts', () => {
  assert.deepEqual(Object.keys(norwegian), Object.keys(english));
  for (const key of Object.keys(english)) {
    const facts = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(facts(norwegian[key]), facts(english[key]), key);
  }
  assert.deepEqual(Object.keys(english), [...Object.keys(english)].sort());
  const source = fs.readdirSync(path.join(__dirname, '../lib')).map((name) =>
    name === 'words.js' ? '' : fs.readFileSync(path.join(__dirname, '../lib', name), 'utf8')).join('')
    + fs.readFileSync(path.join(__dirname, '../extension.js'), 'utf8');
  for (const key of Object.keys(english)) assert.ok(source.includes(`'${key}'`), 'words that nothing says: ' + key);
  assert.equal(wordsIn('auto', 'nb-no')('again'), 'igjen');
  assert.equal(wordsIn('auto', 'de')('again'), 'again');
  assert.throws(() => wordsIn('en')('nothing'));
});
