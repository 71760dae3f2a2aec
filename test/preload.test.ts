import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { eventChannel } from '../electron/api/channels.ts';
import { eventNames, verbs, type Bridge } from '../electron/api/contract.ts';
import { ipcDoor, ourFrame } from './support/ipc.ts';
import { sampleInput, sampleOutput } from './support/samples.ts';

/** The preload script as the build writes it. */
let code = '';

beforeAll(async () => {
  const { config } = await resolveConfig({ logLevel: 'error' }, 'build', 'production');
  const outDir = mkdtempSync(join(tmpdir(), 'switchboard-preload-'));
  const preload = config?.preload;
  await build({ ...preload, configFile: false, logLevel: 'error', build: { ...preload?.build, outDir } });
  code = readFileSync(join(outDir, 'preload.cjs'), 'utf8');
  rmSync(outDir, { recursive: true });
});

/** Runs the bundle as Electron's sandbox would: it can require `electron` and nothing else. */
function runPreload() {
  const { send, hub, calls, contents } = ipcDoor();
  const wire = new EventEmitter();
  const required: string[] = [];
  const exposed = new Map<string, unknown>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: Object.assign(wire, {
      invoke: (channel: string, ...args: unknown[]) => send(channel, ourFrame, ...args),
    }),
  };
  const module = { exports: {} };
  runInNewContext(code, {
    module,
    exports: module.exports,
    require: (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
  });
  /** What the main process sent to the window since the last time reaches the page. */
  const deliver = () => contents.sent.splice(0).forEach(([channel, payload]) => wire.emit(channel, {}, payload));
  const bridge = exposed.get('switchboard') as Bridge;
  const { call } = exposed.get('switchboard') as { call(verb: string, input: unknown): Promise<unknown> };
  return { bridge, call, exposed, required, wire, hub, calls, deliver, contents };
}

test('it needs nothing but Electron, and exposes the bridge and no more', () => {
  const { exposed, required, bridge } = runPreload();
  expect(new Set(required)).toEqual(new Set(['electron']));
  expect([...exposed.keys()]).toEqual(['switchboard']);
  const asContract: Record<keyof Bridge, 'function'> = { call: 'function', on: 'function' };
  expect(Object.fromEntries(Object.entries(bridge).map(([name, value]) => [name, typeof value]))).toEqual(asContract);
});

test('it is small: the contract’s schemas and their library are not in it', () => {
  expect(code.length).toBeLessThan(4096);
});

test.each(verbs)('%s goes through it to the core and back', async (verb) => {
  const { call, calls } = runPreload();
  expect(await call(verb, sampleInput(verb))).toEqual({ ok: true, value: sampleOutput(verb) });
  expect(calls.map((one) => one.verb)).toEqual([verb]);
});

test.each(eventNames)('%s is heard, with its payload alone, until unsubscribed', async (event) => {
  const { bridge, hub, wire, deliver } = runPreload();
  const heard: unknown[][] = [];
  const end = bridge.on(event, (...args: unknown[]) => heard.push(args));
  await Promise.resolve();
  expect(hub.listenerCount(event)).toBe(1);
  const payload = {
    'config.changed': { path: 'p', hash: 'h', fault: null },
    'pong.progress': {
      runId: 'r',
      report: { station: 'codex', status: 'ok', detail: '', durationMs: null, fault: null },
    },
    'check.progress': { runId: 'r', item: { id: 'streams', title: '', status: 'pass', meaning: '', durationMs: 1 } },
    'compare.progress': {
      runId: 'r',
      row: {
        ...{
          provider: 'p',
          model: 'm',
          status: 'waiting' as const,
          answer: null,
          answeredBy: null,
          firstTokenMs: null,
        },
        ...{ totalMs: null, inputTokens: null, outputTokens: null, cost: null, fault: null },
      },
    },
    'home.changed': { path: 'p' },
    'settings.changed': {
      ...{ homes: [] as string[], shortcut: null, startAtLogin: false, backgroundCheck: false },
      ...{ updateCheck: false, language: 'system' as const },
    },
    'update.changed': {
      ...{ by: 'app' as const, state: 'downloading' as const, version: '1.2.3', notes: '' },
      ...{ percent: 40, reason: null },
    },
    'menu.chosen': { command: 'pong' as const },
  } as const;
  if (event === 'config.changed') hub.emit(event, payload[event]);
  else hub.emit(event, payload[event]);
  deliver();
  expect(heard).toEqual([[payload[event]]]);

  end();
  end();
  await Promise.resolve();
  expect(hub.listenerCount(event)).toBe(0);
  expect(wire.listenerCount(eventChannel(event))).toBe(0);
});

test('two listeners of one event are told apart', async () => {
  const { bridge, hub, deliver } = runPreload();
  const heard: string[] = [];
  const endFirst = bridge.on('config.changed', () => heard.push('first'));
  bridge.on('config.changed', () => heard.push('second'));
  await Promise.resolve();
  endFirst();
  await Promise.resolve();
  hub.emit('config.changed', { path: 'p', hash: 'h', fault: null });
  deliver();
  expect(heard).toEqual(['second']);
});
