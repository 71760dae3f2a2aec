import { useEffect, useState } from 'react';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';

/** Copies text, and says so in place for two seconds without changing its width. */
export function Copy({
  text,
  label,
  children,
  small = true,
  excludeFromTabOrder,
}: {
  /** The text, or what fetches it when it is asked for. */
  text: string | (() => Promise<string>);
  label?: string;
  children?: string;
  small?: boolean;
  excludeFromTabOrder?: boolean;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const shown = children ?? words.actions.copy;
  return (
    <Action
      small={small}
      excludeFromTabOrder={excludeFromTabOrder}
      aria-label={copied ? words.actions.copied : label}
      onPress={() => void (typeof text === 'string' ? copyText(text) : text().then(copyText)).then(setCopied)}
    >
      <span className="copy">
        <span className={copied ? 'copy-off' : ''}>{shown}</span>
        <span className={copied ? '' : 'copy-off'} role="status">
          {copied ? words.actions.copied : ''}
        </span>
      </span>
    </Action>
  );
}

/** True where the clipboard took it; a page without permission cannot write there. */
async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** A command or a line to type, with its copy button. */
export function Command({ text, label }: { text: string; label?: string }) {
  return (
    <span className="command">
      <code>{text}</code>
      <Copy text={text} label={label} />
    </span>
  );
}
