import type { CheckItemId, CheckItemWords } from '../check.types.ts';
import type { Words } from '../words.ts';
import { zh } from './spaced.ts';

const items: Record<CheckItemId, CheckItemWords> = {
  streams: {
    title: '流式输出回答',
    pass: '模型一边写，文字一边出现在 Codex 中。',
    fail: '回答一次性返回，模型全部写完之前 Codex 什么也不显示。',
  },
  usage: {
    title: '报告 token 用量',
    pass: 'Codex 知道上下文用了多少，能及时腾出空间。',
    fail: '它没有报告 token 用量，或者报告为 0，因此 Codex 不知道上下文用了多少，长会话可能因出错而结束。',
  },
  'answered-by': {
    title: '说明由谁回答',
    pass: (asked, answeredBy) =>
      answeredBy === asked
        ? zh`回答中写明了模型${asked}，因此即使经过路由，你也能看到是谁回答的。`
        : zh`你请求的是${asked}，回答的是${answeredBy}。`,
    fail: '回答中没有写明模型，因此经过路由时你看不到是谁回答的。',
  },
  fields: {
    title: '接受 Codex 总会发送的内容',
    pass: '随每个请求发送的字段（如 include 和 prompt_cache_key）都被接受。',
    fail: '带上随每个请求发送的字段（如 include 和 prompt_cache_key）后，没有得到回答。',
    refused: 'Codex 在每个请求中都会带上此字段，因此无法与此网关配合使用',
  },
  reasoning: {
    title: '返回推理内容',
    pass: '返回了加密的推理内容，模型可以接着之前的思路继续。',
    fail: '没有返回加密的推理内容，模型每用一次工具就要重新思考。',
    refused: 'Codex 会向每个模型索取加密的推理内容，而此网关不允许',
  },
  instructions: {
    title: '遵循长指令',
    pass: '它能接受与 Codex 的指令同样长的内容，并一直遵循到最后一行。',
    fail: '它不能遵循与 Codex 的指令同样长的内容，可能会忘记如何使用工具。',
    refused: 'Codex 以 developer 消息发送 20 KB 的指令，而此网关不接受',
  },
  'second-turn': {
    title: '记得之前说过的话',
    pass: '你可以继续对话：它知道之前的各轮内容。',
    fail: '它不知道上一轮说过什么，你的每条消息都彼此孤立。',
    refused: 'Codex 每一轮都会发送对话内容，而此网关不接受回传',
  },
  images: {
    title: '能看图片',
    pass: '你可以给它截图，它也能用 view_image 查看文件。',
    fail: '它接受了图片却看不到内容，因此截图和 view_image 都派不上用场。',
    refused: '截图和 view_image 在此处不可用：图片会被拒绝',
  },
  'additional-tools': {
    title: '接受输入中的工具',
    pass: '它接受 additional_tools 项，Codex 通过该项向此模型发送工具。',
    fail: '带上 additional_tools 项（Codex 通过该项向此模型发送工具）后，没有得到回答。',
    refused: 'Codex 通过 additional_tools 项向此模型发送工具，因此在此处无法使用',
  },
  errors: {
    title: '说明请求错在哪里',
    pass: '错误以文档规定的格式返回，Codex 和 Switchboard 能告诉你原因。',
    fail: '错误没有以文档规定的格式返回，Codex 显示给你的原因可能不对。',
  },
  'function-call': {
    title: '调用函数',
    pass: 'Codex 可以让它用 exec_command 运行命令，并使用其他工具。',
    fail: '要求它调用 exec_command 时它没有调用，因此 Codex 无法让它运行命令或读取文件。',
    refused: '此网关不接受 exec_command，因此 Codex 无法让模型运行命令或读取文件',
  },
  'function-result': {
    title: '接受函数的结果',
    pass: '它会读取 exec_command 的输出，并据此继续。',
    fail: '它不读取 exec_command 的输出，因此工作时看不到你的文件。',
    refused: '此网关不接受回传 exec_command 的输出，因此第一条命令就会使会话结束',
  },
  'parallel-calls': {
    title: '一次调用多个',
    pass: '它可以在一步中运行多个 exec_command 调用。',
    fail: '它一次只发出一个 exec_command 调用，因此处理许多文件时会更慢。',
    refused: 'Codex 每次都会请求 parallel_tool_calls，而此网关不接受',
  },
  'custom-tool': {
    title: '调用自定义工具',
    pass: '它可以用 apply_patch（一种自定义工具）编辑文件。',
    fail: '它没有把 apply_patch 当作自定义工具来调用，因此编辑可能出错，或改走别的方式。',
    refused: '此网关不接受自定义工具，而对于 Codex 认识的模型，apply_patch 就是这种工具',
  },
  'namespace-tool': {
    title: '调用命名空间中的工具',
    pass: '它可以使用 multi_agent_v1 的工具，因此 Codex 能让它与自己的助手协作。',
    fail: '它没有按命名空间调用 multi_agent_v1 的工具，因此 Codex 会找不到该工具。',
    refused:
      'Codex 会向它不认识的模型提供 multi_agent_v1，除非在 config.toml 的 [features] 下写上 `multi_agent = false`，而此网关拒绝该工具',
  },
  'tool-search': {
    title: '接受 tool_search',
    pass: 'Codex 可以提供 tool_search，模型借此查找更多工具。',
    fail: '带上 tool_search（Codex 总会向此模型提供它）后，没有得到回答。',
    refused: 'Codex 总会向此模型提供 tool_search，因此无法与此网关配合使用',
  },
  'web-search': {
    title: '接受 web_search',
    pass: 'Codex 可以提供 web_search；是否执行由网关决定。',
    fail: '带上 web_search 后没有得到回答；在 config.toml 中写上 `web_search = "disabled"` 可让 Codex 不再提供它。',
    refused: '除非在 config.toml 中写上 `web_search = "disabled"`，否则 Codex 会提供 web_search，而此网关拒绝它',
  },
};

export const check: Words['check'] = {
  items,
  withDetail: (sentence, detail) => `${sentence.replace(/。$/, '')}${detail ? `（${detail}）` : ''}。`,
  noAnswerInTime: '未及时得到回答',
  nothingCalled: '未尝试，因为之前没有发出任何调用。',
  turnedAway: '未测试，因为网关暂时不再接受请求',
  notReached: '未测试，因为未能建立连接',
  waiting: (seconds) => zh`网关要求暂停${String(seconds)}秒。`,
  usedUpTokens: '无法判断，因为模型用完了本次检查允许的全部 token',
  chooseModel: '请先选择模型。',
  byCodexAlone: (name) => zh`${name}只能由 Codex 来请求。`,
};
