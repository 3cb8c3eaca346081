package io.storefleet.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of runs over many things.
 *
 * @param rows the most rows of one run
 * @param upload the largest file
 * @param reckoned how long a dry run may be begun
 * @param keep how long runs are kept
 * @param backOff wait after a row that could not be read; doubled each time, at most five minutes
 * @param attempts after so many a row has failed
 * @param slice how long a job works before others have their turn; at least one row
 */
@ConfigurationProperties("storefleet.bulk")
public record BulkSettings(
        @DefaultValue("100000") int rows,
        @DefaultValue("20MB") DataSize upload,
        @DefaultValue("24h") Duration reckoned,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("6") int attempts,
        @DefaultValue("2s") Duration slice) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The wait after the n-th failure in a row, n from 1. */
    public Duration waitAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
