import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A row of pixels is short; a picture that inflates to more than this is not looked at. */
const MOST_BYTES = 64 * 1024 * 1024;
const colours: readonly (readonly [string, number, number, number])[] = [
  ['red', 255, 0, 0],
  ['green', 0, 255, 0],
  ['blue', 0, 0, 255],
  ['yellow', 255, 255, 0],
  ['black', 0, 0, 0],
  ['white', 255, 255, 255],
  ['grey', 128, 128, 128],
];

/**
 * The name of the colour that is nearest to the first pixel of a PNG of 8 bits in RGB or RGBA, or null for any other
 * picture. As much as the practice gateway sees (https://www.w3.org/TR/png-3/).
 */
export function firstPixel(dataUrl: string): string | null {
  const [, base64] = /^data:image\/png;base64,([\w+/=]+)$/.exec(dataUrl) ?? [];
  const png = Buffer.from(base64 ?? '', 'base64');
  if (png.length < 33 || !png.subarray(0, 8).equals(SIGNATURE)) return null;
  const [depth, kind] = [png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) return null;
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const pixels = inflated(Buffer.concat(data));
  // After the byte of the filter, which leaves the first pixel of the first row as it is.
  const [, red, green, blue] = pixels ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const distance = ([, r, g, b]: (typeof colours)[number]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  return colours.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best))[0];
}

function inflated(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES });
  } catch {
    return null; // a broken picture, or one that is too large
  }
}
