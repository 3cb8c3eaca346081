package io.storefleet.evergreen.internal.page;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.context.WebApplicationContext;

/** Base of tests of the public page: an agency whose store has a customer with a link, and the letters that were sent. */
@StorefleetTest
@Import(KeptPost.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class GoTest {

    final WebApplicationContext context;
    final Simulator simulator;
    final EvergreenLinks links;
    final KeptPost post;
    final SimulatedStore simulated;
    TestAgency agency;
    StoreId store;
    EvergreenAddress made;
    SimulatedAccount buyer;
    Browsing browser;

    GoTest(WebApplicationContext context) {
        this.context = context;
        this.simulator = context.getBean(Simulator.class);
        this.links = context.getBean(EvergreenLinks.class);
        this.post = context.getBean(KeptPost.class);
        this.simulated = simulator.store("aurora");
        this.buyer = simulated.accounts().getFirst();
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulated);
        this.made = link(agency, store, buyer.id());
        this.browser = browser();
    }

    @BeforeEach
    void fresh() {
        agency = TestAgency.in(context);
        store = agency.store(simulated);
        made = link(agency, store, buyer.id());
        browser = browser();
        post.forget();
        sql("delete from directory.go_count");
        simulator.forgetCalls();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
        simulator.switches().clear();
    }

    final Browsing browser() {
        return new Browsing(context);
    }

    final EvergreenAddress link(TestAgency who, StoreId where, String account) {
        return call(
                who.owner(),
                () -> links.ensure(new Customer(where, new AccountId(account)), PortalTab.SUBSCRIPTIONS, null));
    }

    final String path() {
        return made.address().getPath();
    }

    /** Asks for a code and reads it. @param number which letter to this customer it is */
    final String code(int number) {
        browser.post(path() + "/code");
        return post.code(buyer.email(), number);
    }

    /** Another code than this one. */
    static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    final EvergreenLink seen() {
        return call(agency.owner(), () -> links.before(EvergreenFilter.ALL, null, 1))
                .getFirst();
    }

    final List<String> audited() {
        return query("select action from tenant.audit_entry where tenant_id = '"
                + agency.owner().tenant() + "' and action like 'evergreen.%' order by 1");
    }

    final void sql(String statement) {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final List<String> query(String statement) {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(statement)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
