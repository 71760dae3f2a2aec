import type { HelpWords } from '../../help.types.ts';
import { address } from './address.ts';
import { choice } from './choice.ts';
import { codex } from './codex.ts';
import { config } from './config.ts';
import { profile, provider } from './fields.ts';
import { gateway } from './gateway.ts';
import { key } from './key.ts';
import { model } from './model.ts';
import { refusals } from './refusals.ts';
import { answer, stream } from './stream.ts';

/** Simplified Chinese: what is said when somebody asks “What is this?” or “What goes here?”. */
export const help: HelpWords = {
  stations: {
    codex: '首先，这台机器上要有 Codex，而且能够启动。',
    config: 'Codex 最先读取 config.toml，遇到不接受的内容就停下。',
    choice: '几个文件都可以指定提供商和模型，优先级最高的生效。',
    key: 'Codex 每次运行时从变量或命令取得一次密钥。',
    address: 'base_url 通向一台服务器：经过名称、也许有代理，还有证明其身份的证书。',
    gateway: '服务器查看密钥和请求的内容，决定是否放行。',
    model: '网关查找模型，并把 Codex 发送的内容交给它。',
    stream: '答复以事件流的形式分段到达，以 response.completed 结束。',
    answer: '检查只要求一个词，返回的必须是这个词。',
    refusal: 'Switchboard 自己拒绝了这个操作。没有任何改动。',
    unknown: 'Codex 以一种这里还没有名称的方式失败了。',
  },
  faults: {
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
      usually: '网关有自己特有的错误，或 Codex 比这个 Switchboard 更新。',
      byHand: '自己运行 Codex，把它的输出与证据比较。向别人求助时请复制报告。',
      command: 'codex exec --skip-git-repo-check "Say pong"',
    },
  },
  provider,
  profile,
};
