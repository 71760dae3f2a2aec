import type { Output, WriteView } from '../../api/contract.ts';
import { faultIds } from '../../faults/fault.ts';
import type { Session } from '../session.ts';
import { formatMs, statusLine } from '../style.ts';
import { withDryRun, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import { mend } from './mend.ts';
import { canPlan } from './repairs.ts';
import { timeoutOf, timeoutProblem, type TargetFlags } from './pong.ts';
import { runDoctor } from './run-pong.ts';

type Doctor = Output<'doctor.run'>;
type DoctorFlags = TargetFlags & WriteFlags & { fix?: string; choice?: string; profile?: string; report?: boolean };

/** `doctor`: every step of the line, the one cause that stops Codex, and `--fix` to mend it. */
export function addDoctor({ program, session, finish }: Registry): void {
  const command = program
    .command('doctor')
    .description('find what stops Codex, step by step, and mend it')
    .option('--provider <id>', 'this provider instead of the selected one')
    .option('--model <id>', 'this model instead of the selected one')
    .option('--profile <name>', 'as Codex runs with this profile')
    .option('--timeout <seconds>', 'give up after this long')
    .option('--fix <fault>', 'mend this fault, then look again; switchboard repairs lists what can be mended')
    .option('--choice <id>', 'with --fix: this way, or this repair, of several')
    .option('--report', 'print a report for a support desk, every key masked');
  const lines = ['doctor', 'doctor --fix wire-api-chat --dry-run', 'doctor --report > report.txt'];
  example(withDryRun(command), ...lines).action(async (flags: DoctorFlags) => {
    const timeoutMs = timeoutOf(flags);
    const wrong = timeoutMs === null ? timeoutProblem : wrongFlags(flags);
    if (timeoutMs === null || wrong !== null)
      return finish(session.usage(wrong ?? timeoutProblem, 'switchboard doctor --help'));
    const { provider, model, profile } = flags;
    const target = { provider, model, profile, timeoutMs };
    let fixed: WriteView[] | undefined;
    if (flags.fix !== undefined) {
      const outcome = await mend(session, flags.fix, { ...flags, target });
      if (!outcome.ok) return finish(session.fail(outcome.fault));
      fixed = outcome.value;
      if (flags.dryRun) return finish(sayPlanned(session, fixed));
      session.words(fixed, (writes) => writesInWords(session, writes, 'Mended'));
    }
    const reply = await runDoctor(session, await session.bridge(), target);
    if (!reply.ok) return finish(session.fail(reply.fault));
    if (flags.report) return finish(await session.show('report.read', {}, ({ text }) => text));
    const doctor = reply.value;
    session.result(doctorDocument(doctor, fixed), (shown) => doctorInWords(session, shown));
    session.notes(doctor.fault, doctor.warnings);
    finish(doctor.ok ? 0 : 1);
  });
}

function wrongFlags({ dryRun, fix, choice }: DoctorFlags): string | null {
  if (dryRun && fix === undefined) return '--dry-run belongs to --fix FAULT';
  if (choice !== undefined && fix === undefined) return '--choice belongs to --fix FAULT';
  const known = fix === undefined || fix.includes(':') || canPlan(fix) || faultIds.some((id) => id === fix);
  if (!known) return '--fix takes the name of a fault, as doctor --json gives it, or of a repair, as repairs lists it';
  return null;
}

function sayPlanned(session: Session, planned: WriteView[]): number {
  session.result({ ok: true, fault: null, dryRun: true, fixed: planned }, (shown) =>
    writesInWords(session, shown.fixed, ''),
  );
  return 0;
}

const writesInWords = (session: Session, writes: readonly WriteView[], what: string): string =>
  writes.map((one) => writeInWords(session, one, what)).join('') || 'Nothing to change.\n';

function doctorDocument(doctor: Doctor, fixed: WriteView[] | undefined) {
  const { ok, fault, warnings, steps, durationMs } = doctor;
  return { ok, fault, warnings, steps, durationMs, ...(fixed ? { fixed } : {}) };
}

function doctorInWords(session: Session, doctor: Pick<Doctor, 'ok' | 'steps' | 'durationMs'>): string {
  // At a terminal they have been shown as they came; what was not reached is left out there.
  const steps = session.live
    ? []
    : doctor.steps.map(({ id, ...step }) => statusLine({ ...step, name: id }, session.width));
  const took = formatMs(doctor.durationMs);
  const end = doctor.ok ? `Nothing stops Codex. ${took}.` : `Codex does not get through. Looked for ${took}.`;
  return `${[...steps, end].join('\n')}\n`;
}
