import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Two entries: the public pages, which the server draws first, and the app behind them. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: "client/static",
  // The server hands the pages out; Vite only makes what they load.
  appType: "custom",
  build: {
    target: "es2022",
    outDir: isSsrBuild ? "build/ssr" : "build/client",
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild,
    // Fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The player of streams is large, and comes only to those who press play.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: isSsrBuild ? "client/public/render.tsx" : ["client/public/hydrate.tsx", "client/main.tsx"],
      // zod must be told not to compile its checks before the first schema is made.
      ...(isSsrBuild
        ? { checks: { ineffectiveDynamicImport: false } } // it is one file
        : {
            output: {
              codeSplitting: {
                groups: [
                  { name: "zod", test: /node_modules\/zod\/|client\/without-eval/ },
                  // Both entries carry these; alone, each would be a request for two hundred bytes.
                  {
                    name: "common",
                    test: /client\/(ui\/(?!tabs|skeleton)|new-id|wire)|shared\/(lang|reading)\.ts|lucide-react\/dist\/esm\/icons\/(check|chevron-down|copy|download|pencil-line)\./,
                    minShareCount: 2,
                  },
                ],
              },
            },
          }),
    },
  },
  // The renderer is one file that needs nothing installed beside it.
  ssr: { noExternal: true },
}));
