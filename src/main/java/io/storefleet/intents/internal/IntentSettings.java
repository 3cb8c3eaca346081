package io.storefleet.intents.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of calls that change something.
 *
 * @param lease after which a sender is taken for dead; longer than its patience and the call's time limit together
 * @param every pause between two rounds of reading back
 * @param atOnce how many changes of a tenant are read back a round
 */
@ConfigurationProperties("storefleet.intents")
record IntentSettings(
        @DefaultValue("3m") Duration lease,
        @DefaultValue("15s") Duration every,
        @DefaultValue("20") int atOnce) {}
