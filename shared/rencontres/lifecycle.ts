import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

/** `postponed` waits for a new date; with one, a rencontre is `open` again. */
export const rencontreStatuses = [
  "draft",
  "open",
  "closed",
  "matched",
  "published",
  "running",
  "held",
  "followedUp",
  "postponed",
  "cancelled",
] as const;
export type RencontreStatus = (typeof rencontreStatuses)[number];
export const rencontreStatusLabels: Record<RencontreStatus, string> = {
  draft: "En préparation",
  open: "Recensement ouvert",
  closed: "Recensement clos",
  matched: "Rapprochements faits",
  published: "Plan publié",
  running: "En cours",
  held: "Tenue",
  followedUp: "Suites closes",
  postponed: "Reportée",
  cancelled: "Annulée",
};

const beforePlan = ["open", "closed", "matched"] as const;
const beforeTheDay = ["draft", ...beforePlan, "published", "postponed"] as const;
const upcoming = [...beforePlan, "published", "running", "postponed"] as const;

export const rencontreSets = statusSets<RencontreStatus>()({
  /** Its description, times and tables can be corrected with a form. */
  changeable: ["draft", ...beforePlan],
  /**
   * The format can change until participants have met: even on the day a room may close or a train may stop.
   */
  formatChangeable: [...beforeTheDay, "running"],
  postponable: beforeTheDay,
  cancellable: beforeTheDay,
  /** Organisations register, and say what they bring. */
  openToMembers: ["open"],
  /** Staff correct registrations until the plan is published. */
  openToStaff: beforePlan,
  /** On the day, staff also register those who come without having done so. */
  registeredByStaff: [...beforePlan, "published", "running"],
  /** Rounds are requested and adjusted. */
  roundsAllowed: ["closed", "matched", "published"],
  /** There is a plan, which can be published or replaced. */
  planPublishable: ["matched", "published"],
  /** The published plan is adapted to what happens on the day. */
  replannable: ["published", "running"],
  attendanceTaken: ["running", "held"],
  /** Announced, and still to come or in progress. */
  upcoming,
  /** The day took place. */
  past: ["held", "followedUp"],
  /** Announced, and not cancelled. */
  takingPlace: [...upcoming, "held", "followedUp"],
  /** The rencontre is over; participants get follow-up questions. */
  over: ["held", "followedUp", "cancelled"],
  /** Outside the normal sequence from recensement to follow-ups. */
  offCourse: ["postponed", "cancelled"],
});

export const rencontreTransitions = {
  creation: { from: [nothing], to: "draft", label: "creation (staff)" },
  opening: { from: ["draft"], to: "open", label: "opening" },
  closing: { from: ["open"], to: "closed", label: "closing" },
  proposal: { from: ["closed"], to: "matched", label: "a round is proposed (engine)" },
  publication: { from: ["matched"], to: "published", label: "a round is published (engine)" },
  laterPublication: { from: ["published"], to: "published", label: "a later round is published" },
  start: { from: ["published"], to: "running", label: "start" },
  end: { from: ["running"], to: "held", label: "end, which makes the waves due" },
  followUpsEnd: { from: ["held"], to: "followedUp", label: "21 days after the last wave (clock)" },
  draftPostponement: { from: ["draft"], to: "draft", label: "postponement, of which nobody is told" },
  postponement: {
    from: rencontreSets.postponable.filter((status) => status !== "draft"),
    to: "postponed",
    label: "postponement without a date",
  },
  newDate: {
    from: rencontreSets.postponable.filter((status) => status !== "draft"),
    to: "open",
    label: "postponement with a date, registrations to be confirmed",
  },
  cancellation: { from: rencontreSets.cancellable, to: "cancelled", label: "cancellation" },
} satisfies Transitions<RencontreStatus>;
