package io.storefleet.simulator.http;

/** Thrown where a request has a field the service does not know; answered as contract §3 (d) says of 2026. */
public final class UnknownField extends RuntimeException {

    public UnknownField(String field) {
        super(field);
    }

    public static Reply reply() {
        return Reply.json(400, Json.object().put("message", "unreadable").set("params", Json.array()));
    }
}
