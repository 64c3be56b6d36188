/** What the analyses that a view asks for add to its picture. */
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import { litBy } from './answers/answer.ts';
import { answerOf } from './answers/answerOf.ts';
import type { Overlay } from './overlay.ts';
import type { View } from './view.ts';

export function overlayOf(network: Network, view: View, messages: Messages): Overlay {
  const answer = answerOf(network, view, messages);
  return {
    ...(answer ? { lit: litBy(answer, view.item) } : {}),
  };
}
