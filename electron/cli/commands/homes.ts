import type { HomeChoice } from '../../api/contract.ts';
import { table } from '../table.ts';
import { example, type Registry } from './action.ts';

/** `home list`. Which home a command is for is said by `--home` each time. */
export function addHomes({ program, session, finish }: Registry): void {
  const home = program.command('home').description('the Codex homes of this machine');
  example(
    home.command('list').description('every home that is known; * marks the one that a command without --home uses'),
    'home list',
    '--home ~/work/.codex status',
  ).action(async () => finish(await session.show('home.list', {}, (list) => listInWords(list, session.width))));
}

const sources: Record<HomeChoice['source'], string> = {
  flag: '--home',
  variable: 'CODEX_HOME',
  default: 'the default',
  windows: 'Windows',
  wsl: 'WSL',
  folder: 'added',
};

function listInWords(homes: readonly HomeChoice[], width: number): string {
  const rows = homes.map((home) => [
    home.chosen ? '*' : '',
    home.path,
    home.distribution ?? sources[home.source],
    home.provider ?? '',
    home.model ?? '',
    home.fault?.title ?? (home.exists ? '' : 'not there yet'),
  ]);
  return table(['', 'HOME', 'FROM', 'PROVIDER', 'MODEL', ''], rows, width);
}
