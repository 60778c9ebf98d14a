import { type ProofFile, proofFileSchema } from "../../shared/suppliers/schema.ts";
import { readProblem } from "../platform/problem.ts";

/** Sends the document of a proof as it is. */
export const sendFile = async (supplierId: string, file: File): Promise<ProofFile> => {
  const name = encodeURIComponent(file.name.slice(-200));
  const response = await fetch(`/api/suppliers/${supplierId}/files?name=${name}`, {
    method: "POST",
    headers: { "content-type": file.type },
    body: file,
  });
  if (!response.ok) throw await readProblem(response);
  return proofFileSchema.parse(await response.json());
};
