import { useEffect } from 'react';
import { refreshAll, useRead } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Facts } from '../parts/facts.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.settings;
const places: Record<string, string> = say.codexPlaces;

/** Where Codex was found, as a person calls it. */
export const foundBy = (place: string): string => places[place] ?? place;

/** Whether it is still looked for, or for the ways to get it: until then nobody knows how much there is to say. */
export function useLookingForCodex(): boolean {
  const codex = useRead('codex.find', {});
  const missing = !codex.loading && codex.value === null;
  const ways = useRead('codex.ways', {}, missing);
  return codex.loading || (missing && ways.loading);
}

/** Where Codex is, or how to get it. */
export function CodexFound() {
  const codex = useRead('codex.find', {});
  const looking = useLookingForCodex();
  if (looking)
    return (
      <div className="codex-looking">
        <Skeleton rows={3} />
      </div>
    );
  return (
    <div className="stack-s">
      {codex.value ? (
        <Facts
          items={[
            [say.codexVersion, codex.value.version],
            [say.codexPath, <code key="path">{codex.value.path}</code>],
            [say.codexFoundBy, foundBy(codex.value.foundBy)],
          ]}
        />
      ) : (
        <CodexMissing title={codex.fault?.title ?? say.codexMissing} cause={codex.fault?.cause ?? null} />
      )}
      <div className="row">
        <Action isDisabled={codex.busy} onPress={() => void refreshAll()}>
          {codex.busy ? say.looking : say.lookAgain}
        </Action>
      </div>
    </div>
  );
}

/** What to type, by what this system has. A person who comes back from the terminal need not press anything. */
function CodexMissing({ title, cause }: { title: string; cause: string | null }) {
  const ways = useRead('codex.ways', {});
  useEffect(() => {
    const look = () => void refreshAll();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return (
    <>
      <p>
        <strong>{title}</strong> {cause}
      </p>
      <p className="dim">{say.codexInstall}</p>
      <ReadFault of={[ways]} />
      <ul className="stack-s install-ways" aria-label={say.codexMissing}>
        {ways.value?.map(({ by, command }) => (
          <li key={by}>
            <span className="dim small">{say.codexWays[by]}</span> <Command text={command} />
          </li>
        ))}
      </ul>
      <p className="dim">
        {say.codexLookAgain} <OutLink href="https://github.com/openai/codex">{say.codexSite}</OutLink>
      </p>
    </>
  );
}
