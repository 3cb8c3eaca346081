package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of all links, by hash: what is known before a tenant is. */
@Component
class GoRoutes {

    /** Whose link an address is. */
    record Route(TenantId tenant, EvergreenLinkId link) {}

    private final JdbcClient jdbc;

    GoRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the address leads; empty for one that never was or is no more. */
    Optional<Route> find(GoToken token) {
        return jdbc.sql("select tenant_id, link_id from directory.go_route where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> new Route(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new EvergreenLinkId(row.getObject("link_id", UUID.class))))
                .optional();
    }

    /** Lets addresses lead to links of the bound tenant. */
    void put(Map<EvergreenLinkId, GoToken> links) {
        jdbc.sql("""
                        insert into directory.go_route (token_hash, tenant_id, link_id)
                        select t.hash, :tenant, t.link from unnest(:hashes, cast(:links as uuid[])) as t (hash, link)""")
                .param("tenant", Tenancy.tenant().value())
                .param("hashes", links.values().stream().map(GoToken::hash).toArray(byte[][]::new))
                .param("links", texts(links.keySet()))
                .update();
    }

    /** The addresses of these links of the bound tenant lead nowhere from the commit on. */
    void remove(Collection<EvergreenLinkId> links) {
        if (!links.isEmpty()) {
            jdbc.sql("""
                            delete from directory.go_route
                            where tenant_id = :tenant and link_id = any(cast(:links as uuid[]))""")
                    .param("tenant", Tenancy.tenant().value())
                    .param("links", texts(links))
                    .update();
        }
    }

    static String[] texts(Collection<EvergreenLinkId> links) {
        return links.stream().map(EvergreenLinkId::toString).toArray(String[]::new);
    }
}
