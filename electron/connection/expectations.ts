import type { TomlTable } from '../config/document/edit.ts';
import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { ignoredAddress } from '../config/repairs/environment-address.ts';
import { isTable } from '../config/document/table.ts';
import { stringOf, type Choice } from './provider-choice.ts';

/**
 * Signs that a person expects Codex to go elsewhere than it will. With the built-in OpenAI provider selected: an
 * OPENAI_BASE_URL that Codex ignores, or a provider that is defined and not selected. A warning while all goes well;
 * should the run fail, it is the cause.
 */
export function mistakenExpectation(choice: Choice, data: TomlTable, env: NodeJS.ProcessEnv): Fault | null {
  if (choice.id !== 'openai' || choice.providerAsked) return null;
  if (env.OPENAI_BASE_URL && data.openai_base_url === undefined) {
    return ignoredAddress(data, env);
  }
  const [first] = isTable(data.model_providers) ? Object.entries(data.model_providers) : [];
  if (!first || data.model_provider !== undefined) return null;
  const [provider, table] = first;
  const providerName = isTable(table) ? (stringOf(table.name) ?? provider) : provider;
  return makeFault('wrong-provider-selected', { provider, providerName });
}
