import { walk } from "#tests/e2e/walk.ts";

walk({
  stranger: {
    events: () => "/",
    event: ({ slug }) => `/e/${slug}`,
    register: ({ slug }) => `/e/${slug}/register`,
    "send me my link": ({ slug }) => `/e/${slug}/me`,
    "personal link": () => "/j#a-token-that-was-never-given",
    "sign-in": () => "/sign-in",
    "set-up": () => "/set-up#a-token-that-was-never-given",
    "not found": () => "/e/nothing-here",
    "room, not registered": ({ slug, room }) => `/e/${slug}/rooms/${room}`,
    "room that is not there": ({ slug }) => `/e/${slug}/rooms/nowhere`,
    "room of no event": () => "/e/nothing-here/rooms/main-hall",
    "organizers' pages, not signed in": () => "/organize",
  },
  online: {
    event: ({ slug }) => `/e/${slug}`,
    "my registration": ({ slug }) => `/e/${slug}/me`,
    room: ({ slug, room }) => `/e/${slug}/rooms/${room}`,
  },
  onsite: {
    "my registration": ({ slug }) => `/e/${slug}/me`,
    room: ({ slug, room }) => `/e/${slug}/rooms/${room}`,
  },
  moderator: { room: ({ slug, room }) => `/e/${slug}/rooms/${room}` },
  screen: { "hall screen": ({ slug, room }) => `/e/${slug}/rooms/${room}/screen` },
});
