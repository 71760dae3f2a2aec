import { runCodex } from '../../electron/codex/run-codex.ts';
import { realRun } from '../../electron/connection/pong-arguments.ts';
import { runPong } from '../../electron/connection/pong.ts';
import { chooseProvider } from '../../electron/connection/provider-choice.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { practiceGateway } from '../support/practice.ts';
import type { Row } from './support/bench.types.ts';
import { benchHome } from './support/home.ts';
import { sideBySide } from './support/measure.ts';

export const title = 'a pong that succeeds, against the bare codex exec; the practice gateway answers both';

const rounds = 7;
const timeoutMs = 60_000;

export async function run(): Promise<Row[]> {
  const gateway = await practiceGateway(PRACTICE_KEY);
  const home = await benchHome(gateway.baseUrl);
  try {
    const file = await home.deps.readConfig();
    const choice = file.ok && file.value.data.ok ? chooseProvider(file.value.data.value, {}) : null;
    if (!choice) throw new Error('the bench has no provider');
    const bare = async () => answered((await home.bareCodex(timeoutMs)).message);
    const real = async () => {
      const { args, env } = realRun(choice);
      answered((await runCodex(home.program, { args, env: { ...home.env, ...env }, timeoutMs })).message);
    };
    const whole = async () => {
      const result = await runPong(home.deps, { timeoutMs }, () => undefined, new AbortController().signal);
      answered(result.ok ? result.answer : null);
    };
    const against = 'codex exec';
    const [ours, theirs] = await sideBySide(rounds, real, bare);
    const [all, again] = await sideBySide(rounds, whole, bare);
    return [
      { what: 'the real run alone', ours, against, theirs, aim: 'at most 1.1' },
      {
        what: 'the whole pong: one request of its own, then Codex',
        ours: all,
        against,
        theirs: again,
        aim: 'at most 1.1',
      },
    ];
  } finally {
    home.remove();
    await gateway.close();
  }
}

function answered(word: string | null): void {
  if (word?.trim() !== 'pong') throw new Error(`no pong came back, but ${word ?? 'nothing'}`);
}
