import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Deps } from "../platform/deps.ts";
import { requestLink, requestLinkErrors } from "./request-link.ts";
import { findSignInLink } from "./sign-in-link.ts";

/** `account.tokenInvalid`: the link is not ours, was used, or expired more than seven days ago. */
export const renewLinkErrors = errorsOf("account.tokenInvalid", requestLinkErrors);

/**
 * Mails a new link to the address that an earlier one was mailed to, whoever holds that one: it has expired on the
 * device where it was opened, and nothing has to be typed again. The address itself is told to nobody.
 */
export const renewLink = async (
  deps: Deps,
  { token, clientAddress }: { token: string; clientAddress: string },
): Promise<void> => {
  const link = await findSignInLink(deps, token);
  if (!link) throw new AppError("account.tokenInvalid");
  await requestLink(deps, { email: link.email, clientAddress, draftId: link.draftId });
};
