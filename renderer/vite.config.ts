import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions } from 'vite'

/** Where `npm start -- --browser` serves; another port than the usual one has to be said with `VARIORUM_PORT`. */
const HOST = `http://127.0.0.1:${process.env['VARIORUM_PORT'] ?? '43117'}`

/**
 * `npm run dev` reaches the services through the running browser host, which answers its own origin only. So what the
 * development page itself asks for is passed on as the host's own; a foreign origin stays foreign and is refused. The
 * token comes in the fragment of the address, as it does for the host.
 */
const toHost: ProxyOptions = {
  target: HOST,
  changeOrigin: true,
  configure(proxy) {
    proxy.on('proxyReq', (outgoing, incoming) => {
      if (incoming.headers.origin === `http://${incoming.headers.host}`) outgoing.setHeader('origin', HOST)
    })
  },
}

/** `base: './'` lets the same build be served from `app://workbench/` and from the local host; nothing is inlined because the CSP forbids it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/rpc': toHost, '/events': toHost } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
})
