import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Tests of what needs no browser: compiled into one folder, where Node runs them.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, 'node_modules/.tests'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['forms/sharedExamples', 'forms/sharedIndicators', 'forms/hostile', 'forms/edits', 'parts/remaining', 'parts/listKeys', 'parts/together', 'parts/layout', 'parts/limits', 'parts/places', 'parts/inputs', 'parts/refusedInputs'].map((name) => resolve(import.meta.dirname, `tests/${name}.test.ts`)),
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name].mjs', format: 'es' },
    },
  },
  logLevel: 'warn',
});
