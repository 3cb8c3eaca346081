package io.storefleet.links;

import org.jspecify.annotations.Nullable;

/** Takes the lines of a cohort one by one as they are read; keeps none of them longer than it must. */
@FunctionalInterface
public interface LineSink {

    /**
     * The next line.
     *
     * @param line where it stands in the person's text or file, from 1, always rising
     * @param input what stands there, trimmed, without control characters, at most 255 characters
     * @param kind what it is; null where it is not usable
     * @param problem why it is not usable; null where it is
     */
    void line(int line, String input, @Nullable LineKind kind, @Nullable LineProblem problem);
}
