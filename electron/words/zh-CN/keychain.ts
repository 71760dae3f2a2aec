import type { Words } from '../words.ts';
import { zh } from './spaced.ts';

export const keychain: Words['keychain'] = {
  noBus: '此处没有 D-Bus 会话，因此无法访问密钥链。',
  noService: '此处没有运行密钥链服务（例如 GNOME Keyring 或 KWallet）。',
  noCollection: '密钥链中还没有可存放密钥的集合。请在系统的密码管理器中创建一个。',
  cameLater: '现在已有密钥链。此前输入的密钥仍在内存中：重新启动 Switchboard 即可使用密钥链。',
  locked: '密钥链已锁定。请在系统的密码管理器中解锁。',
  restarted: '密钥链在此期间重新启动过，目前还无法访问。',
  noAnswer: '密钥链没有响应。它可能已锁定，正在等待输入密码。',
  refused: (words) => zh`密钥链拒绝了：${words}`,
  unusable: (words) => zh`无法使用密钥链：${words}`,
  noLibsecret: '未安装 libsecret。在 Debian 或 Ubuntu 上：sudo apt install libsecret-1-0',
  foreignEntry: '密钥链中的这一项不是由 Switchboard 写入的。请重新保存密钥。',
  notKept: '密钥链收下了密钥，却无法读回。密钥没有保存成功。',
  demo: '演示把密钥保存在内存中。',
};
