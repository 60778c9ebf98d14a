import { findCommune } from "../../shared/geo/find-commune.ts";
import type { Deps } from "../platform/deps.ts";

type Located = { postalCode: string; city: string; communeCode?: string | undefined };

/** An address with the code of its commune, where its postal code and town tell which it is. */
export const withCommune = <Address extends Located>(
  { gazetteer }: Pick<Deps, "gazetteer">,
  address: Address,
): Address => {
  if (address.communeCode !== undefined) return address;
  const found = findCommune(gazetteer(), address.postalCode, address.city);
  return "commune" in found ? { ...address, communeCode: found.commune.code } : address;
};
