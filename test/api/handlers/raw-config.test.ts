import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawConfigHandlers } from '../../../electron/api/handlers/raw-config.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const key = 'sk-abcd0123456789abcdef';

function rawView(text: string, codexSays = '') {
  const { store, config } = testStore();
  writeFileSync(config, text);
  const said = codexSays.replace('FILE', config);
  const codexReads = async () =>
    said === '' ? ok(null) : failed(makeFault('config-rejected-by-codex', { words: said }));
  const handlers = rawConfigHandlers({ store, codexReads });
  const door = { door: 'desktop' as const };
  return {
    store,
    read: async () => valueOf(await handlers['config.text']({}, door)),
    save: (edited: string, expectedHash?: string, dryRun?: boolean) =>
      handlers['config.save']({ text: edited, expectedHash, dryRun }, door),
    write: (other: string) => writeFileSync(config, other),
    onDisk: () => readFileSync(config, 'utf8'),
  };
}

describe('the raw view', () => {
  it('shows a placeholder for a key, and puts the key back', async () => {
    const view = rawView(`model = "a"\n[model_providers.gw]\nexperimental_bearer_token = "${key}"\n`);
    const { text, hash, errors } = await view.read();
    expect(text).toMatch(/experimental_bearer_token = "⟨key [0-9a-f]{6}⟩"/);
    expect(errors).toEqual([]);
    const written = valueOf(await view.save(text.replace('"a"', '"b"'), hash));
    expect(written.diff).not.toContain(key);
    expect(view.onDisk()).toBe(`model = "b"\n[model_providers.gw]\nexperimental_bearer_token = "${key}"\n`);
    valueOf(await view.store.undo({ door: 'desktop' }));
    expect(view.onDisk()).toContain('model = "a"');
  });

  it('names its placeholders otherwise where the file has such text itself', async () => {
    const view = rawView(`# ⟨key 1⟩ is mine\n[model_providers.gw]\nexperimental_bearer_token = "${key}"\n`);
    const { text, hash } = await view.read();
    expect(text).not.toContain(key);
    valueOf(await view.save(`${text}# more\n`, hash));
    expect(view.onDisk()).toBe(
      `# ⟨key 1⟩ is mine\n[model_providers.gw]\nexperimental_bearer_token = "${key}"\n# more\n`,
    );
  });

  it('refuses a placeholder that stands for nothing', async () => {
    const view = rawView('model = "a"\n');
    const { hash } = await view.read();
    expect(faultOf(await view.save('model = "⟨key 7⟩"\n', hash)).id).toBe('value-invalid');
    expect(view.onDisk()).toBe('model = "a"\n');
  });

  const other = '0123456789abcdef0123456789abcdef';
  const named = `base_url = "https://gw.example/v1"\n[mcp_servers.c7]\nargs = ["-y", "--api-key", "${other}"]\n`;

  it.each([
    ['in a comment of its own', (text: string, shown: string) => `${text}# x${shown}\n`],
    ['in an address', (text: string, shown: string) => text.replace('/v1', `/x${shown}/v1`)],
    ['as a model', (text: string, shown: string) => `model = "${shown}"\n${text}`],
  ])('refuses a placeholder where the key would be shown: %s', async (_, edit) => {
    const view = rawView(named);
    const { text, hash } = await view.read();
    const shown = /⟨.*⟩/.exec(text)?.[0] ?? '';
    const fault = faultOf(await view.save(edit(text, shown), hash, true));
    expect(fault.id).toBe('value-invalid');
    expect(JSON.stringify(fault)).not.toContain(other);
    expect(view.onDisk()).toBe(named);
  });

  it.each(['⟨key 1⟩', '⟨KEY', 'KEY⟩', '⟨ key 1⟩', '⟨key １⟩', '012…cdef'])('refuses %s as a key', async (broken) => {
    const view = rawView(`[model_providers.gw]\nexperimental_bearer_token = "${other}"\n`);
    const { text, hash } = await view.read();
    const fault = faultOf(await view.save(text.replace(/⟨.*⟩/, broken), hash, true));
    expect(fault.id).toBe('value-invalid');
  });

  it('gives a provider no other one’s key when the file was turned about meanwhile', async () => {
    const table = (id: string, token: string) => `[model_providers.${id}]\nexperimental_bearer_token = "${token}"\n`;
    const [a, b] = [table('a', 'a'.repeat(8) + other), table('b', 'b'.repeat(8) + other)];
    const view = rawView(a + b);
    const typed = `${(await view.read()).text}# mine\n`;
    view.write(b + a);
    valueOf(await view.save(typed, (await view.read()).hash));
    expect(view.onDisk()).toBe(`${a}${b}# mine\n`);
    // And refuses one that is gone.
    const late = `${(await view.read()).text}# more\n`;
    view.write(b);
    expect(faultOf(await view.save(late, (await view.read()).hash)).id).toBe('value-invalid');
  });

  it('refuses to save without the hash, or on another file than was read', async () => {
    const view = rawView('model = "a"\n');
    const { hash } = await view.read();
    expect(faultOf(await view.save('model = "b"\n')).id).toBe('request-malformed');
    view.write('model = "c"\n');
    const fault = faultOf(await view.save('model = "b"\n', hash));
    expect(fault.id).toBe('config-changed');
    expect(fault.evidence).toContain('-model = "c"');
    expect(view.onDisk()).toBe('model = "c"\n');
  });

  it('refuses to break a file, and lets a broken one be mended step by step', async () => {
    const view = rawView('model = "a"\n');
    expect(faultOf(await view.save('model = a\n', (await view.read()).hash)).id).toBe('config-invalid-toml');
    view.write('model = a\n[x\n');
    valueOf(await view.save('model = "a"\n[x\n', (await view.read()).hash));
    expect(view.onDisk()).toBe('model = "a"\n[x\n');
    valueOf(await view.save('model = "a"\n[x]\n', (await view.read()).hash));
    expect(view.onDisk()).toBe('model = "a"\n[x]\n');
  });

  it('keeps keys out of a text that does not parse', async () => {
    const view = rawView(`[model_providers.gw\nexperimental_bearer_token = "${key}"\n`);
    const { text, errors } = await view.read();
    expect(text).not.toContain(key);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.line).toBe(1);
  });

  it('marks the mistake where Codex does, in the units of an editor', async () => {
    const view = rawView('model = "é😀" x\n', 'failed to read layers: FILE:1:14: unexpected key or value');
    expect((await view.read()).errors).toEqual([{ line: 1, column: 15, message: 'unexpected key or value' }]);
  });
});
