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

/** What is said when somebody asks “What is this?” or “What goes here?”. */
export const help: HelpWords = {
  stations: {
    codex: 'First, Codex itself has to be on this machine and to start.',
    config: 'Before anything else Codex reads config.toml, and stops at what it does not accept.',
    choice: 'Several files may name a provider and a model; the one that stands highest wins.',
    key: 'Codex takes the key from a variable or from a command, once for each run.',
    address: 'base_url leads to a server: by its name, perhaps a proxy, and a certificate that proves who it is.',
    gateway: 'The server looks at the key and at what is asked, and lets the request in or does not.',
    model: 'The gateway looks the model up, and hands it what Codex sends.',
    stream: 'The answer comes in pieces, as a stream of events that ends with response.completed.',
    answer: 'The check asks for one word, and that word has to come back.',
    refusal: 'Switchboard itself declined this. Nothing was changed.',
    unknown: 'Codex failed in a way that has no name here yet.',
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
      usually: 'A gateway with errors of its own making, or a Codex that is newer than this Switchboard.',
      byHand: 'Run Codex yourself and compare its words with the evidence. Copy the report if you ask somebody.',
      command: 'codex exec --skip-git-repo-check "Say pong"',
    },
  },
  provider,
  profile,
};
