import { useRef, useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { KeyField, takeKey } from '../parts/key-field.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { words } from '../words/words.ts';

const say = words.keys;

interface Props {
  provider: string;
  place: 'keychain' | 'memory';
  focus: boolean;
  /** Called when the key is stored, and by Cancel; absent where there is nothing to go back to. */
  onDone?: () => void;
}

export function KeyEntry({ provider, place, focus, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState(false);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async () => {
    setSaving(true);
    const reply = await write('key.set', { provider, key: takeKey(input.current) });
    setSaving(false);
    setFilled(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onDone?.();
  };
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        if (filled) void save();
      }}
    >
      <KeyField input={input} memory={place === 'memory'} focus={focus} onFilled={setFilled} />
      <div className="row">
        <Action main type="submit" isDisabled={!filled || saving}>
          {saving ? say.saving : say.save}
        </Action>
        {onDone && <Action onPress={onDone}>{words.actions.cancel}</Action>}
      </div>
      <FaultNotice fault={fault} />
    </form>
  );
}
