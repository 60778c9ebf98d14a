import * as z from "zod";

/**
 * An export is NDJSON: a first line that identifies it, one line per item, a last line with count and
 * checksum, so that a truncated file is noticed.
 */
export const headSchema = z.object({
  format: z.literal("rencontres-solidaires"),
  formatVersion: z.literal(1),
  exportedAt: z.iso.datetime(),
});

export const tailSchema = z.object({ items: z.int(), checksum: z.string() });

export const itemLineSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  doc: z.unknown(),
  gsi1pk: z.string().optional(),
  gsi1sk: z.string().optional(),
  gsi2pk: z.string().optional(),
  gsi2sk: z.string().optional(),
  expiresAt: z.int().optional(),
});
