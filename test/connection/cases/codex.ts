import type { StationCase } from './case.types.ts';

const sh = (lines: string) => `#!/bin/sh\n${lines}\n`;
const older = (version: string) =>
  sh(`[ "$1" = --version ] && echo "codex-cli ${version}" && exit 0
echo "error: unexpected argument '--skip-git-repo-check' found" >&2; exit 2`);

export const codexCases: readonly StationCase[] = [
  { name: 'nothing of that name', fault: 'codex-not-found', bin: {}, mentions: 'PATH', codex: 'ENOENT' },
  {
    name: 'a file of that name that is no program',
    fault: 'codex-not-found',
    bin: { 'codex.txt': 'notes' },
    mentions: 'npm',
    codex: 'ENOENT',
  },
  {
    name: 'a version without auth commands',
    fault: 'codex-too-old',
    bin: { codex: older('0.99.0') },
    mentions: '0.99.0',
    codex: 'unexpected argument',
  },
  {
    name: 'the version just before the first that can',
    fault: 'codex-too-old',
    bin: { codex: older('0.117.9') },
    mentions: '0.118.0',
    codex: 'unexpected argument',
  },
  {
    name: 'a program for another machine',
    fault: 'codex-will-not-run',
    bin: { codex: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]) },
    mentions: '{bin}/codex',
    codex: 'not found',
  },
  {
    name: 'a script whose node is gone',
    fault: 'codex-will-not-run',
    bin: { codex: '#!/nowhere/node\nconsole.log(1)\n' },
    mentions: '{bin}/codex',
    codex: 'ENOENT',
  },
  {
    name: 'a library that is missing',
    fault: 'codex-will-not-run',
    bin: { codex: sh('echo "error while loading shared libraries: libssl.so.3" >&2; exit 127') },
    mentions: 'libssl.so.3',
    codex: 'libssl.so.3',
  },
  {
    name: 'another program of the same name',
    fault: 'codex-will-not-run',
    bin: { codex: sh('echo "Codex, the document indexer"') },
    mentions: 'document indexer',
    codex: '(ended with 0)',
  },
];
