import { describe, expect, test } from 'vitest';
import { exampleTables } from '../../src/app/editing/exampleTables.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeCsv, writeWorkbook } from '../../src/io/writeTables.ts';

const files = Object.entries(exampleTables).map(([name, table]) => ({
  name: `${name}.csv`,
  bytes: writeCsv(table),
}));

describe('the example tables', () => {
  test.each(['actors', 'ties'])('%s are read alone without a word of complaint', async (name) => {
    const { network, issues, report } = await readAny(files.filter((file) => file.name === `${name}.csv`));
    expect(issues).toEqual([]);
    expect(report.words).toEqual([]);
    expect(network?.actors).toHaveLength(5);
  });

  test('give five actors, six ties, two events and two sources, as CSV and as a workbook', async () => {
    const workbook = [{ name: 'x.xlsx', bytes: await writeWorkbook(Object.values(exampleTables)) }];
    for (const given of [files, workbook]) {
      const { network, issues, report } = await readAny(given);
      expect(issues).toEqual([]);
      expect(report.notes.map(({ code }) => code)).toEqual(['read/sources-made']);
      expect(report.words).toEqual([]);
      expect(report.counts).toEqual({ actors: 5, ties: 6, events: 2, sources: 2 });
      expect(network?.events[0].participants).toContainEqual({ actor: 'Regional Union', role: 'mediator' });
    }
  });
});
