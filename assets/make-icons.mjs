// Makes every icon from icon.svg: `npm run icons`. What it makes is committed, so that a build needs none of it.
// resvg draws the same bytes on every system, which lets a test say whether the icons are those of the SVG.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Icns, IcnsImage } from '@fiahfy/icns';
import { Resvg } from '@resvg/resvg-js';
import pngToIco from 'png-to-ico';

/** Linux: hicolor sizes, https://specifications.freedesktop.org/icon-theme-spec/latest/ */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Windows asks for these at 100 to 250 percent: https://learn.microsoft.com/windows/apps/design/style/iconography/app-icon-construction */
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256];
/** macOS: the type of each entry, https://en.wikipedia.org/wiki/Apple_Icon_Image_format#Icon_types */
const macTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);

/** macOS draws no ground of its own and wants a margin of a tenth around ours. @param {string} svg */
const withMargin = (svg) => svg.replace('viewBox="0 0 512 512"', 'viewBox="-62 -62 636 636"');

/** The cord alone, black, filling its square: macOS colours a template image itself. @param {string} svg */
const template = (svg) =>
  svg
    .replace(/<rect id="ground"[^>]*\/>/, '')
    .replace('color="#fff"', 'color="#000"')
    .replace('viewBox="0 0 512 512"', 'viewBox="48 48 416 416"');

/**
 * @param {string} svg
 * @param {number} width in pixels
 */
const png = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

/** @param {string} svg */
function icns(svg) {
  const file = new Icns();
  for (const [type, size] of macTypes) file.append(IcnsImage.fromPNG(png(svg, size), type));
  return file.data;
}

/**
 * Every icon that the app and its installers use, by path under assets/.
 * @param {string} svg the text of icon.svg
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function drawIcons(svg) {
  /** @param {number[]} sizes */
  const ico = (sizes) => pngToIco(sizes.map((size) => png(svg, size)));
  /** @type {Map<string, Buffer>} */
  const icons = new Map(linuxSizes.map((size) => [`icons/${size}x${size}.png`, png(svg, size)]));
  icons.set('icon.ico', await ico(windowsSizes));
  icons.set('icon.icns', icns(withMargin(svg)));
  // The app reads these from assets/tray/ under app.getAppPath(): macOS the template, Windows the .ico, Linux tray.png.
  // Electron finds the @2x files by itself: https://www.electronjs.org/docs/latest/api/native-image#high-resolution-image
  icons.set('tray/trayTemplate.png', png(template(svg), 16));
  icons.set('tray/trayTemplate@2x.png', png(template(svg), 32));
  icons.set('tray/tray.png', png(svg, 24));
  icons.set('tray/tray@2x.png', png(svg, 48));
  icons.set('tray/tray.ico', await ico([16, 20, 24, 32]));
  return icons;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = import.meta.dirname;
  for (const [path, bytes] of await drawIcons(await readFile(join(assets, 'icon.svg'), 'utf8'))) {
    await mkdir(dirname(join(assets, path)), { recursive: true });
    await writeFile(join(assets, path), bytes);
  }
}
