import { announcementWords } from "#client/words/announcements.ts";
import { crewWords } from "#client/words/crew.ts";
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
  const crew = useWords(crewWords);
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
      "items.*.lang": editor.itemLang,
      "items.*.interpretation": editor.interpretation,
    },
    sheet: {
      after: crew.after,
      items: editor.items,
      "items.*.fixedAt": crew.item.fixedAt,
      "items.*.endsBy": crew.item.endsBy,
      "items.*.leastMinutes": crew.item.leastMinutes,
      "items.*.onScreen": crew.item.onScreen,
      "items.*.microphone": crew.item.microphone,
      "items.*.slides.state": crew.item.slides,
      "items.*.slides.source": crew.item.slidesSource,
      "items.*.objects": crew.item.objects,
      "items.*.mcId": crew.item.mc,
      "items.*.mcLine": crew.item.mcLine,
      "items.*.note": crew.item.note,
      "items.*.souvenir": crew.item.souvenir,
      "items.*.souvenir.giverId": crew.item.giver,
      "items.*.souvenir.receiverId": crew.item.receiver,
      "items.*.souvenir.object": crew.item.object,
      "items.*.souvenir.text": crew.item.text,
      "items.*.souvenir.pictureId": crew.item.picture,
      "items.*.souvenir.carriedBy": crew.item.carriedBy,
      "items.*.souvenir.acrossScreens": crew.item.acrossScreens,
    },
    contact: {
      mail: crew.contact.mail,
      phone: crew.contact.phone,
      "readings.kana": crew.contact.kana,
      "readings.pinyin": crew.contact.pinyin,
      "readings.free": crew.contact.free,
      seat: crew.contact.seat,
      escort: crew.contact.escort,
      messenger: crew.contact.messenger,
    },
    announcement: { text: announcements.text },
  }[noun];
}
