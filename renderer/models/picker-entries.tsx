import type { Catalog } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

const say = words.models.picker;

/** What Codex's picker shows, Codex's own entries beside the person's. */
export function PickerEntries({ entries }: { entries: Catalog['entries'] }) {
  return (
    <table>
      <caption>{say.entries}</caption>
      <thead>
        <tr>
          <th>{say.columns.name}</th>
          <th className="n">{say.columns.context}</th>
          <th>{say.columns.reasoning}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.slug}>
            <td>
              <code>{entry.slug}</code> {entry.displayName !== entry.slug && entry.displayName}{' '}
              {entry.builtIn && <span className="tag">{say.builtIn}</span>}
            </td>
            <td className="n">{entry.context === null ? words.models.none : words.format.tokens(entry.context)}</td>
            <td className="dim">{words.together.list(entry.reasoning) || words.models.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
