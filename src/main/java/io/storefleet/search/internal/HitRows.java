package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of keys that were found, as every other statement does: behind row-level security. */
@Component
class HitRows {

    private static final String FROM = "\nfrom tenant.mirror_%s o\n";

    /** A subscription names its account only; who that is the same store's account says. */
    private static final String HOLDER = """
            left join tenant.mirror_account a on a.tenant_id = :tenant and a.store_id = o.store_id
              and a.id = o.account_id and a.gone_at is null
            """;

    private static final String WHERE = """
            where o.tenant_id = :tenant and (o.store_id, o.id) in (select * from unnest(:stores, :ids)) and o.gone_at is null""";

    private static final Map<ObjectKind, String> SELECT = Map.of(
            ObjectKind.ACCOUNT,
            "select store_id, id, first_name, last_name, email, company, country, as_of at",
            ObjectKind.ORDER,
            """
            select store_id, id, reference, account_id, live, completed, returned, currency, total, products,
                   first_name, last_name, email, company, changed_at at""",
            ObjectKind.SUBSCRIPTION,
            """
            select o.store_id, o.id, o.account_id, o.state, o.live, o.product, o.display, o.currency, o.price, o.next_on,
                   o.end_on, o.changed_at at, a.first_name, a.last_name, a.email, a.company""",
            ObjectKind.PRODUCT,
            "select store_id, id, display, sku, format, as_of at",
            ObjectKind.COUPON,
            "select store_id, id, codes, as_of at");

    private final JdbcClient jdbc;

    HitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes something of each row that is there; inside the caller's transaction. */
    <T> Map<Place, T> read(Collection<Place> places, BiFunction<Place, Row, T> make) {
        Map<Place, T> made = new HashMap<>();
        for (var kind : ObjectKind.values()) {
            var ofKind = places.stream().filter(place -> place.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                read(kind, ofKind, made, make);
            }
        }
        return made;
    }

    private <T> void read(ObjectKind kind, List<Place> places, Map<Place, T> made, BiFunction<Place, Row, T> make) {
        jdbc.sql(SELECT.get(kind)
                        + FROM.formatted(Meaning.word(kind))
                        + (kind == ObjectKind.SUBSCRIPTION ? HOLDER : "")
                        + WHERE)
                .param("tenant", Tenancy.tenant().value())
                .param(
                        "stores",
                        places.stream().map(place -> place.store().value()).toArray(UUID[]::new))
                .param("ids", places.stream().map(Place::id).toArray(String[]::new))
                .query((row, number) -> {
                    var place = place(kind, row);
                    return made.put(place, make.apply(place, new Row(row)));
                })
                .list();
    }

    private static Place place(ObjectKind kind, ResultSet row) throws SQLException {
        return new Place(kind, new StoreId(row.getObject("store_id", UUID.class)), row.getString("id"));
    }
}
