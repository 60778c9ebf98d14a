import type { employmentTypeLabels } from "../../shared/clause/codes.ts";
import type { StatementInput } from "../../shared/statements/schema.ts";
import type { LineView, StatementView } from "../../shared/statements/view.ts";

/** What the form holds of one line. */
export type LineForm = { hours: number | undefined; end: string; note: string };

/** What the form holds of one hire. */
export type HireForm = {
  key: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  contractId: string;
  type: keyof typeof employmentTypeLabels | "";
  start: string;
  end: string;
  hours: number | undefined;
};

export type StatementForm = {
  nothing: boolean;
  lines: Record<string, LineForm>;
  hires: HireForm[];
  keptHires: string[];
  note: string;
};

/** The lines that may be stated: those not accepted yet, in the order in which they are sent. */
export const openLines = ({ lines }: StatementView): LineView[] =>
  lines.filter(({ decision }) => decision !== "accepted");

/** What the form begins from: what was stated, else the hours that are proposed. */
export const formOf = (view: StatementView): StatementForm => ({
  nothing: false,
  lines: Object.fromEntries(
    openLines(view).map(({ employmentId, hours, proposed, end, note }) => [
      employmentId,
      { hours: hours ?? proposed, end: end ?? "", note },
    ]),
  ),
  hires: [],
  keptHires: view.hires.filter(({ status }) => status === "waiting").map(({ id }) => id),
  note: view.note,
});

/** A hire as it is sent; what is missing is judged by the server. */
const hireInput = ({ key: _key, end, type, ...hire }: HireForm) => ({
  ...hire,
  ...(type === "" ? {} : { type }),
  ...(end === "" ? {} : { end }),
});
type SentHire = StatementInput["newHires"][number];

/** What is sent: the server judges it, so that this page does without its rules. */
export const inputOf = (form: StatementForm, view: StatementView) => ({
  nothing: form.nothing,
  lines: form.nothing
    ? []
    : openLines(view).map(({ employmentId }) => {
        const own = form.lines[employmentId];
        return {
          employmentId,
          ...(own?.hours === undefined ? {} : { hours: own.hours }),
          ...(own?.end ? { end: own.end } : {}),
          note: own?.note ?? "",
        };
      }),
  newHires: form.hires.map(hireInput) as SentHire[],
  keptHires: form.keptHires,
  note: form.note,
});
export type SentStatement = ReturnType<typeof inputOf>;
