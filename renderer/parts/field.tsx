import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';
import './field.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  help?: string;
  example?: string;
  error?: string | null;
  mono?: boolean;
}

/** One field, its meaning in place below it, and what is wrong with it in the same spot. */
export function Field({ label, help, example, error = null, mono = false, ...rest }: Props) {
  return (
    <TextField {...rest} className="field" isInvalid={error !== null} validationBehavior="aria">
      <Label>{label}</Label>
      <Input className={mono ? 'mono' : ''} placeholder={example} spellCheck={false} autoComplete="off" />
      {error === null ? (
        help !== undefined && (
          <Text slot="description" className="field-help">
            {help}
          </Text>
        )
      ) : (
        <FieldError className="field-help field-error">{error}</FieldError>
      )}
    </TextField>
  );
}
