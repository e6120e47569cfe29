'use strict';
// Whether a file belongs to a study: decides only if the server is started. Which study it is, the server says.
const fs = require('node:fs');
const path = require('node:path');

const signs = ['kodebok.json', 'codebook.md', 'kodebok.md'];
const transcriptFolders = ['transcripts', 'transkripsjoner', 'intervjuer'];
const logs = ['memos/log.md', 'memoer/log.md', 'notater/log.md', 'memoer/logg.md', 'notater/logg.md'];

const isFile = (name) => fs.statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (name) => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folders above a file, the nearest first, up to the home folder or what is above it. */
function foldersAbove(file, home) {
  const result = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (home && (folder === home || home.startsWith(folder + path.sep))) break;
    if (folder === path.dirname(folder)) break;
    result.push(folder);
  }
  return result;
}

/** Whether a folder itself is one where a study begins. */
function isStudyFolder(folder) {
  return signs.some((name) => isFile(path.join(folder, name)))
    || transcriptFolders.some((name) => isFolder(path.join(folder, name)));
}

/** Whether a file belongs to a study, by the files and folders above it. */
function isInStudy(file, { home, workspaceFolder } = {}) {
  const above = foldersAbove(file, home);
  if (above.some((folder) => signs.some((name) => isFile(path.join(folder, name))))) return true;
  if (above.some((folder) => transcriptFolders.includes(path.basename(folder)))) return true;
  return Boolean(workspaceFolder && workspaceFolder !== home && isStudyFolder(workspaceFolder));
}

/** The analysis log of a study; nil where none has been begun. */
function logFile(study) {
  return logs.map((name) => path.join(study, name)).find(isFile);
}

module.exports = { isInStudy, isStudyFolder, logFile };
