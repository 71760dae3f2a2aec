import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import './confirm.css';

interface Props {
  title: string;
  confirm: string;
  /** What leaving everything as it is is called. */
  cancel?: string;
  danger?: boolean;
  ready: boolean;
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question before something that matters; Escape and Cancel leave everything as it is. */
export function Confirm({ title, confirm, cancel, danger = false, ready, children, onConfirm, onClose }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="row dialog-actions">
            {/* Another question in the same dialog takes the focus back here: a second Enter must not answer it. */}
            <Action key={title} onPress={onClose} autoFocus>
              {cancel ?? words.actions.cancel}
            </Action>
            <Action main={!danger} danger={danger} isDisabled={!ready} onPress={onConfirm}>
              {confirm}
            </Action>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
