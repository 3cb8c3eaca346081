package io.storefleet.mirror.internal.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reading of events that webhooks may have lost; a pass costs two calls where little happened.
 *
 * @param every how often a store whose webhook is alive, or that has none, is read
 * @param silentEvery how often one is read whose webhook is silent
 * @param silence how long nothing must have come for that
 * @param overlap how far a pass goes back before the beginning of the one before, since the service's lists lag behind
 * @param days how far the first pass goes back, at most 30
 */
@ConfigurationProperties("storefleet.events")
record BackFillSettings(
        @DefaultValue("3h") Duration every,
        @DefaultValue("30m") Duration silentEvery,
        @DefaultValue("2h") Duration silence,
        @DefaultValue("15m") Duration overlap,
        @DefaultValue("30") int days) {}
