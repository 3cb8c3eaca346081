package io.storefleet.team.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.team.Team.TeamMember;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the members of the bound tenant as the team page shows them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemberList {

    private record Line(
            MemberId member, Role role, @Nullable StoreId store) {}

    private final JdbcClient jdbc;

    MemberList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TeamMember> all() {
        var given = given();
        return jdbc.sql("""
                        select m.id, m.joined_at, p.name, p.email, s.last_seen_at
                        from tenant.member m
                        join directory.identity p on p.id = m.identity_id
                        left join directory.membership s on s.identity_id = m.identity_id and s.tenant_id = m.tenant_id
                        where m.tenant_id = :tenant and m.removed_at is null
                        order by lower(p.name), m.id""")
                .param("tenant", Tenancy.tenant().value())
                .query((row, number) -> member(row, given))
                .list();
    }

    public Optional<TeamMember> find(MemberId id) {
        return all().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Whether somebody with this e-mail address is a member. */
    public boolean holds(String email) {
        return all().stream().anyMatch(member -> member.email().equalsIgnoreCase(email));
    }

    private Map<MemberId, List<Line>> given() {
        return jdbc
                .sql(
                        "select member_id, role, store_id from tenant.role_grant where tenant_id = :tenant and effect = 'allow'")
                .param("tenant", Tenancy.tenant().value())
                .query(MemberList::line)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(groupingBy(Line::member));
    }

    private static Optional<Line> line(ResultSet row, int number) throws SQLException {
        var member = new MemberId(row.getObject("member_id", UUID.class));
        var store = row.getObject("store_id", UUID.class);
        return Role.ofKey(row.getString("role"))
                .map(role -> new Line(member, role, store == null ? null : new StoreId(store)));
    }

    private static TeamMember member(ResultSet row, Map<MemberId, List<Line>> given) throws SQLException {
        var id = new MemberId(row.getObject("id", UUID.class));
        var seen = row.getObject("last_seen_at", OffsetDateTime.class);
        return new TeamMember(
                id,
                row.getString("name"),
                row.getString("email"),
                byRole(given.getOrDefault(id, List.of())),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant());
    }

    private static List<Given> byRole(List<Line> lines) {
        var given = new ArrayList<Given>();
        for (var role : Role.values()) {
            var ofRole = lines.stream().filter(line -> line.role() == role).toList();
            if (ofRole.stream().anyMatch(line -> line.store() == null)) {
                given.add(new Given(role, new StoreScope.All(Set.of())));
            } else if (!ofRole.isEmpty()) {
                given.add(new Given(
                        role,
                        new StoreScope.Only(ofRole.stream()
                                .map(Line::store)
                                .filter(Objects::nonNull)
                                .collect(toSet()))));
            }
        }
        return given;
    }
}
