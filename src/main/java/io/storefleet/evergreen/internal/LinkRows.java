package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads, counts and ends the bound tenant's links. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkRows {

    /** What is counted on a link, as its columns are called. */
    enum Count {
        SENT("sent = sent + 1"),
        OPENED("opened = opened + 1, opened_at = :now"),
        PASSED("passed = passed + 1"),
        FAILED("failed = failed + 1");

        private final String change;

        Count(String change) {
            this.change = change;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<LinkRow> find(EvergreenLinkId id) {
        return bound("select " + LinkRow.COLUMNS + " from tenant.evergreen_link"
                        + " where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query((row, number) -> LinkRow.of(row, today()))
                .optional();
    }

    List<LinkRow> find(Collection<EvergreenLinkId> ids) {
        return bound("select " + LinkRow.COLUMNS + " from tenant.evergreen_link"
                        + " where tenant_id = :tenant and id = any(cast(:ids as uuid[]))")
                .param("ids", GoRoutes.texts(ids))
                .query((row, number) -> LinkRow.of(row, today()))
                .list();
    }

    /** Latest first. @param stores whose links are to be seen */
    List<LinkRow> before(
            Collection<StoreId> stores, EvergreenFilter filter, @Nullable EvergreenLinkId before, int limit) {
        return bound("select " + LinkRow.COLUMNS + " from tenant.evergreen_link"
                        + " where tenant_id = :tenant and store_id = any(cast(:stores as uuid[]))"
                        + " and (cast(:before as uuid) is null or id < :before)"
                        + in(filter.state()) + " order by id desc limit :limit")
                .param("stores", stores.stream().map(StoreId::toString).toArray(String[]::new))
                .param("before", before == null ? null : before.value())
                .param("today", today())
                .param("limit", limit)
                .query((row, number) -> LinkRow.of(row, today()))
                .list();
    }

    /** Latest first. */
    List<LinkRow> of(Customer customer) {
        return bound("select " + LinkRow.COLUMNS + " from tenant.evergreen_link"
                        + " where tenant_id = :tenant and store_id = :store and account_id = :account"
                        + " order by id desc limit 100")
                .param("store", customer.store().value())
                .param("account", customer.account().value())
                .query((row, number) -> LinkRow.of(row, today()))
                .list();
    }

    private static String in(@Nullable State state) {
        return switch (state) {
            // The parameter is there in each statement.
            case null -> " and :today is not null";
            case LIVE -> " and revoked_at is null and (ends_on is null or ends_on >= :today)";
            case ENDED -> " and revoked_at is null and ends_on < :today";
            case REVOKED -> " and revoked_at is not null and :today is not null";
        };
    }

    void count(EvergreenLinkId id, Count what) {
        var statement = bound(
                        "update tenant.evergreen_link set " + what.change + " where tenant_id = :tenant and id = :id")
                .param("id", id.value());
        if (what == Count.OPENED) {
            statement = statement.param("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        statement.update();
    }

    /** Revokes those of these that are not yet. @return which they were */
    List<EvergreenLinkId> revoke(Collection<EvergreenLinkId> ids) {
        return ids(bound("update tenant.evergreen_link set revoked_at = :now"
                        + " where tenant_id = :tenant and id = any(cast(:ids as uuid[])) and revoked_at is null"
                        + " returning id")
                .param("ids", GoRoutes.texts(ids))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Revokes all of a store. @return which were not yet */
    List<EvergreenLinkId> revokeAll(StoreId store) {
        return ids(bound("update tenant.evergreen_link set revoked_at = :now"
                        + " where tenant_id = :tenant and store_id = :store and revoked_at is null returning id")
                .param("store", store.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Destroys those of a store, or of some of its accounts. @return which they were */
    List<EvergreenLinkId> destroy(StoreId store, @Nullable Collection<String> accounts) {
        return ids(bound("delete from tenant.evergreen_link where tenant_id = :tenant and store_id = :store"
                        + " and (cast(:accounts as text[]) is null or account_id = any(:accounts)) returning id")
                .param("store", store.value())
                .param("accounts", accounts == null ? null : accounts.toArray(String[]::new)));
    }

    private static List<EvergreenLinkId> ids(JdbcClient.StatementSpec statement) {
        return statement.query(UUID.class).list().stream()
                .map(EvergreenLinkId::new)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec bound(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value());
    }
}
