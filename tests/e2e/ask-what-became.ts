import { handleDueRequest } from "../../functions/participants/ask-situation.ts";
import { requestsOf } from "../../functions/participants/plan-requests.ts";
import { situationRequestDocuments } from "../../functions/participants/repository.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { consumers } from "../../functions/runtime/open-machine.ts";
import { openTable } from "../../functions/runtime/open-table.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import type { Site } from "./start-site.ts";

/** Asks what became of a participant three months after they entered, as if its day had come: the browser cannot wait for it. */
export const askWhatBecame = async ({ dataDir }: Site, participantId: string): Promise<void> => {
  const { table, close } = await openTable(
    { region: "", dataDir },
    { now: () => Date.now(), consumers: Object.values(consumers) },
  );
  try {
    const now = () => new Date().toISOString();
    const planned = (await requestsOf({ table }, participantId)).find(({ months }) => months === 3);
    if (!planned) throw new Error("no question is planned three months after the entry");
    const askOn = addDays(parisDay(now()), -1);
    await table.transact([put(situationRequestDocuments, { ...planned, askOn })]);
    let made = 0;
    await handleDueRequest({ table, now, newId: (kind) => `${kind}_e2e_situation_${++made}` }, planned);
  } finally {
    close();
  }
};
