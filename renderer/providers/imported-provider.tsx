import type { ImportView } from '../../electron/api/contract.ts';
import { Facts } from '../parts/facts.tsx';
import { Tick } from '../parts/tick.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';

const say = words.sharing.import;

interface Props {
  provider: ImportView['providers'][number];
  taken: boolean;
  onTake: (wanted: boolean) => void;
}

/** One provider that was found: what it is, what is wrong with it, and whether to take it. */
export function ImportedProvider({ provider, taken, onTake }: Props) {
  const { id, name, baseUrl, envKey, models, here, hasKey, problems } = provider;
  const facts: [string, string | null][] = [
    [say.address, baseUrl],
    [say.variable, envKey],
    [say.models, words.together.list(models) || null],
  ];
  return (
    <li className="imported-row stack-s">
      <div className="row">
        <Tick aria-label={say.take(name)} isSelected={taken} isDisabled={here === 'same'} onChange={onTake}>
          <strong>{name}</strong>
        </Tick>
        <code>{id}</code>
        <span className={here === 'different' ? 'tag tag-warn' : 'tag'}>{say.here[here]}</span>
      </div>
      <Facts items={facts.filter((fact): fact is [string, string] => fact[1] !== null)} />
      {hasKey && <p className="small">{say.hasKey}</p>}
      {problems.map((problem) => (
        <p key={`${problem.id} ${problem.evidence}`} className="imported-problem">
          <ToneIcon tone="warn" />
          <span>
            <strong>{problem.title}</strong> {problem.cause}
          </span>
        </p>
      ))}
    </li>
  );
}
