import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

const electronOnlyAtTheEdge = {
  name: 'electron',
  message: 'electron is imported only in main.ts, preload.ts and desktop/ (plain Node tries to download it).',
  allowTypeImports: true,
};

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test/.artifacts/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [electronOnlyAtTheEdge] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts', 'electron/desktop/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // The core knows nothing of its doors, nor of the contract that they share: it has types of its own.
    files: ['electron/{config,keys,codex,connection,models,sharing,homes,state,practice,faults}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [electronOnlyAtTheEdge],
          patterns: [
            {
              group: ['**/api/**', '**/services*', '**/cli/**', '**/desktop/**', '**/tray/**'],
              message: 'Dependencies point inwards: entries -> api -> core.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [electronOnlyAtTheEdge, { name: 'zod', message: 'The router validates; the renderer stays small.' }],
          patterns: [
            {
              regex: 'electron/(?!api/contract\\.ts$)',
              message: 'The renderer knows the core by api/contract.ts alone.',
            },
          ],
        },
      ],
    },
  },
  {
    // What Playwright carries into the page.
    files: ['test/e2e/states/*.mjs'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['electron/cli/**', 'electron/cli.ts', '**/*.mjs', 'test/**'],
    rules: { 'no-console': 'off' },
  },
);
