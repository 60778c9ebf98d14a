import { isFinalFor, type Outcome } from "../../shared/followups/outcomes.ts";
import { meetingSets } from "../../shared/meetings/lifecycle.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { ownMeetings } from "../meetings/mail-meetings.ts";

/**
 * The meetings of a participant that took place, or were not reported as missed, and whose outcome is still
 * open for them.
 */
export const openMeetings = (
  meetings: readonly Meeting[],
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
  registration: Pick<Registration, "id" | "side">,
): Meeting[] =>
  ownMeetings(meetings, registration).filter(
    ({ id, status }) =>
      meetingSets.presumedHeld.includes(status) && !isFinalFor(registration.side, outcomes.get(id) ?? []),
  );
