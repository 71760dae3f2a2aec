import { useState } from 'react';
import type { PlainValue, ProfileTemplate, Status } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { Choice } from '../parts/choice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { ProfileForm } from './profile-form.tsx';

const say = words.profiles;
const present = 'present';

/** A new profile, from what is selected now or from a template. */
export function NewProfile({ status }: { status: Status }) {
  const read = useRead('profile.templates', {});
  const templates = read.value ?? [];
  const [from, setFrom] = useState(present);
  const [saved, setSaved] = useState(0);
  if (read.loading) return <Skeleton rows={8} />;
  const template = templates.find((one) => one.id === from) ?? null;
  return (
    <section className="stack-s">
      <h2>{say.newTitle}</h2>
      <Choice label={say.from} items={startsOf(status, templates)} value={from} onChange={setFrom} />
      <ProfileForm
        key={`${from} ${String(saved)}`}
        name={null}
        suggested={template?.name ?? ''}
        file={{}}
        start={template?.fields ?? presentFields(status)}
        base=""
        onSaved={() => {
          setFrom(present);
          setSaved((times) => times + 1);
        }}
      />
    </section>
  );
}

function startsOf({ provider, model }: Status, templates: readonly ProfileTemplate[]) {
  const now = words.together.list([provider.name ?? provider.value, model.value].filter((value) => value !== null));
  return [
    { id: present, label: say.present, note: now },
    ...templates.map(({ id, label, note }) => ({ id, label, note })),
  ];
}

function presentFields({ provider, model }: Status): Record<string, PlainValue> {
  return {
    ...(provider.value === null ? {} : { model_provider: provider.value }),
    ...(model.value === null ? {} : { model: model.value }),
  };
}
