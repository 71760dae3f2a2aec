// electron-builder calls this when the app's folder is complete and not yet signed: a package that is not what it should be
// is not made, and the fuses are in place before the signature covers them.
import { join } from 'node:path';
import { Arch, LinuxPackager } from 'app-builder-lib';
import { setFuses } from './fuses.mjs';
import { checkArchive } from './shipped.mjs';

/** @param {import('app-builder-lib').AfterPackContext} context */
export async function afterPack({ appOutDir, arch, electronPlatformName: platform, packager }) {
  const target = { platform, arch: Arch[arch] };
  const archive = join(packager.getResourcesDir(appOutDir), 'app.asar');
  const { faults, files, bytes } = checkArchive(archive, target);
  if (faults.length > 0) throw new Error(`What would ship is not right:\n${faults.join('\n')}`);
  console.log(`  • app.asar for ${target.platform}-${target.arch}: ${files} files, ${(bytes / 1e6).toFixed(2)} MB`);

  const product = packager.appInfo.productFilename;
  const name = packager instanceof LinuxPackager ? packager.executableName : product;
  const extension = { darwin: '.app', win32: '.exe' }[platform] ?? '';
  await setFuses(join(appOutDir, `${name}${extension}`), {
    resetAdHocDarwinSignature: platform === 'darwin' && process.platform === 'darwin' && target.arch === 'arm64',
  });
}
