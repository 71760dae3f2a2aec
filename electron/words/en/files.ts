/** What the edits of config.toml, the profile files and the start-up files decline, and why the system did. */
export const files = {
  idRule: 'An ID has letters, digits, - and _, and does not start with -.',
  codexOwn: (id: string) => `${id} is Codex’s own.`,
  builtInUnder: (name: string, id: string) => `${name} is built into Codex under the ID ${id}.`,
  builtIn: (id: string) => `${id} is built into Codex and has no table of its own.`,
  alreadyInFile: (id: string) => `[model_providers.${id}] is in the file already.`,
  ownResource: (placeholder: string) => `Put the name of your own resource in the place of ${placeholder}.`,
  noSpaces: 'A model’s ID has no spaces around it.',
  fieldName: 'A field’s name takes letters, digits, - and _; dots lead into a table; quote anything else.',
  keyName: 'A key takes letters, digits, - and _; dots lead into a table; quote anything else.',
  profileName: 'A profile’s name takes letters, digits, - and _: Codex takes no other.',
  wouldHoldKey: (field: string) => `${field} would hold a key in plain text. Store it in the keychain instead.`,
  defines: (ids: readonly string[]) =>
    ids.length > 0 ? `The file defines ${ids.join(', ')}.` : 'The file defines no provider.',
  characters: (count: number) => `(${String(count)} characters)`,
  onlyResponses: 'wire_api takes only "responses".',
  envKeyRule: 'env_key takes the name of an environment variable: letters, digits and underscores.',
  partNotShown: 'The … stands for a key that is not shown. Write the whole, or leave it as it is.',
  withoutBaseUrl: 'Without base_url, Codex talks to api.openai.com.',
  notATable: (field: string) => `${field} is not a table.`,
  loneSurrogate: 'A value holds half a character (a lone surrogate).',
  strangePlaceholder: (placeholder: string) =>
    `${placeholder} stands for no key of the file as it is; write the key’s place anew.`,
  misplacedKey: (placeholder: string) =>
    `${placeholder} stands for a key, and no key is looked for where it stands now; it would be shown there.`,
  notThere: (path: string) => `There is no ${path}.`,

  // Reading and writing
  circle: (path: string) => `${path}: its symbolic links lead in a circle`,
  notRegular: (path: string) => `${path}: is not a regular file`,
  notFolder: (path: string) => `${path}: is not a folder`,
  notValidAs: (path: string, encoding: string) => `${path}: not valid as ${encoding}`,
  unclosedString: 'a quotation mark is missing: the text does not end on its line',
  nulBytes: (path: string) => `${path}: it has NUL bytes in it`,
  tooLarge: (path: string, size: number, most: number) =>
    `${path}: ${String(size)} bytes; at most ${String(most)} are read or written`,
  chosenHome: 'the choice in Settings',
  homeNames: (named: string, path: string, isFile: boolean) =>
    `${named} names ${path}, which ${isFile ? 'is a file and no folder' : 'is not there'}`,
  notTrusted: (path: string) => `The folder is not trusted in ${path}.`,
  otherWrites: (path: string) => `${path}: another Switchboard is writing it`,
  keptChanging: (path: string) => `${path}: it changed each time it was to be written`,
  changedSinceRead: (path: string) => `${path} changed since it was read.`,
  saysAlready: (path: string) => `${path} changed since it was read, and says already what was asked.`,
  changedAfterWrite: (path: string) => `${path} changed after that write.`,
  lineGone: (path: string) => `${path} changed after that write. The line is not there.`,
  wouldLose: (path: string) => `${path} changed after that write. Taking the write back would lose this:`,
  keyNotKept: (path: string) => `A key stood in ${path} then, and the history keeps no keys: it can’t be put back.`,
  entryGone: 'The entry is gone.',
  noEntry: (id: number) => `There is no entry ${String(id)}`,
  nothingLeft: 'No write is left to take back.',
  laterWrite: 'Another write came after it. The history has both.',
  writeFailed: (path: string, why: string, code: string) => `${path}: ${why} (${code})`,
};

