import { describe, expect, test } from 'vitest';
import { doctorResult } from '../../electron/connection/doctor.ts';
import { stationOf } from '../../electron/faults/fault.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { arrange } from './arrange.ts';
import { stationCases } from './cases.ts';

/** What Codex tells of a model beside any fault. */
const beside = ['model-metadata-unknown'];

describe('each fault of a person’s own side gets its own name, beside what the real Codex says', () => {
  test.each(stationCases)('$fault: $name', async (one) => {
    const { pong, fill, codexSays } = await arrange(one);
    const result = await pong();
    const { fault, warnings, steps } = doctorResult(result);
    const stops = one.warningBeside === undefined;
    const stopsHere = stops || (one.warningBeside && stationOf(one.warningBeside) === stationOf(one.fault));
    const named = stops ? fault : warnings.find(({ id }) => id === one.fault);
    expect(named?.id, JSON.stringify(result, null, 1)).toBe(one.fault);
    expect(fault?.id ?? null).toBe(stops ? one.fault : one.warningBeside);
    expect(warnings.map(({ id }) => id).filter((id) => id !== one.fault && !beside.includes(id))).toEqual([]);
    expect(named?.cause).toContain(fill(one.mentions));
    expect(named?.fixes.length).toBeGreaterThan(0);
    if (one.fix) expect(named?.fixes[0]?.command).toContain(fill(one.fix));
    expect(steps.find(({ id }) => id === stationOf(one.fault))?.status).toBe(stopsHere ? 'fail' : 'warn');
    expect(JSON.stringify(result)).not.toContain(PRACTICE_KEY);
    expect(await codexSays()).toContain(fill(one.codex));
  });
});
