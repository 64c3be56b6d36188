/** The words from which a field's value is chosen. */
import type { FormWords } from '../../i18n/forms.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Network } from '../../model/network.ts';
import { kindLabel, typeLabel } from '../../scene/names.ts';
import type { ChoiceWords } from './recordFields.ts';

export interface Option {
  id: string;
  name: string;
}

export function choiceLabels(
  of: ChoiceWords,
  words: FormWords,
  messages: Messages,
): Readonly<Record<string, string>> {
  const { precision, directed, sign, claimStance } = words.choices;
  const own = { precision, directed, sign, claimStance, fields: words.fields };
  return own[of as 'sign'] ?? messages.vocabulary[of as 'status'];
}

/** The kinds of actor or types of tie that the network knows. */
export function vocabularyOptions(network: Network, of: 'kinds' | 'types', messages: Messages): Option[] {
  const { kinds, types } = network.vocabulary;
  return of === 'kinds'
    ? [...kinds.keys()].map((id) => ({ id, name: kindLabel(network, id, messages) }))
    : [...types.keys()].map((id) => ({ id, name: typeLabel(network, id, messages) }));
}
