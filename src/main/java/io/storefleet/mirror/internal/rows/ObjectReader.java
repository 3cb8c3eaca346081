package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.EventSubject;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one object of a copy, and what the store told of it. */
@Service
class ObjectReader implements MirrorObjects {

    private static final int LARGEST_PAGE = 200;

    private final Rights rights;
    private final Stores stores;
    private final Mirror mirror;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ObjectReader(Rights rights, Stores stores, Mirror mirror, JdbcClient jdbc, TransactionTemplate transaction) {
        this.rights = rights;
        this.stores = stores;
        this.mirror = mirror;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Kept> find(StoreId store, ObjectKind kind, String id) {
        require(kind.view(), store);
        return transaction.execute(status -> jdbc.sql("select raw::text as raw, as_of from tenant.mirror_" + word(kind)
                        + " where tenant_id = :tenant and store_id = :store and id = :id and gone_at is null"
                        + " and raw is not null and raw <> '{}'")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("id", id)
                .query((row, number) -> new Kept(
                        row.getString("raw"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .optional());
    }

    @Override
    public Optional<Kept> findOrPull(StoreId store, ObjectKind kind, String id) {
        var kept = find(store, kind, id);
        return kept.isPresent() || !mirror.pull(store, kind, id) ? kept : find(store, kind, id);
    }

    @Override
    public List<Told> events(StoreId store, EventSubject of, String id, @Nullable Told after, int limit) {
        require(of.view(), store);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " events");
        }
        if (!rights.decide(Tenancy.actor(), Verb.EVENT_VIEW, store).allowed()) {
            return List.of();
        }
        return transaction.execute(status -> page(store, column(of), id, after, limit));
    }

    private List<Told> page(StoreId store, String column, String id, @Nullable Told after, int limit) {
        var query = jdbc.sql("select * from (select id, type, source, coalesce(created_at, received_at) as at"
                        + " from tenant.mirror_event where tenant_id = :tenant and store_id = :store and " + column
                        + " = :object) told"
                        + (after == null ? "" : " where (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("object", id)
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return query.query((row, number) -> told(row)).list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("id"),
                row.getString("type"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("source").equals("WEBHOOK"));
    }

    /** A grant on all stores covers any id: the store must be there as well. */
    private void require(Verb view, StoreId store) {
        rights.require(view, store);
        stores.get(store);
    }

    private static String word(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String column(EventSubject of) {
        return switch (of) {
            case ORDER -> "order_id";
            case SUBSCRIPTION -> "subscription_id";
            case ACCOUNT -> "account_id";
            case RETURN -> "return_id";
            case QUOTE -> "quote_id";
        };
    }
}
