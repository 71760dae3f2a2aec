/**
 * Runs in the page before the app: a bridge that answers from a state's data, which lies in the session's storage.
 * Self-contained, since the browser gets its text. With `slow`, each answer takes 40 ms longer than the one asked for before it, as from a core that has to look.
 */
export function standIn() {
  const data = sessionStorage.getItem('stand-in');
  if (data === null) return;
  const { answers, slow = false } = JSON.parse(data);
  const listeners = {};
  let lastRun = '';
  let under = 0;
  let last = 0;
  const calls = [];
  const reply = (answer, input) => {
    if (answer.pending) return new Promise(() => undefined);
    if (answer.gone) return Promise.reject(new Error('the door is gone'));
    if (answer.plan) return reply(input.dryRun ? answer.plan : answer.write, input);
    const refused = answer.fault && !(answer.unless && (input.dryRun || input[answer.unless]));
    if (refused) return Promise.resolve({ ok: false, fault: answer.fault });
    return Promise.resolve({ ok: true, value: structuredClone(answer.value) });
  };
  const later = async (reply) => {
    under += 1;
    await new Promise((resolve) => setTimeout(resolve, 40 * under));
    under -= 1;
    last = performance.now();
    return reply;
  };
  window.standIn = {
    calls,
    /** Whether nothing was asked for that long, in milliseconds. */
    rests: (time) => under === 0 && performance.now() - last > time,
    answer: (verb, value) => {
      answers[verb] = { value };
    },
    hold: (verb) => {
      answers[verb] = { pending: true };
    },
    value: (verb) => answers[verb].value,
    lose: () => {
      for (const verb of Object.keys(answers)) answers[verb] = { gone: true };
    },
    emit: (event, payload) => {
      const sent = payload.runId === '$run' ? { ...payload, runId: lastRun } : payload;
      for (const listener of listeners[event] ?? []) listener(sent);
    },
  };
  window.switchboard = {
    call: (verb, input) => {
      if (['pong.run', 'check.run', 'compare.run'].includes(verb)) lastRun = input.runId;
      calls.push({ verb, input: verb === 'key.set' ? { ...input, key: '…' } : input });
      const answer = answers[verb];
      if (!answer) return Promise.reject(new Error(`no answer for ${verb} in base.json`));
      return slow ? later(reply(answer, input)) : reply(answer, input);
    },
    on: (event, listener) => {
      (listeners[event] ??= new Set()).add(listener);
      return () => listeners[event].delete(listener);
    },
  };
}
