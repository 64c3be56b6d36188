import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fillPage, inlineStyles } from '../../tools/pages.mjs';

const page = `<head><!--security--><title>Parley</title><!--head--></head><div><!--app--></div>`;
const policyOf = (html: string): string[] =>
  (/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '').split('; ');

describe('a page of the build', () => {
  test('gets what was rendered letter by letter, dollar signs included', () => {
    const html = fillPage(page, { head: '<meta name="a">', body: "<p>$& $1 $'</p>" });
    expect(html).toContain("<div><p>$& $1 $'</p></div>");
    expect(html).toContain('<meta name="a"></head>');
  });

  test('keeps one title: the rendered one', () => {
    const html = fillPage(page, { head: '<title>Talks</title>', body: '' });
    expect(html.match(/<title>.*?<\/title>/g)).toEqual(['<title>Talks</title>']);
  });

  test('may load scripts, styles and data from its own place only', () => {
    const policy = policyOf(fillPage(page, { head: '', body: '' }));
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy.join()).not.toMatch(/unsafe-eval|\*|https?:/);
  });

  test('may use a style element whose digest it names', () => {
    const digest = createHash('sha256').update('p{margin:0}').digest('base64');
    const policy = policyOf(fillPage(page, { head: '<style>p{margin:0}</style>', body: '' }));
    expect(policy).toContain(`style-src 'self' 'sha256-${digest}'`);
  });

  test('is refused if it has no place for what is to go in', () => {
    expect(() => fillPage('<head></head>', { head: '', body: '' })).toThrow('<!--head-->');
  });
});

describe('a linked style sheet', () => {
  const linked = '<link rel="stylesheet" crossorigin href="./assets/style-1.css">';

  test('is written into the page, with its addresses seen from there', () => {
    const css = `@font-face{src:url(./a.woff2)}i{background:url("b.svg")}b{background:url(data:image/png;base64,x)}`;
    const html = inlineStyles(linked, () => css);
    expect(html).toBe(
      '<style>@font-face{src:url(./assets/a.woff2)}i{background:url("./assets/b.svg")}b{background:url(data:image/png;base64,x)}</style>',
    );
  });
});
