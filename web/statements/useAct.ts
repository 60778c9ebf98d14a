import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../components/feedback/Toast.tsx";
import { statementQuery } from "./queries.ts";

type Staff = Awaited<ReturnType<NonNullable<ReturnType<typeof statementQuery>["queryFn"]>>>;

/** An act of staff on a statement: shown at once, in the list too. */
export const useAct = <Asked>(
  id: string,
  act: (asked: Asked) => Promise<Staff>,
  said: (after: Staff) => string,
  onDone: () => void = () => {},
) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (after) => {
      client.setQueryData(statementQuery(id).queryKey, after);
      void client.invalidateQueries({ queryKey: ["statements"] });
      void client.invalidateQueries({ queryKey: ["staff-inbox"] });
      toast(said(after));
      onDone();
    },
  });
};
