// Makes the bare d3-force page: its script and the opening view of the bundled network in one file of HTML.
import { build } from 'vite';
import { at } from '../../tools/install.mjs';

/** d3 bundled with what the page uses and no more, minified, as the page's own script. */
async function bundle() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: at('tests/bench/barePage.ts'), output: { format: 'iife' } },
    },
  });
  return output[0].code;
}

/** @param network what to bake in @returns the page, complete */
export async function barePage(network) {
  const data = JSON.stringify(network).replaceAll('<', '\\u003c');
  const script = (await bundle()).replaceAll('</script', '<\\/script');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>d3-force</title>
<style>html, body { margin: 0; height: 100% }</style>
<body>
<script>const bare = ${data};
${script}</script>
`;
}
