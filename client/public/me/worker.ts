/** What a browser hands to a worker for each request of its pages. */
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/**
 * Runs in the worker of a person's own page, as text: it names nothing outside of itself. What the
 * server answers is shown as ever; where nothing comes, or only that a proxy finds no server, the
 * copy that the page has kept, until the event is over.
 */
export function ownPageWorker(): void {
  const patienceMillis = 5_000;

  async function answerTo(request: Request): Promise<Response> {
    const fromServer = fetch(request);
    const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMillis, null));
    const first = await Promise.race([fromServer, late]).catch(() => null);
    if (first && first.status < 500) return first;
    return (await keptCopy(request)) ?? fromServer;
  }

  async function keptCopy(request: Request): Promise<Response | undefined> {
    const copy = await caches.match(request, { ignoreSearch: true });
    if (!copy || Date.now() < Date.parse(copy.headers.get("expires") ?? "")) return copy;
    for (const name of await caches.keys()) await caches.delete(name);
    return undefined;
  }

  addEventListener("fetch", (event) => {
    const asked = event as Asked;
    if (asked.request.mode === "navigate") asked.respondWith(answerTo(asked.request));
  });
}
