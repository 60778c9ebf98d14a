import { openLaggingTable } from "../lagging-table.ts";
import { usual } from "../test-app.ts";

/** Ten minutes, by the clock of the test. */
const lag = 600_000;

/**
 * Lists that must be right whatever their index shows, because what is read of them is kept, counted or moved: theirs lag by
 * the clock. The others lag within a request, or a run in the background: what it writes it does not find there.
 */
const alwaysRight =
  /^(SUPPLIERS#published|ESS_AWARDS|WORKED#.*|CLAUSE_CONTRACTS#.*|PARTICIPANTS#\d*|SITUATIONS|COMPANIES(#.*)?|OPERATION_CONTRACTS#.*|EMPLOYMENTS#.*)$/;

usual.store = (now) => openLaggingTable({ now, lagOf: ({ pk }) => (alwaysRight.test(pk) ? lag : undefined) });
