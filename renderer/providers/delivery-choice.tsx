import { useRead } from '../app/queries.ts';
import { Choice, type ChoiceItem } from '../parts/choice.tsx';
import { words } from '../words/words.ts';
import type { DeliveryChoice as Way } from './form-state.ts';

const say = words.keys.delivery;

interface Props {
  value: Way | null;
  onChange: (way: Way) => void;
  withNone?: boolean;
  hideLabel?: boolean;
}

/** By command where there is a keychain, else by variable; said why. */
export function DeliveryChoice({ value, onChange, withNone = false, hideLabel = false }: Props) {
  const memory = useRead('keychain.state', {}).value?.place === 'memory';
  const items: ChoiceItem<Way>[] = [
    {
      id: 'command',
      label: say.command,
      note: memory ? say.needsKeychain : say.commandNote,
      tag: memory ? null : say.recommended,
      disabled: memory,
    },
    { id: 'env', label: say.env, note: say.envNote },
    ...(withNone ? [{ id: 'none' as const, label: say.none, note: say.noneNote }] : []),
  ];
  return <Choice label={say.title} hideLabel={hideLabel} items={items} value={value} onChange={onChange} />;
}
