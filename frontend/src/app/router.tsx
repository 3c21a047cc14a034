import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { ProblemError } from "@/lib/api/problem";
import { meQuery } from "@/lib/api/me";
import type { SetupStep } from "@/features/campaign-new/steps";
import type { MailStatus } from "@/lib/api/types";
import { PageLoader } from "@/components/PageLoader";
import { FailedPage } from "./FailedPage";
import { NotFoundPage } from "./NotFoundPage";
import { Shell } from "./Shell";
import { localPath, mailStatus, setupStep, text } from "./search";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search): { redirect?: string | undefined } => ({
    redirect: localPath(search.redirect),
  }),
  component: lazyRouteComponent(() => import("./pages/LoginRoute"), "LoginRoute"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  validateSearch: (search): { redirect?: string | undefined } => ({
    redirect: localPath(search.redirect),
  }),
  component: lazyRouteComponent(() => import("./pages/RegisterRoute"), "RegisterRoute"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.query({ ...meQuery, staleTime: "static" }) };
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "unauthenticated") throw error;
      throw redirect({ to: "/login", search: { redirect: localPath(location.href) } });
    }
  },
  component: Shell,
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyRouteComponent(
    () => import("@/features/dashboard/DashboardPage"),
    "DashboardPage",
  ),
});

const newCampaign = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/new",
  component: lazyRouteComponent(
    () => import("@/features/campaign-new/NewCampaignPage"),
    "NewCampaignPage",
  ),
});

const setup = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId/setup",
  validateSearch: (search): { step?: SetupStep | undefined } => ({ step: setupStep(search.step) }),
  component: lazyRouteComponent(() => import("./pages/SetupRoute"), "SetupRoute"),
});

const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId",
  validateSearch: (search): { status?: MailStatus | undefined } => ({
    status: mailStatus(search.status),
  }),
  component: lazyRouteComponent(() => import("./pages/CampaignRoute"), "CampaignRoute"),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/mailbox",
  validateSearch: (search): { connected?: true | undefined; error?: string | undefined } => ({
    connected: search.connected === true ? true : undefined,
    error: text(search.error),
  }),
  component: lazyRouteComponent(() => import("./pages/MailboxRoute"), "MailboxRoute"),
});

const limits = createRoute({
  getParentRoute: () => signedIn,
  path: "/limits",
  component: lazyRouteComponent(() => import("@/features/limits/LimitsPage"), "LimitsPage"),
});

const sandbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/sandbox",
  validateSearch: (search): { mail?: string | undefined } => ({ mail: text(search.mail) }),
  component: lazyRouteComponent(() => import("./pages/SandboxRoute"), "SandboxRoute"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/features/auth/SettingsPage"), "SettingsPage"),
});

const routeTree = root.addChildren([
  login,
  register,
  signedIn.addChildren([
    dashboard,
    newCampaign,
    setup,
    campaign,
    mailbox,
    limits,
    sandbox,
    settings,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: FailedPage,
    defaultPendingComponent: PageLoader,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
