import { Hono } from "hono";
import * as z from "zod";
import { proofFileSchema } from "../../shared/suppliers/schema.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { query } from "../platform/http/validate.ts";
import { keepProofFile, keepProofFileErrors, readProofFile, readProofFileErrors } from "./proof-files.ts";

const tag = "Fournisseurs";

/** Files of proofs; mounted under `/suppliers`. The body is the file itself. */
export const fileRoutes = new Hono<Env>()
  .post(
    "/:id/files",
    describe({
      summary: "Joindre un fichier (PDF, JPEG ou PNG, 4 Mo au plus) ; le corps est le fichier",
      tag,
      status: 201,
      answer: proofFileSchema,
      errors: keepProofFileErrors,
    }),
    query(z.object({ name: proofFileSchema.shape.name })),
    async (c) => {
      const content = new Uint8Array(await c.req.arrayBuffer());
      const { name } = c.req.valid("query");
      return c.json(
        await keepProofFile(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id"), content, name }),
        201,
      );
    },
  )
  .get(
    "/:id/files/:fileId",
    describe({
      summary: "Lire un fichier joint, pour les membres et l’équipe",
      tag,
      contentType: "application/octet-stream",
      errors: readProofFileErrors,
    }),
    async (c) => {
      const { id, fileId } = c.req.param();
      const { content, type } = await readProofFile(c.get("deps"), c.get("actor"), {
        supplierId: id,
        fileId,
      });
      return c.body(new Uint8Array(content), 200, {
        "content-type": type,
        "content-disposition": `attachment; filename="${fileId}.${type.split("/")[1]}"`,
        "cache-control": "private, no-store",
      });
    },
  );
