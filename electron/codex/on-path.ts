import which from 'which';

/** Where a program lies on the PATH of an environment; null where it does not. */
export const findOnPath =
  (env: NodeJS.ProcessEnv) =>
  (program: string): Promise<string | null> =>
    which(program, { path: pathOf(env), nothrow: true });

/** PATH, by whichever name Windows has it. */
export const pathOf = (env: NodeJS.ProcessEnv): string => env['PATH'] ?? env['Path'] ?? '';
