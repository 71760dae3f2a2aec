import type { Status } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { ModelPick } from './model-pick.tsx';
import { ProviderPick } from './provider-pick.tsx';
import type { Verdict } from './verdict.ts';

/** What is so, in one sentence whose two nouns can be picked. */
export function Headline({ verdict, status, broken }: { verdict: Verdict; status: Status | null; broken: boolean }) {
  if (broken) return <h1 className="headline">{words.line.headline.broken}</h1>;
  if (status === null) return <h1 className="headline">{words.line.headline.reading}</h1>;
  const sentence = words.line.headline[verdict];
  return (
    <h1 className="headline" aria-live="polite">
      {sentence.before} <ProviderPick status={status} unset={verdict === 'none'} /> {sentence.between}{' '}
      <ModelPick status={status} unset={verdict === 'none'} />
      {sentence.after}
    </h1>
  );
}
