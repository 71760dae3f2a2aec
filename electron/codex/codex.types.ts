/** A Codex that was found: how to start it (`command` with `args` before its own), its version, and where it came from. */
export interface CodexProgram {
  command: string;
  args: string[];
  /** `0.169.0`. */
  version: string;
  /** For the screen: `PATH`, `npm`, `Homebrew`, `nvm`, `this checkout`, … */
  foundBy: string;
}
