import { Argument } from 'commander';
import { completionScripts } from '../complete/scripts.ts';
import { example, type Registry } from './action.ts';

type Shell = keyof typeof completionScripts;

/** `completion`, and the hidden `__complete` that the scripts ask at every Tab. */
export function addCompletion({ program, session, finish }: Registry): void {
  const command = program
    .command('completion')
    .description('print what makes Tab complete commands, providers, models and profiles')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(completionScripts)));
  example(command, 'completion fish > ~/.config/fish/completions/switchboard.fish').action((shell: Shell) => {
    session.result({ shell, script: completionScripts[shell] }, () => completionScripts[shell]);
    finish(0);
  });

  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      // Loaded here: only Tab needs it, and Tab needs nothing of the core.
      const [{ candidates, placeOf }, { knownWords }] = await Promise.all([
        import('../complete/candidates.ts'),
        import('../complete/known-words.ts'),
      ]);
      const place = placeOf(program, words);
      const found = candidates(place, words.at(-1) ?? '', await knownWords(session.deps.env, place.home));
      session.out(found.map(({ word, note }) => `${word}\t${note}\n`).join(''));
      finish(0);
    });
}
