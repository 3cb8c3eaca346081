package io.storefleet.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the links.
 *
 * @param accounts the most account ids of one run
 * @param emails the most e-mail addresses of one run; each needs a call of its own
 * @param rows the most rows of one run
 * @param upload the largest file
 * @param backOff wait after the first failed call; doubled each time, at most five minutes
 * @param attempts failed calls for one account alone after which its row has failed
 * @param sweep how often expired links are looked for and destroyed
 */
@ConfigurationProperties("storefleet.links")
public record LinkSettings(
        @DefaultValue("5000") int accounts,
        @DefaultValue("200") int emails,
        @DefaultValue("100000") int rows,
        @DefaultValue("5MB") DataSize upload,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("6") int attempts,
        @DefaultValue("1m") Duration sweep) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The wait after the n-th failed call in a row, n from 1. */
    public Duration waitAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** What one run may hold. */
    public Cohort.Limits limits() {
        return new Cohort.Limits(accounts, emails);
    }
}
