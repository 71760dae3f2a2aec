/** What the check looks at. Each has its words in every language, or does not compile. */
export type CheckItemId =
  | 'streams'
  | 'usage'
  | 'answered-by'
  | 'fields'
  | 'reasoning'
  | 'instructions'
  | 'second-turn'
  | 'images'
  | 'additional-tools'
  | 'errors'
  | 'function-call'
  | 'function-result'
  | 'parallel-calls'
  | 'custom-tool'
  | 'namespace-tool'
  | 'tool-search'
  | 'web-search';

export interface CheckItemWords {
  title: string;
  /** What it means for the person that the model can do it; a function where the answer has a part in it. */
  pass: string | ((asked: string, answeredBy: string) => string);
  /** What it means that it cannot. */
  fail: string;
  /** What it means that the gateway refuses it, without a full stop: the gateway's own words follow in brackets. */
  refused?: string;
}
