/** The bundled fonts for files made on this page. They travel as text in code, so that a page opened from a disk has them. */
import cyrillicBold from '@fontsource/arimo/files/arimo-cyrillic-700-normal.woff?inline';
import cyrillic from '@fontsource/arimo/files/arimo-cyrillic-400-normal.woff?inline';
import greekBold from '@fontsource/arimo/files/arimo-greek-700-normal.woff?inline';
import greek from '@fontsource/arimo/files/arimo-greek-400-normal.woff?inline';
import extendedBold from '@fontsource/arimo/files/arimo-latin-ext-700-normal.woff?inline';
import extended from '@fontsource/arimo/files/arimo-latin-ext-400-normal.woff?inline';
import latinBold from '@fontsource/arimo/files/arimo-latin-700-normal.woff?inline';
import latin from '@fontsource/arimo/files/arimo-latin-400-normal.woff?inline';
import arabicBold from 'vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf?inline';
import arabic from 'vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf?inline';
import type { FontFiles } from '../../render/text/fonts.ts';

const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

/** In the order of `fontPaths`, so that app and command line set the same letters from the same files. */
export const fontFiles = (): FontFiles => ({
  normal: [latin, extended, greek, cyrillic, arabic].map(bytesOf),
  bold: [latinBold, extendedBold, greekBold, cyrillicBold, arabicBold].map(bytesOf),
});
