import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { quote, said, who } from './phrases.ts';

const seconds = (facts: Facts) => (facts.seconds === undefined ? '规定时间' : `${String(facts.seconds)} 秒`);

export const stream: FaultWordsOf<'stream'> = {
  'no-response': {
    title: (facts) => zh`${who(facts)}没有回答`,
    cause: (facts) => zh`${who(facts)}收下了请求，但在${seconds(facts)}内没有返回任何内容。`,
  },
  'stream-stalled': {
    title: (facts) => zh`${who(facts)}的回答中途停住了`,
    cause: (facts) => zh`${who(facts)}开始回答后便没有了动静；过了${seconds(facts)}仍未结束。`,
  },
  'stream-cut': {
    title: (facts) => zh`与${who(facts)}的连接中断了`,
    cause: (facts) => zh`${who(facts)}或中间的某个环节在回答途中关闭了连接：常见的原因是代理的超时时间太短。`,
  },
  'stream-incomplete': {
    title: (facts) => zh`${who(facts)}的回答没有结尾`,
    cause: (facts) =>
      zh`${who(facts)}没有发送 response.completed，而 Codex 靠它判断回答是否完整${facts.value ? zh`；最后一个事件是${facts.value}` : ''}。${said(facts)}`,
  },
  'response-failed': {
    title: (facts) => zh`${who(facts)}中途放弃了回答`,
    cause: (facts) =>
      zh`${who(facts)}接受了请求，随后报告失败${facts.value ? zh`（${facts.value}）` : ''}。${quote(facts)}`,
  },
};
