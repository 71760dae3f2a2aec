import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Update } from '../../electron/api/contract.ts';
import { plainNotes } from '../../electron/updates/plain-notes.ts';
import { createUpdates, noUpdates, type Updater } from '../../electron/updates/updates.ts';
import { reasonInWords } from '../../electron/updates/update-reasons.ts';
import { whoUpdates } from '../../electron/updates/who-updates.ts';

/** electron-updater as far as it is used, with a feed that can be exchanged. */
function standInUpdater() {
  const events = new EventEmitter();
  const did: string[] = [];
  const feed = { newer: true, fails: null as Error | null };
  const obey = (what: string) => {
    did.push(what);
    if (feed.fails) throw feed.fails;
  };
  const updater: Updater = {
    ...{ autoDownload: true, autoInstallOnAppQuit: false },
    async checkForUpdates() {
      obey('check');
      return {
        isUpdateAvailable: feed.newer,
        updateInfo: { version: '2.0.0', releaseNotes: '<h2>New</h2><ul><li>Faster &amp; calmer</li></ul>' },
      };
    },
    async downloadUpdate() {
      events.emit('download-progress', { percent: 41.7 });
      // As electron-updater does: told, and thrown.
      if (feed.fails) events.emit('error', feed.fails);
      obey('download');
      return [];
    },
    // Other than the steps before it, it throws nothing.
    quitAndInstall() {
      did.push('install');
      if (feed.fails) events.emit('error', feed.fails);
    },
    on: events.on.bind(events),
  };
  const told: Update[] = [];
  return { updater, did, feed, told, updates: createUpdates(updater, (now) => told.push(now)) };
}

test('each step waits until it is asked for', async () => {
  const { updater, updates, did, told } = standInUpdater();
  expect([updater.autoDownload, updater.autoInstallOnAppQuit, did]).toEqual([false, true, []]);
  updates.install();
  await updates.download();
  expect(did).toEqual([]);
  expect(await updates.check()).toMatchObject({
    state: 'available',
    version: '2.0.0',
    notes: 'New\n\n- Faster & calmer',
  });
  expect(did).toEqual(['check']);
  expect(await updates.download()).toMatchObject({ state: 'ready', version: '2.0.0', percent: null });
  // What is ready is neither asked for nor downloaded again.
  await updates.check();
  await updates.download();
  updates.install();
  expect(did).toEqual(['check', 'download', 'install']);
  expect(told.map(({ state, percent }) => [state, percent])).toEqual([
    ['checking', null],
    ['available', null],
    ['downloading', 0],
    ['downloading', 41],
    ['ready', null],
  ]);
});

test('a failure is said in a sentence, and the next try starts anew', async () => {
  const { updates, feed } = standInUpdater();
  feed.fails = Object.assign(new Error('getaddrinfo ENOTFOUND github.com'), { code: 'ENOTFOUND' });
  expect(await updates.check()).toMatchObject({
    state: 'failed',
    reason: 'The feed of releases could not be reached.',
  });
  feed.fails = null;
  feed.newer = false;
  expect(await updates.check()).toMatchObject({ state: 'current', version: null, reason: null });
});

test('what fails after the download is said too, and the next try downloads and installs again', async () => {
  const { updates, feed, did } = standInUpdater();
  await updates.check();
  await updates.download();
  feed.fails = Object.assign(new Error('EACCES: permission denied, unlink'), { code: 'EACCES' });
  expect(updates.install()).toMatchObject({ state: 'failed', version: '2.0.0', reason: reasonInWords(feed.fails) });
  expect(updates.state().reason).not.toBeNull();
  feed.fails = null;
  expect(await updates.download()).toMatchObject({ state: 'ready', reason: null });
  updates.install();
  expect(did).toEqual(['check', 'download', 'install', 'download', 'install']);
});

test('a download that fails is told once', async () => {
  const { updates, feed, told } = standInUpdater();
  await updates.check();
  feed.fails = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  expect(await updates.download()).toMatchObject({ state: 'failed', percent: null });
  expect(told.filter(({ state }) => state === 'failed')).toHaveLength(1);
});

test.each([
  [Object.assign(new Error('sha512 checksum mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' }), /was not installed/],
  [Object.assign(new Error('x'), { code: 'ERR_UPDATER_LATEST_VERSION_NOT_FOUND' }), /no release/],
  [new Error('net::ERR_INTERNET_DISCONNECTED'), /could not be reached/],
  [new Error('Refused Bearer sk-0123456789abcdef\n    at a.js:1'), /^Refused …$/],
])('%s', (error, sentence) => expect(reasonInWords(error)).toMatch(sentence));

test('notes are text: no tag, script or entity of a feed survives', () => {
  expect(plainNotes('<p>One</p><script>alert(1)</script><p>1 &lt; 2 &#8217;</p>')).toBe('One\n\n1 < 2 ’');
  expect(plainNotes('It&#x2019;s &#X1F600; &constructor; &unknown;')).toBe('It’s 😀 &constructor; &unknown;');
  expect(
    plainNotes([
      { version: '2.0.0', note: 'a' },
      { version: '1.9.0', note: null },
    ]),
  ).toBe('2.0.0\na\n\n1.9.0');
  expect(plainNotes('- plain\n- markdown')).toBe('- plain\n- markdown');
  expect(plainNotes(null)).toBe('');
  expect(plainNotes('x'.repeat(20_000))).toHaveLength(8000);
});

test.each([
  [{ packaged: false, platform: 'darwin', appImage: false, feed: true }, 'nobody'],
  [{ packaged: true, platform: 'darwin', appImage: false, feed: true }, 'app'],
  [{ packaged: true, platform: 'win32', appImage: false, feed: false }, 'nobody'],
  [{ packaged: true, platform: 'linux', appImage: true, feed: true }, 'app'],
  [{ packaged: true, platform: 'linux', appImage: false, feed: true }, 'package-manager'],
] as const)('%j: %s', (installed, by) => {
  expect(whoUpdates(installed)).toBe(by);
});

test('where nobody brings updates every step says so and does nothing', async () => {
  const updates = noUpdates('package-manager');
  for (const now of [updates.state(), await updates.check(), await updates.download(), updates.install()]) {
    expect(now).toMatchObject({ by: 'package-manager', state: 'idle' });
  }
});
