/**
 * Runs in the page before the app: a bridge that answers from a state's data. Self-contained, since the browser gets
 * its text.
 */
export function standIn(answers) {
  const listeners = {};
  let lastRun = '';
  const calls = [];
  const reply = (answer, input) => {
    if (answer.pending) return new Promise(() => undefined);
    if (answer.gone) return Promise.reject(new Error('the door is gone'));
    if (answer.plan) return reply(input.dryRun ? answer.plan : answer.write, input);
    const refused = answer.fault && !(answer.unless && (input.dryRun || input[answer.unless]));
    if (refused) return Promise.resolve({ ok: false, fault: answer.fault });
    return Promise.resolve({ ok: true, value: structuredClone(answer.value) });
  };
  window.standIn = {
    calls,
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
      return answer ? reply(answer, input) : Promise.reject(new Error(`no answer for ${verb} in base.json`));
    },
    on: (event, listener) => {
      (listeners[event] ??= new Set()).add(listener);
      return () => listeners[event].delete(listener);
    },
  };
}
