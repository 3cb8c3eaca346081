package io.storefleet.team.internal;

import io.storefleet.team.Role;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a member's grants: one statement a decision, so that a revocation counts at once. */
@Component
class GrantReader {

    private final JdbcClient jdbc;

    GrantReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member's grants, or empty when there is no such member in the bound tenant (any more). */
    @Transactional(readOnly = true)
    public Optional<GrantSet> of(TenantId tenant, MemberId member) {
        var lines = jdbc.sql("""
                        select g.role, g.store_id, g.effect
                        from tenant.member m
                        left join tenant.role_grant g on g.tenant_id = m.tenant_id and g.member_id = m.id
                        where m.tenant_id = :tenant and m.id = :member and m.removed_at is null""")
                .param("tenant", tenant.value())
                .param("member", member.value())
                .query(GrantReader::line)
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new GrantSet(lines.stream().flatMap(Optional::stream).toList()));
    }

    /** Empty for a member without any grant, and for a role this version does not know: it gives and takes nothing. */
    private static Optional<GrantLine> line(ResultSet row, int number) throws SQLException {
        var role = Optional.ofNullable(row.getString("role")).flatMap(Role::ofKey);
        var store = row.getObject("store_id", UUID.class);
        var denies = "deny".equals(row.getString("effect"));
        return role.map(known -> new GrantLine(known, store == null ? null : new StoreId(store), denies));
    }
}
