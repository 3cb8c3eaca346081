package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListSight;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how whole and how fresh the copies behind a list are; asked each time a query changes, so by one narrow statement. */
@Component
class Sights {

    private final JdbcClient jdbc;

    Sights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Copy(boolean whole, @Nullable Instant freshUntil) {}

    private static final Copy NONE = new Copy(false, null);

    ListSight of(ListKind kind, Reach reach) {
        var copies = copies(kind);
        return new ListSight(
                reach.stores().size(),
                names(reach, store -> !copies.getOrDefault(store, NONE).whole()),
                fresh(reach.stores(), copies),
                names(reach, store -> !reach.personal().contains(store)),
                reach.leftOut());
    }

    private Map<StoreId, Copy> copies(ListKind kind) {
        Map<StoreId, Copy> copies = new HashMap<>();
        jdbc.sql("""
                        select store_id, copied_at is not null as whole, fresh_until from tenant.mirror_stream
                        where tenant_id = :tenant and stream = :stream""")
                .param("tenant", Tenancy.tenant().value())
                .param("stream", kind.source().stream().key())
                .query((row, number) -> {
                    var fresh = row.getObject("fresh_until", OffsetDateTime.class);
                    return copies.put(
                            new StoreId(row.getObject("store_id", UUID.class)),
                            new Copy(row.getBoolean("whole"), fresh == null ? null : fresh.toInstant()));
                })
                .list();
        return copies;
    }

    private static List<String> names(Reach reach, Predicate<StoreId> which) {
        return reach.stores().stream().filter(which).map(reach::name).sorted().toList();
    }

    private static @Nullable Instant fresh(List<StoreId> stores, Map<StoreId, Copy> copies) {
        var known = stores.stream()
                .map(store -> copies.getOrDefault(store, NONE).freshUntil())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.isEmpty() || known.size() < stores.size() ? null : known.getFirst();
    }
}
