const format = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  maximumFractionDigits: 0,
});

/** Euros without cents, in French: `60 000 €`. */
export const euros = (amount: number): string => format.format(amount);

const dayFormat = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A day (`YYYY-MM-DD`) in French: `22 août 2026`, `1er avril 2026`. */
export const frenchDay = (day: string): string =>
  dayFormat
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(/^1 /, "1er ")
    .replaceAll(" ", "\u00a0");
