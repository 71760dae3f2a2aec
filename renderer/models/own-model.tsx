import type { Provider } from '../../electron/api/contract.ts';
import { lastSwitch } from '../app/last-switch.ts';
import { switchTo } from '../app/switching.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { words } from '../words/words.ts';

const say = words.models;

/** An ID that no list tells of, as it was typed: used at once, or added to the list for later. */
export function OwnModel({ id, provider }: { id: string; provider: Provider }) {
  const add = async () => {
    const reply = await write('model.save', { provider: provider.id, model: id, note: '', route: null });
    if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
  };
  return (
    <div className="row">
      <Action onPress={() => void switchTo({ provider: provider.id, model: id }, provider.name)}>
        {say.useOwn(id, provider.name)}
      </Action>
      <Action onPress={() => void add()}>{say.addOwn(id)}</Action>
    </div>
  );
}
