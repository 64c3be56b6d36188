import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Root from '../../src/app/Root.svelte';
import { Explorer } from '../../src/app/state/explorer.svelte.ts';
import { MapControls } from '../../src/app/state/mapControls.svelte.ts';
import { Settings } from '../../src/app/state/settings.svelte.ts';
import '../../src/app/styles.css';
import { defaultView, type View } from '../../src/scene/view.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

/** Actors `Actor 000` to `Actor 299`, each tied to the next: 299 ties. */
async function openTable(change: Partial<View>): Promise<Explorer> {
  const ids = Array.from({ length: 300 }, (_, i) => String(i).padStart(3, '0'));
  const network = networkOf({
    actors: ids.map((id) => actor(id, { name: `Actor ${id}` })),
    ties: ids.slice(1).map((id, i) => tie(`t${id}`, ids[i], id, 'talks')),
  });
  const explorer = new Explorer(network, {
    ...defaultView,
    at: 'all',
    limit: 'all',
    face: 'table',
    ...change,
  });
  const target = document.createElement('div');
  document.body.append(target);
  render(Root, { target, props: { explorer, settings: new Settings(), controls: new MapControls() } });
  await expect.element(page.getByRole('grid')).toBeVisible();
  return explorer;
}
const focused = () => document.activeElement as HTMLElement;
const rowIndex = () => Number(focused().closest('tr')?.getAttribute('aria-rowindex')) - 2;
const press = (keys: string) => userEvent.keyboard(keys);
async function begin(): Promise<void> {
  await page.getByRole('rowheader').first().element().focus();
}
const nameOf = (explorer: Explorer, id: string) => explorer.network.actorById.get(id as never)?.name;

test('the table is one stop, and keys lead to rows that were not drawn', async () => {
  await openTable({ table: 'actors' });
  expect(document.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
  await begin();
  await press('{Control>}{End}{/Control}');
  await expect.poll(rowIndex).toBe(299);
  await expect.poll(() => (focused() as HTMLTableCellElement).cellIndex).toBe(8);
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(120);
  const { top, bottom } = focused().getBoundingClientRect();
  const region = page
    .getByRole('region', { name: /^300 actors/ })
    .element()
    .getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(region.top);
  expect(bottom).toBeLessThanOrEqual(region.bottom + 1);
  await press('{Home}{PageUp}');
  await expect.poll(rowIndex).toBeLessThan(299);
  await press('{Control>}{Home}{/Control}');
  await expect.poll(rowIndex).toBe(0);
  expect(document.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
});

test('what was typed and does not fit stays open, wherever one scrolls or clicks', async () => {
  await openTable({ table: 'ties' });
  await begin();
  await press('{End}{Home}{ArrowRight}{ArrowRight}{ArrowRight}{F2}');
  const cell = page.getByRole('combobox', { name: 'Target of Actor 000' });
  await expect.element(cell).toHaveFocus();
  await press('nobody at all{Enter}');
  await expect.element(cell).toHaveAttribute('aria-invalid', 'true');
  const region = page.getByRole('region', { name: /^299 ties/ }).element();
  region.scrollTo(0, region.scrollHeight);
  await expect.poll(() => document.querySelector('tr[aria-rowindex="300"]')).not.toBeNull();
  await expect.element(cell).toHaveFocus();
  await expect.element(cell).toHaveValue('nobody at all');
  // Another cell is not opened before this one is mended.
  const other = document.querySelector<HTMLElement>('tr[aria-rowindex="299"] td')!;
  await userEvent.click(other);
  await press('{Enter}');
  await expect.element(cell).toHaveFocus();
  expect(document.querySelectorAll('tbody :is(input, select)')).toHaveLength(1);
  await userEvent.clear(cell);
  await press('Actor 010{Enter}');
  await expect.element(cell).not.toBeInTheDocument();
});

test('the focus follows its row when an entry sorts it elsewhere, and takes the next when it is removed', async () => {
  const explorer = await openTable({ table: 'actors', sort: 'name' });
  await begin();
  await press('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Name of Actor 000' })).toHaveFocus();
  await press('Zeta{Enter}');
  await expect.poll(rowIndex).toBe(299);
  expect(focused().textContent).toContain('Zeta');
  expect(nameOf(explorer, '000')).toBe('Zeta');
  await press('{Control>}z{/Control}');
  await expect.poll(rowIndex).toBe(0);
  expect(nameOf(explorer, '000')).toBe('Actor 000');
  await press('{Delete}');
  await expect.poll(() => focused().textContent).toContain('Actor 001');
  expect(explorer.network.ties).toHaveLength(298);
  expect(explorer.document.lastStep?.name).toMatchObject({
    verb: 'remove',
    what: 'actors',
    name: 'Actor 000',
  });
  await press('{Control>}z{/Control}');
  expect(explorer.network.ties).toHaveLength(299);
});

