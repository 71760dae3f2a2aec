import type { Output, WriteView } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { formatMs, statusLine } from '../style.ts';
import { withDryRun, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import { timeoutOf, timeoutProblem, type TargetFlags } from './pong.ts';
import { repair } from './repairs.ts';

type Doctor = Output<'doctor.run'>;
type DoctorFlags = TargetFlags & WriteFlags & { fix?: string; choice?: string };

/** `doctor`: every step of the line, the one cause that stops Codex, and `--fix` to mend it. */
export function addDoctor({ program, session, finish }: Registry): void {
  const command = program
    .command('doctor')
    .description('find what stops Codex, step by step, and mend it')
    .option('--provider <id>', 'this provider instead of the selected one')
    .option('--model <id>', 'this model instead of the selected one')
    .option('--timeout <seconds>', 'give up after this long')
    .option('--fix <fault>', 'mend this fault, then look again; switchboard repairs lists what can be mended')
    .option('--choice <id>', 'which way to mend it, where there are several');
  example(withDryRun(command), 'doctor', 'doctor --fix wire-api-chat --dry-run').action(async (flags: DoctorFlags) => {
    const timeoutMs = timeoutOf(flags);
    if (timeoutMs === null) return finish(session.usage(timeoutProblem, 'switchboard doctor --help'));
    if (flags.dryRun && flags.fix === undefined) return finish(session.usage('--dry-run belongs to --fix FAULT'));
    if (flags.choice !== undefined && flags.fix === undefined)
      return finish(session.usage('--choice belongs to --fix FAULT'));
    let fixed: WriteView[] | undefined;
    if (flags.fix !== undefined) {
      const outcome = await repair(session, flags.fix, flags);
      if (!outcome.ok) return finish(session.fail(outcome.fault));
      fixed = outcome.value;
      if (flags.dryRun) return finish(sayPlanned(session, fixed));
      if (!session.json)
        session.out(fixed.length === 0 ? 'Nothing to change.\n' : fixed.map((w) => writeInWords(w, 'Mended')).join(''));
    }
    const reply = await session.call('doctor.run', { provider: flags.provider, model: flags.model, timeoutMs });
    if (!reply.ok) return finish(session.fail(reply.fault));
    const doctor = reply.value;
    session.result(doctorDocument(doctor, fixed), () => doctorInWords(session, doctor));
    session.notes(doctor.fault, doctor.warnings);
    finish(doctor.ok ? 0 : 1);
  });
}

function sayPlanned(session: Session, planned: WriteView[]): number {
  session.result({ ok: true, fault: null, dryRun: true, fixed: planned }, () =>
    planned.length === 0 ? 'Nothing to change.\n' : planned.map((w) => writeInWords(w, '')).join(''),
  );
  return 0;
}

function doctorDocument(doctor: Doctor, fixed: WriteView[] | undefined): object {
  const { ok, fault, warnings, steps, durationMs } = doctor;
  return { ok, fault, warnings, steps, durationMs, ...(fixed ? { fixed } : {}) };
}

function doctorInWords(session: Session, doctor: Doctor): string {
  const steps = doctor.steps.map((step) =>
    statusLine(session.paint, step.status, step.id, step.detail, step.durationMs),
  );
  const end = doctor.ok
    ? `Nothing stops Codex. ${formatMs(doctor.durationMs)}.`
    : `Looked for ${formatMs(doctor.durationMs)}.`;
  return `${[...steps, end].join('\n')}\n`;
}
