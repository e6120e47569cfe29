'use strict';
// package.json against what VS Code makes of it. The editor puts its schema together while it runs and publishes it
// nowhere, so each point of contribution that is used is checked here, by hand, and strictly: an unknown member fails.
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, manifest, program } = require('./bench');
const { Commands } = require('../lib/commands');
const { readSettings } = require('../lib/settings');

const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const english = JSON.parse(read('package.nls.json'));
const norwegian = JSON.parse(read('package.nls.nb.json'));
const { contributes } = manifest;

// Shapes: a function says what is wrong, or nothing.
const text = (value) => (typeof value === 'string' && value !== '' ? '' : 'must be text');
const flag = (value) => (typeof value === 'boolean' ? '' : 'must be true or false');
const like = (pattern) => (value) => (typeof value === 'string' && pattern.test(value) ? '' : 'must be like ' + pattern);
const oneOf = (...values) => (value) => (values.includes(value) ? '' : 'must be one of ' + values.join(', '));
const any = () => '';
const list = (shape) => (value, at) =>
  (Array.isArray(value) && value.length > 0 ? value.map((one, index) => shape(one, `${at}[${index}]`)).filter(Boolean).join('\n')
    : `${at} must be a list`);
const object = (required, optional = {}) => (value, at = '') => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} must be an object`;
  const wrong = Object.keys(required).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  for (const [name, member] of Object.entries(value)) {
    const shape = required[name] ?? optional[name];
    if (!shape) wrong.push(`${at}.${name} is unknown`);
    else {
      const said = shape(member, `${at}.${name}`);
      if (said) wrong.push(said.includes(at + '.' + name) ? said : `${at}.${name} ${said}`);
    }
  }
  return wrong.join('\n');
};
const map = (key, shape) => (value, at) => Object.entries(value ?? {}).map(([name, one]) =>
  (key.test(name) ? shape(one, `${at}.${name}`) : `${at}.${name} is not like ${key}`)).filter(Boolean).join('\n');

const command = like(/^kodebok\.editor\.[a-z][A-Za-z]*$/);
const icon = like(/^\$\([a-z-]+\)$/);
const when = like(/^[\w.]+( ?(&&|\|\|) ?!?[\w.]+)*$|^![\w.]+$/);
const modifier = '(?:ctrl|shift|alt|cmd|win|meta)';
const keyName = '(?:[a-z0-9]|f[1-9]|f1[0-9]|enter|escape|tab|space|backspace|delete|home|end|pageup|pagedown|up|down|left|right|[\\[\\]\\\\;\'`,./=-])';
const chord = `(?:${modifier}\\+)*${keyName}`;
const key = like(new RegExp(`^${chord}( ${chord})?$`));
const scope = oneOf('application', 'machine', 'window', 'resource', 'language-overridable', 'machine-overridable');
const property = object(
  { type: oneOf('string', 'boolean', 'integer', 'number', 'object', 'array'), default: any, scope },
  {
    description: text, markdownDescription: text, order: (value) => (Number.isInteger(value) ? '' : 'must be whole'),
    enum: list(any), enumDescriptions: list(text), markdownEnumDescriptions: list(text), minimum: any, maximum: any,
    maxLength: any, properties: any, additionalProperties: any,
  }
);
const manifestShape = object({
  name: like(/^[a-z0-9-]+$/), displayName: text, description: text, version: like(/^\d+\.\d+\.\d+$/),
  publisher: like(/^[a-z0-9][a-z0-9-]*$/i), license: oneOf('Apache-2.0'), icon: text,
  // The list is closed, and words that are not in it are refused by the shops of extensions.
  categories: list(oneOf('Programming Languages', 'Snippets', 'Linters', 'Themes', 'Debuggers', 'Formatters', 'Keymaps',
    'SCM Providers', 'Other', 'Extension Packs', 'Language Packs', 'Data Science', 'Machine Learning', 'Visualization',
    'Notebooks', 'Education', 'Testing', 'AI', 'Chat')),
  keywords: list(text), engines: object({ vscode: like(/^\^\d+\.\d+\.\d+$/) }), main: like(/^\.\/.*\.js$/),
  extensionKind: list(oneOf('ui', 'workspace')),
  capabilities: object({
    untrustedWorkspaces: object({ supported: oneOf(true, false, 'limited') }, { description: text, restrictedConfigurations: list(text) }),
    virtualWorkspaces: object({ supported: oneOf(true, false, 'limited') }, { description: text }),
  }),
  activationEvents: list(like(/^(onLanguage:[a-z-]+|workspaceContains:\S+|onCommand:\S+)$/)),
  contributes: object({
    languages: list(object({ id: like(/^[a-z-]+$/) }, {
      aliases: list(text), configuration: like(/^\.\//), filenamePatterns: list(text), extensions: list(like(/^\.[a-z]+$/)),
    })),
    commands: list(object({ command, title: text }, { category: text, icon, enablement: when })),
    keybindings: list(object({ command, key }, { mac: key, when, args: any })),
    submenus: list(object({ id: text, label: text }, { icon })),
    menus: map(/^(editor\/context|editor\/title|commandPalette|kodebok\.menu)$/, list(object({}, {
      command, submenu: text, when, group: like(/^[\w-]+(@\d+)?$/), alt: command,
    }))),
    configuration: object({ title: text, properties: map(/^kodebok\.[a-zA-Z]+$/, property) }),
    configurationDefaults: map(/^\[[a-z-]+\]$/, map(/^(editor|files)\.[a-zA-Z.]+$/, any)),
    jsonValidation: list(object({ fileMatch: text, url: like(/^\.\//) })),
  }),
  scripts: map(/^[a-z:]+$/, text),
  dependencies: map(/^[a-z-]+$/, like(/^\^\d+\.\d+\.\d+$/)),
}, { private: flag });

test('Every member of package.json is one that VS Code knows, with a value of the right kind', () => {
  assert.equal(manifestShape(manifest, 'package'), '');
  // The check itself can fail.
  for (const spoil of [
    (one) => (one.contributes.commands[0].tittle = 'x'),
    (one) => delete one.engines.vscode,
    (one) => (one.contributes.keybindings[0].key = 'ctrl+return'),
    (one) => (one.contributes.configuration.properties['kodebok.labels'].scope = 'user'),
    (one) => (one.contributes.menus['editor/conttext'] = []),
    (one) => one.activationEvents.push('onStart'),
  ]) {
    const spoilt = structuredClone(manifest);
    spoil(spoilt);
    assert.notEqual(manifestShape(spoilt, 'package'), '', String(spoil));
  }
});

test('Every word for people stands in both languages, and none that is not used', () => {
  const used = [...JSON.stringify(manifest).matchAll(/%([a-zA-Z.]+)%/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  assert.deepEqual(Object.keys(norwegian).sort(), Object.keys(english).sort());
  for (const { title } of contributes.commands) assert.match(title, /^%.*%$/);
  for (const one of Object.values(contributes.configuration.properties)) {
    assert.match(one.description ?? one.markdownDescription, /^%.*%$/);
  }
});

test('The commands of package.json and those of the extension are the same', () => {
  const declared = contributes.commands.map(({ command: name }) => name);
  const made = Object.keys(new Commands({}).table());
  // Two do nothing without an argument, so no list shows them.
  const hidden = ['kodebok.editor.tagNumber', 'kodebok.editor.tagWith'];
  assert.deepEqual([...declared, ...hidden].sort(), made.sort());
  assert.equal(new Set(declared).size, declared.length);
  for (const { command: name } of contributes.keybindings) assert.ok(made.includes(name), name);
  const entries = Object.values(contributes.menus).flat();
  for (const { command: name, submenu } of entries) {
    if (name) assert.ok(declared.includes(name), name);
    else assert.ok(contributes.submenus.some(({ id }) => id === submenu), submenu);
  }
});

test('No key does two things, and every condition is one that the extension sets or the editor has', () => {
  for (const name of ['key', 'mac']) {
    const keys = contributes.keybindings.map((binding) => binding[name]);
    assert.equal(new Set(keys).size, keys.length, keys.join(', '));
  }
  const source = read('extension.js');
  const conditions = [...contributes.keybindings, ...Object.values(contributes.menus).flat()]
    .flatMap(({ when: condition }) => condition?.match(/[\w.]+/g) ?? []);
  for (const name of new Set(conditions)) {
    const own = name.startsWith('kodebok.') && source.includes(`setContext('${name.slice('kodebok.'.length)}'`);
    assert.ok(own || name === 'editorTextFocus', name);
  }
});

test('The keys of the numbers give the code of their number, and the setting has a place for each', () => {
  const numbers = contributes.keybindings.filter(({ command: name }) => name === 'kodebok.editor.tagNumber');
  assert.deepEqual(numbers.map(({ key: one, args }) => [one, args.number]), [1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => [`alt+${one}`, one]));
  const { properties } = contributes.configuration.properties['kodebok.codeKeys'];
  assert.deepEqual(Object.keys(properties), numbers.map(({ args }) => String(args.number)));
});

test('The settings that are read are those of package.json, with defaults that fit their kinds', () => {
  const asked = [];
  readSettings({ workspace: { getConfiguration: () => ({ get: (name, fallback) => (asked.push([name, fallback]), fallback) }) } });
  const declared = contributes.configuration.properties;
  assert.deepEqual(asked.map(([name]) => 'kodebok.' + name), Object.keys(declared));
  for (const [name, fallback] of asked) {
    const { default: value, type, enum: values, enumDescriptions, markdownEnumDescriptions } = declared['kodebok.' + name];
    assert.deepEqual(value, fallback, name);
    assert.equal(type === 'integer' ? 'number' : type, typeof value, name);
    if (values) {
      assert.ok(values.includes(value), name);
      assert.equal((enumDescriptions ?? markdownEnumDescriptions).length, values.length, name);
    }
  }
});

test('A folder that is not trusted cannot say which program is run', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['kodebok.path']);
  assert.equal(contributes.configuration.properties['kodebok.coder'].scope, 'application', 'nor whose codings are written');
});

test('The editor leaves transcripts as they are', () => {
  for (const { id } of contributes.languages) {
    const set = contributes.configurationDefaults[`[${id}]`];
    for (const name of ['files.trimTrailingWhitespace', 'files.insertFinalNewline', 'files.trimFinalNewlines',
      'editor.formatOnSave', 'editor.formatOnPaste', 'editor.formatOnType']) assert.equal(set[name], false, name);
    assert.equal(set['editor.wordWrap'], 'on');
    assert.equal(set['editor.inlineSuggest.enabled'], false);
  }
});

test('Files that package.json names are there; the picture has the size that is asked for', () => {
  const names = [manifest.main, manifest.icon, ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.jsonValidation.map(({ url }) => url), 'README.md'];
  for (const name of names) assert.ok(fs.existsSync(path.join(folder, name)), name);
  const picture = fs.readFileSync(path.join(folder, manifest.icon));
  assert.equal(picture.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [128, 128]);
  const { wordPattern } = JSON.parse(read('language-configuration.json'));
  const words = 'Hva sa Åse-Marie? «Det går’kke», sa ho.'.match(new RegExp(wordPattern.pattern, wordPattern.flags + 'g'));
  assert.deepEqual(words, ['Hva', 'sa', 'Åse-Marie', 'Det', 'går’kke', 'sa', 'ho']);
});

test('The schema of kodebok.json is the one the program prints', { skip: program() ? false : 'needs the program' }, () => {
  const printed = execFileSync(program(), ['explain', 'kodebok.json'], { encoding: 'utf8' });
  assert.equal(read('schemas/kodebok.schema.json'), printed,
    'kodebok explain kodebok.json > editors/vscode/schemas/kodebok.schema.json');
  JSON.parse(printed);
});

test('Only extension.js and the stand-ins name the editor or the library', () => {
  for (const name of fs.readdirSync(path.join(folder, 'lib'))) {
    assert.doesNotMatch(read('lib/' + name), /require\('vscode/, name);
  }
});

test('The page of keys names every key and every command that has one', () => {
  const page = read('README.md');
  for (const { key: one } of contributes.keybindings) {
    if (/^alt\+\d$/.test(one)) continue;
    const shown = one.split(' ').map((part) => part.split('+').map((word) => word[0].toUpperCase() + word.slice(1)).join('+')).join(' ');
    assert.ok(page.includes('`' + shown + '`'), shown);
  }
  for (const name of Object.keys(contributes.configuration.properties)) assert.ok(page.includes('`' + name + '`'), name);
});
