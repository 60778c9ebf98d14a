import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { count } from "../platform/format.ts";
import { useUnread } from "../platform/unread.ts";

/** That somebody wrote, at the top of one's space. */
export const UnreadMessages = () => {
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <Notice tone="info" title={count(unread, "échange non lu", "échanges non lus")}>
      <p>
        <Link to="/messagerie">Lire mes messages</Link>
      </p>
    </Notice>
  );
};
