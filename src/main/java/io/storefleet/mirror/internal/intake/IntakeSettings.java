package io.storefleet.mirror.internal.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the webhooks.
 *
 * @param largest the largest delivery that is read
 * @param patience how long a delivery may take to arrive, and to wait for its turn
 * @param atOnce deliveries in hand at the same time on this node, whosever they are
 * @param ofOneStore how many of those may be of one store
 * @param refusals deliveries of a store with a wrong signature in a minute, after which others are not looked at
 * @param earlierSecret how long the secret before is accepted after another has taken over
 */
@ConfigurationProperties("storefleet.webhooks")
record IntakeSettings(
        @DefaultValue("4MB") DataSize largest,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("24") int atOnce,
        @DefaultValue("8") int ofOneStore,
        @DefaultValue("60") int refusals,
        @DefaultValue("24h") Duration earlierSecret) {}
