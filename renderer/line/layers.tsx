import type { Status } from '../../electron/api/contract.ts';
import { useStatus } from '../app/queries.ts';
import { words } from '../words/words.ts';
import './layers.css';

const say = words.line.layers;
type Layer = Status['layers'][number];

/** Who decides: what each layer says, the highest first, and why Codex leaves one out. */
export function Layers() {
  const layers = useStatus().value?.layers ?? [];
  if (layers.length === 0) return null;
  return (
    <div>
      <h3>{say.title}</h3>
      <p className="dim small">{say.order}</p>
      <ol className="layers">
        {layers.map((layer) => (
          <Row key={`${layer.by} ${layer.where ?? ''}`} layer={layer} />
        ))}
      </ol>
    </div>
  );
}

function Row({ layer }: { layer: Layer }) {
  const said = [layer.modelProvider, layer.model].filter((value) => value !== null);
  return (
    <li className={layer.ignored === null ? 'layer' : 'layer layer-ignored'}>
      <div className="layer-head">
        <strong>{words.line.by[layer.by]}</strong>
        {layer.ignored !== null && <span className="tag">{say.ignored}</span>}
        {said.length === 0 ? <span className="dim">{say.silent}</span> : <code>{said.join(' · ')}</code>}
      </div>
      {layer.where !== null && <p className="dim small layer-where">{layer.where}</p>}
      {layer.ignored !== null && <p className="small">{layer.ignored}</p>}
    </li>
  );
}
