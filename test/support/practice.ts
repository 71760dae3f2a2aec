import { startPracticeGateway, type PracticeGateway } from '../../electron/practice/practice-gateway.ts';

/** The practice gateway with a key of the test's own, on any free port. The caller closes it. */
export async function practiceGateway(key: string): Promise<PracticeGateway> {
  const gateway = await startPracticeGateway({ port: 0, key });
  if (!gateway) throw new Error('no port is free on 127.0.0.1');
  return gateway;
}
