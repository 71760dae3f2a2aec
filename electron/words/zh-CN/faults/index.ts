import type { FaultId } from '../../../faults/fault.ts';
import type { FaultWords } from '../../faults.types.ts';
import { address } from './address.ts';
import { answer } from './answer.ts';
import { choice } from './choice.ts';
import { codex } from './codex.ts';
import { config } from './config.ts';
import { gateway } from './gateway.ts';
import { key } from './key.ts';
import { model } from './model.ts';
import { inQuotes, said } from './phrases.ts';
import { refusals } from './refusals.ts';
import { stream } from './stream.ts';

export const faults: Record<FaultId, FaultWords> = {
  ...codex,
  ...config,
  ...choice,
  ...key,
  ...address,
  ...gateway,
  ...model,
  ...stream,
  ...answer,
  ...refusals,
  unknown: {
    title: () => '出现了 Switchboard 不认识的错误',
    cause: (facts) =>
      facts.value ? `消息为：${inQuotes(facts.value)}` : said(facts) || '观察到的情况见下方，为 Codex 的原话。',
  },
};
