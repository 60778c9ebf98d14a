import { nothing, type Transitions } from "../lifecycle/lifecycle.ts";

export const followUpStatuses = ["sent", "answered", "closed"] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
export const followUpStatusLabels: Record<FollowUpStatus, string> = {
  sent: "Attend une réponse",
  answered: "Répondu",
  closed: "Clos",
};

export const followUpTransitions = {
  wave: { from: [nothing], to: "sent", label: "a wave of the rencontre (clock)" },
  reminder: { from: ["sent"], to: "sent", label: "reminders after 7 and 14 days" },
  answer: { from: ["sent"], to: "answered", label: "answers from the mailed link" },
  laterAnswer: { from: ["answered"], to: "answered", label: "answers again, which replace" },
  closing: { from: ["sent", "answered"], to: "closed", label: "after 21 days" },
} satisfies Transitions<FollowUpStatus>;
