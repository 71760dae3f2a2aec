import { Option } from 'commander';
import type { Input, Model } from '../../api/contract.ts';
import { policyShape } from '../../api/shapes/models.ts';
import { oneLine } from '../../printable.ts';
import { table } from '../table.ts';
import { example, type Registry } from './action.ts';

type Policy = NonNullable<Input<'model.save'>['route']>['policy'];
interface RouteFlags {
  label?: string;
  policy: Policy;
  note: string;
}

const policyWords: Record<Policy, string> = {
  'cheapest-above-floor': 'the cheapest above a quality floor',
  'latency-cap': 'a latency cap with an allowlist',
  'fallback-chain': 'a fallback chain',
  other: 'as the provider decides',
};

/** `route add | list | remove`: IDs behind which the provider picks the model. Its policy is set at the provider. */
export function addRoutes({ program, session, finish }: Registry): void {
  const route = program
    .command('route')
    .description('IDs behind which the provider picks the model; the policy itself is set at the provider');

  example(
    route
      .command('add')
      .description('remember a route, with a note of its policy')
      .argument('<provider>', 'the provider’s ID')
      .argument('<id>', 'the route’s ID, as model takes it')
      .option('--label <label>', 'a name for people; else the ID')
      .addOption(
        new Option('--policy <policy>', 'how the provider picks, as a note')
          .choices(policyShape.options)
          .default('other'),
      )
      .option('--note <note>', 'what you want to remember of it', ''),
    'route add token_station team/cheap-good --label "Cheap and good" --policy cheapest-above-floor',
  ).action(async (provider: string, id: string, { label, policy, note }: RouteFlags) => {
    const input: Input<'model.save'> = { provider, model: id, note, route: { label: label ?? id, policy } };
    finish(
      await session.show('model.save', input, () => `Remembered the route ${oneLine(id)} of ${oneLine(provider)}.\n`),
    );
  });

  example(route.command('list').description('every route, and who answered behind it so far'), 'route list').action(
    async () => {
      const reply = await session.call('model.list', {});
      if (!reply.ok) return finish(session.fail(reply.fault));
      const routes = reply.value.models.filter((model) => model.route !== null);
      session.result(routes, (shown) => routesInWords(shown, session.width));
      finish(0);
    },
  );

  example(
    route
      .command('remove')
      .description('forget a route; nothing changes at the provider')
      .argument('<provider>', 'the provider’s ID')
      .argument('<id>', 'the route’s ID'),
    'route remove token_station team/cheap-good',
  ).action(async (provider: string, id: string) =>
    finish(
      await session.show(
        'model.forget',
        { provider, model: id },
        () => `Forgot the route ${oneLine(id)} of ${oneLine(provider)}.\n`,
      ),
    ),
  );
}

function routesInWords(routes: readonly Model[], width: number): string {
  if (routes.length === 0) return 'No routes yet. Add one: switchboard route add PROVIDER ID\n';
  const rows = routes.map(({ id, provider, route, answered }) => [
    ...[id, provider, route?.label ?? '', route ? policyWords[route.policy] : ''],
    ...[answered.map(({ by, times }) => `${by} ×${String(times)}`).join(', '), route?.note ?? ''],
  ]);
  return table(['ROUTE', 'PROVIDER', 'LABEL', 'PICKS', 'ANSWERED BY', 'NOTE'], rows, width);
}
