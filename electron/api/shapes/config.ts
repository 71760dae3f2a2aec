import { z } from 'zod';
import { faultShape } from './common.ts';
import { keyShape, keychainShape } from './keys.ts';
import { providerShape } from './providers.ts';

export const homeShape = z.object({
  path: z.string(),
  source: z.enum(['flag', 'variable', 'chosen', 'default']),
  exists: z.boolean(),
});

export const codexShape = z.object({
  path: z.string(),
  version: z.string(),
  foundBy: z.string(),
});

/** A command that installs Codex. */
export const installWayShape = z.object({
  by: z.enum(['npm', 'homebrew', 'installer']),
  command: z.string(),
});

/** Who decides a value: the layers of Codex, highest first. */
export const layerShape = z.enum(['command-line', 'project', 'profile', 'user', 'managed', 'system', 'built-in']);

export const decidedShape = z.object({
  value: z.string().nullable(),
  by: layerShape,
  /** The file that says so, where a file does. */
  where: z.string().nullable(),
});

export const configShape = z.object({
  home: homeShape,
  path: z.string(),
  exists: z.boolean(),
  hash: z.string(),
  model: z.string().nullable(),
  modelProvider: z.string().nullable(),
  providers: z.array(providerShape),
  /** Why the file cannot be used, if it cannot; the lists are then empty. */
  fault: faultShape.nullable(),
});

export const statusShape = z.object({
  home: homeShape,
  codex: codexShape.nullable(),
  provider: decidedShape.extend({ name: z.string().nullable() }),
  model: decidedShape,
  key: keyShape.nullable(),
  keychain: keychainShape,
  /** What every layer says, highest first, for the folder that was asked about. */
  layers: z.array(
    z.object({
      by: layerShape,
      where: z.string().nullable(),
      model: z.string().nullable(),
      modelProvider: z.string().nullable(),
      /** Why Codex leaves it out, where it does. */
      ignored: z.string().nullable(),
    }),
  ),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
});

/** config.toml for the raw view. What may hold a key is replaced by a placeholder, which `config.save` puts back. */
export const textShape = z.object({
  path: z.string(),
  exists: z.boolean(),
  hash: z.string(),
  text: z.string(),
  /** Where Codex would mark the error; 1-based, columns in UTF-16 units. */
  errors: z.array(z.object({ line: z.number(), column: z.number(), message: z.string() })),
});
