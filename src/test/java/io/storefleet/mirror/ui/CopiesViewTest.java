package io.storefleet.mirror.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of the copies: how whole, how fresh, and for whom. */
class CopiesViewTest extends KaribuViewTest {

    private final TestDatabase database;
    private final SimulatedStore aurora;
    private final SimulatedStore fernlab;

    CopiesViewTest(ApplicationContext context, TestDatabase database, Simulator simulator) {
        super(context);
        this.database = database;
        this.aurora = simulator.store("aurora");
        this.fernlab = simulator.store("fernlab");
    }

    private void stream(StoreId store, String stream, String known, String expected, String copied, String trouble)
            throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    ("insert into tenant.mirror_stream (tenant_id, store_id, stream, page_size, known, expected,"
                                    + " copied_at, fresh_until, trouble, trouble_at) select tenant_id, id, '%s', 250, %s, %s, %s, %s,"
                                    + " %s, now() from tenant.store where id = '%s'")
                            .formatted(stream, known, expected, copied, copied, trouble, store));
        }
    }

    @Test
    void saysHowFarACopyIsThatFills() throws Exception {
        var store = agency.store(aurora);
        stream(store, "orders", "3120", "12400", "null", "null");
        stream(store, "products", "15", "15", "now()", "null");
        as(agency.owner(), () -> {
            open(at("copies/" + store));
            assertThat(text())
                    .contains(say("mirror.state.filling"))
                    .contains(say("mirror.count.of", 3120, 12400))
                    .contains(say("mirror.stream.products"));
            assertThat(_get(CopyPanel.class).getChildren()).isNotEmpty();
            assertThat(_find(_get(CopyPanel.class), CopyBar.class)).hasSize(1);
        });
    }

    @Test
    void saysWhatIsInTheWay() throws Exception {
        var store = agency.store(aurora);
        stream(store, "orders", "5", "5", "now()", "'credential-refused'");
        as(agency.owner(), () -> {
            open(at("copies/" + store));
            assertThat(text()).contains(say("mirror.state.trouble")).contains(say("mirror.trouble.credential-refused"));
        });
    }

    @Test
    void hasTheCopyBroughtUpToDate() throws Exception {
        var store = agency.store(aurora);
        as(agency.owner(), () -> {
            open(at("copies/" + store));
            assertThat(text()).contains(say("mirror.panel.waiting"));
            _click(_get(Button.class, button -> button.withText(say("mirror.refresh"))));
        });
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from tenant.mirror_wish where store_id = '" + store + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void showsOnlyTheStoresOfTheGrants() throws Exception {
        agency.store(aurora);
        var granted = agency.store(fernlab);
        as(agency.member(Role.SUPPORT, granted), () -> {
            open(at("copies/" + granted));
            assertThat(text()).contains(fernlab.name()).doesNotContain(aurora.name());
        });
    }
}
