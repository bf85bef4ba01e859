/** The addresses of the organizers' pages, in one place. */
export const organizeHome = "/organize";
export const mySignInAddress = "/organize/sign-in";
export const serverAddress = "/organize/server";
export const newEventAddress = "/organize/new";
export const deskAddress = (slug: string, page = "") => `/organize/e/${slug}${page && `/${page}`}`;

export const publicAddress = (slug: string) => `/e/${slug}`;
/** Travels with a move to the same page under a new address, so that no form asks to be saved first. */
export const renamed = "renamed";

/** The draft as the public page would show it, for organizers only. */
export const previewAddress = ({ slug, id }: { slug: string; id: string }) => `/e/${slug}?preview=${id}`;
export const roomAddress = (slug: string, roomSlug: string) => `/e/${slug}/rooms/${roomSlug}`;

/** Of the page of registrations: the seats, unfolded. */
export const seatsPart = "#seats";
