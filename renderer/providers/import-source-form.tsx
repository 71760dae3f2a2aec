import { useState } from 'react';
import type { ImportSource } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { useSignal } from '../app/signal.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { LongField } from '../parts/long-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { words } from '../words/words.ts';
import { importDraft, isTyped, noImport } from './import-draft.ts';
import { Restored } from './restored.tsx';

const say = words.sharing.import;
type Kind = ImportSource['kind'];
const kinds = (['text', 'link', 'home', 'switcher'] as const).map((id) => ({ id, ...say.kinds[id] }));

/** Where the providers are to come from. */
export function ImportSourceForm({ onRead }: { onRead: (source: ImportSource) => void }) {
  const { kind, typed } = useSignal(importDraft);
  const [restored, setRestored] = useState(isTyped({ kind, typed }));
  const [home, setHome] = useState<string | null>(null);
  const others = (useRead('home.list', {}).value ?? []).filter((one) => !one.chosen).map(({ path }) => path);
  const known = home ?? others[0] ?? '';
  const set = (text: string) => importDraft.set({ kind, typed: { ...typed, [kind]: text } });
  const startOver = () => {
    importDraft.set(noImport);
    setRestored(false);
  };
  const source = sourceOf(kind, kind === 'home' && known !== '' ? known : typed[kind]);
  return (
    <form
      className="beside"
      onSubmit={(event) => {
        event.preventDefault();
        if (source) onRead(source);
      }}
    >
      <Choice
        label={say.from}
        items={kinds}
        value={kind}
        onChange={(next: Kind) => importDraft.set({ kind: next, typed })}
      />
      <div className="stack-s">
        {restored && <Restored onStartOver={startOver} />}
        {kind === 'text' && (
          <LongField
            label={say.text}
            help={say.textHelp}
            example={say.textExample}
            rows={8}
            mono
            value={typed.text}
            onChange={set}
          />
        )}
        {kind === 'link' && <Field label={say.link} example={say.linkExample} mono value={typed.link} onChange={set} />}
        {kind === 'home' && others.length > 0 && (
          <SelectField
            label={say.home}
            items={[...others.map((path) => ({ id: path, label: path })), { id: '', label: say.homeOther }]}
            value={known}
            onChange={setHome}
          />
        )}
        {kind === 'home' && known === '' && (
          <Field label={say.homePath} mono example={words.homes.addExample} value={typed.home} onChange={set} />
        )}
        {kind === 'switcher' && (
          <Field label={say.switcherPath} help={say.switcherHelp} mono value={typed.switcher} onChange={set} />
        )}
        <div className="row">
          <Action main type="submit" isDisabled={source === null}>
            {say.read}
          </Action>
        </div>
      </div>
    </form>
  );
}

function sourceOf(kind: Kind, typed: string): ImportSource | null {
  const text = typed.trim();
  if (kind === 'switcher') return text === '' ? { kind } : { kind, path: text };
  if (text === '') return null;
  if (kind === 'text') return { kind, text };
  return kind === 'link' ? { kind, link: text } : { kind, path: text };
}
