import { makeRegistration } from "#db/seed/make.ts";
import type { MyRegistration, RegistrationDraft, RegistrationState } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Chance } from "#tests/faults/chance.ts";
import type { Journal } from "#tests/faults/journal.ts";
import { PersistentVisitor } from "#tests/faults/persistent-visitor.ts";

/** Somebody who registers, then changes their mind: switches, cancels, comes back. One thing at a time. */
export class Guest {
  readonly draft: RegistrationDraft;
  /** As the last answer had it. */
  standing: { mode: Mode; state: RegistrationState } | null = null;
  readonly #chance: Chance;
  readonly #visitor: PersistentVisitor;
  #busy: Promise<void> = Promise.resolve();

  constructor(
    who: string,
    { url, eventId, chance, journal }: { url: string; eventId: string; chance: Chance; journal: Journal },
  ) {
    this.#chance = chance.of(who);
    this.#visitor = new PersistentVisitor(url, who, journal);
    const email = `${who}@example.org`;
    const mode = this.#chance.happens(0.5) ? "onsite" : "online";
    this.draft = makeRegistration({ eventId, id: this.#chance.id(), email, mode });
  }

  /** The next thing that this guest does. */
  act(): Promise<void> {
    this.#busy = this.#busy.then(() => (this.standing ? this.#reconsider(this.standing) : this.#register()));
    return this.#busy;
  }

  async #register() {
    const reply = await this.#visitor.send("registrations.register", this.draft);
    if (reply?.ok && reply.value.outcome === "registered") this.#stand(reply.value.mine);
  }

  async #reconsider({ mode, state }: { mode: Mode; state: RegistrationState }) {
    const { eventId } = this.draft;
    const other = mode === "onsite" ? "online" : "onsite";
    const send = () => {
      if (state === "cancelled") return this.#visitor.send("registrations.restoreMine", { eventId });
      return this.#chance.happens(0.4)
        ? this.#visitor.send("registrations.cancelMine", { eventId })
        : this.#visitor.send("registrations.switchMode", { eventId, mode: other });
    };
    const reply = await send();
    if (reply?.ok) this.#stand(reply.value);
  }

  #stand({ registration: { mode, state } }: MyRegistration) {
    this.standing = { mode, state };
  }
}
