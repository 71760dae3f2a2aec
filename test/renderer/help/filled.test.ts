import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { faultIds, type FaultId } from '../../../electron/faults/fault.ts';
import { makeFault, type Facts } from '../../../electron/faults/words.ts';
import { redactFault } from '../../../electron/keys/mask-fault.ts';
import { filled } from '../../../renderer/help/filled.ts';
import { help } from '../../../renderer/words/en/help/index.ts';

const facts: Facts = {
  url: 'https://models.example/v1/',
  host: 'models.example',
  variable: 'ACME_API_KEY',
  model: 'acme/fast model',
  path: '/home/ada/my codex',
  command: "pass show 'acme key'",
};
const commandOf = (id: FaultId, known: Facts = facts) =>
  filled(help.faults[id].command ?? '', makeFault(id, known).blanks);

describe('a command of the help', () => {
  it.each<[FaultId, string]>([
    ['key-rejected', 'curl -i https://models.example/v1/models -H "Authorization: Bearer $ACME_API_KEY"'],
    ['key-missing', 'test -n "$ACME_API_KEY" && echo set'],
    ['dns-not-found', 'curl -I https://models.example'],
    ['model-metadata-unknown', 'codex exec --skip-git-repo-check -m \'acme/fast model\' "Say pong"'],
    ['home-unknown', "ls -ld '/home/ada/my codex'"],
    ['auth-command-failed', "pass show 'acme key' > /dev/null; echo $?"],
    ['response-failed', 'codex exec --skip-git-repo-check -m OTHER_MODEL "Say pong"'],
  ])('of %s says what the fault knows', (id, typed) => {
    expect(commandOf(id)).toBe(typed);
  });

  it.each(faultIds)('of %s is one that a shell takes, filled and unfilled', (id) => {
    for (const known of [facts, { ...facts, url: "https://h.example/$(true)'`/v1", host: '$(true)' }, {}]) {
      execFileSync('sh', ['-n', '-c', commandOf(id, known)]);
    }
  });

  it('keeps its blanks where nothing is known', () => {
    expect(commandOf('key-rejected', {})).toBe(help.faults['key-rejected'].command);
  });

  it('is about the provider where the proxy is what failed', () => {
    const url = 'http://proxy.example:3128';
    expect(commandOf('proxy-failed', { ...facts, baseUrl: 'https://models.example/v1', url })).toContain(
      'https://models.example/v1/models',
    );
  });

  it('holds no key, and nothing that was masked', () => {
    const key = 'sk-practice-0123456789abcdef';
    expect(commandOf('dns-not-found', { url: 'https://h.example/v1?key=sk-…' })).toContain('HOST');
    expect(commandOf('key-rejected', { url: 'https://h.example/v1?key=sk-…' })).toContain('BASE_URL/models');
    expect(commandOf('key-missing', { variable: key })).toContain('$VARIABLE');
    const fault = makeFault('model-metadata-unknown', { model: `acme/${key}` });
    expect(JSON.stringify(redactFault(fault, [key]))).not.toContain(key);
  });
});
