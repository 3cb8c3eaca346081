package io.storefleet.orders.ui;

import static io.storefleet.testing.TestAgency.call;

import com.vaadin.flow.component.button.Button;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.internal.SoldOrders;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.ViewTest;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Base of tests of an order's own page, at a store of a simulator of its own. */
abstract class OrderPageTest extends ViewTest {

    final Simulator simulator;

    StoreId store = StoreId.next();

    SoldOrders sold;

    private SoldOrders sold() {
        var shop = simulator.store("aurora");
        store = agency.store(shop, TestContext.QUIET);
        return new SoldOrders(shop, context.getBean(StoreClients.class), agency.owner(), store);
    }

    OrderPageTest(ApplicationContext context, QuietSimulator quiet) {
        super(context);
        this.simulator = quiet.simulator();
        this.sold = sold();
    }

    @BeforeEach
    void connect() {
        sold = sold();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    String page(Order order) {
        return at("orders/" + store + "/" + order.id().value());
    }

    void copied(Order order) {
        call(
                agency.owner(),
                () -> context.getBean(Mirror.class)
                        .pull(store, ObjectKind.ORDER, order.id().value()));
    }

    static String reference(Order order) {
        return Objects.requireNonNull(order.references().reference()).value();
    }

    static String email(Order order) {
        return Objects.requireNonNull(order.parties().customer().email());
    }

    void press(String label) {
        test($(Button.class).withText(label).single()).click();
        roundTrip();
    }
}
