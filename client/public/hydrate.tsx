import { type ReactNode, StrictMode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { pageIsLive } from "#client/ready.ts";
import { heldKeysPressOnce } from "#client/ui/keys.ts";
import { loadWords } from "#client/words/area.ts";
import "#client/ui/tokens.css";
import type { Hydration } from "./page.ts";
import { loadPage } from "./pages.tsx";
import { PublicApp } from "./public-page.tsx";

/** Makes the page that the server has drawn live. */
async function hydrate() {
  const place = document.getElementById("page");
  const data = document.getElementById("page-data")?.textContent;
  if (!place || !data) return;
  const hydration = JSON.parse(data) as Hydration;
  const words = loadWords(hydration.page.lang);
  const page = loadPage(hydration.page.kind);
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  await Promise.all([words, page]);
  heldKeysPressOnce(document);
  hydrateRoot(
    place,
    <StrictMode>
      <Live>
        <PublicApp {...hydration} />
      </Live>
    </StrictMode>,
    { onRecoverableError: (problem) => reportError(problem) },
  );
}

function Live({ children }: { children: ReactNode }) {
  useEffect(pageIsLive, []);
  return children;
}

void hydrate();
