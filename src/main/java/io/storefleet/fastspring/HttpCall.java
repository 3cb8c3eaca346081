package io.storefleet.fastspring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as a transport sends it; its address and headers are secret.
 *
 * @param body null for a request without one
 * @param timeout until the last byte of the answer
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, byte @Nullable [] body, Duration timeout) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + "]";
    }
}
