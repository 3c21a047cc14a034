import { Link } from "@tanstack/react-router";
import classes from "./Shell.module.css";

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" alt="" width={28} height={28} />
      ApplyFlow
    </Link>
  );
}
