import type { Fault, FaultId } from '../faults/fault.ts';
import { makeFault, type Facts } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { maskUrl } from '../config/secrets/secrets.ts';
import type { Exchange } from './exchange.ts';
import { gatewayWords, isHtml, statusMeant } from './gateway-words.ts';
import type { Observations } from './observations.ts';
import type { AddressSeen } from './probes/address.ts';
import { isPong } from './pong-arguments.ts';
import { accountRules } from './rules/account.ts';
import { addressRules } from './rules/address.ts';
import { codexWordsRules } from './rules/codex-words.ts';
import { frontRules } from './rules/front.ts';
import { gatewayRules, onlyChatRules } from './rules/gateway.ts';
import { modelRules } from './rules/model.ts';
import type { Rule, Seen } from './rules/rule.ts';
import { streamRules } from './rules/stream.ts';

/** The one cause that stops Codex, if any, and what will bite later. */
export interface Diagnosis {
  fault: Fault | null;
  warnings: Fault[];
  /** What the fault's words mention: what a mend needs. */
  facts: Facts;
}

function generalFacts(observations: Observations): Facts {
  const { provider, providerName, baseUrl, model, variable, keySource: key, keyHere, exchange, seconds } = observations;
  const host = baseUrl && URL.canParse(baseUrl) ? new URL(baseUrl).host : undefined;
  const status = exchange?.status ? statusMeant(exchange) : undefined;
  const url = baseUrl === null ? undefined : maskUrl(baseUrl);
  const known = { provider, providerName, seconds, host, status, url, baseUrl: url, key, ...keyHere };
  return { ...known, model: model ?? undefined, variable: variable ?? undefined };
}

/** What the connection showed by itself. */
function addressEvidence({ dialled, proxy, addresses, certificate }: AddressSeen): string[] {
  const says = words().evidence;
  const lines = [says.dialled(dialled, proxy)];
  if (addresses.length > 0) lines.push(says.addresses(addresses));
  if (certificate) {
    const { subject, issuer, validFrom, validTo } = certificate;
    lines.push(says.certificate(subject, issuer, validFrom, validTo));
  }
  return lines;
}

/** What was seen, a line each. */
function evidenceOf({ exchange, codex, followUps, keySource, address }: Observations): string {
  const says = words().evidence;
  const lines: (string | null)[] = address ? addressEvidence(address) : [];
  if (exchange) {
    const said = gatewayWords(exchange);
    const { status, contentType, failure, proxy, headersMs, events, eventTypes } = exchange;
    if (!address) lines.push(says.asked(exchange.method, exchange.url, proxy));
    lines.push(failure ? `${failure.code}: ${failure.words}` : null);
    if (status !== null) lines.push(says.answered(status, contentType, headersMs ?? 0));
    lines.push(exchange.headers.location ? says.pointsTo(exchange.headers.location) : null);
    lines.push(said.message ? says.said(said.message, said.code) : null);
    if (events > 0) lines.push(says.events(events, eventTypes));
    lines.push(exchange.end === 'cut' && !failure ? says.brokeOff : null);
    if (status === 401 || status === 403) {
      lines.push(exchange.authorized ? says.keySent(keySource.from) : says.noKeySent);
    }
  }
  if (followUps.chatCompletions) lines.push(says.hasChat);
  if (followUps.models) lines.push(says.lists(followUps.models.length));
  lines.push(codex.errorWords ? says.codexSaid(withoutTap(codex.errorWords)) : null);
  if (codex.message !== null) lines.push(says.codexAnswered(codex.message.slice(0, 300)));
  const last = codex.exitCode !== 0 && !codex.errorWords ? lastWords(codex.stderr) : '';
  lines.push(last ? says.codexSaid(last) : null);
  return lines.filter((line) => line !== null).join('\n');
}

