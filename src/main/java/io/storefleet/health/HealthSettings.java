package io.storefleet.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on a store is amber or red, and how often that is looked at.
 *
 * @param every how often all stores are judged, default 30 s, so that no page is older than a minute
 * @param recount how old a store's day figures may get, default 1 h
 */
@ConfigurationProperties("storefleet.health")
public record HealthSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("1h") Duration recount,
        @DefaultValue Freshness freshness,
        @DefaultValue Trade trade,
        @DefaultValue Digest digest) {

    /**
     * How late news may be.
     *
     * @param lag the copy is behind: amber, default 45 min, since without webhooks subscriptions are read every 20 to 30 minutes
     * @param lagRed default 2 h
     * @param backlog an event waits to be put into the copy: amber, default 10 min
     * @param backlogRed default 2 h
     * @param calls fewer calls a minute than that are allowed us: amber, default 60; FastSpring is said to allow 250
     * @param silence no webhook for longer than usual in the store
     */
    public record Freshness(
            @DefaultValue("45m") Duration lag,
            @DefaultValue("2h") Duration lagRed,
            @DefaultValue("10m") Duration backlog,
            @DefaultValue("2h") Duration backlogRed,
            @DefaultValue("60") int calls,
            @DefaultValue Silence silence) {}

    /**
     * When webhooks are missed. What is usual is the second longest time without any in 28 days: the longest may have
     * been an outage.
     *
     * @param deliveries fewer webhooks in 28 days tell no rhythm, default 20
     * @param floor no shorter silence counts, default 1 h
     * @param amber so many times the usual gap, default 1.5
     * @param red default 3
     */
    public record Silence(
            @DefaultValue("20") int deliveries,
            @DefaultValue("1h") Duration floor,
            @DefaultValue("1.5") double amber,
            @DefaultValue("3") double red) {}

    /**
     * How the selling goes.
     *
     * @param declines failed charges
     * @param charges subscriptions whose next charge is in the past: red from so many on, default 10; amber from one on
     * @param chargesAge red also when the oldest is so late, default 3 days
     */
    public record Trade(
            @DefaultValue Declines declines,
            @DefaultValue("10") int charges,
            @DefaultValue("3d") Duration chargesAge) {}

    /**
     * When more charges fail than usual. The share of failed charges is compared with the store's own 28 days before; the
     * exact chance of so many by luck alone must be tiny, since 500 stores are looked at all day, and the share must
     * be some times the usual one, since a tiny difference is certain in a big store and means nothing.
     *
     * @param charges fewer in a window mean nothing, default 20; the last 24 h are looked at, then the last 7 days
     * @param norm fewer charges in the 28 days are no norm, default 100
     * @param luck amber below this chance, default 0.001
     * @param luckRed default 0.0001
     * @param times amber from this multiple of the usual share on, default 2; red from one and a half times that on
     */
    public record Declines(
            @DefaultValue("20") int charges,
            @DefaultValue("100") int norm,
            @DefaultValue("0.001") double luck,
            @DefaultValue("0.0001") double luckRed,
            @DefaultValue("2") double times) {}

    /**
     * Mails.
     *
     * @param at from when on the daily one goes out, after midnight UTC, default 6 h
     * @param gap least time between two mails that go out at once, default 15 min
     */
    public record Digest(
            @DefaultValue("6h") Duration at,
            @DefaultValue("15m") Duration gap) {}
}
