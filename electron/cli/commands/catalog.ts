import type { Catalog } from '../../api/contract.ts';
import { table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import { formatTokens } from './models.ts';

/** `catalog show | write | remove`: your models in Codex's own /model picker. */
export function addCatalog({ program, session, finish }: Registry): void {
  const catalog = program.command('catalog').description('your models in Codex’s own /model picker');

  example(catalog.command('show').description('what Codex’s picker shows, or would show'), 'catalog show').action(
    async () => finish(await session.show('catalog.read', {}, (value) => catalogInWords(value, session.width))),
  );

  example(
    withDryRun(
      catalog
        .command('write')
        .description('put the selected model, favourites, your own and routes into it, or renew it'),
    ),
    'catalog write --dry-run',
  ).action(async ({ dryRun }: WriteFlags) =>
    finish(await write(session, 'catalog.write', { dryRun }, 'Wrote the catalog and named it')),
  );

  example(
    withDryRun(catalog.command('remove').description('take it out again, with its file')),
    'catalog remove',
  ).action(async ({ dryRun }: WriteFlags) =>
    finish(await write(session, 'catalog.remove', { dryRun }, 'Removed the catalog, which was named')),
  );
}

const states: Record<Catalog['state'], string> = {
  absent: 'Codex shows its own models. With `switchboard catalog write` it would show these:',
  ours: 'Codex shows these:',
  outdated: 'Codex shows these, and they are out of date; renew them: switchboard catalog write',
  foreign: 'Another catalog is in use:',
  broken: 'The catalog cannot be used; write it again: switchboard catalog write',
};

function catalogInWords({ state, path, reason, entries }: Catalog, width: number): string {
  const rows = entries.map(({ slug, displayName, context, reasoning, builtIn }) => [
    ...[slug, displayName, context === null ? '' : formatTokens(context), reasoning.join(' ')],
    builtIn ? 'built in' : 'yours',
  ]);
  const head = [states[state], path, reason].filter((line) => line !== null).join('\n');
  return `${head}\n${rows.length > 0 ? table(['MODEL', 'NAME', 'CONTEXT', 'REASONING', 'FROM'], rows, width) : ''}`;
}
