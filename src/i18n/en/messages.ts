import { app } from './app.ts';
import { dates } from './dates.ts';
import { figure } from './figure.ts';
import { vocabulary } from './vocabulary.ts';

export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  app,
  dates,
  figure,
  vocabulary,
};
