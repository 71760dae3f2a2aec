import type { ImportSource } from '../../electron/api/contract.ts';
import { sessionSignal } from '../app/session-signal.ts';
import { textMayHoldSecret } from '../parts/looks-like-key.ts';

type Kind = ImportSource['kind'];

/** Where providers are to come from, as it was typed and is not imported yet. */
interface ImportDraft {
  kind: Kind;
  typed: Record<Kind, string>;
}

export const noImport: ImportDraft = { kind: 'text', typed: { text: '', link: '', home: '', switcher: '' } };

export const isTyped = ({ typed }: ImportDraft): boolean => Object.values(typed).some((text) => text !== '');

/** A snippet may hold a key: such a one stays in memory. */
export const importDraft = sessionSignal<ImportDraft>(
  'switchboard.import',
  noImport,
  (draft) => isTyped(draft) && !Object.values(draft.typed).some(textMayHoldSecret),
);
