import { EventFrame } from "#client/organize/event-frame.tsx";
import { PublishButton } from "#client/releases/publish-button.tsx";

/** The frame of an event's pages, which knows nothing of releases itself. */
export const EventDeskFrame = () => <EventFrame publish={<PublishButton />} />;
