package io.storefleet.bench;

import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The mirror's table of orders with rows of many tenants; ids follow from their numbers. */
final class IsolationRows {

    static final int TENANTS = 200;
    static final int ROWS = 1_000;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private IsolationRows() {}

    /** Fills the table. */
    static IsolationRows fill(TestDatabase database) throws SQLException {
        MirrorFill.orders(database, TENANTS, ROWS);
        return new IsolationRows();
    }

    /** A tenant, whose only store has the same id. */
    TenantId anyTenant() {
        return new TenantId(new UUID(0, 1 + random.nextInt(TENANTS)));
    }

    String anyRow() {
        return MirrorFill.id(1 + random.nextInt(ROWS));
    }

    /** After at least a page. */
    OffsetDateTime anyMoment() {
        return MirrorFill.changed(60 + random.nextInt(ROWS - 60));
    }
}
