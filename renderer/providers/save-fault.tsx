import type { Fault } from '../../electron/api/contract.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';

/** Why a write did not happen. A file that changed meanwhile is not an error: its fresh diff is beside this. */
export function SaveFault({ fault }: { fault: Fault | null }) {
  if (fault === null) return null;
  if (fault.id === 'config-changed') return <Notice tone="warn" title={words.providers.changedOnDisk} />;
  return <FaultNotice fault={fault} about={words.providers.notSaved} evidence />;
}
