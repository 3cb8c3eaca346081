package io.storefleet.fastspring;

import java.time.Duration;

/**
 * What may be told about a finished call: no path but its template, no query, no content.
 *
 * @param path the path's template, such as {@code /accounts/{ids}/authenticate}
 * @param status HTTP status of the last attempt, 0 when none was received
 * @param duration from the call to its end, waits included
 * @param retries attempts after the first
 * @param outcome {@code answered} or the simple name of the exception
 */
public record CallReport(
        String method, String path, int status, Duration duration, int retries, String outcome, String requestId) {}
