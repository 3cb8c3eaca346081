package io.storefleet.simulator.http;

/** Thrown by a handler that needs a JSON body and got none it can read; the router answers 400 (contract §3 d). */
public final class UnreadableBody extends RuntimeException {

    UnreadableBody(Throwable cause) {
        super("the body is no JSON", cause);
    }

    static Reply reply() {
        return Reply.json(
                400, Json.object().put("message", "Can not parse request body.").set("params", Json.array()));
    }
}
