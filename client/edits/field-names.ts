import { announcementWords } from "#client/words/announcements.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { peopleWords } from "#client/words/people.ts";
import { personalDeskWords } from "#client/words/personal-desk.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import type { EditNoun } from "#shared/edits.ts";

/** What each field is called where it is typed; `*` stands for a thing of a list. */
export function useFieldNames(noun: EditNoun): Readonly<Record<string, string>> {
  const { fields, hosts, seatsGiven, listed, showing } = useWords(eventDeskWords);
  const { arriving } = useWords(publicWords);
  const personal = useWords(personalDeskWords);
  const people = useWords(peopleWords);
  const rooms = useWords(roomsDeskWords);
  const { editor } = useWords(sessionsWords);
  const announcements = useWords(announcementWords);
  return {
    event: {
      slug: fields.slug,
      series: fields.series,
      title: fields.title,
      description: fields.description,
      years: fields.years,
      since: fields.since,
      startsOn: fields.startsOn,
      endsOn: fields.endsOn,
      zone: fields.zone,
      "venue.name": fields.venueName,
      "venue.address": fields.venueAddress,
      "venue.geo": fields.venueGeo,
      "arriving.entrance": arriving.entrance,
      "arriving.travel": arriving.travel,
      "arriving.dress": arriving.dress,
      languages: fields.languages,
      sealColour: fields.sealColour,
      sealText: fields.sealText,
      registrationClosesAt: fields.closesAt,
      seatsGiven: seatsGiven.label,
      listed: listed.label,
      origins: showing.origins,
      thanks: showing.thanks,
      keepsakes: showing.keepsakes,
      "keepsakes.*.title": showing.title,
      "keepsakes.*.url": showing.url,
      "personalData.text": personal.text,
      "personalData.keepDays": personal.keepDays,
      "personalData.words": personal.words,
      hosts: hosts.title,
      "hosts.*.name": hosts.name,
      "hosts.*.shortName": hosts.shortName,
      "hosts.*.city": hosts.city,
      "hosts.*.locale": hosts.locale,
      "hosts.*.zone": hosts.zone,
      "hosts.*.logoId": hosts.logo,
      "hosts.*.sealId": hosts.seal,
      "hosts.*.contact.name": hosts.contactName,
      "hosts.*.contact.email": hosts.contactEmail,
      "hosts.*.contact.phone": hosts.contactPhone,
      "hosts.*.schools": hosts.schools,
    },
    person: {
      "name.native": people.native,
      "name.latin": people.latin,
      "name.order": people.order,
      nameLang: people.nameLang,
      honorific: people.honorific,
      position: people.position,
      hostId: people.host,
      protocol: people.place,
    },
    room: {
      slug: rooms.slug,
      name: rooms.name,
      hostId: rooms.host,
      kind: rooms.kind,
      "places.onsite": rooms.onsitePlaces,
      "places.online": rooms.onlinePlaces,
    },
    stages: {
      stages: rooms.stages,
      "stages.*.hostId": rooms.host,
      "stages.*.kind": rooms.stageKind,
      "stages.*.url": rooms.address,
      "stages.*.meetingNumber": rooms.meetingNumber,
      "stages.*.passcode": rooms.passcode,
      "stages.*.lang": rooms.stageLang,
    },
    session: {
      kind: editor.kind,
      title: editor.title,
      description: editor.description,
      roomId: editor.room,
      wall: editor.start,
      zone: fields.zone,
      offset: editor.start,
      minutes: editor.minutes,
      state: editor.state,
      calledOff: editor.why,
      roles: editor.people,
      "roles.*.role": editor.role,
      items: editor.items,
      "items.*.kind": editor.itemKind,
      "items.*.title": editor.itemTitle,
      "items.*.personIds": editor.itemPeople,
      "items.*.minutes": editor.itemMinutes,
    },
    announcement: { text: announcements.text },
  }[noun];
}
