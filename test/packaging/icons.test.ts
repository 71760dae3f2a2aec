import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Icns } from '@fiahfy/icns';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { drawIcons } from '../../assets/make-icons.mjs';

const assets = resolve(import.meta.dirname, '../../assets');
const read = (path: string) => readFileSync(join(assets, path));
const svg = read('icon.svg').toString('utf8');

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the icons', () => {
  test('are those of icon.svg (npm run icons makes them anew)', async () => {
    const drawn = await drawIcons(svg);
    expect(drawn.size).toBeGreaterThan(10);
    for (const [path, bytes] of drawn) expect(read(path).equals(Buffer.from(bytes)), path).toBe(true);
  });

  test('have the sizes that their names say', () => {
    for (const size of [16, 32, 256, 512]) expect(sizeOf(read(`icons/${size}x${size}.png`))).toEqual([size, size]);
    expect(sizeOf(read('tray/trayTemplate@2x.png'))).toEqual(sizeOf(read('tray/trayTemplate.png')).map((n) => n * 2));
    expect(sizeOf(read('tray/tray@2x.png'))).toEqual(sizeOf(read('tray/tray.png')).map((n) => n * 2));
  });

  test('hold what Windows and macOS ask for', () => {
    const ico = read('icon.ico');
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, n) => ico[6 + n * 16] || 256);
    expect(widths).toEqual(expect.arrayContaining([16, 24, 32, 48, 256]));
    const retina = Icns.from(read('icon.icns')).images.find((image) => image.osType === 'ic10');
    expect(retina && sizeOf(retina.image)).toEqual([1024, 1024]);
  });

  test('give macOS a template image: black and transparent alone', () => {
    const template = `data:image/png;base64,${read('tray/trayTemplate@2x.png').toString('base64')}`;
    const image = `<image href="${template}" width="32" height="32"/>`;
    const { pixels } = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">${image}</svg>`,
    ).render();
    const bytes = [...pixels];
    expect(bytes.every((value, index) => index % 4 === 3 || value === 0)).toBe(true);
    const alphas = bytes.filter((_, index) => index % 4 === 3);
    expect(alphas).toContain(0);
    expect(alphas).toContain(255);
  });
});
