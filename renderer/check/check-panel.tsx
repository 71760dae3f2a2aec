import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CheckItem, Model } from '../../electron/api/contract.ts';
import { Action } from '../parts/action.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';
import { cancelCheck, runCheck, useCheck, type CheckSession } from './check-session.ts';
import '../parts/confirm.css';
import './check-panel.css';

const say = words.check;

interface Props {
  model: Pick<Model, 'id' | 'provider' | 'providerName'>;
  onClose: () => void;
}

/** What a model can do: each item lights as it is known, with what it means. Closing leaves a run to its end. */
export default function CheckPanel({ model, onClose }: Props) {
  const session = useCheck(model);
  const running = session.phase === 'running';
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{say.title(model.id)}</Heading>
          <p className="dim">{say.lead(model.providerName)}</p>
          <Items session={session} />
          <Told session={session} />
          <div className="row dialog-actions">
            <Action onPress={onClose}>{words.actions.close}</Action>
            {running ? (
              <Action autoFocus onPress={() => void cancelCheck()}>
                {words.actions.cancel}
              </Action>
            ) : (
              <Action main autoFocus onPress={() => void runCheck({ provider: model.provider, id: model.id })}>
                {session.phase === 'idle' ? say.start : say.again}
              </Action>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Items({ session: { items, phase } }: { session: CheckSession }) {
  if (phase === 'idle') return null;
  return (
    <ul className="check-items" aria-label={say.items} aria-live="polite">
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {phase === 'running' && <li className="dim check-next">{say.next}</li>}
    </ul>
  );
}

/** Without this one thing Codex cannot work with the model at all. */
const stops = ({ status, stops: needed }: CheckItem) => needed === true && (status === 'fail' || status === 'refused');

const tones = { pass: 'good', fail: 'bad', refused: 'warn', skip: 'quiet', wait: 'quiet' } as const;
const verdictTones = { fits: 'good', 'does-not-fit': 'bad', 'not-known': 'warn' } as const;

function Item({ item }: { item: CheckItem }) {
  return (
    <li className="check-item">
      <ToneIcon tone={tones[item.status]} />
      <div className="grow">
        <strong>{item.title}</strong> <span className="dim">{say.status[item.status]}</span>{' '}
        {stops(item) && <span className="tag">{say.stops}</span>}
        <p className="dim small">{item.meaning}</p>
      </div>
      <span className="dim small">{item.durationMs === 0 ? '' : words.format.duration(item.durationMs)}</span>
    </li>
  );
}

function Told({ session: { result, fault, phase } }: { session: CheckSession }) {
  if (phase !== 'done') return null;
  return (
    <div className="stack-s" role="status">
      {fault?.id === 'cancelled' ? <p>{say.stopped}</p> : fault && <FaultNotice fault={fault} evidence />}
      {result && (
        <div className="check-verdict">
          {!fault && <ToneIcon tone={verdictTones[result.verdict]} />}
          <p>
            {!fault && <strong>{say.verdict[result.verdict]}</strong>}{' '}
            <span className="dim">{say.tokens(result.inputTokens, result.outputTokens)}</span>
          </p>
        </div>
      )}
      {result?.warnings?.map((warning) => (
        <Notice key={warning.id} tone="warn" title={warning.title}>
          {warning.cause}
        </Notice>
      ))}
    </div>
  );
}
