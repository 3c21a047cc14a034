import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { m } from "@/generated/paraglide/messages";
import { meQuery } from "@/lib/api/me";
import classes from "./Shell.module.css";

export function NavLinks() {
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <>
      <Link to="/" className={classes.link} activeOptions={{ exact: true }}>
        {m.nav_campaigns()}
      </Link>
      <Link to="/mailbox" className={classes.link}>
        {m.nav_mailbox()}
      </Link>
      <Link to="/limits" className={classes.link}>
        {m.nav_limits()}
      </Link>
      {me.sandboxUrl && (
        <Link to="/sandbox" className={classes.link}>
          {m.nav_sandbox()}
        </Link>
      )}
    </>
  );
}
