import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { heldKeysPressOnce } from "#client/ui/keys.ts";
import "#client/ui/tokens.css";
import type { Hydration } from "./page.ts";
import { PublicApp } from "./public-page.tsx";

/** Makes the page that the server has drawn live. */
async function hydrate() {
  const place = document.getElementById("page");
  const data = document.getElementById("page-data")?.textContent;
  if (!place || !data) return;
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  heldKeysPressOnce(document);
  hydrateRoot(
    place,
    <StrictMode>
      <PublicApp {...(JSON.parse(data) as Hydration)} />
    </StrictMode>,
    { onRecoverableError: (problem) => reportError(problem) },
  );
}

void hydrate();
