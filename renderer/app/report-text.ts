import { masked } from '../parts/report.ts';
import { ask } from './ask.ts';

/** What a support desk would ask for, or why it cannot be told. No key. */
export async function reportText(): Promise<string> {
  const reply = await ask('report.read', {});
  return masked(reply.ok ? reply.value.text : `${reply.fault.title}\n${reply.fault.cause}`);
}
