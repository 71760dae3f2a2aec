import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A gateway that lists these models at once and does nothing else; `table` gives a provider that is it. */
export async function listingGateway(ids: readonly string[]) {
  const list = JSON.stringify({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(list);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  return {
    table: (id: string) =>
      `\n[model_providers.${id}]\nname = "${id}"\nbase_url = "${baseUrl}"\nwire_api = "responses"\n`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
