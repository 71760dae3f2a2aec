import type { ReactNode } from 'react';
import './facts.css';

/** Names and values. `across` sets them side by side, else each on a line. */
export function Facts({ items, across = false }: { items: [name: string, value: ReactNode][]; across?: boolean }) {
  return (
    <dl className={across ? 'facts facts-across' : 'facts'}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
