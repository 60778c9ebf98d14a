import { consumers } from "../../functions/runtime/open-machine.ts";
import { openTable } from "../../functions/runtime/open-table.ts";
import { expectMonth } from "../../functions/statements/expect-statements.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { parisMonth } from "../../shared/time/paris-days.ts";
import { peopleWhoWork } from "../hours-world.ts";
import type { Site } from "./start-site.ts";

/**
 * A builder and an agency with people at work, whose hours of last month are awaited as they would be on its first working
 * day: the browser cannot wait for it. Answers that month.
 */
export const hoursToState = async ({ dataDir }: Site): Promise<string> => {
  const { table, close } = await openTable(
    { region: "", dataDir },
    { now: () => Date.now(), consumers: Object.values(consumers) },
  );
  try {
    const now = () => new Date().toISOString();
    const month = monthAfter(parisMonth(now()), -1);
    const before = monthAfter(month, -1);
    let made = 0;
    await peopleWhoWork({ table, now }, { before });
    await expectMonth({ table, now, newId: (kind) => `${kind}_e2e_${++made}` }, month);
    return month;
  } finally {
    close();
  }
};
