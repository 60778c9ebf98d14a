import type { IdentityView } from "../../shared/participants/view.ts";

/** What the form of an identity holds: every text is there, empty where nothing is known. */
export type IdentityForm = {
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  phone: string;
  referrerName: string;
  referrerEmail: string;
  referrerPhone: string;
};

export const blankIdentity: IdentityForm = {
  firstName: "",
  lastName: "",
  birthDate: "",
  email: "",
  phone: "",
  referrerName: "",
  referrerEmail: "",
  referrerPhone: "",
};

export const identityFormOf = (identity: IdentityView): IdentityForm => ({
  firstName: identity.firstName,
  lastName: identity.lastName,
  birthDate: identity.birthDate ?? "",
  email: identity.email ?? "",
  phone: identity.phone ?? "",
  referrerName: identity.referrer?.name ?? "",
  referrerEmail: identity.referrer?.email ?? "",
  referrerPhone: identity.referrer?.phone ?? "",
});

/** Whether anything was typed: nobody has to enter an identity. */
export const tellsOfSomebody = (form: IdentityForm): boolean =>
  Object.values(form).some((text) => text !== "");

export const identityOf = (form: IdentityForm) => {
  const { firstName, lastName, birthDate, email, phone, referrerName, referrerEmail, referrerPhone } = form;
  return {
    firstName,
    lastName,
    ...(birthDate === "" ? {} : { birthDate }),
    ...(email === "" ? {} : { email }),
    ...(phone === "" ? {} : { phone }),
    ...(referrerName + referrerEmail + referrerPhone === ""
      ? {}
      : { referrer: { name: referrerName, email: referrerEmail, phone: referrerPhone } }),
  };
};
