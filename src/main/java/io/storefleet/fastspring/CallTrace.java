package io.storefleet.fastspring;

import java.io.Serializable;

/**
 * Which call an exception speaks of, in words that may be shown and logged.
 *
 * @param path the path's template, never the real path
 * @param status HTTP status, 0 when there was no answer
 * @param requestId the service's id of the request, or an own one (not sent) when it named none
 */
public record CallTrace(String method, String path, int status, String requestId) implements Serializable {

    /** For failures that happen before anything is sent. */
    public static CallTrace unsent() {
        return new CallTrace("", "", 0, "");
    }

    public CallTrace withAnswer(int answerStatus, String answerRequestId) {
        return new CallTrace(method, path, answerStatus, answerRequestId);
    }

    /** Whether the same request may be sent again without changing anything twice. */
    boolean isRepeatable() {
        return method.isEmpty() || method.equals("GET");
    }

    @Override
    public String toString() {
        if (method.isEmpty()) {
            return "no request sent";
        }
        String answer = status == 0 ? "no answer" : "status " + status;
        return "%s %s, %s, request %s".formatted(method, path, answer, requestId);
    }
}
