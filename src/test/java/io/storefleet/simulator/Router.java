package io.storefleet.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the handler of a method and path; a part in braces matches anything that no other route names. */
final class Router {

    private record Route(String method, List<String> template, Handler handler) {

        boolean matches(ApiRequest request) {
            if (!method.equals(request.method())
                    || template.size() != request.path().size()) {
                return false;
            }
            for (int part = 0; part < template.size(); part++) {
                String wanted = template.get(part);
                String given = request.path().get(part);
                if (given.isEmpty() || !isOpen(wanted) && !wanted.equals(given)) {
                    return false;
                }
            }
            return true;
        }

        long openParts() {
            return template.stream().filter(Route::isOpen).count();
        }

        private static boolean isOpen(String part) {
            return part.startsWith("{");
        }
    }

    private final List<Route> routes = new ArrayList<>();

    /** Takes {@code POST /accounts/{id}} and the like. */
    Router add(Map<String, Handler> resource) {
        resource.forEach((call, handler) -> {
            String[] words = call.split(" /", 2);
            routes.add(new Route(words[0], List.of(words[1].split("/")), handler));
        });
        routes.sort(Comparator.comparingLong(Route::openParts));
        return this;
    }

    Reply answer(ApiRequest request) {
        for (Route route : routes) {
            if (route.matches(request)) {
                try {
                    return route.handler().handle(request);
                } catch (UnreadableBody refused) {
                    return UnreadableBody.reply();
                }
            }
        }
        return Reply.empty(404);
    }
}
