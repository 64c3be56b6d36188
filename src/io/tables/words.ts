/** Kinds of actor and types of tie in other people's words, to the nearest that Parley ships. */
import type { Family, Shape } from '../../model/schema.ts';
import { vocabularyOf } from '../../model/vocabulary.ts';

export const shipped = vocabularyOf({});

/** In this order: the first that fits. Event types of ACLED, codes of UCDP and common words of analysts. */
const typeWords: readonly [RegExp, string][] = [
  [/^(state.based|non.?state)\b/, 'armed-conflict'],
  [
    /one.?sided|violence against civ|explosion|remote violence|attack|massacre|assassin|bomb|abduct/,
    'attack',
  ],
  [/mediat|arbitrat|broker|third.?part/, 'mediation'],
  [/facilitat|\bhosts?\b|good offices|conven/, 'facilitation'],
  [/guarant|witness|monitor|verif|peacekeep/, 'guarantee'],
  [/agreement|cease.?fire|treat(y|ies)|accord|truce|signator|signed/, 'agreement'],
  [/talk|negotiat|dialog|summit|consult|meeting/, 'talks'],
  [/contact|back.?channel|communicat|informal|knows/, 'contact'],
  [/non.?recogni/, 'rivalry'],
  [
    /arms|weapon|fund|financ|militar\w* (aid|support|assist)|material|sanctuar|train|sponsor|suppl|donor|intelligence/,
    'material-support',
  ],
  [/sanction|threat|pressur|coerc|embargo|blockade|demand/, 'pressure'],
  [/conflict|\bwars?\b|battle|fight|clash|combat|hostil|insurg/, 'armed-conflict'],
  [/rival|oppos|enem|tension|disput|compet|accus|condemn|criticis|negativ|distrust|protest|riot/, 'rivalry'],
  [/succe(ss|ed)|split|merge|renam|predecessor|former/, 'succession'],
  [
    /part.?of|member|belong|faction|subsidiar|parent|affiliat|\bowns?\b|employ|leads?\b|\breports? to/,
    'part-of',
  ],
  [/\ball(y|ies|ied|iances?)\b|coalition|\bpact\b|defen[cs]e/, 'alliance'],
  [/support|endors|\bbacks?\b|backing|recogni|solidar/, 'political-support'],
  [/cooperat|collaborat|partner|trade|friend|\baid\b|help|positiv|assist|trust|coordinat/, 'cooperation'],
];
const kindWords: readonly [RegExp, string][] = [
  [/person|individual|people|human|leader|politician|^elite/, 'person'],
  [
    /armed|rebel|militia|insurg|guerr|paramilit|non.?state|terror|military group|identity militia/,
    'armed-group',
  ],
  [
    /\bun\b|united nations|\bigo\b|inter.?governmental|international org|multilateral|regional org|coalition/,
    'igo',
  ],
  [/state|govern|country|nation|ministry|army|police|republic/, 'state'],
  [/party|political|movement|opposition|front/, 'political-body'],
  [
    /ngo|civil|religio|tribal|women|media|business|company|society|union|church|community|academ|donor/,
    'civil-body',
  ],
  [/issue|topic|theme|incompatib|position/, 'issue'],
];

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
const asId = (word: string): string => plain(word).replace(/ /g, '-');

/** The shipped type of this very name, however it is spaced or capitalised. */
export const findShippedType = (word: string): string | undefined =>
  shipped.types.has(asId(word)) ? asId(word) : undefined;
export const findShippedKind = (word: string): string | undefined =>
  shipped.kinds.has(asId(word)) ? asId(word) : undefined;

export const nearestType = (word: string): string | undefined =>
  typeWords.find(([words]) => words.test(plain(word)))?.[1];
export const nearestKind = (word: string): string | undefined =>
  kindWords.find(([words]) => words.test(plain(word)))?.[1];

/** The family whose colour an own type takes: by its words, else by its sign, else the plain one. */
export function nearestFamily(word: string, sign?: number): Family {
  const near = nearestType(word);
  if (near) return shipped.types.get(near)?.family ?? 'structure';
  return sign === 1 ? 'cooperation' : sign === -1 ? 'pressure' : 'structure';
}

export const nearestShape = (word: string): Shape =>
  shipped.kinds.get(nearestKind(word) ?? '')?.shape ?? 'circle';
