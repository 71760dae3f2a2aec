/** What a visitor without a session sees. No script, no style: it needs neither. */
export const closedPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Switchboard</title></head>
<body>
<h1>Switchboard is running, but this page has no session</h1>
<p>Open the address that the command printed in the terminal. It works once, in one browser.</p>
<p>If it was used already, stop the command and run <code>switchboard serve</code> again (or <code>npm start</code>): it prints a new one.</p>
</body>
</html>
`;
