import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress';

const folder = resolve(import.meta.dirname, 'dist');
const server = process.env['RESPONSE_SERVER'] ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react(), precompress(folder)],
  build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000, reportCompressedSize: false },
  server: { proxy: Object.fromEntries(['/api', '/elsa', '/studio'].map((path) => [path, { target: server, changeOrigin: false }])) },
});
