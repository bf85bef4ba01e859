/** The addresses of the organizers' pages, in one place. */
export const organizeHome = "/organize";
export const newEventAddress = "/organize/new";
export const deskAddress = (slug: string, page = "") => `/organize/e/${slug}${page && `/${page}`}`;

export const publicAddress = (slug: string) => `/e/${slug}`;
export const previewAddress = (slug: string) => `/e/${slug}?preview`;
export const roomAddress = (slug: string, roomSlug: string) => `/e/${slug}/rooms/${roomSlug}`;
