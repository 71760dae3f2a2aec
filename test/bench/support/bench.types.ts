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

export interface BenchOptions {
  /** Only what has this in its name (`--only TEXT`). */
  only: string;
  /** Every case and not one of each (`--all`). */
  all: boolean;
}

/** What a file of test/bench exports; `slow` ones run only when they are named. */
export interface Bench {
  title: string;
  slow?: boolean;
  run(options: BenchOptions): Promise<Row[]>;
}
