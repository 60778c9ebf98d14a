import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import type { OpenedTable } from "../runtime/open-table.ts";

/** One command of `tme`: prints its report line by line, and returns the exit code. */
export type Command = {
  usage: string;
  /** Whether it makes links, which must be good where the table is: it needs the address and the secret of there. */
  signsLinks?: true;
  run(
    deps: Deps,
    args: readonly string[],
    print: (line: string) => void,
    opened: Pick<OpenedTable, "backup">,
  ): Promise<number>;
};

/** The actor of the command line: whoever can open the data counts as staff. */
export const operator: Actor = { type: "system", name: "command-line" };

/** A call with invalid arguments; the message is French and says what to give. */
export class UsageError extends Error {}
