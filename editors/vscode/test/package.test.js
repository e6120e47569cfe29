'use strict';
// The package: what is in it, that it is whole, and that it is refused where something is missing. Packed and read by
// Python, which Debian has; no editor has installed it here.
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { folder, manifest, temporary } = require('./bench');

const hasPython = spawnSync('python3', ['--version']).status === 0;
const skip = hasPython ? false : 'needs python3';

/** A copy of the extension with a library in node_modules that only says its name. */
function copy(withLibrary) {
  const made = path.join(temporary(), 'vscode');
  fs.cpSync(folder, made, { recursive: true, filter: (name) => !name.includes('node_modules') });
  fs.copyFileSync(path.join(folder, '../../LICENSE'), path.join(made, 'LICENSE'));
  if (withLibrary) {
    const library = path.join(made, 'node_modules/vscode-languageclient');
    fs.mkdirSync(library, { recursive: true });
    fs.writeFileSync(path.join(library, 'package.json'), '{"name":"vscode-languageclient"}');
    fs.writeFileSync(path.join(library, 'index.d.ts'), '');
  }
  return made;
}

const pack = (made, ...words) =>
  spawnSync('python3', [path.join(made, 'package.py'), ...words], { cwd: made, encoding: 'utf8' });

/** The entries of a package and some of their texts; every XML in it is read strictly. */
function look(file) {
  const script = `
import json, sys, zipfile, xml.dom.minidom
package = zipfile.ZipFile(sys.argv[1])
assert package.testzip() is None
names = package.namelist()
for name in ('[Content_Types].xml', 'extension.vsixmanifest'):
    xml.dom.minidom.parseString(package.read(name))
print(json.dumps({'names': names, 'types': package.read('[Content_Types].xml').decode(),
  'manifest': package.read('extension.vsixmanifest').decode(),
  'modes': {one.filename: one.external_attr >> 16 & 0o777 for one in package.infolist()}}))
`;
  const run = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

test('The package holds the extension, its library and its licence, and nothing of the tests', { skip }, () => {
  const made = copy(true);
  const run = pack(made);
  assert.equal(run.status, 0, run.stderr);
  const file = path.join(made, `kodebok-${manifest.version}.vsix`);
  assert.equal(run.stdout.trim(), file);
  const { names, types, manifest: told } = look(file);
  assert.deepEqual(names.slice(0, 2), ['[Content_Types].xml', 'extension.vsixmanifest']);
  const needed = ['package.json', 'package.nls.json', 'package.nls.nb.json', 'extension.js', 'README.md', 'LICENSE.txt', 'icon.png',
    'language-configuration.json', 'schemas/kodebok.schema.json', 'node_modules/vscode-languageclient/package.json',
    ...fs.readdirSync(path.join(folder, 'lib')).map((name) => 'lib/' + name)];
  for (const name of needed) assert.ok(names.includes('extension/' + name), name);
  const unwanted = names.filter((name) => /test|package\.py|\.d\.ts$|\.vsix$|vscodeignore/.test(name));
  assert.deepEqual(unwanted, []);
  for (const ending of new Set(names.slice(1).map((name) => path.extname(name)).filter(Boolean))) {
    assert.ok(types.includes(`Extension="${ending}"`), ending);
  }
  assert.match(told, new RegExp(`Id="kodebok" Version="${manifest.version}" Publisher="kodebok"`));
  assert.match(told, /Nothing leaves the machine/);
  assert.ok(told.includes(`Value="${manifest.engines.vscode}"`));
  const again = path.join(made, 'again.vsix');
  assert.equal(pack(made, '--out', again).status, 0);
  assert.ok(fs.readFileSync(file).equals(fs.readFileSync(again)), 'the same files make the same package');
});

test('With the program in it the package is for one kind of machine, and the program may be run', { skip }, () => {
  const made = copy(true);
  const binary = path.join(made, 'program');
  fs.writeFileSync(binary, '#!/bin/sh\n');
  const run = pack(made, '--binary', binary, '--target', 'linux-x64');
  assert.equal(run.status, 0, run.stderr);
  const { modes, manifest: told } = look(run.stdout.trim());
  assert.match(run.stdout, /kodebok-linux-x64-/);
  assert.equal(modes['extension/bin/kodebok'], 0o755);
  assert.match(told, /TargetPlatform="linux-x64"/);
  assert.notEqual(pack(made, '--binary', binary).status, 0);
});

test('Without the library no package is made, and what to do is said', { skip }, () => {
  const run = pack(copy(false));
  assert.equal(run.status, 1);
  assert.match(run.stderr, /npm install --omit=dev/);
});
