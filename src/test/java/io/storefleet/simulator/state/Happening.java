package io.storefleet.simulator.state;

import java.time.Instant;

/** An event of contract §15.3, as /events lists it and webhooks carry it. */
public record Happening(
        String id, String store, String type, boolean live, boolean processed, Instant created, EventData data) {

    Happening withProcessed(boolean value) {
        return new Happening(id, store, type, live, value, created, data);
    }

    /** The same news under another id, as a manual resend sends it. */
    public Happening again(String otherId) {
        return new Happening(otherId, store, type, live, processed, created, data);
    }

    @Override
    public String toString() {
        return "Happening[" + type + " " + id + "]";
    }
}
