import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import type { ExportForm, ImportSource, ImportView, WriteView } from '../../api/contract.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { oneLine } from '../../printable.ts';
import { confirm, readStdin } from '../read-stdin.ts';
import type { Session } from '../session.ts';
import { withDryRun, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

interface ImportFlags extends WriteFlags {
  yes?: boolean;
  replace?: boolean;
}

/** As much of a snippet as the contract takes. */
const mostText = 1_048_576;

/** `import` and `export`. */
export function addImports({ program, session, finish }: Registry): void {
  example(
    withDryRun(
      program.command('import').description('add providers from elsewhere, after showing what would be written'),
    )
      .argument('<source>', 'a TOML or JSON file, a Codex home, a switchboard:// link, cc-switch, or - for stdin')
      .option('--yes', 'write without asking')
      .option('--replace', 'change providers that are here already and differ'),
    'import providers.json --dry-run',
    'import cc-switch',
  ).action(async (typed: string, flags: ImportFlags) => {
    const source = await sourceOf(session, typed);
    finish(source.ok ? await runImport(session, source.value, flags) : session.fail(source.fault));
  });

  example(
    program
      .command('export')
      .description('providers to give away: never a key')
      .argument('[provider...]', 'only these')
      .addOption(
        new Option('--form <form>', 'managed: a managed_config.toml for many machines')
          .choices(['toml', 'json', 'link', 'managed'])
          .default('toml'),
      ),
    'export token_station --form link',
  ).action(async (providers: string[], { form }: { form: ExportForm }) => {
    const input = { form, providers: providers.length > 0 ? providers : undefined };
    finish(await session.show('export.read', input, ({ text }) => text));
  });
}

/** What was meant: a link, stdin, a folder, a file of another switcher, or a file with a snippet. */
async function sourceOf(session: Session, typed: string): Promise<Outcome<ImportSource>> {
  if (/^switchboard:/i.test(typed)) return ok({ kind: 'link', link: typed });
  if (typed === 'cc-switch') return ok({ kind: 'switcher' });
  const malformed = (words: string, path?: string) => failed(makeFault('import-malformed', { words, path }));
  if (typed === '-') {
    const text = await readStdin(session.deps.io, mostText);
    return text === null ? malformed('It is longer than 1 MiB.') : ok({ kind: 'text', text });
  }
  const path = resolve(typed);
  const found = await stat(path).catch(() => null);
  if (!found) return malformed('There is no such file or folder.', path);
  if (found.isDirectory()) return ok({ kind: 'home', path });
  if (!found.isFile()) return malformed('It is no file.', path);
  if (/\.(db|sqlite3?|sql)$/.test(path)) return ok({ kind: 'switcher', path });
  if (found.size > mostText) return malformed('It is longer than 1 MiB.');
  const file = await open(path, 'r');
  try {
    const text = await file.readFile('utf8');
    // CC Switch's file of before version 3 is told by its name and what it is about.
    const isSwitcher = basename(path) === 'config.json' && /"settingsConfig"/.test(text);
    return ok(isSwitcher ? { kind: 'switcher', path } : { kind: 'text', text });
  } finally {
    await file.close();
  }
}

async function runImport(session: Session, source: ImportSource, flags: ImportFlags): Promise<number> {
  const read = await session.call('import.read', { source });
  if (!read.ok) return session.fail(read.fault);
  const view = read.value;
  const wanted = view.providers.filter(({ here }) => here === 'nothing' || (here === 'different' && flags.replace));
  if (flags.dryRun) {
    session.result(view, (shown) => viewInWords(shown, flags));
    return 0;
  }
  session.words(view, (shown) => viewInWords(shown, flags));
  if (wanted.length === 0) {
    session.result(nothingToDo, () => 'Nothing to import.\n');
    return 0;
  }
  if (!flags.yes) {
    const { io } = session.deps;
    if (!io.stdin.isTTY || session.json) return session.usage('nothing was written: --yes imports without asking');
    if (!(await session.wait(confirm(io, `Write ${wanted.map(({ id }) => oneLine(id)).join(', ')}?`)))) {
      session.out('Nothing was written.\n');
      return 1;
    }
  }
  const providers = wanted.map(({ id }) => id);
  const input = { source, digest: view.digest, providers };
  return session.show('import.apply', input, (value) =>
    writeInWords(session, value, `Imported ${providers.join(', ')}`),
  );
}

const nothingToDo: Pick<WriteView, 'changed' | 'dryRun'> = { changed: false, dryRun: false };

function viewInWords(view: ImportView, { replace }: ImportFlags): string {
  const rows = view.providers.map((one) => {
    const said = {
      nothing: '',
      same: ', here already',
      different: replace ? ', changes the one that is here' : ', left alone: another is here (--replace changes it)',
    }[one.here];
    const key = one.hasKey ? ', its key goes to the keychain' : '';
    const problems = one.problems.map(({ title }) => `! ${title}\n`).join('');
    return `${one.id}  ${one.name}  ${one.baseUrl ?? ''}${key}${said}\n${problems}${one.here === 'same' ? '' : one.diff}`;
  });
  const left = view.dropped.map(({ what, why }) => `Left out: ${what} (${why}).\n`);
  return [...rows, ...left].join('');
}
