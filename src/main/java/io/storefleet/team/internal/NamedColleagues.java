package io.storefleet.team.internal;

import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a member's name by key. */
@Service
class NamedColleagues implements Colleagues {

    private final JdbcClient jdbc;

    NamedColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public String name(MemberId member) {
        return jdbc.sql("""
                        select p.name from tenant.member m join directory.identity p on p.id = m.identity_id
                        where m.tenant_id = :tenant and m.id = :member""")
                .param("tenant", Tenancy.tenant().value())
                .param("member", member.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> ownEmail() {
        var member = Tenancy.actor().member();
        return member == null
                ? Optional.empty()
                : jdbc.sql("""
                                select p.email from tenant.member m join directory.identity p on p.id = m.identity_id
                                where m.tenant_id = :tenant and m.id = :member and m.removed_at is null""")
                        .param("tenant", Tenancy.tenant().value())
                        .param("member", member.value())
                        .query(String.class)
                        .optional();
    }
}
