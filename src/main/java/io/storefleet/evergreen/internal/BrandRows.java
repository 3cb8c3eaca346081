package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Brand;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's look. */
@Component
@Transactional
class BrandRows {

    private record Row(@Nullable String name, Accent accent, byte @Nullable [] logo) {}

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Clock clock;

    BrandRows(JdbcClient jdbc, Tenants tenants, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.clock = clock;
    }

    Brand shown() {
        var own = bound("select name, accent, logo from tenant.evergreen_brand where tenant_id = :tenant")
                .query((row, number) ->
                        new Row(row.getString("name"), new Accent(row.getString("accent")), row.getBytes("logo")))
                .optional();
        return new Brand(
                own.flatMap(row -> Optional.ofNullable(row.name()))
                        .or(this::agency)
                        .orElse(""),
                own.map(Row::accent).orElse(Accent.HOUSE),
                own.flatMap(row -> Optional.ofNullable(row.logo())).orElse(null));
    }

    private Optional<String> agency() {
        return tenants.find(Tenancy.tenant()).map(Tenants.TenantProfile::name);
    }

    void describe(@Nullable String name, Accent accent) {
        change("name, accent", ":name, :accent", "name = excluded.name, accent = excluded.accent")
                .param("name", name)
                .param("accent", accent.hex())
                .update();
    }

    void logo(byte @Nullable [] png) {
        change("accent, logo", ":accent, :logo", "logo = excluded.logo")
                .param("accent", Accent.HOUSE.hex())
                .param("logo", png)
                .update();
    }

    private JdbcClient.StatementSpec change(String columns, String values, String update) {
        var member = Tenancy.actor().member();
        return bound("insert into tenant.evergreen_brand as b (tenant_id, changed_by, changed_at, " + columns
                        + ") values (:tenant, cast(:by as uuid), :now, " + values
                        + ") on conflict (tenant_id) do update set changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at, " + update)
                .param("by", member == null ? null : member.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec bound(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value());
    }
}
