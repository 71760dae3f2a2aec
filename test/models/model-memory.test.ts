import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../electron/connection/check/check.types.ts';
import type { PongResult } from '../../electron/connection/pong.types.ts';
import { openModelMemory } from '../../electron/models/model-memory.ts';
import { tempDir } from '../support/temp.ts';

const now = () => new Date('2026-03-01T10:00:00Z');
const pong: PongResult = {
  ...{ ok: true, answer: 'pong', provider: 'p', model: 'a/b', answeredBy: 'c/d', durationMs: 900, firstTokenMs: 500 },
  ...{ codexVersion: '0.169.0', keyFrom: 'keychain', fault: null, warnings: [], stations: [] },
};

describe('openModelMemory', () => {
  it('remembers between runs, in a file of its owner alone', async () => {
    const dir = join(tempDir(), 'state');
    const memory = openModelMemory(dir, now);
    await memory.setFavourite('p', 'a/b', true);
    await memory.setOwn('p', 'fast', {
      note: 'cheapest above a floor',
      route: { label: 'Cheap', policy: 'cheapest-above-floor' },
    });
    await memory.rememberChoices([{ provider: 'p', model: 'x' }]);
    await memory.rememberChoices([
      { provider: 'q', model: 'y' },
      { provider: 'p', model: 'a/b' },
    ]);
    await memory.rememberPong(pong);
    await memory.rememberPong({ ...pong, ok: false, firstTokenMs: null });
    await memory.rememberPong(pong);
    const kept = await openModelMemory(dir).read();
    expect(kept.choices).toEqual([
      { provider: 'q', model: 'y' },
      { provider: 'p', model: 'a/b' },
    ]);
    expect(kept.models).toMatchObject([
      { model: 'a/b', favourite: true, firstTokenMs: 500, answered: [{ by: 'c/d', times: 2 }] },
      { model: 'fast', own: { route: { label: 'Cheap' } } },
    ]);
    expect(kept.models[0]?.lastPong).toEqual({ ok: true, at: '2026-03-01T10:00:00.000Z', answeredBy: 'c/d' });
    expect(statSync(join(dir, 'models.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps the verdict of a check, and reads files of before there were any', async () => {
    const dir = tempDir();
    const check: CheckResult = {
      ...{ ok: false, verdict: 'not-known', provider: 'p', model: 'a/b', inputTokens: 9, outputTokens: 1, fault: null },
      items: [{ id: 'images', title: '', status: 'refused', meaning: '', stops: false, durationMs: 1 }],
      warnings: [],
    };
    await openModelMemory(dir, now).rememberCheck(check);
    const [kept] = (await openModelMemory(dir).read()).models;
    expect(kept?.lastCheck).toEqual({
      ...{ ok: false, verdict: 'not-known', at: '2026-03-01T10:00:00.000Z', failed: ['images'] },
    });
    const file = join(dir, 'models.json');
    const older = (ok: boolean) =>
      readFileSync(file, 'utf8').replace(/"ok": false,\s*"verdict": "[^"]*"/, `"ok": ${ok}`);
    for (const [text, verdict] of [
      [older(true), 'fits'],
      [older(false), 'does-not-fit'],
    ] as const) {
      expect(text).not.toContain('verdict');
      const before = tempDir();
      writeFileSync(join(before, 'models.json'), text);
      expect((await openModelMemory(before).read()).models[0]?.lastCheck?.verdict).toBe(verdict);
    }
  });

  it('keeps nothing of a pong that had no model', async () => {
    const dir = tempDir();
    expect(await openModelMemory(dir).rememberPong({ ...pong, model: null })).toMatchObject({ ok: true });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('tells at once what nobody waited for, and when it is written', async () => {
    const dir = tempDir();
    const memory = openModelMemory(dir);
    void memory.setFavourite('p', 'm', true);
    expect((await memory.read()).models).toMatchObject([{ model: 'm', favourite: true }]);
    void memory.setFavourite('p', 'n', true);
    await memory.settled();
    expect((await openModelMemory(dir).read()).models.length).toBe(2);
  });

  it('writes no choice that it knows already', async () => {
    const dir = tempDir();
    const memory = openModelMemory(dir);
    await memory.rememberChoices([{ provider: 'p', model: 'm' }]);
    const { ino } = statSync(join(dir, 'models.json'));
    await memory.rememberChoices([{ provider: 'p', model: 'm' }]);
    expect(statSync(join(dir, 'models.json')).ino).toBe(ino);
  });

  it('loses none of many changes at once and leaves no litter', async () => {
    const dir = tempDir();
    const memory = openModelMemory(dir);
    await Promise.all(Array.from({ length: 40 }, (_, n) => memory.setFavourite('p', `m${n}`, true)));
    expect((await memory.read()).models.length).toBe(40);
    expect(readdirSync(dir).sort()).toEqual(['locks', 'models.json']);
    expect(readdirSync(join(dir, 'locks'))).toEqual([]);
  });

  it.each(['', '{', '[]', '{"version":1,"models":[{"provider":5}],"choices":[]}'])(
    'sets a broken file aside and starts again: %j',
    async (text) => {
      const dir = tempDir();
      writeFileSync(join(dir, 'models.json'), text);
      const memory = openModelMemory(dir);
      expect(await memory.read()).toEqual({ version: 1, models: [], choices: [] });
      expect(await memory.setFavourite('__proto__', 'constructor', true)).toMatchObject({ ok: true });
      expect(readFileSync(join(dir, 'models.json.broken'), 'utf8')).toBe(text);
      expect((await memory.read()).models).toMatchObject([{ provider: '__proto__', favourite: true }]);
    },
  );

  it('says so when it cannot be written', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'file'), '');
    const blocked = openModelMemory(join(dir, 'file', 'state'));
    expect(await blocked.setFavourite('p', 'm', true)).toMatchObject({ ok: false, fault: { id: 'write-failed' } });
    mkdirSync(join(dir, 'models.json'));
    const memory = openModelMemory(dir);
    expect((await memory.read()).models).toEqual([]);
    expect(await memory.setFavourite('p', 'm', true)).toMatchObject({ ok: false, fault: { id: 'write-failed' } });
    expect(readdirSync(dir).sort()).toEqual(['file', 'locks', 'models.json']);
    expect(readdirSync(join(dir, 'models.json'))).toEqual([]);
  });
});
