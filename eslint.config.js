import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

// No rule here needs types: svelte-check looks at those, and this run stays within seconds.
export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'playwright-report/', 'bench-results/']),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // The rule of the Svelte plugin knows that props are declared with let.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      // Links within the app are fragments of one page.
      'svelte/no-navigation-without-resolve': 'off',
      // Networks, scenes and sets of ids are replaced whole, never edited in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  // The commands at a terminal speak to a person.
  { files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
