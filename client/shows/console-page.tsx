import { Console } from "./console.tsx";
import { ShowPage } from "./show-page.tsx";

/** `/e/:event/rooms/:room/console` */
export const ConsolePage = () => (
  <ShowPage form="show" title={({ title }) => title}>
    {(followed) => <Console {...followed} />}
  </ShowPage>
);

/** `/e/:event/rooms/:room/rehearsal` */
export const RehearsalPage = () => (
  <ShowPage form="rehearsal" title={({ title }) => title}>
    {(followed) => <Console {...followed} />}
  </ShowPage>
);
