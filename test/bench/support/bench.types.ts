/** One measure, in milliseconds: ours, and what stands beside it in the same run. */
export interface Row {
  what: string;
  ours: number;
  /** What is compared with; '' where there is nothing beside it. */
  against: string;
  theirs: number | null;
  /** What it ought to be, in words. */
  aim?: string;
}

/** What a file of test/bench exports; `slow` ones run only when they are named. */
export interface Bench {
  title: string;
  slow?: boolean;
  run(): Promise<Row[]>;
}
