/** An event that `codex exec --json` puts on stdout, one a line. */
export interface CodexEvent {
  type: string;
  [key: string]: unknown;
}

/** What the events of one run amount to. */
export interface Reading {
  /** The types of the events in order, at most a thousand. */
  events: string[];
  /** The last message of the agent: the answer. */
  message: string | null;
  /** Why the turn failed, in Codex's words; else its last error, which it may have recovered from. */
  errorWords: string | null;
  turnFailed: boolean;
  turnCompleted: boolean;
  /** What Codex told beside: `Model metadata for … not found`, retries. At most twenty. */
  notices: string[];
}

const MAX_EVENTS = 1000;
const MAX_NOTICES = 20;

export const emptyReading = (): Reading => ({
  events: [],
  message: null,
  errorWords: null,
  turnFailed: false,
  turnCompleted: false,
  notices: [],
});

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function parse(line: string): CodexEvent | null {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof field(value, 'type') === 'string' ? (value as CodexEvent) : null;
  } catch {
    return null; // not an event: Codex may print plain words among them
  }
}

/** The reading after one more line of stdout, and the event that the line was, if it was one. */
export function readLine(reading: Reading, line: string): { reading: Reading; event: CodexEvent | null } {
  const event = parse(line);
  if (!event) return { reading, event: null };
  const next = { ...reading };
  if (next.events.length < MAX_EVENTS) next.events = [...next.events, event.type];
  const notice = (words: string | null) => {
    if (words && next.notices.length < MAX_NOTICES) next.notices = [...next.notices, words];
  };
  switch (event.type) {
    case 'item.completed':
      if (field(event.item, 'type') === 'agent_message') next.message = text(field(event.item, 'text'));
      if (field(event.item, 'type') === 'error') notice(text(field(event.item, 'message')));
      break;
    case 'error':
      notice(text(event.message));
      if (!next.turnFailed) next.errorWords = text(event.message) ?? next.errorWords;
      break;
    case 'turn.failed':
      next.turnFailed = true;
      next.errorWords = text(field(event.error, 'message')) ?? next.errorWords;
      break;
    case 'turn.completed':
      next.turnCompleted = true;
      break;
  }
  return { reading: next, event };
}
