import type { ContactSettings } from "../../shared/settings/contact-settings.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { contactConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

export const changeContactErrors = storeSettingsErrors;

/** Changes how the team is reached, and what the legal notice says of the editor and the host. */
export const changeContact = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: ContactSettings },
) => storeSettings(deps, actor, contactConcern, { version, make: () => value });
