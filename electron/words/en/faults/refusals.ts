import type { RefusalWords } from '../../faults.types.ts';
import { inQuotes, said, who } from './phrases.ts';

export const refusals: RefusalWords = {
  'config-changed': {
    title: () => 'The file has changed meanwhile',
    cause: ({ path }) =>
      `${path ?? 'config.toml'} is no longer as you saw it, so nothing was written; look at it again first.`,
  },
  'config-too-large': {
    title: () => 'The file is too large',
    cause: ({ path, value }) =>
      `${path ?? 'config.toml'} is larger than Switchboard edits${value ? ` (${value})` : ''}, so it was left alone.`,
  },
  'write-failed': {
    title: () => 'The file could not be written',
    cause: (facts) =>
      `${facts.path ?? 'config.toml'} was not changed: the system did not allow the write. ${said(facts)}`.trim(),
  },
  'provider-exists': {
    title: ({ provider }) => `There is already a provider ${provider ?? ''}`.trim(),
    cause: ({ provider }) =>
      `config.toml already defines [model_providers.${provider ?? 'ID'}]; change that one, or choose another ID.`,
  },
  'provider-unknown': {
    title: ({ provider }) => `There is no provider ${provider ?? 'of that name'}`,
    cause: ({ provider, suggestion }) =>
      `config.toml defines no [model_providers.${provider ?? 'ID'}]${suggestion ? `; did you mean ${suggestion}?` : '.'}`,
  },
  'value-invalid': {
    title: ({ field }) => `${field ?? 'That value'} cannot be that`,
    cause: (facts) =>
      `${facts.value === undefined ? 'This value' : inQuotes(facts.value)} cannot be used${facts.field ? ` for ${facts.field}` : ''}. ${said(facts)}`.trim(),
  },
  'origin-changed': {
    title: (facts) => `The key of ${who(facts)} belongs to another address`,
    cause: (facts) =>
      `The key was stored for ${facts.value ?? 'another host'}, and base_url now leads to ${facts.url ?? 'a different one'}; it is not sent there until you say so.`,
  },
  'threads-orphaned': {
    title: ({ count }) => `${count ?? 'Some'} earlier ${count === 1 ? 'thread belongs' : 'threads belong'} to it`,
    cause: (facts) =>
      facts.suggestion
        ? `Threads begun with ${who(facts)} know it by that ID, and cannot go on under ${facts.suggestion}; keep the ID, or rename it all the same.`
        : `Threads begun with ${who(facts)} cannot go on once its table is gone; keep the table, or remove it all the same.`,
  },
  'import-malformed': {
    title: ({ path }) => (path ? `Nothing can be imported from ${path}` : 'There is no provider in it'),
    cause: (facts) =>
      (facts.path && said(facts)) || `What was given could not be read as a provider. ${said(facts)}`.trim(),
  },
  'home-unknown': {
    title: () => 'That folder cannot be Codex’s home',
    cause: (facts) => `${facts.path ?? 'The folder'} was not chosen. ${said(facts)}`.trim(),
  },
  'nothing-to-undo': {
    title: () => 'There is nothing to undo',
    cause: (facts) => said(facts) || 'Switchboard has written nothing yet, or all of it has been taken back.',
  },
  'history-unknown': {
    title: ({ value }) => `There is no entry ${value ?? 'of that number'}`,
    cause: ({ value }) => `The history has no entry ${value ?? 'of that number'}; older ones may have been dropped.`,
  },
  'profile-exists': {
    title: ({ value }) => `There is already a profile ${value ?? ''}`.trim(),
    cause: ({ value, path }) => `${path ?? `${value ?? 'NAME'}.config.toml`} is already there and was left alone.`,
  },
  cancelled: {
    title: () => 'Cancelled',
    cause: () => 'You stopped it; everything that was started has been ended.',
  },
  busy: {
    title: () => 'Something is still running',
    cause: (facts) => said(facts) || 'The same thing is running already; wait for it, or cancel it.',
  },
  'request-malformed': {
    title: () => 'That request does not fit',
    cause: (facts) => said(facts) || 'What was asked does not have the form that this verb takes.',
  },
  'request-refused': {
    title: () => 'That request was refused',
    cause: (facts) => said(facts) || 'It did not come from Switchboard’s own window or page.',
  },
  'unsupported-here': {
    title: () => 'That does not work here',
    cause: (facts) => said(facts) || 'This system, or this way of running Switchboard, cannot do that.',
  },
};
