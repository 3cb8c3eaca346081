package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Statements that name the bound tenant, and most often one of its cohorts. */
@Component
class Bound {

    private final JdbcClient jdbc;

    Bound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With {@code :tenant}. */
    StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }

    /** With {@code :tenant} and {@code :cohort}. */
    StatementSpec sql(String statement, CohortId cohort) {
        return sql(statement).param("cohort", cohort.value());
    }

    static UUID[] ids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }
}