test('a cell keeps what was written when it is left, and brings it back with Esc', async () => {
  const explorer = await openTable({ table: 'actors' });
  await begin();
  await userEvent.dblClick(focused());
  const cell = page.getByRole('textbox', { name: 'Name of Actor 000' });
  await expect.element(cell).toHaveFocus();
  await userEvent.fill(cell, 'Never');
  await press('{Escape}');
  await expect.element(cell).not.toBeInTheDocument();
  expect(nameOf(explorer, '000')).toBe('Actor 000');
  expect(explorer.document.lastStep).toBeUndefined();
  await press('{Enter}');
  await userEvent.fill(cell, 'Kept');
  await userEvent.click(page.getByRole('searchbox', { name: 'Filter rows' }));
  expect(nameOf(explorer, '000')).toBe('Kept');
  await expect.element(page.getByRole('searchbox', { name: 'Filter rows' })).toHaveFocus();
});

test('a click still opens the row once, and a double click leaves it selected', async () => {
  const explorer = await openTable({ table: 'actors' });
  await userEvent.click(document.querySelector('tbody tr td')!);
  expect(explorer.view.selected).toEqual(['000']);
  await userEvent.dblClick(document.querySelector('tr[aria-rowindex="4"] td')!);
  expect(explorer.view.selected).toEqual(['002']);
  await press('{Escape}');
  await expect.poll(() => focused().tagName).toBe('TD');
  await press(' ');
  expect(explorer.view.selected).toEqual([]);
});

test('under a scenario the records of the document are edited, and supposed rows say where they come from', async () => {
  const document = {
    scenarios: [
      {
        id: 's',
        title: 'What if',
        changes: [
          { do: 'remove-actor', actor: 'c' },
          { do: 'add-actor', actor: 'new', name: 'Newcomer', kind: 'state' },
        ],
      },
    ],
  };
  const network = networkOf({ ...document, actors: [actor('a'), actor('b'), actor('c')], ties: [] });
  const explorer = new Explorer(network, { ...defaultView, face: 'table', table: 'actors' });
  const target = globalThis.document.createElement('div');
  globalThis.document.body.append(target);
  render(Root, { target, props: { explorer, settings: new Settings(), controls: new MapControls() } });
  explorer.show({ scenario: 's' });
  await expect.element(page.getByRole('rowheader', { name: 'Newcomer' })).toBeVisible();
  (page.getByRole('rowheader', { name: 'Newcomer' }).element() as HTMLElement).focus();
  await press('{Enter}');
  await expect.element(page.getByText(/comes from the scenario/)).toBeVisible();
  (page.getByRole('rowheader', { name: 'A', exact: true }).element() as HTMLElement).focus();
  await press('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Name of A' })).toHaveFocus();
  await press('Alpha{Enter}');
  await expect
    .poll(() => explorer.document.network.actors.map(({ name }) => name))
    .toEqual(['Alpha', 'B', 'C']);
});
