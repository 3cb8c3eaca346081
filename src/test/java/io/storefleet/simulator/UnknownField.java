package io.storefleet.simulator;

/** Thrown where a request has a field the service does not know; answered as contract §3 (d) says of 2026. */
final class UnknownField extends RuntimeException {

    UnknownField(String field) {
        super(field);
    }

    static Reply reply() {
        return Reply.json(400, Json.object().put("message", "unreadable").set("params", Json.array()));
    }
}
