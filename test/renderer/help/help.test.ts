import { describe, expect, it } from 'vitest';
import { allowedLink } from '../../../electron/api/links.ts';
import { faultIds } from '../../../electron/faults/fault.ts';
import { docsOf } from '../../../renderer/help/docs-of.ts';
import { formOfPreset } from '../../../renderer/providers/form-state.ts';
import { mainKeys } from '../../../renderer/profiles/profile-fields.ts';
import { help as en } from '../../../renderer/words/en/help/index.ts';
import { profileFields, providerFields, type FieldHelp } from '../../../renderer/words/help.types.ts';
import { help as zhCN } from '../../../renderer/words/zh-CN/help/index.ts';

const languages = { en, 'zh-CN': zhCN };

describe.each(Object.entries(languages))('the help in %s', (_, help) => {
  it.each(faultIds)('explains %s: what usually causes it, and how to see it by hand', (id) => {
    const { usually, byHand } = help.faults[id];
    expect(usually.trim()).not.toBe('');
    expect(byHand.trim()).not.toBe('');
    expect(`${usually}${byHand}`).not.toMatch(/[!！]|TODO/);
  });

  const fields: [string, FieldHelp][] = [
    ...providerFields.map((name): [string, FieldHelp] => [`provider ${name}`, help.provider[name]]),
    ...profileFields.map((name): [string, FieldHelp] => [`profile ${name}`, help.profile[name]]),
  ];
  it.each(fields)('says of %s what it is, an example, and the mistake that people make', (_name, field) => {
    for (const said of [field.what, field.example, field.mistake]) expect(said.trim()).not.toBe('');
    expect(field.mistake).not.toBe(field.what);
  });
});

it('types the same commands and examples in every language', () => {
  for (const id of faultIds) expect(zhCN.faults[id].command, id).toBe(en.faults[id].command);
  for (const name of providerFields) expect(zhCN.provider[name].example).toBe(en.provider[name].example);
  for (const name of profileFields) expect(zhCN.profile[name].example).toBe(en.profile[name].example);
});

it('knows every field that the forms ask for', () => {
  const typed = Object.keys(formOfPreset(null, true)).filter((name) => name !== 'delivery' && name !== 'select');
  expect([...providerFields].sort()).toEqual(typed.sort());
  expect([...profileFields]).toEqual(['name', ...mainKeys]);
});

it('links only to pages that may be opened', () => {
  for (const address of Object.values(docsOf)) expect(allowedLink(address)).toBe(address);
});
