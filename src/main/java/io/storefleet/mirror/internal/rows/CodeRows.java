package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The codes of the bound tenant's coupons. */
@Component
class CodeRows {

    private static final int LONGEST = 255;

    private final JdbcTemplate jdbc;

    CodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes them the coupon's codes; those that stay are not written. */
    void replace(StoreId store, String coupon, Collection<String> codes) {
        var tenant = Tenancy.tenant().value();
        var wanted = codes.stream()
                .map(each -> Cells.fit(LONGEST, each))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        jdbc.update("""
                delete from tenant.mirror_coupon_code c
                where tenant_id = ? and store_id = ? and coupon_id = ?
                  and not exists (select from unnest(?::text[]) wanted where wanted = c.code)""", tenant, store.value(), coupon, wanted);
        jdbc.update("""
                insert into tenant.mirror_coupon_code (tenant_id, store_id, coupon_id, code)
                select ?, ?, ?, wanted from unnest(?::text[]) wanted on conflict do nothing""", tenant, store.value(), coupon, wanted);
    }
}
