import { queryOptions } from "@tanstack/react-query";
import { answer, api, done } from "../platform/api.ts";

/** An organisation of either side, by its id. */
const at = (id: string) => (id.startsWith("sup_") ? api.suppliers[":id"] : api.buyers[":id"]);

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ["members", id],
    queryFn: () => answer(at(id).members.$get({ param: { id } })),
  });

export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: ["invitations", id],
    queryFn: () => answer(at(id).invitations.$get({ param: { id } })),
  });

export const askToJoin = (id: string, note: string) =>
  done(at(id).members.$post({ param: { id }, json: { note } }));

export const approveMember = (id: string, accountId: string) =>
  done(at(id).members[":accountId"].approval.$post({ param: { id, accountId } }));

export const refuseMember = (id: string, accountId: string, reason: string) =>
  done(at(id).members[":accountId"].refusal.$post({ param: { id, accountId }, json: { reason } }));

export const removeMember = (id: string, accountId: string) =>
  done(at(id).members[":accountId"].$delete({ param: { id, accountId } }));

export const inviteMember = (id: string, email: string) =>
  done(at(id).invitations.$post({ param: { id }, json: { email } }));

export const takeBackInvitation = (id: string, email: string) =>
  done(at(id).invitations.withdrawal.$post({ param: { id }, json: { email } }));

export const answerInvitation = (organisationId: string, accepted: boolean) =>
  done(api.auth.me.invitations[":organisationId"].$post({ param: { organisationId }, json: { accepted } }));
