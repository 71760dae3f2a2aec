import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

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
