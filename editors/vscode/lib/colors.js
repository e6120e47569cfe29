'use strict';
// Colours of codes, as they are painted on light, dark and high-contrast grounds.

/** The three channels of `#rrggbb`; grey for what is no colour. */
function channels(color) {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color || '');
  return found ? found.slice(1).map((part) => parseInt(part, 16)) : [128, 128, 128];
}

/** A colour with a share of transparency: passages that lie over each other show both colours. */
function transparent(color, share) {
  return `rgba(${channels(color).join(', ')}, ${share})`;
}

/** A colour moved towards white (on dark grounds) or black (on light ones), so that words in it can be read. */
function readable(color, isLight) {
  const ground = isLight ? 0 : 255;
  const mixed = channels(color).map((value) => Math.round(value * 0.6 + ground * 0.4));
  return '#' + mixed.map((value) => value.toString(16).padStart(2, '0')).join('');
}

/** A dot in a colour, as the address of a picture: what stands before a code in a list. */
function dot(color) {
  const [red, green, blue] = channels(color);
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">'
    + `<circle cx="8" cy="8" r="6" fill="rgb(${red},${green},${blue})"/></svg>`;
  return 'data:image/svg+xml;base64,' + Buffer.from(picture).toString('base64');
}

module.exports = { transparent, readable, dot };
