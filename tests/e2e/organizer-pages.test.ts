import { plantedCeremonyId, plantedGuestId } from "#db/seed/dut-hirosaki.ts";
import { plantedLetterId } from "#db/seed/plant.ts";
import { type Address, walk } from "#tests/e2e/walk.ts";

const desk =
  (part = ""): Address =>
  ({ slug }) =>
    `/organize/e/${slug}${part}`;

walk({
  organizer: {
    "my events": () => "/organize",
    "new event": () => "/organize/new",
    "my sign-in": () => "/organize/sign-in",
    "people of the server": () => "/organize/server",
    overview: desk(),
    programme: desk("/programme"),
    people: desk("/people"),
    person: (place) => desk(`/people/${place.personId}`)(place),
    "crew sheet": desk(`/programme/${plantedCeremonyId}/crew`),
    "crew's side of a person": desk(`/people/${plantedGuestId}/crew`),
    "people from a spreadsheet": desk("/people/paste"),
    "programme from a spreadsheet": desk("/programme/paste"),
    registrations: desk("/registrations"),
    arrivals: desk("/arrivals"),
    announcements: desk("/announcements"),
    "new announcement": desk("/announcements/new"),
    announcement: (place) => desk(`/announcements/${place.announcementId}`)(place),
    rooms: desk("/rooms"),
    room: (place) => desk(`/rooms/${place.roomId}`)(place),
    stages: (place) => desk(`/rooms/${place.roomId}/stages`)(place),
    event: desk("/event"),
    hosts: desk("/hosts"),
    team: desk("/team"),
    audit: desk("/audit"),
    history: desk("/history"),
    letters: desk("/letters"),
    letter: desk(`/letters/${plantedLetterId}`),
    mails: desk("/mails"),
    "not found": desk("/nothing-here"),
  },
});
