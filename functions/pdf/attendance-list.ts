import { weekdayText } from "../../shared/time/dates.ts";
import { namesOfComers } from "./badge-people.ts";
import type { PrintDay } from "./print-day.ts";
import { bytesOf, newSheet } from "./sheet.ts";
import { drawTable } from "./tabular.ts";

const sideNames = { buyer: "Acheteur", supplier: "Fournisseur" };
const sessionNames: Record<string, string> = { AM: "Signature, matin", PM: "Signature, après-midi" };

/** The list that participants sign (*émargement*): a line for each person, a box for each part of the day. */
export const attendanceList = async (
  { rencontre, participants }: PrintDay,
  now: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(`Émargement · ${rencontre.title}`, now);
  const sessions = [...new Set(rencontre.slots.map(({ session }) => session))];
  drawTable(sheet, {
    title: "Feuille d’émargement",
    over: `${rencontre.title} · ${weekdayText(rencontre.date)}`,
    columns: [
      { heading: "Organisation", share: 30 },
      { heading: "Personne", share: 20 },
      { heading: "Au titre de", share: 12 },
      ...sessions.map((session) => ({ heading: sessionNames[session] ?? "Signature", share: 20 })),
    ],
    rows: participants.flatMap((participant) =>
      namesOfComers(participant).map(({ name }) => [
        participant.organisationName,
        name,
        sideNames[participant.side],
        ...sessions.map(() => ""),
      ]),
    ),
    rowHeight: 36,
    size: 10,
    boxes: true,
  });
  return bytesOf(sheet);
};
