import type { ReactNode } from 'react';
import './screen-head.css';

export function ScreenHead({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <header className="screen-head">
      <div className="grow">
        <h1>{title}</h1>
        {lead !== undefined && <p className="dim">{lead}</p>}
      </div>
      {children}
    </header>
  );
}

/** What a screen says when it has nothing to show, and what to do about it. */
export function Empty({ title, help, children }: { title: string; help: string; children?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p className="dim">{help}</p>
      {children}
    </section>
  );
}
