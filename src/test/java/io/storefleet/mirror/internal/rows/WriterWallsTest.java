package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.order;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.testing.StorefleetTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

/** The writer between two tenants that share a pool of connections. */
@StorefleetTest
class WriterWallsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    MirrorTables at;
    MirrorTables other;

    @BeforeEach
    void tenants() {
        at = new MirrorTables(context);
        other = new MirrorTables(context);
    }

    @Test
    void neverTouchesTheRowsOfAnotherTenantThoughTheyNameTheSameStoreAndObject() {
        at.in(() -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON));
        var before = at.rows("mirror_order");

        other.in(() -> other.writer.orders(
                at.store,
                List.of(order("ord-1", "acc-1", NOON.plusSeconds(60), "eve@example.org")),
                NOON.plusSeconds(60)));
        other.in(() -> other.writer.gone(at.store, ObjectKind.ORDER, List.of("ord-1"), NOON.plusSeconds(90)));

        assertThat(at.rows("mirror_order")).isEqualTo(before);
    }

    @Test
    void leavesNothingInTheStagingTableForWhoeverGetsTheConnectionNext() {
        int staged = at.in(() -> {
            at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON);
            assertThat(stagedRows()).isEqualTo(1);
            return connection();
        });

        var found = other.in(() -> {
            other.writer.orders(other.store, List.of(order("ord-2", "acc-2", NOON, "bob@example.org")), NOON);
            assertThat(connection()).as("the pool gave the same connection").isEqualTo(staged);
            return stagedRows();
        });

        assertThat(found).isEqualTo(1);
        assertThat(other.rows("mirror_order")).extracting(row -> row.get("id")).containsExactly("ord-2");
    }

    @Test
    void writesEachCallOnceThoughTheTransactionHasSeveral() {
        var written = at.in(() -> at.writer
                .orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON)
                .plus(at.writer.orders(at.store, List.of(order("ord-2", "acc-2", NOON, "bob@example.org")), NOON)));

        assertThat(written).isEqualTo(new Written(2, 2, 0));
    }

    @Test
    void leavesNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> at.in(() -> {
                    at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON);
                    throw new IllegalStateException("the caller fails");
                }))
                .hasMessage("the caller fails");

        assertThat(at.rows("mirror_order")).isEmpty();
        assertThat(at.<Integer>in(() -> {
                    at.writer.orders(at.store, List.of(order("ord-2", "acc-2", NOON, "bob@example.org")), NOON);
                    return stagedRows();
                }))
                .isEqualTo(1);
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> at.writer.orders(at.store, List.of(), NOON))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private int stagedRows() {
        return requireNonNull(jdbc.queryForObject("select count(*) from pg_temp.mirror_order_stage", Integer.class));
    }

    private int connection() {
        return requireNonNull(jdbc.queryForObject("select pg_backend_pid()", Integer.class));
    }
}
