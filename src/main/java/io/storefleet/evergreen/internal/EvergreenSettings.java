package io.storefleet.evergreen.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the links of our own.
 *
 * @param codeValidFor how long a code works
 * @param tries wrong codes after which a code works no more
 * @param waitFor how long FastSpring is waited for after the right code
 * @param again pause between two tries meanwhile
 * @param codesPerHour codes of one link
 * @param wrongPerDay wrong codes of one link, after which it sends none
 * @param codesOfTenant codes of all links of an agency in an hour
 * @param perCaller steps of one network address in ten minutes
 */
@ConfigurationProperties("storefleet.evergreen")
record EvergreenSettings(
        @DefaultValue("10m") Duration codeValidFor,
        @DefaultValue("5") int tries,
        @DefaultValue("5m") Duration waitFor,
        @DefaultValue("4s") Duration again,
        @DefaultValue("5") int codesPerHour,
        @DefaultValue("20") int wrongPerDay,
        @DefaultValue("6000") int codesOfTenant,
        @DefaultValue("120") int perCaller) {}
