package io.storefleet.simulator.http;

import java.util.List;
import java.util.Map;

/** Finds the handler of a call and lets it answer. */
public final class Router {

    private static final String UNKNOWN = "unknown path";

    private final Routes<Handler> routes = new Routes<>();

    /** Takes {@code POST /accounts/{id}} and the like. */
    public Router add(Map<String, Handler> resource) {
        routes.add(resource);
        return this;
    }

    public Reply answer(ApiRequest request) {
        return routes.find(request.method(), request.path())
                .map(route -> answer(route.handler(), request))
                .orElseGet(() -> Reply.empty(404));
    }

    /** The path with ids left out, as calls are counted. */
    public String template(String method, List<String> path) {
        return routes.find(method, path).map(Routes.Route::template).orElse(UNKNOWN);
    }

    private static Reply answer(Handler handler, ApiRequest request) {
        try {
            return handler.handle(request);
        } catch (UnreadableBody refused) {
            return UnreadableBody.reply();
        }
    }
}
