import { useEffect } from 'react';
import { words } from '../words/words.ts';

/** The whole page of a tab that has no session, because the address was opened in another. */
export function OtherTab() {
  const { title, cause, fix } = words.otherTab;
  useEffect(() => {
    document.title = words.app;
  }, []);
  return (
    <main className="main stack prose">
      <h1>{title}</h1>
      <p>{cause}</p>
      <p>{fix}</p>
      <p>
        <code>switchboard serve</code>
      </p>
    </main>
  );
}
