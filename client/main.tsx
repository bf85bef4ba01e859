import "#client/without-eval.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { firstLang, Language } from "#client/app/language.tsx";
import { makeQueryClient } from "#client/app/query-client.ts";
import { routes } from "#client/routes.tsx";
import { heldKeysPressOnce } from "#client/ui/keys.ts";
import { Toasts } from "#client/ui/toast.tsx";
import { loadWords } from "#client/words/area.ts";
import "@fontsource-variable/inter";
import "#client/ui/tokens.css";
import "#client/ui/base.css";

async function start() {
  const words = loadWords(firstLang());
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  await words;
  const place = document.getElementById("app");
  if (!place) throw new Error("The page has no place for the app.");
  heldKeysPressOnce(document);
  const router = createBrowserRouter(routes);
  await begun(router);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <Language>
          <Toasts>
            <Suspense>
              <RouterProvider router={router} />
            </Suspense>
          </Toasts>
        </Language>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** What the server drew stays in sight until the script of the page has come. */
const begun = (router: ReturnType<typeof createBrowserRouter>) =>
  new Promise<void>((resolve) => {
    const look = () => router.state.initialized && resolve();
    router.subscribe(look);
    look();
  });

void start();
