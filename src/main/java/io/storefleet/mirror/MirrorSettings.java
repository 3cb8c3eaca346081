package io.storefleet.mirror;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the copies.
 *
 * @param enabled whether stores are copied by themselves
 * @param slice how long a store's copying works before others have their turn
 * @param patience how long one call waits for the quota and between attempts before others have their turn
 * @param page how many objects to ask for at once at the beginning; more and fewer are learned
 * @param dailyCalls about how many calls a day keep one store's copy fresh; a busier store's copy is fresh less often
 * @param backOff wait after the first failed call; doubled each time, at most five minutes
 */
@ConfigurationProperties("storefleet.mirror")
public record MirrorSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4s") Duration slice,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("250") int page,
        @DefaultValue("300") int dailyCalls,
        @DefaultValue("2s") Duration backOff) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The wait after the n-th failed call in a row, n from 1. */
    public Duration waitAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
