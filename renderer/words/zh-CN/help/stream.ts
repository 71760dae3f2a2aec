/** The station Stream: the answer as it arrives, event by event. */
export const stream = {
  'no-response': {
    usually: '网关收下了请求，正在等待一个缓慢、正在加载或卡住的模型。',
    byHand: '在 Codex 之外限定时间试一次；Codex 会一直等下去。',
    command: 'curl -i --max-time 30 BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'stream-stalled': {
    usually: '模型中途停下了，或途中的代理要等答复完整才放行。',
    byHand: 'Codex 等待的时间由 stream_idle_timeout_ms 决定，未设置时为五分钟。',
    command: 'grep -n stream_idle_timeout_ms ~/.codex/config.toml',
  },
  'stream-cut': {
    usually: '代理或负载均衡器在固定时间后断开连接，或服务器中途停机。',
    byHand: '再运行一次。如果总在同样的秒数后断开，就是途中有东西在计时。',
    command: 'time codex exec --skip-git-repo-check "Say pong"',
  },
  'stream-incomplete': {
    usually: '收到的不是 Responses 流：是 Chat Completions 流，或缺少最后一个事件 response.completed。',
    byHand: 'Codex 会说“stream closed before response.completed”。',
    command: 'codex exec --skip-git-repo-check "Say pong"',
  },
  'response-failed': {
    usually: '流正常开始，随后模型的服务器在其中报告了错误。',
    byHand: '证据里有服务器自己的说明。用同一个密钥换一个模型，就能知道是不是模型的问题。',
    command: 'codex exec --skip-git-repo-check -m OTHER_MODEL "Say pong"',
  },
};

/** The station Answer: the word itself. */
export const answer = {
  'wrong-answer': {
    usually: '较小或指令繁多的模型没有照请求回答，或网关代替模型作了回答。',
    byHand: '自己问一次，看看回来的是什么。',
    command: 'codex exec --skip-git-repo-check "Respond with exactly the word: pong"',
  },
};
