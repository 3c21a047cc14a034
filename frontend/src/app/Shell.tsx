import { AppShell, Burger, Container, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { m } from "@/generated/paraglide/messages";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { NavLinks } from "./NavLinks";
import classes from "./Shell.module.css";

export function Shell() {
  const [open, { toggle, close }] = useDisclosure();
  useFocusOnNavigation(close);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 260, breakpoint: "sm", collapsed: { desktop: true, mobile: !open } }}
      padding="md"
    >
      <AppShell.Header px="md">
        <a className={classes.skip} href="#content">
          {m.skip_to_content()}
        </a>
        <Container size="lg" h="100%" px={0}>
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group wrap="nowrap">
              <Burger
                opened={open}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={open ? m.nav_close() : m.nav_open()}
                aria-expanded={open}
              />
              <Brand />
            </Group>
            <Group component="nav" aria-label={m.nav_label()} gap={4} visibleFrom="sm">
              <NavLinks />
            </Group>
            <AccountMenu />
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Navbar p="md" hiddenFrom="sm" aria-label={m.nav_label()} aria-hidden={!open}>
        {open && <NavLinks />}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" py="md" px={0}>
          <Outlet />
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

/** A new page is announced to screen readers by moving the focus to its title. */
function useFocusOnNavigation(onNavigation: () => void) {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        onNavigation();
        document.querySelector("h1")?.focus({ preventScroll: true });
      }),
    [router, onNavigation],
  );
}
