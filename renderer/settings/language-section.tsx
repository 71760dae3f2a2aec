import { useEffect, useState } from 'react';
import type { App, Fault, Settings } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { focusTaken, hadFocus, loadAgain } from '../app/load-again.ts';
import { refreshAll, useRead } from '../app/queries.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Pick } from '../parts/pick.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { language, languageNames, languages, words } from '../words/words.ts';

const say = words.settings.language;
const here = 'language';

type Wish = Settings['language'];

/** The language of the page and of what the core says. */
export function LanguageSection() {
  const app = useRead('app.info', {}).value;
  const settings = useRead('settings.read', {}).value;
  return (
    <section className="settings-section">
      <h2>{say.title}</h2>
      {app && settings ? <LanguagePick app={app} wish={settings.language} /> : <Skeleton rows={1} />}
    </section>
  );
}

function LanguagePick({ app: { door, systemLanguage: system }, wish }: { app: App; wish: Wish }) {
  const [returned] = useState(() => hadFocus(here));
  const [refused, setRefused] = useState<Fault | null>(null);
  useEffect(() => {
    if (returned) focusTaken();
  }, [returned]);

  const choose = async (wanted: Wish) => {
    const reply = await ask('settings.set', { language: wanted });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    // What is said stands in every module from the start, so another language is another page.
    if ((wanted === 'system' ? system : wanted) !== language) loadAgain(here);
    else await refreshAll();
  };
  const item = (id: Wish, label: string, lang?: string) => ({
    ...{ id, label, lang, selected: id === wish },
    onPick: () => void choose(id),
  });
  const asSystem = say.system[door === 'desktop' ? 'desktop' : 'page'](languageNames[system]);
  const now = wish === 'system' ? asSystem : languageNames[wish];
  return (
    <div className="stack-s">
      <div className="row">
        <Pick
          text={now}
          label={say.pick(now)}
          focus={returned}
          items={[item('system', asSystem), ...languages.map((id) => item(id, languageNames[id], id))]}
        />
      </div>
      <p className="dim small">{say.note}</p>
      <FaultNotice fault={refused} about={say.notSet} />
    </div>
  );
}
