import { followUpDocuments } from "../../functions/followups/repository.ts";
import { meetingsOfRencontre } from "../../functions/meetings/repository.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { consumers } from "../../functions/runtime/open-machine.ts";
import { openTable } from "../../functions/runtime/open-table.ts";
import type { Site } from "./start-site.ts";

/** Questions of a first wave that wait for an answer. */
export type OpenQuestions = {
  /** The link to one of them, as it is mailed. */
  link: string;
  /** Who was sent the other, and is left alone by those who answer. */
  waiting: string;
};

/**
 * The questions that two suppliers of the past rencontre would have been sent just now: the demonstration has none open, and
 * the browser cannot wait for the day after.
 */
export const openQuestions = async ({ dataDir, secret }: Site): Promise<OpenQuestions> => {
  const now = () => Date.now();
  const { table, close } = await openTable(
    { region: "", dataDir },
    { now, consumers: Object.values(consumers) },
  );
  try {
    const rencontreId = "ren_demo1";
    const meetings = await meetingsOfRencontre({ table }, rencontreId);
    const bySupplier = Map.groupBy(meetings, ({ supplier }) => supplier.registrationId);
    const asked = [...bySupplier.values()].slice(0, 2).flatMap((ofOne) => {
      const supplier = ofOne[0]?.supplier;
      return supplier ? [{ ...supplier, meetingIds: ofOne.map(({ id }) => id) }] : [];
    });
    const [first, second] = asked;
    if (!first || !second) throw new Error("the demonstration has no two suppliers with past meetings");
    const sentAt = new Date().toISOString();
    const idOf = ({ registrationId }: { registrationId: string }) => `fol_e2e_${registrationId}`;
    await table.transact(
      asked.map((supplier) =>
        put(followUpDocuments, {
          id: idOf(supplier),
          version: 0,
          createdAt: sentAt,
          updatedAt: sentAt,
          rencontreId,
          registrationId: supplier.registrationId,
          organisationName: supplier.name,
          side: "supplier",
          wave: 1,
          meetingIds: supplier.meetingIds,
          status: "sent",
          sentAt,
          reminders: 0,
          notes: "",
        }),
      ),
    );
    return { link: `/suites/${signToken(secret, "follow-up", idOf(first))}`, waiting: second.name };
  } finally {
    close();
  }
};
