package io.storefleet.accounts.ui;

import com.vaadin.flow.component.html.H1;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.ViewTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** The accounts page of one store over the real service and client. */
abstract class AccountsPageTest extends ViewTest {

    private static final AtomicInteger TURN = new AtomicInteger();

    private static final List<String> COLUMNS =
            List.of("person", "email", "country", "orders", "subscriptions", "charge");

    final Simulator simulator;
    final SimulatedStore shop;
    StoreId store = StoreId.next();

    /** Each test has another store than the one before, whose last calls may still be waiting for their permits. */
    AccountsPageTest(ApplicationContext context, QuietSimulator quiet) {
        this(
                context,
                quiet,
                TURN.getAndIncrement() % (quiet.simulator().stores().size() - 1));
    }

    /** @param shop of the simulator's stores; the last one is left to who asks for it */
    AccountsPageTest(ApplicationContext context, QuietSimulator quiet, int shop) {
        super(context);
        this.simulator = quiet.simulator();
        this.shop = simulator.stores().get(shop);
    }

    @BeforeEach
    void connect() {
        store = agency.store(shop, TestContext.QUIET);
        simulator.forgetCalls();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    String list() {
        return at("accounts/" + store);
    }

    void openList() throws InterruptedException {
        open(list());
        await("the ids", () -> person(0).equals(shop.idAt(0)));
    }

    String detail(SimulatedAccount account) {
        return list() + "/" + account.id();
    }

    AccountGrid grid() {
        return $(AccountGrid.class).single();
    }

    /** What the browser tells when rows come into view. */
    void scroll(int from, int count) {
        grid().getDataCommunicator().setViewportRange(from, count);
        roundTrip();
    }

    String person(int line) {
        return cells(line).getFirst();
    }

    List<String> cells(int line) {
        var tester = test(grid());
        return COLUMNS.stream()
                .map(key -> tester.getCellText(line, tester.getColumnPosition(key)))
                .toList();
    }

    List<String> headings() {
        return $(H1.class).all().stream().map(H1::getText).toList();
    }
}
