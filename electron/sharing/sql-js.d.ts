/** The build of sql.js that holds its WebAssembly, so that no second file has to be found beside the program. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import type initSqlJs from 'sql.js';
  const init: typeof initSqlJs;
  export default init;
}
