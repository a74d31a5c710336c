import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './precompress';

const folder = resolve(import.meta.dirname, 'dist');

// The bar above the designer: its names are fixed, because pages that are not built here load it.
export default defineConfig({
  plugins: [precompress(resolve(folder, 'assets'))],
  publicDir: false,
  build: {
    outDir: folder,
    emptyOutDir: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: resolve(import.meta.dirname, 'src/bar/main.ts'),
      output: { entryFileNames: 'assets/designer-bar.js', assetFileNames: 'assets/designer-bar[extname]', format: 'es' },
    },
  },
});
