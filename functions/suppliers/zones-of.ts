import type { SupplierInput } from "../../shared/suppliers/schema.ts";

/** The commune of a profile's address, with its path in the input. */
export const communeOf = ({ address: { communeCode } }: Pick<SupplierInput, "address">) => ({
  path: "address.communeCode",
  code: communeCode,
});

/** The territories that a profile names, each list with its path in the input. */
export const zonesOf = ({ activities }: Pick<SupplierInput, "activities">) =>
  activities.flatMap(({ zone }, i) =>
    zone.type === "areas" ? [{ path: `activities[${i}].zone.areas`, places: zone.areas }] : [],
  );

/** The purchase categories that a profile names, each with its path in the input. */
export const categoriesOf = ({ activities }: Pick<SupplierInput, "activities">) =>
  activities.map(({ category }, i) => ({ path: `activities[${i}].category`, id: category }));
