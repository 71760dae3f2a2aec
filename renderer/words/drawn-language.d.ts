interface ImportMetaEnv {
  /** Set by the build where it draws the first paint (packaging/first-paint.ts), nowhere else. */
  readonly DRAWN_LANGUAGE?: string;
}
