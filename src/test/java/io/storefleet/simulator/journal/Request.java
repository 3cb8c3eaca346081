package io.storefleet.simulator.journal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A call as it came, path and query still encoded; the store is null for pages and controls. */
public record Request(
        @Nullable String store,
        String method,
        String path,
        @Nullable String query,
        byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Request[" + method + "]";
    }
}
