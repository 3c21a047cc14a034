import { getRouteApi, useRouter } from "@tanstack/react-router";
import { LoginPage } from "@/features/auth/LoginPage";

const route = getRouteApi("/login");

export function LoginRoute() {
  const { redirect } = route.useSearch();
  const router = useRouter();
  return <LoginPage redirect={redirect} onDone={() => router.history.push(redirect ?? "/")} />;
}
