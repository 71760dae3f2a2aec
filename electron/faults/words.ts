import type { Fault, FaultId } from './fault.ts';
import { addressWords } from './words/address.ts';
import { answerWords } from './words/answer.ts';
import { choiceWords } from './words/choice.ts';
import { codexWords } from './words/codex.ts';
import { configWords } from './words/config.ts';
import { gatewayWords } from './words/gateway.ts';
import { keyWords } from './words/key.ts';
import { modelWords } from './words/model.ts';
import { refusalWords } from './words/refusals.ts';
import { streamWords } from './words/stream.ts';
import { said, type Facts, type Words } from './words/words.types.ts';

export type { Facts } from './words/words.types.ts';

/** Every fault's words. A fault without words does not compile. */
const catalogue: Record<FaultId, Words> = {
  ...codexWords,
  ...configWords,
  ...choiceWords,
  ...keyWords,
  ...addressWords,
  ...gatewayWords,
  ...modelWords,
  ...streamWords,
  ...answerWords,
  ...refusalWords,
  unknown: {
    title: () => 'Something failed that Switchboard does not know',
    cause: (facts) => said(facts) || 'What was seen is below, in Codex’s own words.',
    fixes: () => [{ id: 'run-again', label: 'Run the pong again', automatic: false, command: 'switchboard pong' }],
  },
};

/**
 * A fault in plain words. The one place where a fault gets its title, cause and fixes.
 * @param evidence what was seen, a line each; masked by the caller
 */
export function makeFault(id: FaultId, facts: Facts = {}, evidence = facts.words ?? ''): Fault {
  const { title, cause, fixes } = catalogue[id];
  return { id, title: title(facts), cause: cause(facts), evidence, fixes: fixes?.(facts) ?? [] };
}
