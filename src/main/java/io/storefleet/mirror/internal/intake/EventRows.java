package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.events.Event;
import io.storefleet.mirror.internal.rows.ErasedPeople;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stores told, kept raw until it is applied and for a while after; inside the caller's transaction. */
@Component
class EventRows {

    /** Where an event came from. */
    enum Source {
        WEBHOOK,
        READ
    }

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_TYPE = 127;

    /** Readings may be stale for minutes; what they show after this long is so. */
    static final Duration SETTLED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ErasedPeople people;
    private final Clock clock;

    EventRows(JdbcClient jdbc, ErasedPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    static boolean fits(Event event) {
        return event.type().value().length() <= LONGEST_TYPE;
    }

    /**
     * Keeps the events that are not there yet, as one set; which are due at once. Meeting one again is no news. Of those
     * about people who were erased nothing is kept but that they came.
     *
     * @return how many were new
     */
    int keep(StoreId store, Collection<Event> events, Source source) {
        // In one order, so that two deliveries of the same events do not wait for each other in a ring.
        var sorted = events.stream()
                .sorted(Comparator.comparing(event -> event.id().value()))
                .toList();
        var erased = people.among(store, sorted, Event::raw);
        return jdbc.sql("""
                        insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, created_at,
                            received_at, source, due_at, raw, applied_at, order_id, subscription_id, account_id, return_id,
                            quote_id)
                        select :tenant, :store, e.id, e.type, e.live, e.processed, e.created, :now, :source, :now,
                            coalesce(e.raw, '{}'), case when e.raw is null then cast(:now as timestamptz) end,
                            case when e.raw is not null then e.bought end, case when e.raw is not null then e.subscribed end,
                            case when e.raw is not null then e.account end,
                            case when e.raw is not null then e.given end, case when e.raw is not null then e.quote end
                        from unnest(cast(:ids as text[]), cast(:types as text[]), cast(:lives as boolean[]),
                            cast(:processed as boolean[]), cast(:created as timestamptz[]), cast(:raws as jsonb[]),
                            cast(:orders as text[]), cast(:subscriptions as text[]), cast(:accounts as text[]),
                            cast(:returns as text[]), cast(:quotes as text[]))
                            e (id, type, live, processed, created, raw, bought, subscribed, account, given, quote)
                        on conflict do nothing""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("source", source.name())
                .param("ids", column(sorted, event -> event.id().value()))
                .param("types", column(sorted, event -> event.type().value()))
                .param("lives", column(sorted, event -> String.valueOf(event.live())))
                .param("processed", column(sorted, event -> String.valueOf(event.processed())))
                .param("created", column(sorted, event -> moment(event.created())))
                .param("raws", column(sorted, event -> erased.contains(event) ? null : StorableJson.of(event.raw())))
                .param("orders", column(sorted, event -> named(event.data().order(), OrderId::value)))
                .param(
                        "subscriptions",
                        column(sorted, event -> named(event.data().subscription(), SubscriptionId::value)))
                .param("accounts", column(sorted, event -> named(event.data().account(), AccountId::value)))
                .param("returns", column(sorted, event -> named(event.data().returned(), ReturnId::value)))
                .param("quotes", column(sorted, event -> named(event.data().quote(), QuoteId::value)))
                .update();
    }

    /**
     * Lets the copy follow what a reading has shown of the mark. Lists may be stale for minutes: what we have marked a
     * moment ago is not taken back by one.
     */
    void followed(StoreId store, Collection<Event> events) {
        var sorted = events.stream()
                .sorted(Comparator.comparing(event -> event.id().value()))
                .toList();
        jdbc.sql("""
                        update tenant.mirror_event e set processed = t.processed
                        from unnest(cast(:ids as text[]), cast(:processed as boolean[])) as t (id, processed)
                        where e.tenant_id = :tenant and e.store_id = :store and e.id = t.id
                          and e.processed <> t.processed
                          and (e.mark_tried_at is null or e.mark_tried_at < :settled)""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("ids", column(sorted, event -> event.id().value()))
                .param("processed", column(sorted, event -> String.valueOf(event.processed())))
                .param("settled", clock.instant().minus(SETTLED).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a person has had done with the mark. */
    void marked(StoreId store, String id, boolean processed) {
        jdbc.sql("""
                        update tenant.mirror_event set processed = :processed, mark_tried_at = :now
                        where tenant_id = :tenant and store_id = :store and id = :id""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("id", id)
                .param("processed", processed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Destroys what was applied long ago. */
    void forget(StoreId store) {
        var longAgo = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        delete from tenant.mirror_event
                        where tenant_id = :tenant and store_id = :store and applied_at < :before
                          and (created_at < :before or created_at is null)""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("before", longAgo)
                .update();
    }

    private static <T> @Nullable String named(@Nullable T id, Function<T, String> text) {
        return id == null ? null : text.apply(id);
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable String[] column(List<Event> events, Function<Event, @Nullable String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
