package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.order;
import static io.storefleet.mirror.internal.rows.Told.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.Stream;
import io.storefleet.store.StoreRemoved;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is too old, or of a store that was removed, is destroyed. */
@StorefleetTest
class RetentionTest {

    private static final Instant NOW = Instant.now();
    private static final Instant OLD = NOW.minus(Duration.ofDays(900));

    @Autowired
    ApplicationContext context;

    @Autowired
    Retention retention;

    @Autowired
    JdbcTemplate jdbc;

    MirrorTables at;

    @BeforeEach
    void copy() {
        at = new MirrorTables(context);
        at.in(() -> {
            context.getBean(StreamRows.class).save(at.store, StreamRow.fresh(Stream.ORDERS, 50));
            at.writer.orders(
                    at.store,
                    List.of(
                            order("ord-old", "acc-old", OLD, "old@example.org"),
                            order("ord-back", "acc-back", OLD, "back@example.org"),
                            order("ord-new", "acc-back", NOW, "back@example.org")),
                    OLD);
            at.writer.accounts(at.store, List.of(account("acc-lone", "Lone", "lone@example.org")), NOW);
            return at.writer.subscriptions(
                    at.store,
                    List.of(
                            subscription("sub-ended", "acc-old", OLD, "deactivated"),
                            subscription("sub-runs", "acc-sub", OLD, "active")),
                    OLD);
        });
    }

    private List<Object> ids(String table) {
        return at.rows("id", table).stream().map(row -> row.get("id")).toList();
    }

    @Test
    void destroysWhatIsOlderThanTheStoreKeepsAndWhoeverHasNothingLeft() {
        retention.sweep();

        assertThat(ids("mirror_order")).containsExactly("ord-new");
        assertThat(ids("mirror_return")).isEmpty();
        assertThat(ids("mirror_subscription")).containsExactly("sub-runs");
        assertThat(ids("mirror_account")).containsExactlyInAnyOrder("acc-back", "acc-sub", "acc-lone");
    }

    @Test
    void keepsWhatTheStoreKeepsLonger() {
        at.in(() -> jdbc.update(
                "insert into tenant.mirror_settings (tenant_id, store_id, keep_months) values (?, ?, 240)",
                at.tenant.value(),
                at.store.value()));

        retention.sweep();

        assertThat(ids("mirror_order")).hasSize(3);
        assertThat(ids("mirror_return")).hasSize(1);
        assertThat(ids("mirror_subscription")).hasSize(2);
    }

    @Test
    void destroysEverythingOfARemovedStoreAndNothingOfOthers() {
        var other = new MirrorTables(context);
        other.in(() -> other.writer.orders(other.store, List.of(order("ord-1", "acc-1", NOW, "bob@example.org")), NOW));
        at.in(() -> {
            context.publishEvent(new StoreRemoved(at.tenant, at.store));
            return true;
        });

        retention.sweep();

        for (var table : OldRows.OF_A_STORE) {
            assertThat(at.rows("*", table)).as(table).isEmpty();
        }
        assertThat(other.rows("mirror_order")).hasSize(1);
    }
}
