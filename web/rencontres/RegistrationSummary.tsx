import type { Registration } from "../../shared/rencontres/schema.ts";
import { count, list } from "../platform/format.ts";

/** What the organisation has entered so far, in a line. */
export const RegistrationSummary = ({ registration }: { registration: Registration }) => {
  const { side, intentIds, wishes, vetoes, unavailableSlots, maxMeetings, people } = registration;
  const parts = [
    ...(people > 1 ? [count(people, "personne")] : []),
    ...(side === "buyer" ? [count(intentIds.length, "intention apportée", "intentions apportées")] : []),
    ...(wishes.length > 0 ? [count(wishes.length, "souhait")] : []),
    ...(vetoes.length > 0 ? [count(vetoes.length, "refus", "refus")] : []),
    ...(unavailableSlots.length > 0
      ? [count(unavailableSlots.length, "créneau d’absence", "créneaux d’absence")]
      : []),
    ...(maxMeetings === undefined ? [] : [`au plus ${count(maxMeetings, "rendez-vous", "rendez-vous")}`]),
  ];
  return parts.length === 0 ? null : (
    <p className="mt-2 text-ink-soft first-letter:uppercase">{list(parts)}.</p>
  );
};
