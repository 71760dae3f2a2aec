import { error, html, page, type FaultCase } from './case.types.ts';

/** What fits nothing: shown as unknown, with Codex's own words, and never by another name. */
export const unknownCases: readonly FaultCase[] = [
  {
    name: '418',
    codexSays: "unexpected status 418 I'm a teapot: I am a teapot",
    fault: 'unknown',
    mentions: "unexpected status 418 I'm a teapot: I am a teapot",
    script: { status: 418, body: 'I am a teapot' },
  },
  {
    name: '413 page of a web server',
    codexSays: 'unexpected status 413 Payload Too Large: <!DOCTYPE html>',
    fault: 'unknown',
    mentions: 'unexpected status 413 Payload Too Large',
    script: { status: 413, headers: html, body: page('413 Request Entity Too Large', '<hr>nginx') },
  },
  {
    name: '409',
    codexSays: 'unexpected status 409 Conflict: Conflict',
    fault: 'unknown',
    mentions: 'unexpected status 409 Conflict: Conflict',
    script: { status: 409, body: error('Conflict') },
  },
  {
    name: '426',
    codexSays: 'unexpected status 426 Upgrade Required',
    fault: 'unknown',
    mentions: 'unexpected status 426 Upgrade Required',
    script: { status: 426, body: 'Upgrade Required' },
  },
  {
    name: '400 of a context that is too small',
    codexSays: "Codex ran out of room in the model's context window.",
    fault: 'unknown',
    mentions: "Codex ran out of room in the model's context window.",
    script: { status: 400, body: error('The maximum context length is 4096 tokens.', 'context_length_exceeded') },
  },
  {
    name: '400 of a version',
    codexSays: '{"error":{"message":"API version not supported"',
    fault: 'unknown',
    mentions: 'API version not supported',
    script: { status: 400, body: error('API version not supported', 'BadRequest') },
  },
];
