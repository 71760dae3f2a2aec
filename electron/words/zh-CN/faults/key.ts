import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { keyIn, reason, said, table, who } from './phrases.ts';

export const key: FaultWordsOf<'key'> = {
  'key-missing': {
    title: (facts) => {
      if (facts.stored === 'injected') return zh`终端中看不到${facts.variable ?? '该变量'}`;
      if (facts.stored === 'unseen') return zh`此终端没有设置${facts.variable ?? '该变量'}`;
      return zh`没有${who(facts)}的密钥`;
    },
    cause: (facts) => {
      if (facts.stored === 'unseen') {
        return zh`Codex 从${facts.variable ?? '变量'}读取${who(facts)}的密钥，而此终端没有设置它，因此 Codex 会立即停止。Switchboard 保存着密钥，但 Codex 不会向它索取。`;
      }
      if (facts.stored === 'injected') {
        return zh`Codex 从${facts.variable ?? '变量'}读取${who(facts)}的密钥，而此处没有设置该变量：在终端中 Codex 会停止。本次运行使用了 Switchboard ${facts.keychain === 'memory' ? '在关闭前暂存于内存中' : '保存'}的密钥。`;
      }
      if (facts.variable) {
        return zh`Codex 从环境变量${facts.variable}读取${who(facts)}的密钥，而 Codex 运行的环境中没有设置它；${facts.value ? zh`设置了的是${facts.value}，但` : ''}变量名必须与 env_key 完全一致。`;
      }
      return zh`${who(facts)}要求提供密钥，而 Codex 没有可发送的密钥。`;
    },
  },
  'key-malformed': {
    title: (facts) => (facts.key?.doubt ? zh`${who(facts)}的密钥看起来有误` : zh`${who(facts)}的密钥已损坏`),
    cause: (facts) => {
      if (!facts.key) return zh`无法接受为${who(facts)}输入的密钥${reason(facts)}`;
      const { doubt } = facts.key;
      if (doubt) return zh`请检查${keyIn(facts)}${reason({ words: doubt })}Codex 会把它原样发送给${who(facts)}。`;
      return zh`Codex 无法向${who(facts)}发送${keyIn(facts)}${reason(facts)}它会不加提示地略去密钥。`;
    },
  },
  'env-key-holds-key': {
    title: () => 'env_key 里写的是密钥本身',
    cause: (facts) =>
      zh`${table(facts)}的 env_key 必须是环境变量的名称，例如 TOKEN_STATION_API_KEY；而这里填入的是密钥。`,
  },
  'base-url-holds-key': {
    title: (facts) => zh`${who(facts)}的地址里有密钥`,
    cause: (facts) =>
      zh`base_url 是${facts.url ?? '一个含有密钥的地址'}。写在那里的密钥，谁打开文件都能读到，途经的每台服务器也会记入日志；Switchboard 无法替你保管它。`,
  },
  'env-file-shadows': {
    title: ({ variable }) => zh`.env 覆盖了${variable ?? '一个变量'}`,
    cause: ({ variable, value }) =>
      zh`Codex 文件夹中的 .env 文件把${variable ?? '该变量'}设为${value ? '空值，而你的环境变量中有密钥' : '与你的环境变量不同的密钥'}；Codex 以文件为准。`,
  },
  'auth-command-failed': {
    title: (facts) =>
      facts.suggestion ? zh`Codex 向另一个 Switchboard 索取${who(facts)}的密钥` : zh`获取${who(facts)}密钥的命令失败了`,
    cause: (facts) =>
      facts.suggestion
        ? zh`Codex 运行${facts.value ?? '一条命令'}来获取${who(facts)}的密钥，而当前的 Switchboard 是${facts.suggestion}；若那一个被移除，Codex 就没有密钥了。`
        : zh`Codex 运行${facts.value ?? '一条命令'}来获取${who(facts)}的密钥，但没有得到；于是 Codex 发送的请求不带密钥。${said(facts)}`,
  },
  'keychain-locked': {
    title: () => '密钥链已锁定',
    cause: (facts) => zh`${who(facts)}的密钥在密钥链中，而密钥链已锁定，目前无法读取。${said(facts)}`,
  },
  'keychain-unavailable': {
    title: () => '此处没有密钥链',
    cause: (facts) =>
      zh`Switchboard 无法访问系统密钥链，因此 Codex 无法从中取得${who(facts)}的密钥；输入的密钥只会保留在内存中，直到 Switchboard 关闭。${said(facts)}`,
  },
};
