package io.storefleet.jobs.internal;

import io.storefleet.tenancy.Ids;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers by which a person's question finds the log line; the line shows where an error was, not what it says. */
final class ErrorNumber {

    private ErrorNumber() {}

    /** Eight or fewer capitals and digits. */
    static String next() {
        return Long.toString(Ids.next().getLeastSignificantBits() & 0xFF_FFFF_FFFFL, 36)
                .toUpperCase(Locale.ROOT);
    }

    /** Class and places of an error and of its causes. Messages stay out: they may hold what must not be logged. */
    static String describe(Throwable error) {
        var frames = Arrays.stream(error.getStackTrace()).limit(12).map(StackTraceElement::toString);
        var own = error.getClass().getName() + frames.collect(Collectors.joining(" < ", " at ", ""));
        var cause = error.getCause();
        return cause == null ? own : own + "; caused by " + cause.getClass().getName();
    }
}
