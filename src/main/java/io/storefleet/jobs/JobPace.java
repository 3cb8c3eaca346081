package io.storefleet.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a job was over the last minutes, reckoned from what it has committed.
 *
 * @param perMinute items that ended in a minute
 * @param left how long the rest takes at that pace; null while nobody knows how much there is
 */
public record JobPace(long perMinute, @Nullable Duration left) {}
