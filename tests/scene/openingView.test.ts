import { describe, expect, test } from 'vitest';
import { openingView } from '../../src/scene/openingView.ts';
import { defaultView } from '../../src/scene/view.ts';
import { networkOf } from './network.ts';

describe('the opening view', () => {
  const document = (more: Record<string, unknown> = {}, ties: Record<string, unknown>[] = []) =>
    networkOf({ actors: [{ id: 'a', name: 'A', kind: 'state' }], ties, ...more }).document;

  test('is what the document asks for, over the defaults', () => {
    const view = openingView(document({ opening: { at: '2001', selected: ['a'], limit: 5 } }));
    expect(view).toEqual({ ...defaultView, at: '2001', selected: ['a'], limit: 5 });
  });

  test('passes over each wish that makes no sense, and keeps the others', () => {
    const view = openingView(
      document({ opening: { at: 'soon', hops: 7, colour: 'red', constructor: 1, labels: 'fa' } }),
    );
    expect(view).toEqual({ ...defaultView, at: view.at, labels: 'fa' });
  });

  test('is at the last date at which something happened where the document does not say', () => {
    const ties = [
      { id: 't', source: 'a', target: 'a', type: 'talks', from: '2003-02' },
      { id: 'u', source: 'a', target: 'a', type: 'talks' },
    ];
    expect(openingView(document({}, ties)).at).toBe('2003-02');
    const events = [{ id: 'e', title: 'E', date: '2004', kind: 'meeting' }];
    expect(openingView(document({ events }, ties)).at).toBe('2004');
  });

  test('is at all dates where nothing is dated', () => {
    expect(openingView(document()).at).toBe('all');
  });

  test('is at the last date, not at none, where the wish for a date makes no sense', () => {
    const events = [{ id: 'e', title: 'E', date: '2004', kind: 'meeting' }];
    expect(openingView(document({ events, opening: { at: 'soon' } })).at).toBe('2004');
  });
});
