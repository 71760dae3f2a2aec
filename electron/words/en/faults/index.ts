import type { FaultId } from '../../../faults/fault.ts';
import type { FaultWords } from '../../faults.types.ts';
import { address } from './address.ts';
import { answer } from './answer.ts';
import { choice } from './choice.ts';
import { codex } from './codex.ts';
import { config } from './config.ts';
import { gateway } from './gateway.ts';
import { key } from './key.ts';
import { model } from './model.ts';
import { inQuotes, said } from './phrases.ts';
import { refusals } from './refusals.ts';
import { stream } from './stream.ts';

/** Every fault's words. A fault without words does not compile. */
export const faults: Record<FaultId, FaultWords> = {
  ...codex,
  ...config,
  ...choice,
  ...key,
  ...address,
  ...gateway,
  ...model,
  ...stream,
  ...answer,
  ...refusals,
  unknown: {
    title: () => 'Something failed that Switchboard does not know',
    cause: (facts) =>
      facts.value
        ? `The message was: ${inQuotes(facts.value)}`
        : said(facts) || 'What was seen is below, in Codex’s own words.',
  },
};
