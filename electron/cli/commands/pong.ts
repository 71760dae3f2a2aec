import type { Pong } from '../../api/contract.ts';
import { oneLine } from '../../printable.ts';
import { formatMs } from '../style.ts';
import { wholeNumber } from '../usage.ts';
import { example, type Registry } from './action.ts';
import { pongDocument, runPong } from './run-pong.ts';

export interface TargetFlags {
  provider?: string;
  model?: string;
  timeout?: string;
}

export const timeoutProblem = '--timeout takes seconds, from 1 to 600';

/** Milliseconds for the contract, undefined where none were given, null where they make no sense. */
export function timeoutOf(flags: TargetFlags): number | undefined | null {
  if (flags.timeout === undefined) return undefined;
  const seconds = wholeNumber(flags.timeout, 1, 600);
  return seconds === null ? null : seconds * 1000;
}

/** `pong`: the real Codex, asked for one word. */
export function addPong({ program, session, finish }: Registry): void {
  const command = program
    .command('pong')
    .description('run the real Codex and see whether the word comes back')
    .option('--provider <id>', 'this provider instead of the selected one')
    .option('--model <id>', 'this model instead of the selected one')
    .option('--timeout <seconds>', 'give up after this long');
  example(command, 'pong', '--json pong --timeout 30').action(async (flags: TargetFlags) => {
    const timeoutMs = timeoutOf(flags);
    if (timeoutMs === null) return finish(session.usage(timeoutProblem, 'switchboard pong --help'));
    const bridge = await session.bridge();
    const reply = await runPong(session, bridge, { provider: flags.provider, model: flags.model, timeoutMs });
    if (!reply.ok) return finish(session.fail(reply.fault));
    const pong = reply.value;
    session.result(pongDocument(pong), pongInWords);
    session.notes(pong.fault, pong.warnings);
    finish(pong.ok ? 0 : 1);
  });
}

type PongInWords = Pick<Pong, 'ok' | 'answer' | 'provider' | 'model' | 'answeredBy' | 'durationMs' | 'codexVersion'>;

export function pongInWords(pong: PongInWords): string {
  const target = [pong.provider, pong.model].filter((part) => part !== null).join(' ');
  if (!pong.ok) return `No pong from ${target || 'Codex'} after ${formatMs(pong.durationMs)}.\n`;
  const by = pong.answeredBy && pong.answeredBy !== pong.model ? `, answered by ${pong.answeredBy}` : '';
  const codex = pong.codexVersion ? `, Codex ${pong.codexVersion}` : '';
  return `${oneLine(pong.answer ?? 'pong', 80)}  ${target}${by}, ${formatMs(pong.durationMs)}${codex}\n`;
}
