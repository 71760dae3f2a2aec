import { afterEach, expect, test } from 'vitest';
import { openTerminal } from '../../electron/codex/open-terminal.ts';
import { listPresets } from '../../electron/config/providers/presets.ts';
import { shortLines } from '../../electron/config/store/beside.ts';
import { speak } from '../../electron/words/language.ts';

afterEach(() => speak('en'));

test('what goes into a file is the same in every language', () => {
  const written = () => listPresets('http://127.0.0.1:9/v1').map(({ note: _, ...rest }) => rest);
  const english = written();
  speak('zh-CN');
  expect(written()).toEqual(english);
});

test('what only a person sees is in theirs', async () => {
  speak('zh-CN');
  const plan = { name: 'xterm', program: process.execPath, args: ['-e', 'process.exit(3)'], cwd: '/', script: null };
  expect(await openTerminal(plan, process.env)).toBe('xterm 刚打开就结束了（退出码 3）。');
  expect(shortLines('x'.repeat(500))).toMatch(/^x{200}… （共 500 个字符）$/);
});
