import type { Fault } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { masked, reportOf, type ReportFacts } from './report.ts';

/** The fault, and after it everything else that a support desk would ask for, where the core can say it. No key. */
export async function fullReport(fault: Fault, facts: ReportFacts): Promise<string> {
  const reply = await ask('report.read', {});
  const told = reportOf(fault, facts);
  return reply.ok ? `${told}\n\n${masked(reply.value.text)}` : told;
}
