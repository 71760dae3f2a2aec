import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../support/temp.ts';
import { goodOrder, imported, written } from './answers.ts';
import { document, run } from './stand-in.ts';

const link = 'switchboard://provider?id=acme&base_url=https://acme.example/v1';
const applied = { source: { kind: 'link', link }, digest: 'd1', providers: ['acme'] };

describe('import', () => {
  it('shows what would be written and what is left out, and writes it once that is confirmed', async () => {
    const result = await run(['import', link, '--yes'], { answers: goodOrder });
    expect(result.calls).toEqual([
      { verb: 'import.read', input: { source: applied.source } },
      { verb: 'import.apply', input: applied },
    ]);
    expect(result.stdout).toContain(written.diff);
    expect(result.stdout).toMatch(/Left out: auth of acme \(an imported provider never names a program to run\)/);
    expect([result.code, result.stdout.endsWith('To take it back: switchboard undo\n')]).toEqual([0, true]);
  });

  it.each([
    ['y\n', 0, 2],
    ['n\n', 1, 1],
    ['\n', 1, 1],
  ])('asks at a terminal: %j', async (answer, code, calls) => {
    const stdin = new PassThrough();
    stdin.end(answer);
    const result = await run(['import', link], { answers: goodOrder, tty: true, stdin });
    expect([result.code, result.calls.length]).toEqual([code, calls]);
    expect(result.stderr).toContain('Write acme? [y/N]');
  });

  it('writes nothing where nobody can be asked, and nothing with --dry-run', async () => {
    const unasked = await run(['import', link], { answers: goodOrder });
    expect([unasked.code, unasked.calls.length]).toEqual([2, 1]);
    expect(unasked.stderr).toContain('--yes');
    const dry = await run(['import', link, '--dry-run', '--yes'], { answers: goodOrder });
    expect([dry.code, dry.calls.length]).toEqual([0, 1]);
    expect(document(await run(['--json', 'import', link, '--dry-run'], { answers: goodOrder }))).toEqual(imported);
  });

  it('one that is here and differs is left alone until --replace', async () => {
    const [one] = imported.providers;
    if (!one) throw new Error('there is one');
    const different = { ...imported, providers: [{ ...one, here: 'different' as const }] };
    const answers = { ...goodOrder, 'import.read': () => ({ ok: true, value: different }) as const };
    const alone = await run(['import', link, '--yes'], { answers });
    expect([alone.code, alone.calls.length]).toEqual([0, 1]);
    expect(alone.stdout).toMatch(/left alone: another is here/);
    expect((await run(['import', link, '--yes', '--replace'], { answers })).calls).toHaveLength(2);
  });

  it('knows a source by its look', async () => {
    const folder = tempDir();
    const put = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const sourceOf = async (typed: string, stdin = '') =>
      (await run(['import', typed, '--dry-run'], { answers: goodOrder, stdin })).calls[0]?.input;
    expect(await sourceOf('-', 'x = 1')).toEqual({ source: { kind: 'text', text: 'x = 1' } });
    expect(await sourceOf(put('a.toml', 'y = 1'))).toEqual({ source: { kind: 'text', text: 'y = 1' } });
    expect(await sourceOf(folder)).toEqual({ source: { kind: 'home', path: folder } });
    expect(await sourceOf('cc-switch')).toEqual({ source: { kind: 'switcher' } });
    const database = put('cc-switch.db', '');
    expect(await sourceOf(database)).toEqual({ source: { kind: 'switcher', path: database } });
    const json = put('config.json', '{"codex":{"providers":{"a":{"settingsConfig":{}}}}}');
    expect(await sourceOf(json)).toEqual({ source: { kind: 'switcher', path: json } });
  });

  it.each([
    ['/no/such/file', 'There is no such file or folder.'],
    ['/dev/null', 'It is no file.'],
  ])('%s is no source', async (typed, why) => {
    const result = await run(['import', typed, '--yes'], { answers: goodOrder });
    expect([result.code, result.calls]).toEqual([1, []]);
    expect(result.stderr).toContain(`Nothing can be imported from ${typed}\n${why}\n`);
  });
});
