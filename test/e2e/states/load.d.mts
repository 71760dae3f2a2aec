export type Answer =
  | { value: unknown }
  | { fault: unknown; unless?: string }
  | { pending: true }
  | { gone: true }
  | { plan: Answer; write: Answer };

export type Act =
  | { click: string }
  | { focus: string }
  | { fill: string; with: string }
  | { see: string }
  | { press: string }
  | { lose: true }
  | { emit: string; payload: unknown };

export interface State {
  name: string;
  route: string;
  act: Act[];
  answers: Record<string, Answer>;
  /** Answers come one after the other, as from a core that has to look. */
  slow?: boolean;
}

export function loadStates(): State[];
