import { describe } from "vitest";
import { dayJourneys } from "./day-journeys.ts";
import { dayPlaces } from "./day-places.ts";
import { dayWalkIn } from "./day-walk-in.ts";
import { formJourneys } from "./form-journeys.ts";
import { importJourneys } from "./import-journeys.ts";
import { inboxJourney } from "./inbox-journey.ts";
import { invitationJourney } from "./invitation-journey.ts";
import { journeys } from "./journeys.ts";
import { keyboardJourneys } from "./keyboard-journeys.ts";
import { lotJourney } from "./lot-journey.ts";
import { memberJourneys } from "./member-journeys.ts";
import { onePersonJourney } from "./one-person-journey.ts";
import { outcomeJourneys } from "./outcome-journeys.ts";
import { pages } from "./pages.ts";
import { proofFileJourneys } from "./proof-file-journeys.ts";
import { publicJourneys } from "./public-journeys.ts";
import { publicationJourney } from "./publication-journey.ts";
import { rencontreChanges } from "./rencontre-changes.ts";
import { rgaaJourneys } from "./rgaa-journeys.ts";
import { roundComparisonJourney } from "./round-comparison-journey.ts";
import { roundJourney } from "./round-journey.ts";
import { roundMatrixJourney } from "./round-matrix-journey.ts";
import { roundPlanJourney } from "./round-plan-journey.ts";
import { settingsJourneys } from "./settings-journeys.ts";
import { slowPhone } from "./slow-phone.ts";
import { staffContracts } from "./staff-contracts.ts";
import { staffIntents } from "./staff-intents.ts";
import { staffModeration } from "./staff-moderation.ts";
import { supplierKeyboard } from "./supplier-keyboard.ts";
import { withoutScripts } from "./without-scripts.ts";
import { openedWorld } from "./world.ts";
import { zoneJourneys } from "./zone-journeys.ts";

// One file, so that the pages are built once, and served by one server to one browser.
const world = openedWorld();

describe("every page, on a desk and on a phone, by day and by night, is accessible and has nothing to complain of", () =>
  pages(world));
describe("journeys", () => journeys(world));
describe("journeys of buyers and suppliers", () => memberJourneys(world));
describe("forms that do not trap", () => formJourneys(world));
describe("the documents of proofs", () => proofFileJourneys(world));
describe("the inbox", () => inboxJourney(world));
describe("journeys of visitors", () => publicJourneys(world));
describe("by keyboard alone", () => {
  keyboardJourneys(world);
  supplierKeyboard(world);
  lotJourney(world);
});
describe("the zone of an activity", () => zoneJourneys(world));
describe("what RGAA asks", () => rgaaJourneys(world));
describe("without scripts", () => withoutScripts(world));
describe("on a slow phone", () => slowPhone(world));
describe("the journey of a round", () => {
  invitationJourney(world);
  onePersonJourney(world);
  roundJourney(world);
  roundMatrixJourney(world);
  roundPlanJourney(world);
  roundComparisonJourney(world);
  publicationJourney(world);
});
describe("the team’s moderation", () => staffModeration(world));
describe("the team’s intents", () => staffIntents(world));
describe("the team’s contracts, journal and mails", () => staffContracts(world));
describe("the day itself", () => {
  dayJourneys(world);
  dayPlaces(world);
  dayWalkIn(world);
});
describe("what came of it", () => outcomeJourneys(world));
describe("journeys of settings", () => settingsJourneys(world));
describe("journeys of imports", () => importJourneys(world));
describe("a rencontre that changes", () => rencontreChanges(world));
