import { getRouteApi, useRouter } from "@tanstack/react-router";
import { RegisterPage } from "@/features/auth/RegisterPage";

const route = getRouteApi("/register");

export function RegisterRoute() {
  const { redirect } = route.useSearch();
  const router = useRouter();
  return <RegisterPage redirect={redirect} onDone={() => router.history.push(redirect ?? "/")} />;
}
