'use strict';
// The settings of the extension, and what of them the server is told.

/** Reads the settings as they are now. */
function readSettings(vscode) {
  const all = vscode.workspace.getConfiguration('kodebok');
  return {
    path: all.get('path', ''),
    coder: all.get('coder', ''),
    language: all.get('language', 'auto'),
    painting: all.get('painting', 'colors'),
    strength: Math.min(Math.max(Number(all.get('strength', 30)) || 30, 5), 90),
    labels: all.get('labels', true),
    overviewRuler: all.get('overviewRuler', true),
    codedPassages: all.get('codedPassages', 'study'),
    codeKeys: all.get('codeKeys', {}),
  };
}

/** Whether the extension paints passages itself. */
const isPainting = (settings) => settings.painting === 'colors' || settings.painting === 'underlines';

/**
 * What the server is told, at the start and whenever a setting changes.
 *
 * Where the extension paints, the server shows nothing of its own: every passage would be told twice.
 */
function serverSettings(settings) {
  const told = { passagesChanged: isPainting(settings) };
  if (settings.painting !== 'server') told.codedPassages = 'off';
  else if (settings.codedPassages !== 'study') told.codedPassages = settings.codedPassages;
  if (settings.coder.trim()) told.coder = settings.coder.trim();
  if (settings.language !== 'auto') told.language = settings.language;
  return told;
}

module.exports = { readSettings, serverSettings, isPainting };
