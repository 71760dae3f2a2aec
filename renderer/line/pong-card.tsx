import { useEffect, useState } from 'react';
import type { Pong } from '../../electron/api/contract.ts';
import { Facts } from '../parts/facts.tsx';
import { words } from '../words/words.ts';

const say = words.line.good;

/** The word that came back, and the facts about its way. */
export function PongCard({ pong, at }: { pong: Pong; at: number }) {
  return (
    <section className="card pong" role="status">
      <h2>{pong.answer ?? say.title}</h2>
      <p>{say.text}</p>
      <Facts
        across
        items={[
          [say.took, words.format.duration(pong.durationMs)],
          [say.firstToken, pong.firstTokenMs === null ? say.unknown : words.format.duration(pong.firstTokenMs)],
          [say.answeredBy, answeredBy(pong)],
          [say.keyFrom, pong.keyFrom === null ? say.unknown : words.line.keyFrom[pong.keyFrom]],
          [say.when, <Ago key="when" at={at} />],
        ]}
      />
    </section>
  );
}

function answeredBy({ model, answeredBy: answered }: Pong): string {
  if (answered === null || model === null || answered === model) return answered ?? model ?? say.unknown;
  return say.asked(model, answered);
}

/** The time since, told anew each half minute. */
function Ago({ at }: { at: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor(Math.max(0, now - at) / 60_000);
  return <>{minutes === 0 ? say.justNow : say.minutesAgo(minutes)}</>;
}
