import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { tempDir } from '../support/temp.ts';

const folder = resolve(import.meta.dirname, '../../.github/workflows');

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      uses: z.string().optional(),
      needs: z.string().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }).optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })).default([]),
    }),
  ),
});
const read = (name: string) => workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));
const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

describe.each(readdirSync(folder))('%s', (name) => {
  const { jobs, permissions } = read(name);

  test('uses actions of GitHub’s own, each at a major version', () => {
    const used = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  test('may only read, but for the job that publishes', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).filter(([, job]) => job.permissions);
    expect(more.map(([id]) => id)).toEqual(name === 'release.yml' ? ['publish'] : []);
  });
});

test('three systems run the README’s test command, Linux on a virtual display', () => {
  const { test: job } = read('ci.yml').jobs;
  expect(job?.strategy?.matrix.os).toEqual(systems);
  const runs = job?.steps.flatMap((step) => step.run ?? []) ?? [];
  expect(runs).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'xvfb-run --auto-servernum npm test']));
});

test('a release names its own repository as the feed of updates, and nobody else’s', () => {
  const runs = read('release.yml').jobs['pack']?.steps.flatMap((step) => step.run ?? []) ?? [];
  const packing = runs.find((run) => run.includes('npm run package')) ?? '';
  expect(packing).toContain('owner="${GITHUB_REPOSITORY%%/*}"');
  for (const option of ['publish.provider=github', 'publish.owner=$owner', 'publish.repo=${GITHUB_REPOSITORY#*/}']) {
    expect(packing).toContain(`"-c.${option}"`);
  }
});

test('a tag is tested, packed on three systems, and only then published', () => {
  const { on, jobs } = read('release.yml');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(jobs['test']?.uses).toBe('./.github/workflows/ci.yml');
  expect(jobs['pack']).toMatchObject({ needs: 'test', strategy: { matrix: { os: systems } } });
  expect(jobs['publish']?.needs).toBe('pack');
});

test.skipIf(process.platform === 'win32').each([
  ['v0.2.0', []],
  ['v0.2.0-beta.1', ['--prerelease']],
])('%s is published with %j: a pre-release is nobody’s latest', (tag, kind) => {
  const runs = read('release.yml').jobs['publish']?.steps.flatMap((step) => step.run ?? []) ?? [];
  const folder = tempDir();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/a.deb'), '');
  const told = join(folder, 'told');
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\necho "$@" > "${told}"\n`);
  writeFileSync(join(folder, 'sha256sum'), '#!/bin/sh\necho sums\n');
  for (const program of ['gh', 'sha256sum']) chmodSync(join(folder, program), 0o755);
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, GITHUB_REF_NAME: tag };
  // As GitHub runs a step: it ends at the first command that fails.
  const { stderr, status } = spawnSync('bash', ['--norc', '-e', '-c', runs.join('\n')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const words = readFileSync(told, 'utf8').trim().split(' ');
  expect(words).toEqual([
    'release',
    'create',
    tag,
    '--verify-tag',
    '--generate-notes',
    ...kind,
    '--',
    'SHA256SUMS',
    'a.deb',
  ]);
});