/** What a key of a provider's table takes. */
export const fieldTakes = {
  text: 'Codex takes text there, and stops at anything else.',
  count: 'Codex takes a whole number there, such as 4, and stops at anything else.',
  milliseconds: 'Codex takes a whole number of milliseconds there, 1 or more, and stops at anything else.',
  switch: 'Codex takes true or false there, and stops at anything else.',
  texts: 'Codex takes a list of texts there, such as ["a", "b"], and stops at anything else.',
  'texts-by-name': 'Codex takes a table there, such as { X-Team = "core" }, and stops at anything else.',
  table: 'Codex takes a table there, and stops at anything else.',
  oneOf: (words: readonly string[]) => `Codex takes ${words.join(' or ')} there, and stops at anything else.`,
};

/** Why the system refused a write, by its code; the file stands before it, after a colon. */
export const writeErrors = {
  EACCES: 'it may not be written: the file or its folder is read-only for this user',
  EPERM: 'it may not be written: the system does not permit it',
  EROFS: 'it lies on a read-only file system',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the system allows no file of that size here',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EBUSY: 'another program holds it open',
};

/** Layers of the configuration that have no file. */
export const layers = {
  'command-line': 'The command line',
  project: 'The project',
  profile: 'The profile',
  user: 'config.toml',
  managed: 'Your organisation',
  system: 'The system',
  'built-in': 'Codex itself',
};
export const overridden = (field: string, own: string, where: string, value: string) =>
  `config.toml says ${field} = "${own}"; ${where} says "${value}".`;

/** What the history says of a write. It is kept there in the language of the moment in which it was written. */
export const asked = {
  add: (id: string, select: boolean) => `add provider ${id}${select ? ' and select it' : ''}`,
  change: (id: string, set: readonly string[], removed: readonly string[]) => {
    const parts = [
      set.length > 0 ? `set ${set.join(', ')}` : '',
      removed.length > 0 ? `remove ${removed.join(', ')}` : '',
    ];
    return `${parts.filter(Boolean).join(' and ')} of provider ${id}`;
  },
  model: (model: string) => `model ${model}`,
  use: (id: string, model: string) => `use ${id} ${model}`.trim(),
  remove: (id: string) => `remove provider ${id}`,
  rename: (id: string, to: string) => `rename provider ${id} to ${to}`,
  copy: (id: string, from: string) => `copy provider ${id} from ${from}`,
  import: (ids: readonly string[]) => `import ${ids.join(', ')}`,
  saveProfile: (name: string, fields: readonly string[]) => `save profile ${name}: ${fields.join(', ')}`,
  removeProfile: (name: string) => `remove profile ${name}`,
  writeCatalog: 'write the models into Codex’s own list',
  removeCatalog: 'take the models out of Codex’s own list',
  editText: 'edit config.toml as text',
  repair: (title: string, way: string) => `${title}: ${way}`,
  deliverByVariable: (id: string, variable: string) => `key deliver ${id} env ${variable}`,
  deliverByCommand: (id: string) => `key deliver ${id} command`,
  moveKey: (id: string) => `key move ${id}`,
  addStartup: (id: string) => `key startup add ${id}`,
  removeStartup: (id: string) => `key startup remove ${id}`,
  undo: (entry: number, what: string) => `undo ${String(entry)}: ${what}`,
  takeBack: (what: string) => `take back: ${what}`,
  restore: (entry: number, side: 'before' | 'after', what: string) =>
    `restore ${String(entry)}, as it was ${side}: ${what}`,
};

/** What is odd about an address that Codex would take, and what to write instead. */
export const address = {
  endpoint: (url: string, meant: string) =>
    `Codex adds /responses to the address by itself, and would ask ${url}/responses. Write ${meant}.`,
  noPath: (url: string, meant: string) => `${url} has no path. The address of most gateways ends in /v1: ${meant}.`,
  plainHttp: (url: string, meant: string) =>
    `${url} is on another machine and begins with http://, so the key and all that Codex sends can be read on the way. If the server takes https, write ${meant}.`,
  spaces: (meant: string) => `There are spaces around it. Write ${meant}`,
};
