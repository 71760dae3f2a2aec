import { gatewayCases } from './cases/gateway.ts';
import { endpointCases } from './cases/endpoint.ts';
import { modelCases } from './cases/model.ts';
import { streamCases } from './cases/stream.ts';
import { answerCases } from './cases/answer.ts';
import { unknownCases } from './cases/unknown.ts';

export type { FaultCase } from './cases/case.types.ts';

/** Every way in which a gateway can go wrong, by station. */
export const faultCases = [
  ...gatewayCases,
  ...endpointCases,
  ...modelCases,
  ...streamCases,
  ...answerCases,
  ...unknownCases,
];
