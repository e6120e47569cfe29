'use strict';
// Finds the program `kodebok`: where the settings say, beside the extension, or in the folders of PATH.
const fs = require('node:fs');
const path = require('node:path');

// Where programs are put by hand; an editor started from a menu often has a shorter PATH than a terminal.
const usualFolders = ['.local/bin', 'bin'];
const systemFolders = ['/usr/local/bin', '/opt/homebrew/bin', '/usr/bin'];

/** Whether a file is there and may be run. */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The folders that are searched for a bare name, each once, in order. */
function searchFolders(env, home) {
  const named = (env.PATH || env.Path || '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const own = home ? usualFolders.map((folder) => path.join(home, folder)) : [];
  return [...new Set([...named, ...own, ...systemFolders])];
}

/**
 * Finds the program.
 *
 * A path that is set is the only one tried: falling back to another program without a word would be worse than a message.
 *
 * @param {{ setting?: string, extensionPath: string, env: object, home?: string, platform?: string }} from
 * @returns {{ path: string, from: 'setting' | 'extension' | 'path' } | { tried: string[] }}
 */
function findBinary({ setting, extensionPath, env, home, platform = process.platform }) {
  const ending = platform === 'win32' ? '.exe' : '';
  const wanted = (setting || '').trim();
  const search = (name) => {
    const files = searchFolders(env, home).map((folder) => path.join(folder, name));
    return { found: files.find(isProgram), files };
  };
  if (wanted) {
    const expanded = home && /^~[/\\]/.test(wanted) ? path.join(home, wanted.slice(2)) : wanted;
    if (path.isAbsolute(expanded)) {
      return isProgram(expanded) ? { path: expanded, from: 'setting' } : { tried: [expanded] };
    }
    // A path with folders in it would depend on where the editor was started.
    if (/[/\\]/.test(expanded)) return { tried: [expanded] };
    const { found } = search(expanded);
    return found ? { path: found, from: 'setting' } : { tried: [expanded] };
  }
  const beside = path.join(extensionPath, 'bin', 'kodebok' + ending);
  if (isProgram(beside)) return { path: beside, from: 'extension' };
  const { found, files } = search('kodebok' + ending);
  return found ? { path: found, from: 'path' } : { tried: [beside, ...files] };
}

module.exports = { findBinary };
