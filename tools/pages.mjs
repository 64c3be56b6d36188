// Puts together the pages of the build: what was rendered beforehand, the styles, and what the page may load.
import { createHash } from 'node:crypto';

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page may load: its own files and nothing else. Style attributes are allowed, since the figure hands its
 * colours over in them; a style element only if it is one of those that stand in the page, known by their digests.
 */
function contentSecurityPolicy(html) {
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => sha256(css));
  return [
    "default-src 'self'",
    "script-src 'self'",
    ['style-src', "'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a page that is one file may load: nothing but what stands in it, and workers that it makes itself. */
export function policyOfOneFile(html) {
  const scripts = [...html.matchAll(/<script type="module"[^>]*>([^]*?)<\/script>/g)];
  return [
    "default-src 'none'",
    ['script-src', ...scripts.map(([, code]) => sha256(code))].join(' '),
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page with its linked style sheets written into it: one request less before the first picture. */
export const inlineStyles = (html, read) =>
  html.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_, path) => {
    // Addresses in a style sheet are seen from its own folder.
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const css = read(path).replaceAll(/url\((['"]?)(?![a-z]+:|\/)(?:\.\/)?/g, `url($1./${folder}`);
    return `<style>${css.trim()}</style>`;
  });

/**
 * Fills the places that a page keeps free: `<!--security-->`, `<!--head-->` and `<!--app-->`.
 * @throws {Error} if there is no place for one of them
 */
export function fillPage(html, { head, body } = {}, policyOf = contentSecurityPolicy) {
  const withTitle = head?.includes('<title>') ? html.replace(/\s*<title>[^<]*<\/title>/, '') : html;
  const filled = [
    ['head', head],
    ['app', body],
  ].reduce((page, [name, content]) => (content === undefined ? page : fill(page, name, content)), withTitle);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(filled)}" />`;
  return fill(filled, 'security', policy);
}

function fill(html, name, content) {
  const place = `<!--${name}-->`;
  if (!html.includes(place)) throw new Error(`The page has no ${place}.`);
  return html.replace(place, () => content);
}
