import type { OutcomeAnswer } from "../../shared/followups/outcome-answers.ts";
import type { OutcomeInput } from "../../shared/followups/outcomes.ts";
import { answer, api } from "../platform/api.ts";

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

const outcomeOf = (form: AnswerForm): OutcomeInput[] => {
  const { answer: said, why, date, amount, hours, beneficiaries, note } = form;
  switch (said) {
    case undefined:
      return [];
    case "noFollowUp":
      return [{ answer: said, why, note }];
    case "consultationPlanned":
      return [{ answer: said, date, note }];
    case "consultationLaunched":
      return [{ answer: said, note, ...(date === "" ? {} : { date }) }];
    case "contractAwarded":
      return [{ answer: said, note, contract: { amount, hours, beneficiaries } }];
    case "contactKept":
    case "visitOrQuote":
      return [{ answer: said, note }];
  }
};

/** The answers given, to be sent; the server judges them, so that this page does without its rules. */
export const inputOf = (form: FollowUpForm, known: FollowUpForm) => ({
  answers: changed(form, known).flatMap(([meetingId, own]) =>
    outcomeOf(own).map((input) => ({ ...input, meetingId })),
  ),
  ...(form.satisfaction === undefined ? {} : { satisfaction: form.satisfaction }),
  ...(form.notes === "" ? {} : { notes: form.notes }),
});
export type FollowUpInput = ReturnType<typeof inputOf>;
