package io.storefleet.bench;

import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A table as the house makes them, with rows of many tenants; ids follow from their numbers. */
final class IsolationRows {

    static final int TENANTS = 200;
    static final int ROWS = 1_000;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private IsolationRows() {}

    /** Makes the table and fills it. */
    static IsolationRows fill(TestDatabase database) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create table tenant.bench_row (
                        tenant_id uuid not null, id uuid not null, name varchar(255) not null, note text not null,
                        primary key (tenant_id, id));
                    create index bench_row_name on tenant.bench_row (tenant_id, name, id);
                    select directory.raise_walls('tenant.bench_row');
                    """);
        }
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into tenant.bench_row
                    select lpad(to_hex(t), 32, '0')::uuid, lpad(to_hex(r), 32, '0')::uuid,
                           'Person ' || lpad(((r * 7919) %% %d)::text, 6, '0'), repeat('n', 120)
                    from generate_series(1, %d) t, generate_series(1, %d) r;
                    """.formatted(ROWS, TENANTS, ROWS));
            statement.execute("vacuum analyze tenant.bench_row");
        }
        return new IsolationRows();
    }

    TenantId anyTenant() {
        return new TenantId(new UUID(0, 1 + random.nextInt(TENANTS)));
    }

    UUID anyRow() {
        return new UUID(0, 1 + random.nextInt(ROWS));
    }

    String anyName() {
        return "Person " + "%06d".formatted(random.nextInt(ROWS - 60));
    }
}
