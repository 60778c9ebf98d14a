export const rencontreFormats = ["inPerson", "remote", "contactsOnly"] as const;
export type RencontreFormat = (typeof rencontreFormats)[number];
export const rencontreFormatLabels: Record<RencontreFormat, string> = {
  inPerson: "En présence",
  remote: "À distance",
  contactsOnly: "Échange de contacts",
};
