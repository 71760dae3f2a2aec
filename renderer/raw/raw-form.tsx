import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConfigText, Fault } from '../../electron/api/contract.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { Restored } from '../providers/restored.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';
import { mistakesOf, type Mistake } from './marks.ts';
import { keepRaw, rawDraft } from './raw-draft.ts';
import { TomlEditor, type EditorHandle } from './toml-editor.tsx';

const say = words.raw;

/**
 * What was typed stays when the file changes on disk or the person goes to another screen; the diff is drawn anew against the file as it is now. Until
 * something is typed, the editor follows the file.
 */
export function RawForm({ file, toMistake }: { file: ConfigText; toMistake: boolean }) {
  const [typed, setTyped] = useState<string | null>(() => rawDraft.get()?.text ?? null);
  const [restored, setRestored] = useState(typed !== null);
  /** The file as it was when the first letter was typed, and how often the editor was started afresh. */
  const [from, setFrom] = useState(() => ({ hash: rawDraft.get()?.from ?? file.hash, round: 0 }));
  const [refused, setRefused] = useState<Fault | null>(null);
  const editor = useRef<EditorHandle>(null);
  const dirty = typed !== null && typed !== file.text;
  const input = dirty ? { text: typed, expectedHash: file.hash } : null;
  const { plan, fault, waiting } = usePlan('config.save', input, file.hash);
  const mistakes = useMemo(() => (dirty ? mistakesOf(fault) : file.errors), [dirty, fault, file.errors]);
  const outdated = dirty && from.hash !== file.hash;

  const first = useRef(toMistake ? (mistakes[0]?.line ?? null) : null);
  useEffect(() => {
    if (first.current !== null) editor.current?.goTo(first.current);
  }, []);

  const startFrom = (hash: string) => {
    setTyped(null);
    setRestored(false);
    rawDraft.set(null);
    setFrom(({ round }) => ({ hash, round: round + 1 }));
  };
  const restart = () => {
    setRefused(null);
    startFrom(file.hash);
  };
  const change = (text: string) => {
    const hash = dirty ? from.hash : file.hash;
    if (!dirty) setFrom(({ round }) => ({ hash, round }));
    setTyped(text);
    keepRaw(text, hash, file.text);
  };
  const save = async () => {
    if (!input) return;
    const reply = await write('config.save', input);
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) startFrom(reply.value.hash);
  };

  return (
    <>
      {outdated && (
        <Notice
          tone="warn"
          title={say.changedTitle}
          actions={
            <Action small onPress={restart}>
              {say.loadAnew}
            </Action>
          }
        >
          {say.changedText}
        </Notice>
      )}
      {restored && dirty && <Restored onStartOver={restart} />}
      <Mistakes mistakes={mistakes} onGoTo={(line) => editor.current?.goTo(line)} />
      <TomlEditor
        key={dirty ? `${from.hash} ${from.round}` : `${file.hash} ${from.round}`}
        handle={editor}
        text={typed ?? file.text}
        mistakes={mistakes}
        onChange={change}
      />
      <p className="dim small">
        {!file.exists && `${say.missing} `}
        {say.keys}
      </p>
      {dirty ? <PlanPane plan={plan} fault={fault} waiting={waiting} /> : <p className="dim small">{say.unchanged}</p>}
      <div className="row">
        <Action main isDisabled={!dirty || waiting || plan === null || fault !== null} onPress={() => void save()}>
          {say.save}
        </Action>
        <Action isDisabled={!dirty} onPress={restart}>
          {say.discard}
        </Action>
      </div>
      <SaveFault fault={refused} />
    </>
  );
}

function Mistakes({ mistakes, onGoTo }: { mistakes: Mistake[]; onGoTo: (line: number) => void }) {
  if (mistakes.length === 0) return null;
  return (
    <section className="raw-mistakes" role="status" aria-label={say.mistakes(mistakes.length)}>
      {mistakes.map(({ line, column, message }) => (
        <p key={`${line}:${column}`}>
          {say.mistake(line, column, message)}{' '}
          <Button className="plain-action" onPress={() => onGoTo(line)}>
            {say.goTo(line)}
          </Button>
        </p>
      ))}
    </section>
  );
}