/** The tap stands where the gateway is: its own address means nothing to anybody. */
const withoutTap = (words: string) => words.replace(/http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\//g, '');

/** The last lines of stderr that say something about a failure. */
function lastWords(stderr: string): string {
  const lines = stderr
    .split('\n')
    .filter((line) => line.trim() && !/^WARNING: proceeding|^Reading additional input/.test(line));
  return lines.slice(-8).join('\n').slice(-1500);
}

function seenOf(all: Observations, exchange: Exchange): Seen {
  const own = gatewayWords(exchange);
  const said = `${own.code} ${own.message}`.toLowerCase();
  return { all, exchange, status: statusMeant(exchange), html: isHtml(exchange), words: own, said };
}

/** Whether the exchange went as it should: a stream of events with its end. */
export const wentWell = (exchange: Exchange): boolean => exchange.completed && exchange.failed === null;

/** From the outside to the inside: what stands in front, the account, the model, the path, the stream. */
const answerRules: readonly Rule[] = [
  ...frontRules,
  ...accountRules,
  ...onlyChatRules,
  ...modelRules,
  ...gatewayRules,
  ...streamRules,
];

function fromExchange(all: Observations, exchange: Exchange): { id: FaultId; facts: Facts } | null {
  if (wentWell(exchange)) return null;
  const seen = seenOf(all, exchange);
  const rules: readonly Rule[] = exchange.failure ? addressRules : [...streamRulesFirst(seen), ...answerRules];
  const rule = rules.find(({ when }) => when(seen));
  if (rule) return { id: rule.id, facts: { words: seen.words.message || undefined, ...rule.facts?.(seen) } };
  if (exchange.end === 'waiting' && exchange.status === null && all.codex.timedOut) {
    return { id: exchange.connected === false ? 'connection-timeout' : 'no-response', facts: {} };
  }
  return null;
}

/** An answer in the form of Chat Completions is told by its form, whatever its words say of the model. */
const streamRulesFirst = (seen: Seen): readonly Rule[] =>
  seen.status < 300 ? streamRules.filter(({ id }) => id === 'responses-unsupported') : [];

function fromCodexWords({ codex }: Observations): { id: FaultId; facts: Facts } | null {
  const printed = [codex.errorWords ?? '', codex.stderr].join('\n');
  for (const { id, says, facts } of codexWordsRules) {
    const match = says.exec(printed);
    if (match) return { id, facts: facts?.(match) ?? {} };
  }
  return null;
}

/** Where Codex said nothing, or was not asked. */
function withoutWords(exchange: Exchange | null): string {
  return exchange?.status ? words().reasons.answeredWithoutWords(exchange.status) : words().reasons.codexEnded;
}

/**
 * Names what is wrong with one run of Codex. Pure: the same observations give the same fault.
 * What fits no rule is `unknown`, with Codex's own words; nothing is shown as another thing than it is.
 */
export function diagnose(observations: Observations): Diagnosis {
  const { codex, exchange } = observations;
  const general = generalFacts(observations);
  const evidence = evidenceOf(observations);
  const make = (id: FaultId, facts: Facts = {}) => makeFault(id, { ...general, ...facts }, evidence);
  const warnings = codex.notices
    .filter((notice) => notice.startsWith('Model metadata for'))
    .slice(0, 1)
    .map((notice) => makeFault('model-metadata-unknown', general, notice));

  if (codex.startError) {
    const fault = makeFault('codex-will-not-run', { words: codex.startError }, codex.startError);
    return { fault, warnings, facts: {} };
  }
  const unknown = (facts: Facts) => ({ fault: make('unknown', facts), warnings, facts: {} });
  const found = (exchange && fromExchange(observations, exchange)) ?? null;
  if (found) return { fault: make(found.id, found.facts), warnings, facts: found.facts };
  if (codex.turnCompleted && (codex.message !== null || exchange?.completed)) {
    const answer = codex.message?.trim() ?? '';
    if (isPong(answer)) return { fault: null, warnings, facts: {} };
    return { fault: make('wrong-answer', { value: answer.slice(0, 120) }), warnings, facts: {} };
  }
  const said = fromCodexWords(observations);
  if (said) return { fault: make(said.id, said.facts), warnings, facts: said.facts };
  if (codex.timedOut) return unknown({ words: words().reasons.codexSilent(observations.seconds) });
  // Codex's own words before the gateway's: a doctor that did not come as far as Codex has the gateway's alone.
  const message =
    withoutTap(codex.errorWords ?? '') || (exchange && gatewayWords(exchange).message) || lastWords(codex.stderr);
  const [line = ''] = message.trim().split('\n');
  return unknown(line ? { value: line.slice(0, 240) } : { words: withoutWords(exchange) });
}
