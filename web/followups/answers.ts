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

/** What is new since what is known: an answer that stands is not given again. */
const changed = (form: FollowUpForm, known: FollowUpForm): [string, AnswerForm][] =>
  Object.entries(form.answers).filter(
    ([id, own]) => own.answer && JSON.stringify(own) !== JSON.stringify(known.answers[id]),
  );

/** Where the answer of each meeting stands among those that are sent. */
export const sentOrder = (form: FollowUpForm, known: FollowUpForm): string[] =>
  changed(form, known).map(([id]) => id);

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
export const inputOf = (form: FollowUpForm, known: FollowUpForm) => ({
  answers: changed(form, known).map(([id, own]) => outcomeOf(id, own)),
  ...(form.satisfaction === undefined ? {} : { satisfaction: form.satisfaction }),
  ...(form.notes === "" ? {} : { notes: form.notes }),
});

export const answersSchema = z.object({
  answers: z.array(z.intersection(z.object({ meetingId: z.string() }), outcomeInputSchema)),
  satisfaction: z.int().min(1).max(5).optional(),
  notes: z.string().trim().max(5_000).optional(),
});
