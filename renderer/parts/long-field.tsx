import { Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import './field.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  help?: string;
  rows?: number;
  mono?: boolean;
  example?: string;
}

/** A field for several lines. */
export function LongField({ label, help, rows = 3, mono = false, example, ...rest }: Props) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <TextArea className={mono ? 'mono' : ''} rows={rows} placeholder={example} spellCheck={false} />
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
