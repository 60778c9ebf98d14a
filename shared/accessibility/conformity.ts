/** What the foot of every page says; a test compares it with the audit, which no other page than the statement loads. */
export const statedConformity = "partiellement conforme";
