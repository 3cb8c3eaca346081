package io.storefleet.lists;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of the mirror for tests of lists: each with the usual values and some that a test changes by SQL. */
public final class ListedRows {

    public static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

    private final MirrorFixture mirror;
    private final TenantId tenant;

    public ListedRows(TestDatabase database, TenantId tenant) {
        this.mirror = new MirrorFixture(database, tenant);
        this.tenant = tenant;
    }

    public MirrorFixture mirror() {
        return mirror;
    }

    /** A store without credentials, as far as lists look. */
    public StoreId store(String name) {
        var store = StoreId.next();
        mirror.write("""
                insert into tenant.store (tenant_id, id, name, endpoint, tags, connection, connection_at)
                values (?, ?, ?, 'simulator', '{}', 'GOOD', now())""", tenant.value(), store.value(), name);
        return store;
    }

    /** A completed live order of USD 10, changed then. */
    public String order(StoreId store, String id, @Nullable Instant changed) {
        mirror.order(store, id, "REF-" + id, "acc-" + id, id + "@example.org", "10", true);
        set("order", id, "changed_at", changed == null ? null : changed.atOffset(ZoneOffset.UTC));
        return id;
    }

    /** An active live subscription of USD 10. */
    public String subscription(StoreId store, String id, @Nullable LocalDate next) {
        mirror.subscription(store, id, "acc-" + id, "active", "aurora-pro");
        set("subscription", id, "next_on", next);
        return id;
    }

    public void set(String table, String id, String column, @Nullable Object value) {
        mirror.write(
                "update tenant.mirror_" + table + " set " + column + " = ? where tenant_id = ? and id = ?",
                value,
                tenant.value(),
                id);
        words(table, id);
    }

    /** What the search finds rows by follows what stands in them, as when the mirror writes them. */
    private void words(String table, String id) {
        if (table.equals("order") || table.equals("account")) {
            mirror.write(
                    "update tenant.mirror_" + table
                            + " set personal_text = lower(concat(' ', concat_ws(' ', first_name,"
                            + " last_name, email, company, phone, regexp_replace(phone, '\\D', '', 'g')), ' '))"
                            + " where tenant_id = ? and id = ?",
                    tenant.value(),
                    id);
        }
    }

    /** Sets columns by SQL of the test's own. */
    public void change(String table, String id, String assignments) {
        mirror.write(
                "update tenant.mirror_" + table + " set " + assignments + " where tenant_id = ? and id = ?",
                tenant.value(),
                id);
        words(table, id);
    }
}
