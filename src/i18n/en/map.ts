/** Words of the map and of what is announced while it is used. */
import { plural } from './phrases.ts';

export const map = {
  name: (title: string): string => `Map: ${title}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the whole map',
  viewpoint: (viewpoint: string, then: boolean): string =>
    `Viewpoint: ${viewpoint === 'dataset' ? 'the data set' : viewpoint}${then ? ', as it was known then' : ''}`,
  prompt: 'Click an actor to see only its ties',
  whichTie: 'Which tie?',
  list: 'Actors, the most influential first',
  listPrompt: 'Choose an actor to see its ties',
  tieCount: (count: number): string => `${count} ${count === 1 ? 'tie' : 'ties'}`,
  backToList: 'All actors',
  moving: (name: string): string => `Moving ${name}: arrows move, Enter keeps, Escape cancels`,
  moved: (name: string): string => `${name} moved`,
  selected: (name: string): string => `Selected: ${name}`,
  selectedPair: (a: string, b: string): string => `Selected: ${a} and ${b}`,
  openTie: (tie: string): string => `Tie: ${tie}`,
  nothingSelected: 'Nothing selected',
  counts: (count: { actors: number; ties: number; date: string }): string =>
    `${count.date}: ${plural(count.actors, 'actor', 'actors')}, ${plural(count.ties, 'tie', 'ties')} shown`,
  empty: 'No actor is active on this date.',
  filtered: 'The filters leave no actor to show.',
};
