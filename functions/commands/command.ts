import type { Actor } from "../accounts/actor.ts";
import type { OpenedTable } from "../db/open-table.ts";
import type { Deps } from "../deps.ts";

/** One command of `tme`: prints its report line by line, and answers the exit code. */
export type Command = {
  usage: string;
  run(
    deps: Deps,
    args: readonly string[],
    print: (line: string) => void,
    opened: Pick<OpenedTable, "backup">,
  ): Promise<number>;
};

/** Who acts on the command line: whoever can open the data is staff. */
export const operator: Actor = { type: "system", name: "command-line" };

/** A call that the command cannot make sense of; the message is French and says what to give. */
export class UsageError extends Error {}
