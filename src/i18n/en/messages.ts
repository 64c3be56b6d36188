import { app } from './app.ts';
import { dates } from './dates.ts';
import { figure } from './figure.ts';
import { formats } from './formats.ts';
import { vocabulary } from './vocabulary.ts';

export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  app,
  dates,
  figure,
  formats,
  vocabulary,
};
