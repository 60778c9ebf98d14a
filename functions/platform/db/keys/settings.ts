import { alone } from "./key-parts.ts";

/** Settings of staff, by concern. */
export const settingsKey = alone("SETTINGS");
