import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

export const statementStatuses = ["expected", "stated", "sentBack", "recording", "checked"] as const;
export type StatementStatus = (typeof statementStatuses)[number];
export const statementStatusLabels: Record<StatementStatus, string> = {
  expected: "Attendu",
  stated: "À vérifier",
  sentBack: "Renvoyé",
  recording: "En cours d’enregistrement",
  checked: "Accepté",
};

export const statementSets = statusSets<StatementStatus>()({
  /** The company may state, or state again. */
  open: ["expected", "stated", "sentBack"],
  /** The company is waited for: it is reminded. */
  awaited: ["expected", "sentBack"],
  /** Its accepted hours count, or are about to: nothing but a correction changes them. */
  locked: ["recording", "checked"],
});

export const statementTransitions = {
  expectation: { from: [nothing], to: "expected", label: "first working day of the next month (clock)" },
  reminder: { from: ["expected"], to: "expected", label: "reminders after 4 and 8 working days" },
  laterReminder: { from: ["sentBack"], to: "sentBack", label: "reminders after 4 and 8 working days" },
  statement: {
    from: ["expected", "sentBack"],
    to: "stated",
    label: "the company states, or staff for it; « rien ce mois-ci » is a statement",
  },
  restatement: { from: ["stated"], to: "stated", label: "stated again, until staff check it" },
  decision: { from: ["stated"], to: "recording", label: "staff accept or send back each line" },
  acceptance: { from: ["recording"], to: "checked", label: "every line is accepted, and its hours count" },
  sendingBack: {
    from: ["recording"],
    to: "sentBack",
    label: "a line is sent back, with why; the hours of the others count",
  },
  correction: {
    from: ["checked"],
    to: "recording",
    label: "correction (staff), with its reason: a new revision, the former is kept",
  },
} satisfies Transitions<StatementStatus>;
