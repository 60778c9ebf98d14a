import * as z from "zod";
import type { OutcomeAnswer } from "../../shared/lives.ts";
import { outcomeInputSchema } from "../../shared/outcomes.ts";
import { answer, api } from "../api.ts";

export const readFollowUp = (token: string) => answer(api["follow-ups"][":token"].$get({ param: { token } }));
export type FollowUpView = Awaited<ReturnType<typeof readFollowUp>>;
export type AskedMeeting = FollowUpView["meetings"][number];

/** What the form holds of one meeting: every field, whatever the answer chosen. */
export type AnswerForm = {
  answer?: OutcomeAnswer | undefined;
  why: string;
  date: string;
  amount?: number | undefined;
  hours?: number | undefined;
  beneficiaries?: number | undefined;
  note: string;
};

export type FollowUpForm = {
  answers: Record<string, AnswerForm>;
  satisfaction?: number | undefined;
  notes: string;
};

const answerForm = ({ outcome }: AskedMeeting): AnswerForm => ({
  answer: outcome?.answer,
  why: outcome?.why ?? "",
  date: outcome?.date ?? "",
  amount: outcome?.contract?.amount,
  hours: outcome?.contract?.hours,
  beneficiaries: outcome?.contract?.beneficiaries,
  note: outcome?.note ?? "",
});

export const formOf = ({ meetings, satisfaction, notes }: FollowUpView): FollowUpForm => ({
  answers: Object.fromEntries(meetings.map((meeting) => [meeting.id, answerForm(meeting)])),
  satisfaction,
  notes,
});

/** Where the answer of each meeting stands among those that are sent. */
export const sentOrder = (form: FollowUpForm): string[] =>
  Object.entries(form.answers).flatMap(([id, { answer }]) => (answer ? [id] : []));

const outcomeOf = (
  meetingId: string,
  { answer, why, date, amount, hours, beneficiaries, note }: AnswerForm,
) => {
  const base = { meetingId, answer, note };
  if (answer === "noFollowUp") return { ...base, why };
  if (answer === "consultationPlanned") return { ...base, date };
  if (answer === "consultationLaunched") return { ...base, ...(date === "" ? {} : { date }) };
  if (answer === "contractAwarded") return { ...base, contract: { amount, hours, beneficiaries } };
  return base;
};

/** The answers given, to be judged and sent. */
export const inputOf = (form: FollowUpForm) => ({
  answers: Object.entries(form.answers).flatMap(([id, one]) => (one.answer ? [outcomeOf(id, one)] : [])),
  ...(form.satisfaction === undefined ? {} : { satisfaction: form.satisfaction }),
  ...(form.notes === "" ? {} : { notes: form.notes }),
});

export const answersSchema = z.object({
  answers: z.array(z.intersection(z.object({ meetingId: z.string() }), outcomeInputSchema)),
  satisfaction: z.int().min(1).max(5).optional(),
  notes: z.string().trim().max(5_000).optional(),
});
