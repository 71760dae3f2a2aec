import type { FollowUps } from './observations.ts';
import { connectionRepairs } from './mends/connection-repairs.ts';
import type { ConnectionRepair, MendContext } from './mends/mend.types.ts';
import type { PongResult } from './pong.types.ts';

/** The last run of the line, by pong or doctor: what a repair and a report speak of. In memory only. */
export interface LastRun {
  at: string;
  result: PongResult;
  followUps: FollowUps;
}

/** The repairs of what the last run found, on the file as it is now: a fault that is mended plans nothing, or no change. */
export function repairsOf(
  { result, followUps }: LastRun,
  now: Pick<MendContext, 'data' | 'variables' | 'keyCommand'>,
): ConnectionRepair[] {
  const { provider, model, fault, warnings } = result;
  if (provider === null) return [];
  const context: MendContext = { provider, model, followUps, ...now };
  return [...(fault ? [fault] : []), ...warnings].flatMap((one) => connectionRepairs(one, context));
}
