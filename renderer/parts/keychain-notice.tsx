import { refreshAll, useRead } from '../app/queries.ts';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';

/** Says that the keychain is locked or missing, and what that means. Nothing where it works. */
export function KeychainNotice() {
  const keychain = useRead('keychain.state', {});
  if (keychain.fault) {
    return <FaultNotice fault={keychain.fault} />;
  }
  if (!keychain.value || (keychain.value.state === 'available' && keychain.value.place === 'keychain')) return null;
  const locked = keychain.value.state === 'locked';
  const say = words.keys;
  return (
    <Notice
      tone="warn"
      title={locked ? say.lockedTitle : say.memoryTitle}
      actions={
        <Action small isDisabled={keychain.busy} onPress={() => void refreshAll()}>
          {words.actions.tryAgain}
        </Action>
      }
    >
      <p>{locked ? say.lockedText : say.memoryText}</p>
      {keychain.value.reason !== null && <p className="dim small">{say.reason(keychain.value.reason)}</p>}
    </Notice>
  );
}
