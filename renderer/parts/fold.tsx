import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface Props {
  label: string;
  /** Where the label alone does not tell one from another: what a screen reader says. */
  name?: string;
  startsOpen?: boolean;
  children: ReactNode;
}

/** Something that opens in place when asked. */
export function Fold({ label, name, children, startsOpen = false }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div className="fold">
      <Button aria-label={name} aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        {label}
      </Button>
      <div id={id} hidden={!open} className="fold-body">
        {open && children}
      </div>
    </div>
  );
}
