package io.storefleet.fastspring;

import java.time.Duration;

/**
 * What may be told about a finished call: no path but its template, no query, no content. Method, template and outcome are few
 * enough to be labels of a metric.
 *
 * @param path the path's template, such as {@code /accounts/{ids}/authenticate}
 * @param status HTTP status of the last attempt, 0 when none was received
 * @param duration from the call to its end, waits included
 * @param waited how much of that was waiting for the quota's leave to send
 * @param retries attempts after the first
 * @param outcome {@code answered} or the simple name of the exception
 * @param requestId the service's id of the request, or an own one
 */
public record CallReport(
        String method,
        String path,
        int status,
        Duration duration,
        Duration waited,
        int retries,
        String outcome,
        String requestId) {}
