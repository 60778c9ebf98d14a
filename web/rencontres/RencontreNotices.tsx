import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { weekdayText } from "../../shared/time/dates.ts";
import { Notice } from "../components/feedback/Notice.tsx";

/** What has changed of a rencontre: put off, called off. */
export const RencontreNotices = ({ rencontre }: { rencontre: Rencontre }) => {
  const last = rencontre.postponements.at(-1);
  if (rencontre.status === "cancelled")
    return (
      <Notice tone="warning" title="Cette rencontre est annulée">
        <p>{rencontre.reason}</p>
      </Notice>
    );
  if (!last) return null;
  return (
    <Notice tone="warning" title={`Cette rencontre, prévue le ${weekdayText(last.from)}, est reportée`}>
      <p>{last.reason}</p>
      {rencontre.status === "postponed" && <p>La nouvelle date n’est pas encore fixée.</p>}
    </Notice>
  );
};
