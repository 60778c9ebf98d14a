import { hourText } from "../../shared/time/dates.ts";

const inParis = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The hour that clocks in Paris show at an instant: « 9 h 12 ». */
export const instantHour = (instant: string): string => hourText(inParis.format(Date.parse(instant)));
