package io.storefleet.fastspring.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call that changes something: it has no retry, whatever its method.
 *
 * @param body null for a request without one
 */
public record Change(String method, ApiPath path, @Nullable JsonNode body, Resource answer) {

    public static Change post(ApiPath path, JsonNode body, Resource answer) {
        return new Change("POST", path, body, answer);
    }

    public static Change put(ApiPath path, JsonNode body, Resource answer) {
        return new Change("PUT", path, body, answer);
    }

    /** A POST that says all in its path. */
    public static Change post(ApiPath path, Resource answer) {
        return new Change("POST", path, null, answer);
    }

    public static Change delete(ApiPath path, Resource answer) {
        return new Change("DELETE", path, null, answer);
    }

    @Override
    public String toString() {
        return "Change[" + method + " " + path + "]";
    }
}
