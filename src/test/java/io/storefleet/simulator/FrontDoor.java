package io.storefleet.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.storefleet.simulator.door.Api;
import io.storefleet.simulator.door.CallLog;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.journal.Request;
import io.storefleet.simulator.pages.Html;
import io.storefleet.simulator.panel.ControlPage;
import io.storefleet.simulator.panel.Controls;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Tells API calls from the simulator's own pages and writes every answer. */
final class FrontDoor implements HttpHandler {

    private final Api api;
    private final BuyerPages pages;
    private final Controls controls;
    private final ControlPage page;
    private final Visits visits;

    /** Where API calls are written down, and the clock for it. */
    record Visits(CallLog log, Clock clock) {}

    FrontDoor(Api api, BuyerPages pages, Controls controls, ControlPage page, Visits visits) {
        this.api = api;
        this.pages = pages;
        this.controls = controls;
        this.page = page;
        this.visits = visits;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply buyers = pages.answer(method, path);
            if (path.startsWith("/_") && !method.equals("GET") && isForeign(exchange)) {
                write(exchange, Reply.empty(403));
            } else if (path.startsWith("/_sim/")) {
                write(exchange, controls.answer(method, path, body));
            } else if (path.startsWith(Html.FORMS) && method.equals("POST")) {
                write(exchange, page.submit(path, body));
            } else if (buyers != null) {
                write(exchange, buyers);
            } else if (method.equals("GET") && path.equals("/")) {
                write(exchange, page.show());
            } else {
                call(exchange, body);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers a call of an earlier run to nobody; gives the status. */
    int again(Request request) {
        @Nullable String store = request.store();
        if (store != null) {
            return api.again(store, request).status();
        }
        if (request.path().startsWith("/_sim/")) {
            return controls.answer(request.method(), request.path(), request.body())
                    .status();
        }
        Reply page = pages.answer(request.method(), request.path());
        return page == null ? 0 : page.status();
    }

    /** A page elsewhere must not turn the controls of a simulator on its reader's machine. */
    private static boolean isForeign(HttpExchange exchange) {
        String from = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin") && !from.equals("none");
    }

    private void call(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        Api.Outcome outcome = api.answer(exchange, body);
        visits.log().add(outcome.call(exchange, visits.clock()), api.template(exchange));
        Reply reply = outcome.reply();
        if (reply != null) {
            write(exchange, reply);
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        int length = reply.body().length + reply.missing();
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(reply.body());
            exchange.getResponseBody().flush();
        }
    }
}
