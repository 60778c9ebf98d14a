/** `1 234 mails`, `0 mail`: in French, zero and one are singular. */
export const count = (quantity: number, singular: string, plural = `${singular}s`): string =>
  `${quantity.toLocaleString("fr-FR")} ${Math.abs(quantity) < 2 ? singular : plural}`;
