package io.storefleet.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the links.
 *
 * @param rows the most rows of one run
 * @param cohorts how long a cohort without a name is kept after it was last used
 * @param upload the largest file
 * @param backOff wait after the first failed call; doubled each time, at most five minutes
 * @param attempts failed calls for one account alone after which its row has failed
 * @param slice how long a job works on one store before others have their turn; at least one call
 * @param sweep how often expired links are looked for and destroyed
 */
@ConfigurationProperties("storefleet.links")
public record LinkSettings(
        @DefaultValue("100000") int rows,
        @DefaultValue("30d") Duration cohorts,
        @DefaultValue("20MB") DataSize upload,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("6") int attempts,
        @DefaultValue("2s") Duration slice,
        @DefaultValue("1m") Duration sweep) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The wait after the n-th failed call in a row, n from 1. */
    public Duration waitAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
