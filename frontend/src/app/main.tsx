import "./styles";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { getLocale } from "@/generated/paraglide/runtime";
import { createAppQueryClient } from "./query-client";
import { createAppRouter } from "./router";
import { localPath } from "./search";
import { cssVariables, theme } from "./theme";

document.documentElement.lang = getLocale();

const queryClient = createAppQueryClient(() => void backToLogin());
const router = createAppRouter(queryClient);

/** The session is over: log in, and come back to where this happened. */
async function backToLogin() {
  const { pathname, href } = router.state.location;
  if (pathname === "/login" || pathname === "/register") return;
  await router.navigate({ to: "/login", search: { redirect: localPath(href) } });
  queryClient.clear();
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
