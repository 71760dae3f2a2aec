/**
 * What Switchboard asks of `codex app-server`, as Codex 0.169.0 describes it (`codex app-server generate-ts`). Only what
 * is used; Codex sends more.
 */
export interface AppServerMethods {
  'config/read': { params: { includeLayers?: boolean; cwd?: string | null }; result: ConfigReadResult };
  'config/batchWrite': { params: ConfigBatchWrite; result: ConfigWriteResult };
  'model/list': { params: { limit?: number | null }; result: ModelListResult };
  'thread/list': { params: ThreadListParams; result: ThreadListResult };
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Which layer of the configuration; `project` names its `.codex` folder, the files name themselves. */
export type ConfigLayerSource =
  | { type: 'packagedDefaults' | 'system' | 'legacyManagedConfigTomlFromFile'; file: string }
  | { type: 'user'; file: string; profile: string | null }
  | { type: 'project'; dotCodexFolder: string }
  | { type: 'mdm'; domain: string; key: string }
  | { type: 'enterpriseManaged'; id: string; name: string }
  | { type: 'sessionFlags' | 'legacyManagedConfigTomlFromMdm' };

export interface ConfigLayerMetadata {
  name: ConfigLayerSource;
  version: string;
}

export interface ConfigReadResult {
  /** The effective configuration. */
  config: { [key: string]: Json };
  /** By dotted path: the layer that decides it. */
  origins: { [path: string]: ConfigLayerMetadata };
  /** Highest first; null unless asked for. */
  layers: (ConfigLayerMetadata & { config: Json; disabledReason: string | null })[] | null;
}

export interface ConfigBatchWrite {
  /** A null value removes the key. */
  edits: { keyPath: string; value: Json; mergeStrategy: 'replace' | 'upsert' }[];
  filePath?: string | null;
  expectedVersion?: string | null;
}

export interface ConfigWriteResult {
  status: 'ok' | 'okOverridden';
  version: string;
  filePath: string;
  overriddenMetadata: { message: string; overridingLayer: ConfigLayerMetadata; effectiveValue: Json } | null;
}

export interface ThreadListParams {
  cursor?: string | null;
  limit?: number | null;
  /** Empty: threads of every provider. */
  modelProviders?: string[] | null;
  /** Absent: interactive ones only. */
  sourceKinds?: string[] | null;
  archived?: boolean | null;
}

export interface ThreadListResult {
  data: { id: string; modelProvider: string; preview: string; name: string | null; updatedAt: number }[];
  nextCursor: string | null;
}

/** What Codex's own picker shows. */
export interface ModelListResult {
  data: { id: string; displayName: string; supportedReasoningEfforts: { reasoningEffort: string }[] }[];
}
