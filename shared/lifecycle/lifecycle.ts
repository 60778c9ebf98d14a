/** The pseudo-status before creation and after deletion, as the diagrams write it. */
export const nothing = "[*]";
type Nothing = typeof nothing;

/** Transitions between statuses, by the name of the event. */
export type Transitions<Status extends string> = Readonly<
  Record<
    string,
    {
      from: readonly (Status | Nothing)[];
      /** A list if any of them can be chosen; the diagrams draw the next one in order. */
      to: Status | Nothing | readonly Status[];
      /** Who triggers it and on what condition, for the diagrams of docs/states.md. */
      label: string;
    }
  >
>;

/**
 * A lifecycle, as data. Each noun declares it in parts, without zod, so that a public page only loads the
 * parts that it uses, such as statuses and labels.
 */
export type Lifecycle<Status extends string> = {
  /** In their usual order. */
  statuses: readonly Status[];
  /** In French, as users read them. */
  labels: Readonly<Record<Status, string>>;
  /** Sets of statuses that allow an action or have a common meaning. */
  sets: Readonly<Record<string, readonly Status[]>>;
  transitions: Transitions<Status>;
};

/** Declares named sets of statuses, typed so that any status can be looked up in each. */
export const statusSets =
  <Status extends string>() =>
  <Name extends string>(
    sets: Readonly<Record<Name, readonly Status[]>>,
  ): Readonly<Record<Name, readonly Status[]>> =>
    sets;
