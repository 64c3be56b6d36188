import { describe, expect, test } from 'vitest';
import { editing } from '../../src/i18n/en/editing.ts';

describe('a step', () => {
  test('is named by what was done to which record', () => {
    expect(editing.undo({ verb: 'remove', what: 'ties', name: 'India–Taliban' })).toBe(
      'Undo: remove tie India–Taliban',
    );
    expect(editing.undo({ verb: 'change', what: 'actors', count: 3 })).toBe('Undo: change 3 actors');
    expect(editing.undo({ verb: 'merge', what: 'actors', name: 'UNAMA', count: 2 })).toBe(
      'Undo: merge 2 actors into UNAMA',
    );
  });
});
