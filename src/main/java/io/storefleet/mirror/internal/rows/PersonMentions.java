package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a person out of what only mentions them. The database finds what may, for it can tell no word from a part of
 * another; the JSON is then read.
 */
@Component
class PersonMentions {

    private final JdbcClient jdbc;

    PersonMentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empties the events that name the person or one of the objects that were theirs; what waits to be applied need not
     * be any more.
     *
     * @return how many they were
     */
    int events(StoreId store, KnownPerson known, Collection<String> objects) {
        var mentioned = known.mentionedIn(objects);
        var theirs = found("""
                        select id, raw::text from tenant.mirror_event
                        where tenant_id = :tenant and store_id = :store and raw <> '{}'
                          and exists (select from unnest(:sought::text[]) part
                              where strpos(replace(replace(lower(raw::text), '%40', '@'), '%2b', '+'), part) > 0)""", store, known.sought(objects), mentioned).keySet();
        return bound("""
                        update tenant.mirror_event
                        set raw = '{}', applied_at = coalesce(applied_at, now()), order_id = null,
                            subscription_id = null, account_id = null, return_id = null, quote_id = null
                        where tenant_id = :tenant and store_id = :store and id = any(:ids)""", store).param("ids", theirs.toArray(String[]::new)).update();
    }

    /** Takes the person out of the recipients of other people's orders. */
    void recipients(StoreId store, KnownPerson known) {
        var mentioned = known.mentionedIn(Set.of());
        Predicate<String> oneOfThem = order -> Recipients.in(order).stream().anyMatch(mentioned);
        var orders = found("""
                        select id, raw::text from tenant.mirror_order
                        where tenant_id = :tenant and store_id = :store
                          and exists (select from unnest(:sought::text[]) part
                              where strpos(replace(replace(lower((raw -> 'recipients')::text), '%40', '@'), '%2b', '+'), part) > 0)""", store, known.sought(List.of()), oneOfThem);
        orders.forEach((id, raw) -> bound("""
                        update tenant.mirror_order set raw = cast(:raw as jsonb)
                        where tenant_id = :tenant and store_id = :store and id = :id""", store)
                .param("raw", Recipients.without(raw, mentioned))
                .param("id", id)
                .update());
    }

    /** The JSON, by id, of the rows with a sought part of a name that the predicate is true of. */
    private Map<String, String> found(String sql, StoreId store, String[] sought, Predicate<String> mentioned) {
        try (var rows = bound(sql, store)
                .param("sought", sought)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()) {
            return rows.filter(row -> mentioned.test(row.getValue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private JdbcClient.StatementSpec bound(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }
}
