/** The station Config: Codex reads config.toml, before anything else, and stops at what it does not accept. */
export const config = {
  'home-missing': {
    usually: 'CODEX_HOME is set in a shell’s start-up file and names a folder that was moved, deleted or never made.',
    byHand: 'See what the variable says, and whether that folder is there.',
    command: 'echo "$CODEX_HOME"; ls -d "$CODEX_HOME"',
  },
  'config-unreadable': {
    usually:
      'The file was written by another user, often root after a sudo, or a folder or a broken link stands in its place.',
    byHand: 'Look at whose it is and what it is.',
    command: 'ls -l ~/.codex/config.toml',
  },
  'config-not-utf8': {
    usually: 'Windows’ own editors and PowerShell’s > save as UTF-16 unless told otherwise.',
    byHand: 'Ask for the encoding. It should say UTF-8 or ASCII.',
    command: 'file ~/.codex/config.toml',
  },
  'config-invalid-toml': {
    usually: 'A quotation mark that is missing or curly, the same key twice in one table, or a line pasted halfway.',
    byHand: 'Any codex command stops at once and prints the line and the column.',
    command: 'codex login status',
  },
  'config-rejected-by-codex': {
    usually:
      'The file is right as TOML, but a value is of the wrong kind: a number in quotes, a word that Codex does not know.',
    byHand: 'Any codex command prints the key that it stopped at.',
    command: 'codex login status',
  },
  'wire-api-chat': {
    usually:
      'The table was copied from instructions older than February 2026, when Codex still spoke Chat Completions.',
    byHand: 'Look for the line. Codex stops even when the table with it is not in use.',
    command: 'grep -n wire_api ~/.codex/config.toml',
  },
  'reserved-provider-id': {
    usually: 'Somebody wanted to move the built-in provider and gave a table its ID: openai, ollama or lmstudio.',
    byHand: 'Look at the headers of the providers’ tables.',
    command: 'grep -n "^\\[model_providers" ~/.codex/config.toml',
  },
  'provider-name-missing': {
    usually: 'A table that was written by hand has base_url and env_key, and nobody said that name is needed too.',
    byHand: 'Look at the provider’s table: each needs a line name = "…".',
    command: 'grep -n -A6 "^\\[model_providers" ~/.codex/config.toml',
  },
  'provider-missing': {
    usually:
      'The table was removed or renamed and model_provider was not, or its header is misspelt: [model_provider.ID] without the s.',
    byHand: 'The ID after model_provider must be that of a [model_providers.ID] header, letter by letter.',
    command: 'grep -n "model_provider" ~/.codex/config.toml',
  },
  'auth-conflict': {
    usually: 'One set of instructions gave the key by variable, another by command, and both are in the table now.',
    byHand:
      'Look at the table: beside [model_providers.ID.auth] there must be neither env_key nor experimental_bearer_token.',
    command: 'grep -n -A8 "^\\[model_providers" ~/.codex/config.toml',
  },
  'legacy-profile': {
    usually: 'The file is from a time when profiles were tables in config.toml. Each is a file of its own now.',
    byHand: 'Look for the old form. Only a line profile = "…" stops every command; a leftover table stops --profile.',
    command: 'grep -n "^profile\\|^\\[profiles" ~/.codex/config.toml',
  },
  'root-key-in-table': {
    usually: 'A line was added at the end of the file. In TOML it then belongs to the last [table] above it.',
    byHand: 'model and model_provider must stand above the first line that begins with a bracket.',
    command: 'grep -n "^\\[\\|^model" ~/.codex/config.toml',
  },
};
