import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { wasPaused } from './paused.ts';

/**
 * A program that knows nothing of Switchboard’s lock: `node editor.mjs FILE NAME SECONDS KIND` adds the line NAME_0 = 0,
 * NAME_1 = 1, … now and then and saves as editors do: reads what is there, looks whether the file is still the one that
 * it read (VS Code and Vim ask then; here it starts over), and renames a temporary file over it (KIND `rename`, as Vim
 * does) or empties it and writes (`in place`, as VS Code does). What it says last is the number of lines, and how often
 * another process may have come between its look and its save.
 */
const [file = '', name = '', seconds = '0', kind = 'rename'] = process.argv.slice(2);
const until = Date.now() + Number(seconds) * 1000;
const stamp = () => {
  const { ino, mtimeNs, size } = statSync(file, { bigint: true });
  return [ino, mtimeNs, size].join(' ');
};
process.stdout.write('ready\n');
let saved = 0;
let pauses = 0;
while (Date.now() < until) {
  const seen = stamp();
  const text = readFileSync(file, 'utf8');
  await wait(Math.random() * 10); // the person saves a moment after the editor looked
  const edited = `${text}${name}_${String(saved)} = ${String(saved)}\n`;
  if (kind === 'rename') writeFileSync(`${file}.editor`, edited);
  if (stamp() === seen) {
    const looked = performance.now();
    if (kind === 'rename') renameSync(`${file}.editor`, file);
    else writeFileSync(file, edited);
    if (wasPaused(looked)) pauses += 1;
    saved += 1;
  }
  await wait(Math.random() * 200);
}
process.stdout.write(`${String(saved)} ${String(pauses)}\n`);
