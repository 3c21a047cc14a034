package dev.applyflow.web;

/** One line of a routing table. */
public record Route(String method, PathTemplate path, Handler handler) {
    public static Route get(String path, Handler handler) {
        return of("GET", path, handler);
    }

    public static Route post(String path, Handler handler) {
        return of("POST", path, handler);
    }

    public static Route put(String path, Handler handler) {
        return of("PUT", path, handler);
    }

    public static Route patch(String path, Handler handler) {
        return of("PATCH", path, handler);
    }

    public static Route delete(String path, Handler handler) {
        return of("DELETE", path, handler);
    }

    private static Route of(String method, String path, Handler handler) {
        return new Route(method, PathTemplate.parse(path), handler);
    }
}
