/** What every test of faults begins with: a sound network in every format, into which a fault can be put. */
import { strFromU8 } from 'fflate';
import type { NamedFile } from '../../src/io/formats.ts';
import type { Network } from '../../src/model/network.ts';
import { formats, type Format, type Sketch } from './everyFormat.ts';

/** Three actors, two ties. */
export const sketch = (more: Partial<Sketch> = {}): Sketch => ({
  actors: ['a', 'b', 'c'],
  ties: [
    { source: 'a', target: 'b' },
    { source: 'b', target: 'c' },
  ],
  ...more,
});
export const countsOf = (network: Network | undefined) => [network?.actors.length, network?.ties.length];
export const namesOf = (network: Network | undefined) => network?.actors.map(({ name }) => name);

export const every = Object.entries(formats);
export const those = (holds: (format: Format, name: string) => boolean) =>
  every.filter(([name, format]) => holds(format, name));

/** The file with its text changed. */
export const changed = ({ name, bytes }: NamedFile, change: (text: string) => string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(change(strFromU8(bytes))),
});
