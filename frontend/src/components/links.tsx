import { Anchor, Button, type AnchorProps, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type Native<P> = P &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> };

function ButtonAnchor(props: Native<ButtonProps>) {
  return <Button component="a" {...props} />;
}

function PlainAnchor(props: Native<AnchorProps>) {
  return <Anchor {...props} />;
}

/** A link that looks like a button. */
export const LinkButton = createLink(ButtonAnchor);

/** A link in a text. */
export const TextLink = createLink(PlainAnchor);
