/** A figure as HTML: the picture with its text, its ties as a table, their sources as a list. Nothing in it runs or loads. */
import type { PrintedPage } from '../scene/printedPage.ts';
import { drawable } from '../scene/text/direction.ts';
import { svgString } from './svgString.ts';
import { escapeText } from './xml.ts';

/** The figure's own mark-up, to stand in any page; every text in it is escaped. */
export function figureArticle(page: PrintedPage, svg = svgString(page.scene)): string {
  const { words } = page;
  const follow = words.sourcesFollow ? [`<p>${text(words.sourcesFollow)}</p>`] : [];
  return [
    '<figure>',
    svg.replace(/^<\?xml[^>]*>\n/, '').trimEnd(),
    `<figcaption><p dir="auto">${text(page.scene.description)}</p>${follow.join('')}</figcaption>`,
    '</figure>',
    '<table>',
    `<caption>${text(words.caption)}</caption>`,
    `<thead><tr>${words.heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...page.rows.map((row) => rowElement(row, words.noSource)),
    '</tbody>',
    '</table>',
    ...sourceList(page),
  ].join('\n');
}

const text = (value: string): string => escapeText(drawable(value));

function rowElement(
  { cells: [first, ...others], numbers }: PrintedPage['rows'][number],
  none: string,
): string {
  const rest = [...others, numbers || none].map((cell) => `<td dir="auto">${text(cell)}</td>`);
  return `<tr><th scope="row" dir="auto">${text(first)}</th>${rest.join('')}</tr>`;
}

function sourceList({ sources, words }: PrintedPage): string[] {
  if (sources.length === 0) return [];
  const items = sources.map(
    ({ number, text: said }) => `<li value="${number}" dir="auto">${text(said)}</li>`,
  );
  return ['<section>', `<h2>${text(words.sources)}</h2>`, '<ol>', ...items, '</ol>', '</section>'];
}

/** One file that opens in any browser, offline, and prints as the app does. */
export function figureHtml(page: PrintedPage, svg?: string): string {
  const { scene } = page;
  return `<!doctype html>
<html lang="${escapeText(scene.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(scene.title)}</title>
<style>${pageStyle}
@media print{${printStyle}}</style>
</head>
<body>
<main>
${figureArticle(page, svg)}
</main>
</body>
</html>
`;
}

/** On screen: as wide as the figure, and tables that scroll within themselves. */
const pageStyle = `*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1a1d21;font:14px/1.45 Arial,Helvetica,sans-serif}
main{max-width:1100px;margin:0 auto;padding:16px}
figure{margin:0 0 24px}
svg{display:block;max-width:100%;height:auto}
table{display:block;overflow-x:auto;border-collapse:collapse;font-size:13px}
caption,h2{padding-bottom:6px;font-size:16px;font-weight:700;text-align:start}
th,td{padding:4px 12px 4px 0;border-bottom:1px solid #b9bec4;text-align:start;vertical-align:top}
tbody th{font-weight:400}
ol{padding-inline-start:36px;font-size:13px}
li{overflow-wrap:anywhere}`;

/** On paper: the figure fills the first sheet, the table begins the next. The page's size is set by the page. */
export const printStyle = `@page{size:A4 landscape;margin:12mm}
main{max-width:none;padding:0;font-size:8pt;line-height:1.35;color:#1a1d21}
figure{display:flex;flex-direction:column;gap:2mm;height:185mm;margin:0;break-after:page}
svg{flex:1;width:100%;max-width:none;min-height:0}
figcaption{align-self:center;width:250mm}
p{margin:0}p+p{margin-top:1mm}
table{display:table;width:100%;font-size:8pt;border-collapse:collapse}
caption,h2{margin:0;padding-bottom:2mm;font-size:11pt;font-weight:700;text-align:start}
thead{display:table-header-group}
tr,li{break-inside:avoid}
th,td{padding:.8mm 3mm .8mm 0;border-bottom:.2mm solid #b9bec4;text-align:start;vertical-align:top}
tbody th{font-weight:400}
h2{margin-top:6mm;break-after:avoid}
ol{margin:0;padding-inline-start:7mm;font-size:8pt;columns:2;column-gap:8mm}
li{padding-bottom:.8mm;overflow-wrap:anywhere}`;
