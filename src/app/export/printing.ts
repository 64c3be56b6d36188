/** Printing the page prints the figure: it is written when the browser is about to print, whoever asked for it. */
import { figureArticle, printStyle } from '../../render/figureHtml.ts';
import { printedPage } from '../../scene/printedPage.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** In a shadow, where neither the app's styles reach it nor its ids meet those of the screen. */
export function printFigures(explorer: Explorer): void {
  let sheet: HTMLElement | undefined;
  const paper = sheetOfPaper();
  addEventListener('beforeprint', () => {
    const { view, messages } = explorer;
    const { network } = explorer.document;
    const page = printedPage(network, view, messages);
    sheet ??= document.body.appendChild(document.createElement('div'));
    sheet.id = 'printed';
    const root = sheet.shadowRoot ?? sheet.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [paper];
    root.innerHTML = `<main>${figureArticle(page)}</main>`;
  });
  addEventListener('afterprint', () => {
    sheet?.remove();
    sheet = undefined;
  });
}

function sheetOfPaper(): CSSStyleSheet {
  const paper = new CSSStyleSheet();
  paper.replaceSync(printStyle);
  return paper;
}
