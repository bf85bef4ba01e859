/**
 * Every limit of the product, by name, with its unit in the name. Meeting one is a refusal in
 * words, never a crash or a silent drop.
 */
export const limits = {
  nameCharsMax: 120,
  lineCharsMax: 200,
  paragraphCharsMax: 4000,
  emailCharsMax: 254,
  /** Before the @ (RFC 5321 §4.5.3.1.1). */
  emailLocalCharsMax: 64,
  /** Accents and joiners on one letter, one above the other; Thai, Hebrew and Vietnamese need half as many. */
  marksPerLetterMax: 8,
  slugCharsMax: 60,
  zoneCharsMax: 60,
  secretCharsMin: 8,
  secretCharsMax: 200,
  phoneCharsMax: 40,
  schoolsPerHostMax: 60,
  urlCharsMax: 1000,
  passcodeCharsMax: 60,
  announcementCharsMax: 1000,
  questionCharsMax: 280,
  messageCharsMax: 500,
  hostsPerEventMax: 8,
  roomsPerEventMax: 60,
  peoplePerEventMax: 1000,
  sessionsPerEventMax: 2000,
  /** People or sessions that are added by one press, from a spreadsheet; what is more comes with the next. */
  addedAtOnceMax: 100,
  announcementsPerEventMax: 200,
  /** What the team writes to people themselves: so long, so many, so many begun in 24 hours. */
  letterCharsMax: 4000,
  lettersPerEventMax: 200,
  lettersPerEventPerDayMax: 20,
  /** How many letters leave in an hour, of all events together: a mail server that is asked for more may refuse what people wait for. */
  letterMailsPerHourMax: 2_000,
  keepsakesPerEventMax: 20,
  /** Fewer from one host by one mode are named nowhere in public. */
  originPeopleMin: 5,
  itemsPerSessionMax: 100,
  rolesPerSessionMax: 40,
  /** What a room plays on one day. */
  sessionsPerShowMax: 100,
  itemsPerShowMax: 500,
  /** At a press; it is pressed as often as one likes. */
  givenMinutesMax: 60,
  actionsPerShowMax: 2_000,
  /** A day's show can be driven from so long before its first session until so long after its last. */
  showAroundHoursMax: 6,
  rehearsalLeadMinutes: 5,
  delayMinutesMax: 12 * 60,
  /** Whoever is told by mail of a delay has at least so long to read it. */
  delayMailedMinutesMin: 60,
  /** What a console did while its line was lost. */
  actionsAtOnceMax: 200,
  /** Whatever was done before the latest so many is not taken back any more. */
  actionsTakenBackMax: 60,
  /** What a crew sheet holds of items, those that its session has lost among them. */
  crewItemsPerSheetMax: 200,
  /** How many sessions wait for each other in a row. */
  tiedSessionsMax: 20,
  stagesPerRoomMax: 20,
  /** What of its edits an event keeps to be taken back: so many, for so long. */
  editGroupsPerEventMax: 200,
  editsKeptDaysMax: 90,
  editGroupsPerPage: 50,
  /** Of a group's edits a page shows the first ones. */
  editsShownPerGroup: 20,
  /** Of what a release changes the first things are shown, and so many releases at a time. */
  changesShownMax: 100,
  releasesPerPage: 10,
  sessionMinutesMax: 24 * 60,
  /** Over how many years the clocks of an event are told at most. */
  clockBookYearsMax: 50,
  /** Every host's and the event's own. */
  zonesPerClockBookMax: 9,
  seatsPerModeMax: 100_000,
  openQuestionsPerPersonMax: 10,
  asksPerMinuteMax: 6,
  messagesPerMinuteMax: 20,
  pulsesPerSecondMax: 4,
  reactionsPerPulseMax: 20,
  bodyBytesMax: 256 * 1024,
  pictureBytesMax: 5 * 1024 * 1024,
  pictureEdgePixelsMax: 1600,
  pageRowsMax: 200,
  /** What one person may ask for in a minute who was found by their cookie: commands, and requests of any kind. */
  commandsPerPersonPerMinuteMax: 600,
  requestsPerPersonPerMinuteMax: 3_000,
  bodiesPerPersonAtOnceMax: 40,
  /**
   * What all strangers of one network may ask for in a minute, door by door: a whole hall stands behind
   * one. Whose cookie stands does not count. Operators set them as NETWORK_PAGES_PER_MINUTE and so on.
   */
  pagesPerNetworkPerMinuteMax: 6_000,
  picturesPerNetworkPerMinuteMax: 6_000,
  assetsPerNetworkPerMinuteMax: 60_000,
  filesPerNetworkPerMinuteMax: 6_000,
  commandsPerNetworkPerMinuteMax: 6_000,
  registrationsPerNetworkPerMinuteMax: 1_200,
  linksPerNetworkPerMinuteMax: 600,
  handshakesPerNetworkPerMinuteMax: 1_200,
  healthPerNetworkPerMinuteMax: 600,
  /** Bodies of strangers that have not come whole. */
  bodiesPerNetworkAtOnceMax: 600,
  strangersBodiesAtOnceMax: 2_400,
  strangersBodyBytesMax: 16 * 1024,
  uploadsAtOnceMax: 8,
  picturesMadeAtOnceMax: 1,
  picturesPerEventMax: 500,
  addressBytesMax: 2 * 1024,
  /** Connections that the system holds until the server takes them; one more is tried again after a second, or three. */
  connectionsToBeTakenMax: 4_096,
  /** How long the head of a request may take, and all of it. */
  headSecondsMax: 15,
  requestSecondsMax: 30,
  connectionsMax: 25_000,
  socketsMax: 20_000,
  /** A new server key mails everybody; who asks for a link meanwhile goes before most of them. */
  rotationMailsPerMinuteMax: 100,
  linkMailsPerAskerPerHourMax: 5,
  /** What strangers can cause together, from whatever networks they ask. */
  linkMailsPerAddressPerHourMax: 20,
  signInLinkMinutesMax: 10,
  /** The last link that a budget has, until there is a next one. */
  lastSignInLinkMinutesMax: 60,
  /** How long a sign-in waits for its passkey, and how long what is to be signed is good. */
  passkeyWaitMinutesMax: 15,
  passkeyChallengeMinutesMax: 5,
  passkeysPerMemberMax: 10,
  recoveryCodesPerMember: 10,
  /** How long a link is good that the operator has printed. */
  operatorLinkMinutes: 15,
  /** How long the link is good that an organizer hands over where no mail can leave. */
  invitationLinkHours: 24,
  /** What a team member has written to single people: invitations, links, corrections, tests. */
  mailsPerMemberPerDayMax: 500,
  /** And what all have written so in one event, people's own changes of address among it. */
  singleMailsPerEventPerDayMax: 5_000,
  /** First mails to addresses that nobody has proven, for each event and server. */
  firstMailsPerEventPerDayMax: 20_000,
  /** How often a person may ask for another address of their own. */
  addressChangesPerDayMax: 3,
  /** How often one mailbox is asked to confirm itself, whoever asks for it. */
  addressConfirmsPerAddressPerDayMax: 5,
  /** How long another address waits for its confirmation. */
  addressConfirmHoursMax: 24,
  /** How long the address before has a way back. */
  addressRestoreDaysMax: 7,
  recoveryCodeCharsMax: 60,
  credentialIdCharsMax: 1400,
  passkeyAnswerCharsMax: 16_000,
  /** For how long a browser may ask again what became of its registration. */
  registrationRepeatMinutesMax: 60,
  /** How long an unproven registration keeps its place, from its first instant. */
  unprovenHoursMax: 24,
  /** At what hour, on the day before, waiting for the hall beside an online seat ends. */
  hallWaitEndsHour: 18,
  /** At what hour of the day before people are reminded, and how much later it is still of use. */
  reminderHour: 8,
  reminderLateHoursMax: 12,
  /** How long before the first session those online are reminded once more; of no use once the stage is open. */
  reminderMinutesBefore: 60,
  /** How long a reminder's link declines all others. */
  declineLinkDays: 7,
  /** How long a place in line is kept for whoever has just left it. */
  leftPlaceMinutesMax: 10,
  /** So many within so few minutes, none of them proven, are shown to the organizers as a burst. */
  burstRegistrationsMin: 30,
  burstMinutes: 10,
  takenAtOnceMax: 300,
  takingUndoHoursMax: 24,
  /** Mails that somebody causes by changing their own registration; one more change is refused. */
  ownChangeMailsPerAddressPerHourMax: 10,
  /** How long an event may say that it keeps personal data: ten years. */
  personalDataKeepDaysMax: 3650,
  /** What an event's own span takes is told so long before. */
  erasureNoticeDays: 7,
  /** How long the link in the mail erases. */
  erasePressHoursMax: 24,
  /** Whose last mail does not get through is erased all the same. */
  farewellHoursMax: 24,
  /** Written calendars and drawn cards that wait in memory for whoever asks next. */
  shelvedBytesMax: 64 * 1024 * 1024,
  /** What is made of more than so many is made on the server's second thread, where so much may wait. */
  sessionsAtOnceMax: 300,
  registrationsAtOnceMax: 1_000,
  asideWaitingMax: 1_000,
  /** What somebody saves meanwhile is made aside anew; after so many times it is made within the write. */
  madeAsideTimesMax: 3,
  stageOpensMinutesBefore: 15,
  stageClosesMinutesAfter: 30,
  /** What a join is answered with at most; older lines of chat are not sent again. */
  messagesPerSnapshotMax: 200,
  questionsPerSnapshotMax: 500,
  /** What a room rests between two ticks: grows with those who are in it, up to 2,500. */
  tickRestMillisMin: 100,
  tickRestMillisPerMember: 0.08,
  tickRestMillisMax: 200,
  hintsPerSecondMax: 10,
  roomPulsesPerSecondMax: 4,
  socketCallsPerSecondMax: 10,
  /** A page joins once, and again after a gap. */
  socketJoinsPerTenSecondsMax: 5,
  socketPacketBytesMax: 32 * 1024,
  /** What waits for a slow reader before its line is closed. */
  socketBacklogBytesMax: 1024 * 1024,
  /** How long it may wait at all. */
  socketBehindMillisMax: 9_000,
  socketsPerPersonMax: 20,
} as const;
