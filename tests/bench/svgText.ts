/** The text of a figure of 300 actors and 1,500 ties, beside XMLSerializer on a live DOM of the same figure. */
import { inTurns, rowOf, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  bench.write('generated-300.json', JSON.stringify(generatedDocument(300)));
  await bench.bundle('tests/bench/svgTextPage.ts', 'svgText');
  bench.write(
    'svgText.html',
    '<!doctype html><title>SVG</title><body><script type="module" src="svgText.js"></script>',
  );
  const page = await (await bench.browser()).newPage();
  try {
    await page.goto(`${site}bench/svgText.html`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const once = (name: 'parley' | 'peer') =>
      page.evaluate((task) => (globalThis as unknown as Record<string, () => number>)[task](), name);
    await inTurns({ parley: () => once('parley'), peer: () => once('peer') }, 2);
    const times = { parley: [] as number[], peer: [] as number[] };
    for (let run = 0; run < bench.runs; run++) {
      times.parley.push(await once('parley'));
      times.peer.push(await once('peer'));
    }
    return [rowOf('SVG text, 300/1500', times, { peerName: 'XMLSerializer on a live DOM' })];
  } finally {
    await page.close();
  }
}
