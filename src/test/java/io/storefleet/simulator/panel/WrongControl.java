package io.storefleet.simulator.panel;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;

/** A control call that cannot be done; its message is for the person who made it. */
final class WrongControl extends RuntimeException {

    private final int status;

    private WrongControl(int status, String message) {
        super(message);
        this.status = status;
    }

    static WrongControl unknown(String message) {
        return new WrongControl(404, message);
    }

    static WrongControl bad(String message) {
        return new WrongControl(400, message);
    }

    Reply reply() {
        return Reply.json(status, Json.object().put("message", getMessage()));
    }
}
