import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Found once in every Electron executable, before its fuses: https://www.electronjs.org/docs/latest/tutorial/fuses */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The wire of a fresh Electron, one digit a fuse: RunAsNode, NodeOptions, NodeCliInspect and more are on. */
export const factoryWire = '101100011';

/** The bytes that a fuse reader looks for in an executable. */
export function executableWithFuses(wire = factoryWire): Buffer {
  return Buffer.concat([Buffer.from(`stand-in ${sentinel}`), Buffer.from([1, wire.length]), Buffer.from(wire)]);
}

/** The same in the form of a Windows executable with a version, which electron-builder writes asar's hash into. */
function windowsExecutable(wire: string): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  executable.setExtraData(new Uint8Array(executableWithFuses(wire)).buffer);
  return Buffer.from(executable.generate());
}

const bundle = (name: string, executable: string) => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
  <key>CFBundleName</key><string>${name}</string>
  <key>CFBundleExecutable</key><string>${executable}</string>
  <key>CFBundleIdentifier</key><string>com.github.${name.replaceAll(/\W/g, '')}</string>
</dict></plist>`;

const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);
const mac = 'Electron.app/Contents';

const files: Record<string, (wire: string) => Record<string, string | Buffer>> = {
  linux: (wire) => ({
    electron: executableWithFuses(wire),
    LICENSE: '',
    'locales/en-US.pak': '',
    'locales/zh-CN.pak': '',
    'locales/fi.pak': '',
    'resources/.keep': '',
  }),
  win32: (wire) => ({ 'electron.exe': windowsExecutable(wire), 'locales/en-US.pak': '', 'resources/.keep': '' }),
  darwin: (wire) => ({
    [`${mac}/MacOS/Electron`]: '',
    [`${mac}/Info.plist`]: bundle('Electron', 'Electron'),
    [`${mac}/Resources/electron.icns`]: '',
    [`${mac}/Frameworks/Electron Framework.framework/Electron Framework`]: executableWithFuses(wire),
    [`${mac}/Frameworks/Electron Framework.framework/Versions/A/Resources/en.lproj/locale.pak`]: '',
    ...Object.fromEntries(
      helpers.flatMap((helper) => [
        [`${mac}/Frameworks/${helper}.app/Contents/Info.plist`, bundle(helper, helper)],
        [`${mac}/Frameworks/${helper}.app/Contents/MacOS/${helper}`, ''],
      ]),
    ),
  }),
};

/**
 * Writes a folder shaped like an unpacked Electron, with real fuses and nothing that runs: electron-builder packs it where
 * Electron's own runtime cannot be downloaded.
 * @param platform as in process.platform
 */
export function writeStandInElectron(folder: string, platform: string, wire = factoryWire): void {
  for (const [path, content] of Object.entries(files[platform]?.(wire) ?? {})) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, 0o755);
  }
}
