package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListSettings;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Totals that would take too long are given up, and the connection is as before. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TotallingTest {

    private final ApplicationContext context;
    private final TestAgency agency;
    private final ListKind orders;

    TotallingTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.context = context;
        this.agency = TestAgency.in(context);
        this.orders = lists.kind("orders");
        var rows = new ListedRows(database, agency.owner().tenant());
        rows.order(rows.store("Aurora"), "slow" + agency.slug(), null);
    }

    private Totalling within(Duration patience) {
        return new Totalling(
                context.getBean(JdbcClient.class),
                context.getBean(TransactionTemplate.class),
                new ListSettings(Duration.ofDays(1), patience, Duration.ofSeconds(1), Duration.ofMinutes(1)),
                Clock.systemUTC(),
                context.getBean(TextLookup.class));
    }

    private ListKind slow() {
        var source = orders.source();
        var sleeping = new ListKind.Source(
                source.table(),
                "cross join lateral (select pg_sleep(5)) s",
                true,
                source.stream(),
                source.view(),
                source.personal());
        return new ListKind(
                "slow", sleeping, orders.columns(), List.of(), orders.words(), orders.sum(), orders.order());
    }

    @Test
    void givesUpAfterItsTimeAndSaysSo() {
        var reaches = context.getBean(Reaches.class);
        var given = call(agency.owner(), () -> {
            var query = new ListQuery(slow(), List.of());
            return within(Duration.ofMillis(100)).of(query, reaches.of(query, null));
        });
        assertThat(given.tooMany()).isTrue();
        assertThat(given.totals()).isEmpty();
        var whole = call(agency.owner(), () -> {
            var query = new ListQuery(orders, List.of());
            return within(Duration.ofSeconds(20)).of(query, reaches.of(query, null));
        });
        assertThat(whole.tooMany()).isFalse();
        assertThat(whole.rows()).isEqualTo(1);
    }
}
