'use strict';
// The coded passages of the open documents, as the server said last; and what follows from them without asking.

/** Whether a position stands before another. */
function isBefore(one, other) {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

const isSame = (one, other) => !isBefore(one, other) && !isBefore(other, one);

/** Whether a passage holds a position; its end belongs to it. */
function holds(range, position) {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

/** Passages in the order of the text: of two that begin together the longer comes first. */
function inOrder(segments) {
  return [...segments].sort((one, other) => {
    if (!isSame(one.range.start, other.range.start)) return isBefore(one.range.start, other.range.start) ? -1 : 1;
    if (!isSame(one.range.end, other.range.end)) return isBefore(other.range.end, one.range.end) ? -1 : 1;
    return one.code < other.code ? -1 : one.code > other.code ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
  });
}

/** The stretches where passages of different codes lie over each other. */
function overlaps(segments) {
  const events = segments.flatMap(({ range, code }) =>
    isBefore(range.start, range.end) ? [{ at: range.start, code, step: 1 }, { at: range.end, code, step: -1 }] : []);
  events.sort((one, other) => (isSame(one.at, other.at) ? one.step - other.step : isBefore(one.at, other.at) ? -1 : 1));
  const open = new Map();
  const result = [];
  let begin;
  for (const { at, code, step } of events) {
    const wasOver = open.size > 1;
    const count = (open.get(code) ?? 0) + step;
    if (count > 0) open.set(code, count);
    else open.delete(code);
    const isOver = open.size > 1;
    if (!wasOver && isOver) begin = at;
    if (wasOver && !isOver && isBefore(begin, at)) {
      const last = result[result.length - 1];
      // Where one code takes over from another at the same place the stretch goes on.
      if (last && isSame(last.end, begin)) last.end = at;
      else result.push({ start: begin, end: at });
    }
  }
  return result;
}

/** The passages at a position, the innermost first; one code by one coder once. */
function passagesAt(segments, position) {
  const here = segments.filter(({ range }) => holds(range, position));
  const inside = here.filter(({ range }) => isBefore(position, range.end));
  // A place where one passage ends and another begins belongs to the one that begins, as the server sees it.
  const found = inside.length > 0 ? inside : here;
  return [...found].reverse();
}

/** Where the next passage begins, or the one before; nil where there is none. */
function neighbour(segments, position, step) {
  const starts = segments.map(({ range }) => range.start);
  if (step > 0) return starts.find((start) => isBefore(position, start));
  return starts.filter((start) => isBefore(start, position)).pop();
}

/** The labels of the codes of passages that begin in each line: line → label → code. */
function labelsByLine(segments) {
  const lines = new Map();
  for (const segment of segments) {
    const line = segment.range.start.line;
    if (!lines.has(line)) lines.set(line, new Map());
    if (!lines.get(line).has(segment.label)) lines.get(line).set(segment.label, segment.code);
  }
  return lines;
}

class Passages {
  /** @param {{ server: object, changed: (document) => void }} ways */
  constructor({ server, changed }) {
    this.server = server;
    this.changed = changed;
    this.known = new Map(); // address → { segments, isSource, version }
    this.codes = new Map(); // address → id → code: two studies may call different codes alike
    this.coder = undefined;
    this.study = undefined;
    this.asking = new Map(); // address → { again }
  }

  of(document) {
    return this.known.get(document.uri.toString())?.segments ?? [];
  }

  isSource(document) {
    return this.known.get(document.uri.toString())?.isSource ?? false;
  }

  /** The codes of the study of a document, as far as was asked about them: id → code. */
  codesOf(document) {
    return this.codes.get(document.uri.toString()) ?? new Map();
  }

  forget(document) {
    this.known.delete(document.uri.toString());
    this.codes.delete(document.uri.toString());
  }

  clear() {
    this.known.clear();
    this.codes.clear();
  }

  /** The codes of the study of a document, with those likely for a range first numbered; kept for painting. */
  async listCodes(document, range) {
    const uri = document?.uri.toString();
    const answer = await this.server.request('kodebok/codes', {
      ...(uri ? { uri, textDocument: { uri } } : {}),
      ...(range ? { range } : {}),
    });
    this.coder = answer.coder;
    this.study = answer.study;
    if (uri) this.codes.set(uri, new Map((answer.codes ?? []).map((code) => [code.id, code])));
    return answer;
  }

  /**
   * Asks for the passages of a document and keeps them; one question at a time, and once more where something changed
   * meanwhile.
   */
  async refresh(document, withCodes = false) {
    const uri = document.uri.toString();
    const under = this.asking.get(uri);
    if (under) {
      under.again = true;
      under.withCodes = under.withCodes || withCodes;
      return under.done;
    }
    const asked = { again: false, withCodes };
    asked.done = this.ask(document, asked).finally(() => this.asking.delete(uri));
    this.asking.set(uri, asked);
    return asked.done;
  }

  async ask(document, asked) {
    const uri = document.uri.toString();
    for (let round = 0; round < 5; round += 1) {
      const withCodes = asked.withCodes || !this.codes.has(uri);
      asked.again = false;
      asked.withCodes = false;
      let answer;
      try {
        if (withCodes) await this.listCodes(document);
        answer = await this.server.request('kodebok/segments', { uri, textDocument: { uri } });
      } catch {
        // The server has ended, or does not know the document yet: what was known stays as it is.
        return;
      }
      // Without a version the server has not been handed the document yet; when it is, it is asked about again.
      if (document.isClosed || answer.version === undefined || answer.version === null) return;
      const isPresent = answer.version === document.version;
      if (isPresent) {
        const segments = inOrder(answer.segments ?? []);
        this.known.set(uri, { segments, isSource: answer.isSource ?? segments.length > 0, version: answer.version });
        this.changed(document);
        const isUnknown = segments.some(({ code }) => !this.codesOf(document).has(code));
        if (isUnknown && !withCodes) asked.withCodes = asked.again = true;
      }
      if (isPresent && !asked.again) return;
    }
  }
}

module.exports = { Passages, inOrder, overlaps, passagesAt, neighbour, labelsByLine, isBefore, holds };
