import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../src/model/schema.ts';
import { changeSections, changeText } from '../../src/scene/changeList.ts';
import { shownOf } from '../../src/scene/shown.ts';
import { defaultView } from '../../src/scene/view.ts';
import { messages } from './bundled.ts';
import { changing } from './changing.ts';

const { difference } = shownOf(changing, { ...defaultView, face: 'compare', compare: ['2005', '2015'] });
const sections = (ego?: string) => changeSections(changing, difference!, messages, ego as ActorId);

describe('the list of changes', () => {
  test('says each change in one line, under its count', () => {
    expect(changeText('2005 compared with 2015', sections(), messages)).toBe(
      [
        '2005 compared with 2015',
        '',
        'New (1)',
        '- C – D: talks, since 2011, ongoing at last check, medium confidence',
        '',
        'Ended (2)',
        '- B → C: pressure, 2004 to 2008, medium confidence',
        '- E → A: material support, since 2000, ongoing at last check, medium confidence',
        '',
        'Changed (1)',
        '- A – B: armed conflict, 2001 to June 2010, medium confidence. It became B – A: agreement, since 29 February 2012, ongoing at last check, medium confidence',
        '',
        'Changed sign (1)',
        '- A – B: from negative to positive',
        '',
      ].join('\n'),
    );
  });

  test('of one actor has its own changes only', () => {
    const own = sections('c').map(({ kind, items }) => [kind, items.map(({ tie }) => tie)]);
    expect(own).toEqual([
      ['new', ['talks']],
      ['ended', ['pressure']],
      ['changed', []],
      ['signs', []],
    ]);
  });
});
