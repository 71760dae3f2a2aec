/** The station Stream: the answer as it arrives, event by event. */
export const stream = {
  'no-response': {
    usually: 'The gateway took the request and is waiting for a model that is slow, loading or stuck.',
    byHand: 'Give it a time outside Codex, which would wait without end.',
    command: 'curl -i --max-time 30 BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'stream-stalled': {
    usually: 'The model stopped in the middle, or a proxy on the way holds the answer back until it is whole.',
    byHand: 'Codex waits as long as stream_idle_timeout_ms says, five minutes unless set.',
    command: 'grep -n stream_idle_timeout_ms ~/.codex/config.toml',
  },
  'stream-cut': {
    usually: 'A proxy or a load balancer ends connections after a fixed time, or the server went down in the middle.',
    byHand: 'Run it again. If it is cut after the same number of seconds, something on the way counts them.',
    command: 'time codex exec --skip-git-repo-check "Say pong"',
  },
  'stream-incomplete': {
    usually:
      'What came is no Responses stream: a Chat Completions stream, or one whose last event, response.completed, is missing.',
    byHand: 'Codex says “stream closed before response.completed”.',
    command: 'codex exec --skip-git-repo-check "Say pong"',
  },
  'response-failed': {
    usually: 'The stream began as it should, and then the model’s server reported an error in it.',
    byHand: 'The evidence has the server’s own words. Another model behind the same key tells whether it is the model.',
    command: 'codex exec --skip-git-repo-check -m OTHER_MODEL "Say pong"',
  },
};

/** The station Answer: the word itself. */
export const answer = {
  'wrong-answer': {
    usually:
      'A small or heavily instructed model that does not follow the request, or a gateway that answers for the model.',
    byHand: 'Ask it yourself, and read what comes.',
    command: 'codex exec --skip-git-repo-check "Respond with exactly the word: pong"',
  },
};
