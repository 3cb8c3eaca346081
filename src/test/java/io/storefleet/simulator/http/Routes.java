package io.storefleet.simulator.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What answers which method and path; a part in braces matches anything that no other route names. */
public final class Routes<H> {

    /** One of them, e.g. {@code POST} and {@code /accounts/{id}}. */
    public record Route<H>(String method, String template, List<String> parts, H handler) {

        boolean matches(String asked, List<String> path) {
            if (!method.equals(asked) || parts.size() != path.size()) {
                return false;
            }
            for (int part = 0; part < parts.size(); part++) {
                String wanted = parts.get(part);
                String given = path.get(part);
                if (given.isEmpty() || !isOpen(wanted) && !wanted.equals(given)) {
                    return false;
                }
            }
            return true;
        }

        long openParts() {
            return parts.stream().filter(Route::isOpen).count();
        }

        private static boolean isOpen(String part) {
            return part.startsWith("{");
        }
    }

    private final List<Route<H>> routes = new ArrayList<>();

    /** Takes {@code POST /accounts/{id}} and the like. */
    public void add(Map<String, H> resource) {
        resource.forEach((call, handler) -> {
            String[] words = call.split(" /", 2);
            routes.add(new Route<>(words[0], "/" + words[1], List.of(words[1].split("/")), handler));
        });
        routes.sort(Comparator.comparingLong(Route::openParts));
    }

    public Optional<Route<H>> find(String method, List<String> path) {
        for (Route<H> route : routes) {
            if (route.matches(method, path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }
}
