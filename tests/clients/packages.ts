import { programs } from "#tests/clients/programs.ts";

// For `.ci/clients`: what to install, so that the list stands in one place.
console.log(
  Object.values(programs)
    .flatMap(({ packages }) => packages)
    .join(" "),
);
