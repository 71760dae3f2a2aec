import { help } from '../words/help.ts';
import type { ProfileField, ProviderField } from '../words/help.types.ts';
import { words } from '../words/words.ts';

const say = words.help;

/** A field of a provider’s table, or of a profile’s file. */
export type FieldOf = { of: 'provider'; field: ProviderField } | { of: 'profile'; field: ProfileField };

export default function FieldHelp(props: FieldOf) {
  const { what, example, mistake } = props.of === 'provider' ? help.provider[props.field] : help.profile[props.field];
  return (
    <dl className="help">
      <dt>{say.what}</dt>
      <dd>{what}</dd>
      <dt>{say.example}</dt>
      <dd>
        <code>{example}</code>
      </dd>
      <dt>{say.mistake}</dt>
      <dd>{mistake}</dd>
    </dl>
  );
}
