import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { refusedLines } from "../../shared/clause/folder.ts";
import { mostTold } from "../../shared/clause/import-nouns.ts";
import type { ClauseImportAnswer, ClauseImportInput } from "../../shared/clause/import-schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { importClause } from "./import-folder.ts";

const unpack = promisify(gunzip);

/** What all files may weigh, unpacked: more is a mistake, or made to fill the memory. */
const mostBytes = 48 * 1_048_576;

/** About how many things one call stores, so that it answers in far less than the half-minute that it has. */
const atOnce = 8_000;

const unpacked = async (files: ClauseImportInput["files"]): Promise<Map<string, Uint8Array>> => {
  const bytes = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const [place, { name, gzip }] of files.entries()) {
    const content = await unpack(Buffer.from(gzip, "base64"), { maxOutputLength: left }).catch(() => {
      const message = `Le fichier « ${name} » est trop grand, ou abîmé.`;
      throw new AppError("request.invalid", {}, [{ path: `files.${place}`, code: "gzip", message }]);
    });
    left = Math.max(1, left - content.length);
    bytes.set(name, content);
  }
  return bytes;
};

/**
 * Imports files of the clause that somebody sends, or tries them. A large folder takes several calls with the same files,
 * each from where the one before stopped; what is stored stays, and is not stored again. Staff only. Errors:
 * account.signedOut, request.forbidden, request.invalid (a file that is damaged or too large), version.conflict.
 */
export const importClauseFiles = async (
  deps: Deps,
  actor: Actor,
  { dryRun, files, from }: ClauseImportInput,
): Promise<ClauseImportAnswer> => {
  requireStaff(actor);
  const done = await importClause(deps, actor, {
    files: await unpacked(files),
    dryRun,
    from,
    atMost: atOnce,
  });
  return {
    ...done,
    refused: refusedLines(done.faults),
    faults: done.faults.slice(0, mostTold),
    remarks: done.warnings.length,
    warnings: done.warnings.slice(0, mostTold),
  };
};
