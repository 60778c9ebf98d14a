import * as z from "zod";

/** A run of meetings of a day, one after the other. */
const partSchema = z.object({
  session: z.enum(["AM", "PM"]),
  start: z.string().refine((hour) => /^([01]\d|2[0-3]):[0-5]\d$/.test(hour), "une heure est attendue"),
  count: z.int().min(1).max(64),
});

/**
 * A model of a day's slots: meetings of `length` minutes, `gap` minutes apart, in parts separated by breaks.
 */
export const slotModelSchema = z.object({
  name: z.string().trim().min(3).max(80),
  length: z.int().min(3).max(120),
  gap: z.int().min(0).max(60),
  parts: z.array(partSchema).min(1).max(6),
});
export type SlotModel = z.infer<typeof slotModelSchema>;

export const slotModelsSchema = z.object({ models: z.array(slotModelSchema).max(30) });
export type SlotModels = z.infer<typeof slotModelsSchema>;

/** The shipped models; staff add theirs. */
export const shippedSlotModels: readonly SlotModel[] = [
  {
    name: "Matinée 9 h – 12 h, 10 min + 2 min, une pause",
    length: 10,
    gap: 2,
    parts: [
      { session: "AM", start: "09:00", count: 7 },
      { session: "AM", start: "10:45", count: 6 },
    ],
  },
  {
    name: "Journée, 15 min + 5 min",
    length: 15,
    gap: 5,
    parts: [
      { session: "AM", start: "09:30", count: 7 },
      { session: "PM", start: "14:00", count: 7 },
    ],
  },
];

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** Minutes from the first meeting of a part to the end of its last one. */
const lengthOf = ({ length, gap }: SlotModel, count: number): number => count * (length + gap) - gap;

/** Whether each part ends before the next one begins, within the day. */
export const partsFollow = (model: SlotModel): boolean =>
  model.parts.every((part, place) => {
    const end = minutesOf(part.start) + lengthOf(model, part.count);
    const next = model.parts[place + 1];
    return end <= (next ? minutesOf(next.start) : 24 * 60 - 1);
  });
