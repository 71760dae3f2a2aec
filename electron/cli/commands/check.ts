import type { CheckItem, Output } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { oneLine } from '../../printable.ts';
import { cellsOf, padTo } from '../cells.ts';
import { paint, type Colour } from '../style.ts';
import { hanging } from '../wrap.ts';
import { example, type Registry } from './action.ts';
import { runCheck } from './run-check.ts';

const marks: Record<CheckItem['status'], { mark: string; word: string; colour: Colour }> = {
  pass: { mark: '✓', word: 'pass', colour: 'green' },
  fail: { mark: '✗', word: 'fail', colour: 'red' },
  refused: { mark: '!', word: 'refused', colour: 'yellow' },
  skip: { mark: '·', word: 'skipped', colour: 'dim' },
  wait: { mark: '…', word: 'waiting', colour: 'dim' },
};

/** `check`: does this model do what Codex needs, item by item. */
export function addCheck({ program, session, finish }: Registry): void {
  const command = program
    .command('check')
    .description('does this model do what Codex needs, item by item (uses some tokens)')
    .option('--provider <id>', 'this provider instead of the selected one')
    .option('--model <id>', 'this model instead of the selected one');
  example(command, 'check', 'check --model glm/glm-5.2').action(
    async (flags: { provider?: string; model?: string }) => {
      let [known, reports] = [0, 0];
      const reply = await runCheck(session, { provider: flags.provider, model: flags.model }, (item) => {
        reports += 1;
        if (item.status !== 'wait') known += 1;
        const last =
          item.status === 'wait' ? `. ${item.meaning}` : `, the last: ${item.title}, ${marks[item.status].word}`;
        session.progress(oneLine(`… ${known} known${last}`));
      });
      if (reports > 0) session.progress('');
      if (!reply.ok) return finish(session.fail(reply.fault));
      session.result(reply.value, (check) => checkInWords(session, check));
      session.notes(reply.value.fault, reply.value.warnings ?? []);
      finish(reply.value.ok ? 0 : 1);
    },
  );
}

/** A row: the status in a mark and a word, the title, and what it means, wrapped in its own column. */
function row(session: Session, item: CheckItem, width: number): string {
  const { mark, word, colour } = marks[item.status];
  const before = `${mark} ${word.padEnd(7)}  ${padTo(item.title, width)}  `;
  return hanging(paint(colour, before), item.meaning, session.width);
}

function inSentence({ provider, model, items, verdict, fault }: Output<'check.run'>): string {
  const target = [provider, model].filter((part) => part !== null).join(' ');
  if (fault) return `${target} could not be checked.`;
  const stopping = items.filter(({ stops }) => stops).map(({ title }) => title);
  const without = items.filter(({ status, stops }) => (status === 'fail' || status === 'refused') && !stops).length;
  if (verdict === 'does-not-fit') return `Codex cannot work with ${target}: ${stopping.join('; ')}.`;
  if (verdict === 'not-known') {
    const open = items.filter(({ status }) => status === 'skip').length;
    return `Not known whether Codex can work with ${target}: ${open} of ${items.length} things could not be tested.`;
  }
  if (without === 0) return `${target} does all that Codex needs.`;
  return `Codex can work with ${target}, which does not do ${without} of ${items.length} things.`;
}

function checkInWords(session: Session, check: Output<'check.run'>): string {
  const width = Math.max(0, ...check.items.map((item) => cellsOf(item.title)));
  const rows = check.items.map((item) => row(session, item, width));
  const tokens = `${check.inputTokens} tokens in, ${check.outputTokens} out.`;
  return `${[...rows, hanging('', inSentence(check), session.width, { indent: 2 }), tokens].join('\n')}\n`;
}
