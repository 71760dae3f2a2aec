import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb, written } from './verb.ts';

/** What is there: the app, config.toml as it stands, and Codex. */
export const aboutVerbs = {
  'app.info': verb(nothing, shape.appShape),
  /** What runs here with its versions, to copy into a message. */
  'app.versions': verb(nothing, z.array(shape.versionShape)),
  'config.read': verb(nothing, shape.configShape),
  /** `cwd`: the folder that Codex would run in; a project there may decide. Absent: no project. */
  'status.read': verb(z.object({ cwd: shape.pathText.optional() }).strict(), shape.statusShape),
  'config.text': verb(nothing, shape.textShape),
  'config.save': verb(z.object({ text: z.string().max(8_388_608), ...shape.writeOptions }).strict(), written),
  'codex.find': verb(nothing, shape.codexShape.nullable()),
  /**
   * Opens a terminal that runs Codex with this home, in a folder; absent: the window asks for one. Where no terminal
   * can be opened, `unsupported-here` carries the command to type.
   */
  'codex.open': verb(
    z.object({ cwd: shape.pathText.optional() }).strict(),
    z.object({ cwd: z.string(), terminal: z.string() }),
  ),
  /** The commands that install Codex on this system, the best first; for the person to type. */
  'codex.ways': verb(nothing, z.array(shape.installWayShape)),
} as const;
