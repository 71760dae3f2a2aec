import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const baselines = join(import.meta.dirname, '../baselines');
const artifacts = join(import.meta.dirname, '../../.artifacts/looks');

/** Whether pictures are taken anew instead of compared. */
export const takesBaselines = process.env['TAKE_BASELINES'] === '1';

function keep(path: string, data: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

/**
 * How wide a sentence is in each of the product's two families where the baselines were taken. Other widths are other
 * letters, and pictures of other letters cannot be compared point by point.
 */
export function lettersOfBaselines(here: number[]): number[] {
  const file = join(baselines, 'letters.json');
  if (takesBaselines) keep(file, `${JSON.stringify(here)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as number[];
}

/** A point counts as another from this distance on (0 to 1); a softer edge of a letter does not. */
const distance = 0.06;

/**
 * Compares a picture with its baseline. Where they differ, both and the difference go to test/.artifacts/looks.
 * @returns the share of points that differ, 0 to 1
 */
export function differs(name: string, picture: Buffer): number {
  const file = join(baselines, `${name}.png`);
  if (takesBaselines) keep(file, picture);
  if (!existsSync(file)) throw new Error(`no baseline ${name}.png: TAKE_BASELINES=1 takes it`);
  const [was, is] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const { width, height } = was;
  const shown = new PNG({ width, height });
  const points = pixelmatch(was.data, is.data, shown.data, width, height, { threshold: distance });
  if (points > 0) {
    keep(join(artifacts, `${name}.png`), picture);
    keep(join(artifacts, `${name}-difference.png`), PNG.sync.write(shown));
  }
  return points / (width * height);
}

/** The mean lightness of each square of 40 points, 0 to 255, row by row. */
function squares({ width, height, data }: PNG): number[] {
  const side = 40;
  return Array.from({ length: Math.floor(width / side) * Math.floor(height / side) }, (_, index) => {
    const across = Math.floor(width / side);
    const [left, top] = [(index % across) * side, Math.floor(index / across) * side];
    let sum = 0;
    for (let y = top; y < top + side; y += 1) {
      for (let x = left; x < left + side; x += 1) sum += data[(y * width + x) * 4 + 1] ?? 0;
    }
    return sum / side ** 2;
  });
}

/** The share of squares whose lightness is clearly another: what stands where, whatever the letters. */
export function standsElsewhere(name: string, picture: Buffer): number {
  const was = squares(PNG.sync.read(readFileSync(join(baselines, `${name}.png`))));
  const is = squares(PNG.sync.read(picture));
  return was.filter((lightness, index) => Math.abs(lightness - (is[index] ?? 0)) > 24).length / was.length;
}
