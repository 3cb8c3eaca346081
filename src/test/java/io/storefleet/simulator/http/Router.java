package io.storefleet.simulator.http;

import io.storefleet.simulator.journal.Journal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a call and lets it answer. */
public final class Router {

    private static final String UNKNOWN = "unknown path";

    private final Routes<Handler> routes = new Routes<>();
    private final @Nullable Journal journal;

    public Router() {
        this(null);
    }

    /** Changes are written down in the journal. */
    public Router(@Nullable Journal journal) {
        this.journal = journal;
    }

    /** Takes {@code POST /accounts/{id}} and the like. */
    public Router add(Map<String, Handler> resource) {
        routes.add(resource);
        return this;
    }

    public Reply answer(ApiRequest request) {
        return routes.find(request.method(), request.path())
                .map(route -> kept(route.handler(), request))
                .orElseGet(() -> Reply.empty(404));
    }

    /** The path with ids left out, as calls are counted. */
    public String template(String method, List<String> path) {
        return routes.find(method, path).map(Routes.Route::template).orElse(UNKNOWN);
    }

    private Reply kept(Handler handler, ApiRequest request) {
        return journal == null || request.method().equals("GET")
                ? answer(handler, request)
                : journal.change(request::kept, () -> answer(handler, request), Reply::status);
    }

    private static Reply answer(Handler handler, ApiRequest request) {
        try {
            return handler.handle(request);
        } catch (UnreadableBody refused) {
            return UnreadableBody.reply();
        }
    }
}
