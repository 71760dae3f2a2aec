import type { KeyView } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

/** Where a provider's key is, in a few words, and whether Codex would get none. */
export function keyWords(key: KeyView): { text: string; missing: boolean } {
  const say = words.keys.state;
  switch (key.delivery) {
    case 'none':
      return { text: say.notNeeded, missing: false };
    case 'bearer':
      return { text: say.bearer, missing: false };
    case 'other-command':
      return { text: say.otherCommand, missing: false };
    case 'codex-login':
      return { text: say.login, missing: false };
    case 'command':
    case 'env':
      if (key.stored) return { text: say[key.place](key.hint), missing: false };
      if (key.delivery === 'env' && key.variable !== null) {
        const seen = key.variableVisible;
        return { text: seen ? say.variableSeen(key.variable) : say.variableUnseen(key.variable), missing: !seen };
      }
      return { text: say.missing, missing: true };
  }
}
