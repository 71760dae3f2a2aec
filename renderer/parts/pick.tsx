import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './pick.css';
import './confirm.css';

export interface PickItem {
  id: string;
  label: string;
  /** The language that the label is in, where it is not the page's. */
  lang?: string | undefined;
  note?: string | null;
  selected?: boolean;
  onPick: () => void;
}

/** A noun in a sentence that opens a menu; what is picked takes effect at once. */
export function Pick({
  text,
  label,
  items,
  mono = false,
  disabled = false,
  focus = false,
}: {
  text: ReactNode;
  label: string;
  items: PickItem[];
  mono?: boolean;
  disabled?: boolean;
  /** Takes the focus when it appears. */
  focus?: boolean;
}) {
  const selected = items.filter((item) => item.selected).map((item) => item.id);
  return (
    <MenuTrigger>
      <Button className="pick" aria-label={label} isDisabled={disabled} autoFocus={focus}>
        {text}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          items={items}
          selectionMode="single"
          selectedKeys={selected}
          onAction={(key) => items.find((item) => item.id === key)?.onPick()}
        >
          {(item) => (
            <MenuItem className="menu-item" textValue={item.label}>
              {({ isSelected }) => (
                <>
                  <span aria-hidden="true">{isSelected ? '✓' : ''}</span>
                  <span className={mono ? 'mono' : ''} lang={item.lang}>
                    {item.label}
                  </span>
                  {item.note && <small>{item.note}</small>}
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
