import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useConfig, useModels, useRead } from '../app/queries.ts';
import { useSubject } from '../app/use-subject.ts';
import { words } from '../words/words.ts';
import { entriesOf } from './entries.ts';
import { find, indexOf } from './find.ts';
import '../parts/confirm.css';
import '../parts/field.css';
import './palette.css';

const say = words.palette;

/** Finds a model, a provider, a profile or a command, and does it. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const models = useModels().value?.models;
  const config = useConfig().value;
  const profiles = useRead('profile.list', {}).value;
  const subject = useSubject();
  const desktop = useRead('app.info', {}).value?.door === 'desktop';
  const [search, setSearch] = useState('');
  const index = useMemo(
    () => indexOf(entriesOf({ models: models ?? [], config, profiles: profiles ?? [], subject, desktop })),
    [models, config, profiles, subject, desktop],
  );
  const found = useMemo(() => find(index, search), [index, search]);
  const act = (id: unknown) => {
    onClose();
    found.find((entry) => entry.id === id)?.run();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="palette" aria-label={say.label}>
          <Autocomplete inputValue={search} onInputChange={setSearch}>
            <SearchField className="field" autoFocus>
              <Label className="unseen">{say.field}</Label>
              <Input placeholder={say.placeholder} spellCheck={false} />
            </SearchField>
            <Menu
              className="menu palette-list"
              aria-label={say.label}
              items={found}
              onAction={act}
              renderEmptyState={() => <p className="dim palette-none">{say.none}</p>}
            >
              {(entry) => (
                <MenuItem id={entry.id} className="palette-item" textValue={entry.label}>
                  <span className="palette-label">{entry.label}</span>
                  <span className="dim small palette-note">{entry.note}</span>
                  <span className="tag">{say.kinds[entry.kind]}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          <p className="unseen" role="status">
            {found.length === 0 ? say.none : say.count(found.length)}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
