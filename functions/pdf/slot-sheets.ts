import { hourText, weekdayText } from "../../shared/time/dates.ts";
import type { PrintDay } from "./print-day.ts";
import { bytesOf, newSheet } from "./sheet.ts";
import { drawTable } from "./tabular.ts";

/** The plan of the room, slot by slot: who is at which table; each slot begins on a page of its own. */
export const slotSheets = async (
  { rencontre, meetings }: PrintDay,
  now: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(`Plan de la journée · ${rencontre.title}`, now);
  for (const slot of rencontre.slots) {
    const here = meetings.filter(({ place }) => place?.slot === slot.id);
    drawTable(sheet, {
      title: `De ${hourText(slot.start)} à ${hourText(slot.end)}`,
      over: `${rencontre.title} · ${weekdayText(rencontre.date)}`,
      columns: [
        { heading: "Table", share: 8 },
        { heading: "Acheteur", share: 46 },
        { heading: "Fournisseur", share: 46 },
      ],
      rows: here.map(({ place, buyer, supplier }) => [String(place?.table ?? ""), buyer.name, supplier.name]),
      rowHeight: 29,
      size: 14,
    });
  }
  return bytesOf(sheet);
};
