import { signToken } from "../../functions/accounts/tokens.ts";
import { put } from "../../functions/db/documents.ts";
import { openTable } from "../../functions/db/open-table.ts";
import { followUpDocuments } from "../../functions/followups/follow-up-repository.ts";
import { meetingsOfRencontre } from "../../functions/rounds/meeting-repository.ts";
import { consumers } from "../../functions/runtime/open-machine.ts";
import type { Site } from "./start-site.ts";

/**
 * The link that a supplier of the past edition would have been mailed for a first wave sent just now: the demonstration has
 * none open, and the browser cannot wait for the day after.
 */
export const followUpLink = async ({ dataDir, secret }: Site): Promise<string> => {
  const now = () => Date.now();
  const { table, close } = await openTable(
    { region: "", dataDir },
    { now, consumers: Object.values(consumers) },
  );
  try {
    const rencontreId = "ren_demo1";
    const meetings = await meetingsOfRencontre({ table }, rencontreId);
    const [first] = meetings;
    if (!first) throw new Error("the demonstration has no past meeting");
    const sentAt = new Date().toISOString();
    const id = "fol_e2e";
    await table.transact([
      put(followUpDocuments, {
        id,
        version: 0,
        createdAt: sentAt,
        updatedAt: sentAt,
        rencontreId,
        registrationId: first.supplier.registrationId,
        organisationName: first.supplier.name,
        side: "supplier",
        wave: 1,
        meetingIds: meetings
          .filter(({ supplier }) => supplier.registrationId === first.supplier.registrationId)
          .map((meeting) => meeting.id),
        status: "sent",
        sentAt,
        reminders: 0,
        notes: "",
      }),
    ]);
    return `/suites/${signToken(secret, "follow-up", id)}`;
  } finally {
    close();
  }
};
