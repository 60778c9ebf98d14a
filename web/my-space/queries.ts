import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

const readMyTasks = () => answer(api.auth.me.waiting.$get());
export type MyTask = Awaited<ReturnType<typeof readMyTasks>>["items"][number];

/** The tasks of the person signed in, the most pressing first. */
export const myTasksQuery = queryOptions({ queryKey: ["me", "waiting"], queryFn: readMyTasks });
