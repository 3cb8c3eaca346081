package io.storefleet.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API call as it was answered; status 0 when the connection was closed without an answer. */
public record Call(
        String method, String path, int status, @Nullable String store, Instant at) {

    /** The ids of {@code /accounts/{ids}} or {@code /accounts/{ids}/authenticate}; empty for lists. */
    public List<String> ids() {
        String[] parts = withoutQuery().split("/");
        return parts.length < 3 ? List.of() : List.of(parts[2].split(","));
    }

    /** True unless the call only reads; the call that makes portal links reads. */
    public boolean changes() {
        return !method.equals("GET");
    }

    /** True for the call that makes portal links. */
    public boolean authenticates() {
        return withoutQuery().endsWith("/authenticate");
    }

    private String withoutQuery() {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }
}
