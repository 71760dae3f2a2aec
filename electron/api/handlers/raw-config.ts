import { mistakeIn, type Mistake } from '../../codex/config-mistake.ts';
import { rawText } from '../../config/secrets/raw-text.ts';
import type { ConfigFile, ConfigStore } from '../../config/store/store.types.ts';
import { parseToml } from '../../config/document/toml.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface RawConfigDeps {
  store: ConfigStore;
  /** Has the installed Codex read its configuration; a fault in its words where it does not. */
  codexReads: () => Promise<Outcome<unknown>>;
}

/** `config.text` and `config.save`: the file itself, its keys replaced by placeholders and put back. */
export function rawConfigHandlers({ store, codexReads }: RawConfigDeps): Pick<Handlers, 'config.text' | 'config.save'> {
  return {
    async 'config.text'() {
      const file = await store.read();
      if (!file.ok) return file;
      const { path, exists, hash, text, data } = file.value;
      const errors = data.ok ? [] : [await mistakeOf(file.value, data.fault)];
      return ok({ path, exists, hash, text: rawText(text).text, errors });
    },
    async 'config.save'({ text, expectedHash, dryRun }, { door }) {
      if (expectedHash === undefined) {
        const why = words().requests.hashNeeded;
        return failed(makeFault('request-malformed', { field: 'expectedHash', words: why }));
      }
      return store.rewrite({
        file: 'config.toml',
        asked: words().asked.editText,
        door,
        dryRun,
        expectedHash,
        rewrite: (now) => (now.hash === expectedHash ? rawText(now.text).fill(text) : builtOn(now.text, text)),
      });
    },
  };

  /** What Codex marks, where it is installed and speaks of this file; else what our own parser does. */
  async function mistakeOf({ text, path }: ConfigFile, fault: Fault): Promise<Mistake> {
    const said = await codexReads();
    const marked = said.ok ? null : mistakeIn(said.fault.evidence, path, text);
    return marked ?? ownMistake(fault);
  }
}

function ownMistake({ evidence }: Fault): Mistake {
  const [, line = '1', column = '1', message = evidence] = /^(\d+):(\d+): (.*)$/s.exec(evidence) ?? [];
  return { line: Number(line), column: Number(column), message };
}

/** Refused in any case, with the difference as evidence: placeholders are filled as far as they can be. */
function builtOn(now: string, text: string): Outcome<string> {
  const filled = rawText(now).fill(text);
  return filled.ok && parseToml(filled.value).ok ? filled : ok(now);
}
