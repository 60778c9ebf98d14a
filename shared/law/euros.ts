const format = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  maximumFractionDigits: 0,
});

/** Euros without cents, in French: `60 000 €`. */
export const euros = (amount: number): string => format.format(amount);
