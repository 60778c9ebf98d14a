import {
  followedSets,
  followedStatuses,
  followedStatusLabels,
  followedTransitions,
} from "../../shared/clause/progress/lifecycle.ts";
import {
  contractStatuses,
  contractStatusLabels,
  contractTransitions,
} from "../../shared/contracts/lifecycle.ts";
import {
  followUpStatuses,
  followUpStatusLabels,
  followUpTransitions,
} from "../../shared/followups/lifecycle.ts";
import {
  intentSets,
  intentStatuses,
  intentStatusLabels,
  intentTransitions,
} from "../../shared/intents/lifecycle.ts";
import type { Lifecycle } from "../../shared/lifecycle/lifecycle.ts";
import {
  meetingSets,
  meetingStatuses,
  meetingStatusLabels,
  meetingTransitions,
} from "../../shared/meetings/lifecycle.ts";
import {
  eligibilityLabels,
  eligibilityStatuses,
  eligibilityTransitions,
  situationRequestLabels,
  situationRequestStatuses,
  situationRequestTransitions,
} from "../../shared/participants/lifecycle.ts";
import {
  rencontreSets,
  rencontreStatuses,
  rencontreStatusLabels,
  rencontreTransitions,
} from "../../shared/rencontres/lifecycle.ts";
import {
  registrationSets,
  registrationStatuses,
  registrationStatusLabels,
  registrationTransitions,
} from "../../shared/rencontres/registration-lifecycle.ts";
import {
  roundSets,
  roundStatuses,
  roundStatusLabels,
  roundTransitions,
} from "../../shared/rounds/lifecycle.ts";
import {
  statementSets,
  statementStatuses,
  statementStatusLabels,
  statementTransitions,
} from "../../shared/statements/lifecycle.ts";
import {
  supplierSets,
  supplierStatuses,
  supplierStatusLabels,
  supplierTransitions,
} from "../../shared/suppliers/lifecycle.ts";

const whole = <Status extends string>(lifecycle: Lifecycle<Status>): Lifecycle<string> => lifecycle;

/** Every lifecycle by its noun, as docs/states.md names it and as the first word of its items' sort key, in small letters. */
export const lifecycles = {
  supplier: whole({
    statuses: supplierStatuses,
    labels: supplierStatusLabels,
    sets: supplierSets,
    transitions: supplierTransitions,
  }),
  intent: whole({
    statuses: intentStatuses,
    labels: intentStatusLabels,
    sets: intentSets,
    transitions: intentTransitions,
  }),
  rencontre: whole({
    statuses: rencontreStatuses,
    labels: rencontreStatusLabels,
    sets: rencontreSets,
    transitions: rencontreTransitions,
  }),
  registration: whole({
    statuses: registrationStatuses,
    labels: registrationStatusLabels,
    sets: registrationSets,
    transitions: registrationTransitions,
  }),
  round: whole({
    statuses: roundStatuses,
    labels: roundStatusLabels,
    sets: roundSets,
    transitions: roundTransitions,
  }),
  meeting: whole({
    statuses: meetingStatuses,
    labels: meetingStatusLabels,
    sets: meetingSets,
    transitions: meetingTransitions,
  }),
  followUp: whole({
    statuses: followUpStatuses,
    labels: followUpStatusLabels,
    sets: {},
    transitions: followUpTransitions,
  }),
  contract: whole({
    statuses: contractStatuses,
    labels: contractStatusLabels,
    sets: {},
    transitions: contractTransitions,
  }),
  followedContract: whole({
    statuses: followedStatuses,
    labels: followedStatusLabels,
    sets: followedSets,
    transitions: followedTransitions,
  }),
  eligibility: whole({
    statuses: eligibilityStatuses,
    labels: eligibilityLabels,
    sets: {},
    transitions: eligibilityTransitions,
  }),
  situationRequest: whole({
    statuses: situationRequestStatuses,
    labels: situationRequestLabels,
    sets: {},
    transitions: situationRequestTransitions,
  }),
  statement: whole({
    statuses: statementStatuses,
    labels: statementStatusLabels,
    sets: statementSets,
    transitions: statementTransitions,
  }),
};
