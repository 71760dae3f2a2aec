// What may be in app.asar, and what must be: the second of two locks. The first is `files` in electron-builder.yml.
import { normalize } from 'node:path';
import { extractFile, getRawHeader, uncache } from '@electron/asar';

/**
 * @typedef {{ path: string, size: number, unpacked: boolean }} Entry path with forward slashes, size in bytes
 * @typedef {{ platform: string, arch: string }} Target as in process.platform and process.arch
 */

/**
 * @typedef {{ files: Record<string, Folder | { size: number, unpacked?: boolean } | { link: string }> }} Folder as asar has it
 */

/** The most that the archive's files may come to, unpacked ones included, in bytes. */
export const mostBytes = 12_000_000;

/** @param {Target} target */
const keytarBinary = (target) => `node_modules/keytar/prebuilds/${target.platform}-${target.arch}/keytar.node`;

const allowed = [
  /^package\.json$/,
  /^out\/cli\.js$/,
  /^out\/(main|preload|chunks)\/[\w.-]+\.c?js$/,
  /^out\/renderer\/(index(\.[a-z]{2}(-[A-Z]{2})?)?\.html|favicon\.(svg|ico|png))$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
  /^assets\/tray\/tray(Template)?(@2x)?\.(png|ico)$/,
  /^assets\/icons\/256x256\.png$/,
  /^node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js)$/,
];

/** @param {Target} target */
const required = (target) => [
  'package.json',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'assets/tray/tray.png',
  'assets/tray/trayTemplate.png',
  'node_modules/keytar/lib/keytar.js',
  keytarBinary(target),
];

/** Text that has no place in what ships, by what it is. */
const forbiddenText = /** @type {const} */ ([
  ['a reference to a source map', /^\s*\/[/*]# sourceMappingURL=(?!data:)/m],
  ['a source map', /^\s*\/[/*]# sourceMappingURL=data:/m],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\n\s*[A-Za-z0-9+/=]{40}/],
  ['an API key', /\b(sk-(proj-|ant-|or-)?[A-Za-z0-9]{32,}|gh[pousr]_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16})\b/],
]);

/**
 * What is wrong with the list of files in an archive; empty when it is right. Pure.
 * @param {readonly Entry[]} entries
 * @param {Target} target
 * @returns {string[]}
 */
export function listFaults(entries, target) {
  const paths = new Set(entries.map((entry) => entry.path));
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  const binary = keytarBinary(target);
  return [
    ...required(target)
      .filter((path) => !paths.has(path))
      .map((path) => `${path} is missing.`),
    ...entries
      .filter(({ path }) => path !== binary && !allowed.some((pattern) => pattern.test(path)))
      .map(({ path }) => `${path} must not ship.`),
    ...entries
      .filter(({ path, unpacked }) => unpacked !== path.endsWith('.node'))
      .map(({ path, unpacked }) => `${path} must be ${unpacked ? 'inside' : 'outside'} the archive.`),
    ...(bytes > mostBytes ? [`The files come to ${bytes} bytes; ${mostBytes} is the most.`] : []),
  ];
}

/**
 * What a file's text holds that must not ship. Pure.
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function textFaults(path, text) {
  return forbiddenText.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} holds ${what}.`);
}

/**
 * The files of an archive, the unpacked ones beside it included.
 * @param {string} archive path of app.asar
 * @returns {Entry[]}
 */
export function archiveEntries(archive) {
  /** @type {Entry[]} */
  const entries = [];
  /**
   * @param {Folder} folder
   * @param {string} prefix
   */
  const walk = (folder, prefix) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${prefix}${name}/`);
      // No rule allows a name with an arrow: nothing of ours is a link.
      else if ('link' in entry) entries.push({ path: `${prefix}${name} -> ${entry.link}`, size: 0, unpacked: false });
      else entries.push({ path: `${prefix}${name}`, size: entry.size, unpacked: entry.unpacked === true });
    }
  };
  walk(getRawHeader(archive).header, '');
  return entries;
}

/**
 * Everything that is wrong with a packed archive: its list and the text of its files.
 * @param {string} archive path of app.asar
 * @param {Target} target
 * @returns {{ faults: string[], files: number, bytes: number }}
 */
export function checkArchive(archive, target) {
  uncache(archive);
  const entries = archiveEntries(archive);
  const text = entries
    .filter(({ path }) => /\.(c?js|html|css|json|md|svg)$/.test(path))
    .flatMap(({ path }) => textFaults(path, extractFile(archive, normalize(path)).toString('utf8')));
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  return { faults: [...listFaults(entries, target), ...text], files: entries.length, bytes };
}
