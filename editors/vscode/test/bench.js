'use strict';
// What tests share: a temporary study, the editor's stand-in, the extension started in it, and waiting.
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { makeEditor } = require('./stand-in/vscode');
const { LanguageClient } = require('./stand-in/language-client');

const folder = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The program under test: the one named by KODEBOK_BINARY, else the one built in this repository; nil without. */
function program() {
  const named = process.env.KODEBOK_BINARY;
  if (named) return path.resolve(named);
  const built = path.join(folder, '../../.build/debug/kodebok');
  return fs.existsSync(built) ? built : undefined;
}

const folders = [];
// Not when a test is over: its program may still write, and is ended after that.
process.on('exit', () => folders.forEach((made) => fs.rmSync(made, { recursive: true, force: true })));

/** A folder that is gone when the tests are over. */
function temporary() {
  const made = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'kodebok-vscode-')));
  folders.push(made);
  return made;
}

const transcript =
  'I: Hvordan var det?\n\nTone: Jeg var 😀 redd. Så gikk det bra.\n\nI: Ja.\n\nTone: Til slutt var jeg glad.\n';
const codeBook =
  '# Følelser {#folelser .theme color="#aa3377"}\n\n## Redd {#redd}\n\nInkluder: alt.\n\n## Glad {#glad color="#228833"}\n\n'
  + 'Å være glad.\n\n# Veien {#veien .theme}\n\n## Snu {#snu}\n';

/** A study of one interview and three codes. */
function study(more = {}) {
  const root = path.join(temporary(), 'study');
  const files = { 'transcripts/tone.txt': transcript, 'codebook.md': codeBook, ...more };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return {
    root,
    file: (name) => path.join(root, name),
    text: (name) => fs.readFileSync(path.join(root, name), 'utf8'),
    /** The codings of a coder, without the header; none where there is no file. */
    codings: (coder = 'anna', source = 'transcripts/tone.txt') => {
      const file = path.join(root, 'codings', coder, source + '.jsonl');
      if (!fs.existsSync(file)) return [];
      return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
        .filter((line) => line.id);
    },
  };
}

/** Waits until something holds; fails with what it was. */
async function eventually(what, holds, limit = 10000) {
  const end = Date.now() + limit;
  for (;;) {
    let value;
    try {
      value = await holds();
    } catch {
      value = false;
    }
    if (value) return value;
    if (Date.now() > end) throw new Error('did not come: ' + what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Loads the extension anew with the stand-ins in the place of what it requires. */
function load(vscode) {
  const stand = new Map([
    ['vscode', vscode],
    ['vscode-languageclient/node', require('./stand-in/language-client')],
  ]);
  const usual = Module._load;
  for (const name of Object.keys(require.cache)) {
    if (name === path.join(folder, 'extension.js') || name.startsWith(path.join(folder, 'lib'))) delete require.cache[name];
  }
  Module._load = function (request, ...rest) {
    return stand.has(request) ? stand.get(request) : usual.call(this, request, ...rest);
  };
  return { extension: require('../extension'), restore: () => (Module._load = usual) };
}

/**
 * Starts the extension in an editor that has the folder of a study open.
 *
 * @param {{ folders: string[], language?: string, settings?: object, coder?: string, environment?: object }} how
 */
async function start(t, how) {
  const home = temporary();
  const editor = makeEditor({ ...how, manifest });
  LanguageClient.use(editor, {
    HOME: home,
    KODEBOK_CODER: how.coder ?? 'anna',
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C.UTF-8',
    ...how.environment,
  });
  if (!how.withoutProgram) await editor.set('path', program());
  for (const [name, value] of Object.entries(how.settings ?? {})) await editor.set(name, value);
  const { extension, restore } = load(editor.vscode);
  const context = { subscriptions: [], extensionPath: how.extensionPath ?? folder };
  t.after(async () => {
    await extension.deactivate();
    for (const one of context.subscriptions) one.dispose();
    for (const client of LanguageClient.made) if (client.exitStatus === undefined) client.child?.kill('SIGKILL');
    restore();
  });
  await extension.activate(context);
  return { editor, extension, context, clients: LanguageClient.made };
}

module.exports = { eventually, folder, manifest, program, start, study, temporary, transcript };
