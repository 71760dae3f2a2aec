// Electron's fuses, each decided: https://www.electronjs.org/docs/latest/tutorial/fuses
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * What each fuse is set to in the packed app, by its name in FuseV1Options.
 * @type {Readonly<Record<string, boolean>>}
 */
export const decided = {
  // ELECTRON_RUN_AS_NODE would run any script as us, with our access to the keychain.
  RunAsNode: false,
  // So would NODE_OPTIONS and --inspect.
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  // The archive is checked against the hash in the executable (macOS and Windows; Linux has no place for one), and no
  // folder beside it is loaded in its stead.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // One V8 snapshot for every process: we make none of our own.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://, never from file://.
  GrantFileProtocolExtraPrivileges: false,
  // Electron's default: off would only make WebAssembly slower where address space is short.
  WasmTrapHandlers: true,
};

/** The fuses that the installed @electron/fuses knows, by name. */
export const knownFuses = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));

/**
 * What is wrong with a list of decisions: a fuse without one, or one for a fuse that is not there. Empty when it is right.
 * @param {Readonly<Record<string, boolean>>} decisions
 * @param {readonly string[]} known
 * @returns {string[]}
 */
export function fuseFaults(decisions, known = knownFuses) {
  return [
    ...known.filter((name) => !(name in decisions)).map((name) => `The fuse ${name} is new: decide it in fuses.mjs.`),
    ...Object.keys(decisions)
      .filter((name) => !known.includes(name))
      .map((name) => `There is no fuse ${name}.`),
  ];
}

/**
 * Sets every fuse of an Electron executable as decided, and reads them back. Throws when a fuse is undecided, also when the
 * executable's wire is longer than the list that @electron/fuses knows.
 * @param {string} executable the file, or the .app folder on macOS
 * @param {{ resetAdHocDarwinSignature?: boolean }} [options] macOS on arm64 runs no changed executable with its old signature
 */
export async function setFuses(executable, { resetAdHocDarwinSignature = false } = {}) {
  const faults = fuseFaults(decided);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const byIndex = Object.fromEntries(
    Object.entries(decided).map(([name, on]) => [FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)], on]),
  );
  const config = /** @type {import('@electron/fuses').FuseConfig} */ ({
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature,
    ...byIndex,
  });
  await flipFuses(executable, config);
  const wire = await getCurrentFuseWire(executable);
  for (const [index, on] of Object.entries(byIndex)) {
    const state = wire[/** @type {FuseV1Options} */ (Number(index))];
    if (state !== (on ? FuseState.ENABLE : FuseState.DISABLE)) {
      throw new Error(`The fuse ${FuseV1Options[Number(index)]} did not take: ${state}`);
    }
  }
}
