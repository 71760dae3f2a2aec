import { describe, expect, it } from 'vitest';
import type { Fault, Repair } from '../../../electron/api/contract.ts';
import { diffOf, firstChoice, repairsFor } from '../../../renderer/repairs/repairs-for.ts';

const repair: Repair = {
  id: 'wire:lab',
  fault: 'wire-api-chat',
  title: '',
  does: '',
  choices: [],
  diff: 'the way',
  files: [],
};
const ways = [
  { id: 'set', label: 'Set it', diff: 'set' },
  { id: 'remove', label: 'Remove it', diff: 'removed' },
];
const fault: Fault = { id: 'wire-api-chat', title: '', cause: '', evidence: '', fixes: [] };

describe('a repair', () => {
  it('is offered for its own fault', () => {
    expect(repairsFor(fault, [repair, { ...repair, fault: 'key-missing' }])).toEqual([repair]);
  });

  it('shows its one diff where there is one way', () => {
    expect(firstChoice(repair)).toBeNull();
    expect(diffOf(repair, null)).toBe('the way');
  });

  it('starts with the first way where there are several, and shows that of the choice', () => {
    const several = { ...repair, choices: ways, diff: 'set' };
    expect(firstChoice(several)).toBe('set');
    expect(diffOf(several, 'remove')).toBe('removed');
  });

  it('picks nothing where the person has to', () => {
    const open = { ...repair, choices: ways, diff: '' };
    expect(firstChoice(open)).toBeNull();
    expect(diffOf(open, null)).toBeNull();
  });
});
