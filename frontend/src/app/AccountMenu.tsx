import { Button, Menu } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { logout } from "@/features/auth/api/logout";
import { m } from "@/generated/paraglide/messages";
import { meQuery } from "@/lib/api/me";

export function AccountMenu() {
  const { data: me } = useSuspenseQuery(meQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: logout,
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: "/login" });
    },
  });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" size="xs" loading={leave.isPending}>
          {m.account()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        <Menu.Item component={Link} to="/settings">
          {m.nav_settings()}
        </Menu.Item>
        <Menu.Item onClick={() => leave.mutate()}>{m.logout()}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
