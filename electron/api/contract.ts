import { z } from 'zod';
import * as shape from './shapes.ts';

/**
 * The one table of what Switchboard can do. Every door (window, page, command line) carries these verbs and no other;
 * the router validates what goes in and what comes out. Through a
 * window or a page no field names a program for Codex to run (the file itself can, in `config.save`), and none returns a key.
 */
const verb = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const nothing = z.object({}).strict();
const forProvider = z.object({ provider: shape.providerId }).strict();
const written = shape.writeShape;

export const contract = {
  // What is there
  'app.info': verb(nothing, shape.appShape),
  'config.read': verb(nothing, shape.configShape),
  /** `cwd`: the folder that Codex would run in; a project there may decide. Absent: no project. */
  'status.read': verb(z.object({ cwd: shape.pathText.optional() }).strict(), shape.statusShape),
  'config.text': verb(nothing, shape.textShape),
  'config.save': verb(z.object({ text: z.string().max(8_388_608), ...shape.writeOptions }).strict(), written),
  'codex.find': verb(nothing, shape.codexShape.nullable()),

  // Providers
  'preset.list': verb(nothing, z.array(shape.presetShape)),
  'provider.list': verb(nothing, z.array(shape.providerShape)),
  'provider.show': verb(forProvider, shape.providerShape),
  'provider.add': verb(
    z
      .object({
        provider: shape.providerId,
        preset: shape.providerId.optional(),
        name: shape.lineText.optional(),
        baseUrl: shape.lineText.optional(),
        /** Absent: what the preset says, else `none`. */
        auth: shape.authShape.optional(),
        /** Further keys of the table, dotted names allowed. */
        fields: shape.givenFields.optional(),
        /** Select it in the same write, with this model. */
        select: z.object({ model: shape.modelId.optional() }).strict().optional(),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'provider.set': verb(
    z
      .object({
        provider: shape.providerId,
        /** Dotted names allowed; null removes the key. All in one write. */
        fields: shape.changedFields,
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  /** Refused with `threads-orphaned` where earlier threads need it, unless `confirmed`. */
  'provider.remove': verb(
    z.object({ provider: shape.providerId, confirmed: z.boolean().optional(), ...shape.writeOptions }).strict(),
    written,
  ),
  /**
   * Another ID, with what selects it here and in profiles, and with its key. Refused with `threads-orphaned` where
   * earlier threads know it by the old one, unless `confirmed`.
   */
  'provider.rename': verb(
    z
      .object({
        ...{ provider: shape.providerId, to: shape.providerId, confirmed: z.boolean().optional() },
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  /** Into another home's config.toml; refused with `provider-exists` unless `replace`. */
  'provider.copy': verb(
    z
      .object({
        ...{ provider: shape.providerId, to: shape.pathText, replace: z.boolean().optional() },
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),

  // Models
  'model.list': verb(
    z
      .object({
        provider: shape.providerId.optional(),
        refresh: z.boolean().optional(),
        /** Only what is known without asking a provider. */
        known: z.boolean().optional(),
      })
      .strict(),
    z.object({
      models: z.array(shape.modelShape),
      /** The providers' own lists that are among them. */
      lists: z.array(shape.modelSourceShape),
      /** Why a provider's own list is not among them, by provider. */
      faults: z.record(z.string(), shape.faultShape),
    }),
  ),
  'model.use': verb(
    z
      .object({ provider: shape.providerId.optional(), model: shape.modelId.optional(), ...shape.writeOptions })
      .strict()
      .refine((input) => input.provider ?? input.model, 'a provider, a model or both'),
    written,
  ),
  'model.favourite': verb(
    z.object({ provider: shape.providerId, model: shape.modelId, favourite: z.boolean() }).strict(),
    nothing,
  ),

  /** A model or a route of the person's own; saved again, it is replaced. */
  'model.save': verb(
    z
      .object({
        ...{ provider: shape.providerId, model: shape.modelId },
        /** What it is good for, in the person's own words. */
        note: z.string().max(2000),
        route: shape.routeShape
          .omit({ note: true })
          .extend({ label: z.string().max(200) })
          .nullable(),
      })
      .strict(),
    nothing,
  ),
  'model.forget': verb(z.object({ provider: shape.providerId, model: shape.modelId }).strict(), nothing),
  /** What to know before `model.use` with the same input. Nothing is written. */
  'switch.preview': verb(
    z
      .object({
        ...{ provider: shape.providerId.optional(), model: shape.modelId.optional() },
        cwd: shape.pathText.optional(),
      })
      .strict(),
    shape.switchShape,
  ),
  /** `model_catalog_json`: the person's models in Codex's own picker. */
  'catalog.read': verb(nothing, shape.catalogShape),
  'catalog.write': verb(z.object(shape.writeOptions).strict(), written),
  'catalog.remove': verb(z.object(shape.writeOptions).strict(), written),
  /** The same prompt through each; `compare.progress` tells the rows, `pong.cancel` ends the run. */
  'compare.run': verb(
    z
      .object({
        runId: z.string().min(1).max(64),
        prompt: z.string().min(1).max(20_000),
        through: z.enum(['codex', 'directly']),
        models: z
          .array(z.object({ provider: shape.providerId, model: shape.modelId }).strict())
          .min(1)
          .max(5),
        timeoutMs: z.number().int().min(500).max(600_000).optional(),
      })
      .strict(),
    shape.comparisonShape,
  ),

  // Keys. `key.set` takes a key in; nothing gives one out.
  'keychain.state': verb(nothing, shape.keychainShape),
  'key.status': verb(z.object({ provider: shape.providerId.optional() }).strict(), z.array(shape.keyShape)),
  'key.set': verb(z.object({ provider: shape.providerId, key: z.string().max(16384) }).strict(), shape.keyShape),
  'key.delete': verb(forProvider, z.object({ deleted: z.boolean() })),
  /** The person says that a key stored for another address may be sent to the present one. */
  'key.allowOrigin': verb(forProvider, shape.keyShape),
  'key.deliver': verb(
    z
      .object({
        provider: shape.providerId,
        by: z.enum(['command', 'env']),
        variable: shape.lineText.optional(),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),

  // The connection
  'pong.run': verb(
    z
      .object({
        runId: z.string().min(1).max(64),
        provider: shape.providerId.optional(),
        model: shape.modelId.optional(),
        /** As in `codex --profile NAME`. */
        profile: z.string().min(1).max(64).optional(),
        /** The folder in which Codex would be run; a project there may decide. Absent: no project. */
        cwd: shape.pathText.optional(),
        timeoutMs: z.number().int().min(500).max(600_000).optional(),
      })
      .strict(),
    shape.pongShape,
  ),
  'pong.cancel': verb(z.object({ runId: z.string().min(1).max(64) }).strict(), z.object({ cancelled: z.boolean() })),
  'doctor.run': verb(
    z
      .object({
        /** With it, `pong.progress` tells each station as it is known, and `pong.cancel` ends the run. */
        runId: z.string().min(1).max(64).optional(),
        provider: shape.providerId.optional(),
        model: shape.modelId.optional(),
        /** As in `codex --profile NAME`. */
        profile: z.string().min(1).max(64).optional(),
        /** The folder in which Codex would be run; a project there may decide. Absent: no project. */
        cwd: shape.pathText.optional(),
        timeoutMs: z.number().int().min(500).max(600_000).optional(),
      })
      .strict(),
    shape.doctorShape,
  ),
  'check.run': verb(
    z
      .object({
        /** With it, `check.progress` tells each item as it is known, and `pong.cancel` ends the run. */
        runId: z.string().min(1).max(64).optional(),
        provider: shape.providerId.optional(),
        model: shape.modelId.optional(),
      })
      .strict(),
    shape.checkShape,
  ),

  // Mending. A repair is planned, shown as a diff, and written through the store, so that undo takes it back.
  'repair.list': verb(nothing, z.array(shape.repairShape)),
  'repair.apply': verb(
    z.object({ id: z.string().max(512), choice: z.string().max(512).optional(), ...shape.writeOptions }).strict(),
    written,
  ),
  /** Everything that a support desk would ask for, keys masked. */
  'report.read': verb(nothing, z.object({ text: z.string() })),

  // Where an environment variable is seen, and keys that lie in files
  'environment.read': verb(forProvider, shape.visibilityShape),
  'startup.add': verb(z.object({ provider: shape.providerId, ...shape.writeOptions }).strict(), written),
  'startup.remove': verb(z.object({ provider: shape.providerId, ...shape.writeOptions }).strict(), written),
  'stray.list': verb(nothing, z.array(shape.strayKeyShape)),
  'stray.move': verb(z.object({ id: z.string().max(512), dryRun: shape.writeOptions.dryRun }).strict(), written),

  // Profiles
  'profile.list': verb(nothing, z.array(shape.profileShape)),
  'profile.show': verb(z.object({ name: z.string().min(1).max(64) }).strict(), shape.profileDetailShape),
  'profile.templates': verb(nothing, z.array(shape.profileTemplateShape)),
  'profile.save': verb(
    z
      .object({
        name: z.string().min(1).max(64),
        fields: shape.changedFields,
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'profile.remove': verb(z.object({ name: z.string().min(1).max(64), ...shape.writeOptions }).strict(), written),

  // The way back
  'history.list': verb(nothing, z.array(shape.historyShape)),
  'history.show': verb(z.object({ id: z.number().int() }).strict(), shape.historyShape.extend({ diff: z.string() })),
  /** Back to how the file was before or after that write, as a new write. */
  'history.restore': verb(
    z.object({ id: z.number().int(), side: z.enum(['before', 'after']), ...shape.writeOptions }).strict(),
    written,
  ),
  'history.undo': verb(
    z
      .object({
        dryRun: shape.writeOptions.dryRun,
        /** Although somebody built on it since: what is lost was shown. */ anyway: z.boolean().optional(),
      })
      .strict(),
    shape.writeShape.extend({ undid: z.number() }),
  ),

  // Homes, and what Switchboard itself remembers
  'home.list': verb(nothing, z.array(shape.homeChoiceShape)),
  /** Everything is read from that home from now on; told by `home.changed`. */
  'home.choose': verb(z.object({ path: shape.pathText }).strict(), shape.homeShape),
  'settings.read': verb(nothing, shape.settingsShape),
  'settings.set': verb(shape.settingsChange, shape.settingsShape),

  // Providers from elsewhere, and to elsewhere. Never a key going out, never a program coming in.
  'import.read': verb(z.object({ source: shape.importSourceShape }).strict(), shape.importShape),
  'import.apply': verb(
    z
      .object({
        ...{ source: shape.importSourceShape, digest: z.string().max(128) },
        providers: z.array(shape.providerId).min(1).max(1000),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'export.read': verb(
    z.object({ providers: z.array(shape.providerId).max(1000).optional(), form: shape.exportFormShape }).strict(),
    z.object({ text: z.string(), fileName: z.string() }),
  ),

  // The practice gateway
  'practice.state': verb(nothing, shape.practiceShape),
  'practice.start': verb(nothing, shape.practiceShape),
  'practice.stop': verb(nothing, shape.practiceShape),
} as const;

/** What the core tells unasked. Every subscription gives back the way to end it. */
export const events = {
  'config.changed': z.object({ path: z.string(), hash: z.string(), fault: shape.faultShape.nullable() }),
  'pong.progress': z.object({ runId: z.string(), report: shape.stationShape }),
  'check.progress': z.object({ runId: z.string(), item: shape.checkItemShape }),
  'compare.progress': z.object({ runId: z.string(), row: shape.comparedShape }),
  'home.changed': z.object({ path: z.string() }),
  'settings.changed': shape.settingsShape,
} as const;

export type Verb = keyof typeof contract;
export type Input<V extends Verb> = z.input<(typeof contract)[V]['input']>;
export type Output<V extends Verb> = z.output<(typeof contract)[V]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

export type Fault = z.output<typeof shape.faultShape>;
/** Every call is answered by a value or by a fault; a call rejects only when the door itself is gone. */
export type Reply<V extends Verb> = { ok: true; value: Output<V> } | { ok: false; fault: Fault };

/** What a screen holds: `window.switchboard` in the desktop window, the same over HTTP in the served page. */
export interface Bridge {
  call<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>>;
  /** Returns the way to unsubscribe. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}

export const verbs = Object.keys(contract) as Verb[];
export const eventNames = Object.keys(events) as EventName[];

export type Provider = z.output<typeof shape.providerShape>;
export type Preset = z.output<typeof shape.presetShape>;
export type Model = z.output<typeof shape.modelShape>;
export type KeyView = z.output<typeof shape.keyShape>;
export type Status = z.output<typeof shape.statusShape>;
export type Config = z.output<typeof shape.configShape>;
export type Pong = z.output<typeof shape.pongShape>;
export type StationView = z.output<typeof shape.stationShape>;
export type WriteView = z.output<typeof shape.writeShape>;
export type Profile = z.output<typeof shape.profileShape>;
export type HistoryItem = z.output<typeof shape.historyShape>;
export type Practice = z.output<typeof shape.practiceShape>;
export type Home = z.output<typeof shape.homeShape>;
export type ConfigText = z.output<typeof shape.textShape>;
export type Repair = z.output<typeof shape.repairShape>;
export type Visibility = z.output<typeof shape.visibilityShape>;
export type StrayKey = z.output<typeof shape.strayKeyShape>;
export type CheckItem = z.output<typeof shape.checkItemShape>;
export type Catalog = z.output<typeof shape.catalogShape>;
export type SwitchPreview = z.output<typeof shape.switchShape>;
export type SwitchWarning = z.output<typeof shape.switchWarningShape>;
export type Compared = z.output<typeof shape.comparedShape>;
export type Comparison = z.output<typeof shape.comparisonShape>;
export type ProfileDetail = z.output<typeof shape.profileDetailShape>;
export type ProfileTemplate = z.output<typeof shape.profileTemplateShape>;
export type HomeChoice = z.output<typeof shape.homeChoiceShape>;
export type Settings = z.output<typeof shape.settingsShape>;
export type ImportSource = z.output<typeof shape.importSourceShape>;
export type ImportView = z.output<typeof shape.importShape>;
export type ExportForm = z.output<typeof shape.exportFormShape>;
export type App = z.output<typeof shape.appShape>;
export type { PlainValue } from './shapes.ts';
