import type { Output } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { statusLine } from '../style.ts';
import { example, type Registry } from './action.ts';

/** `check`: does this model do what Codex needs, item by item. */
export function addCheck({ program, session, finish }: Registry): void {
  const command = program
    .command('check')
    .description('does this model do what Codex needs, item by item (uses some tokens)')
    .option('--provider <id>', 'this provider instead of the selected one')
    .option('--model <id>', 'this model instead of the selected one');
  example(command, 'check', 'check --model glm/glm-5.2').action(
    async (flags: { provider?: string; model?: string }) => {
      const reply = await session.call('check.run', { provider: flags.provider, model: flags.model });
      if (!reply.ok) return finish(session.fail(reply.fault));
      session.result(reply.value, () => checkInWords(session, reply.value));
      session.notes(reply.value.fault, []);
      finish(reply.value.ok ? 0 : 1);
    },
  );
}

function checkInWords(session: Session, check: Output<'check.run'>): string {
  const width = Math.max(0, ...check.items.map((item) => item.title.length));
  const items = check.items.map((item) =>
    statusLine(session.paint, item.status, item.title.padEnd(width), item.meaning, item.durationMs),
  );
  return `${[...items, `${check.inputTokens} tokens in, ${check.outputTokens} out.`].join('\n')}\n`;
}
