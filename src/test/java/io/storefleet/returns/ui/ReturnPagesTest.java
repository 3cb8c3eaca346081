package io.storefleet.returns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.internal.SoldOrders;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.uikit.Trouble;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of returns in the hands of people. */
class ReturnPagesTest extends KaribuViewTest {

    private final Simulator simulator;
    private StoreId store = StoreId.next();

    ReturnPagesTest(ApplicationContext context, QuietSimulator quiet) {
        super(context);
        this.simulator = quiet.simulator();
    }

    @BeforeEach
    void connect() {
        store = agency.store(simulator.store("aurora"), TestContext.QUIET);
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private Order order() {
        return new SoldOrders(simulator.store("aurora"), context.getBean(StoreClients.class), agency.owner(), store)
                .partlyReturned();
    }

    private String page(Order order) {
        return at("returns/" + store + "/" + order.returns().getFirst().id());
    }

    @Test
    void listsWhatAnOrderGaveBackAndOpensIt() throws Exception {
        var order = order();
        TestAgency.call(
                agency.owner(),
                () -> context.getBean(Mirror.class)
                        .pull(store, ObjectKind.ORDER, order.id().value()));
        as(agency.owner(), () -> {
            open(at("returns"));
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(order.returns().size());
            GridKt._clickItem(_get(Grid.class), 0);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith(at("returns/" + store + "/"));
            await("the return", () -> text().contains(say("returns.grounds")));
        });
    }

    @Test
    void tellsWhyByWhomAndForWhichOrder() throws Exception {
        var order = order();
        as(agency.owner(), () -> {
            open(page(order));
            await("the return", () -> text().contains(say("returns.grounds")));
            assertThat(text())
                    .contains(
                            order.returns().getFirst().id().value(),
                            Objects.requireNonNull(order.parties().customer().email()),
                            order.items().getFirst().product());
            assertThat(_find(Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains(at("orders/" + store + "/" + order.id()));
            await(
                    "when it was made",
                    () -> text().contains(say("returns.news", "").strip()));
        });
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() throws Exception {
        var order = order();
        as(agency.member(Role.VIEWER, store), () -> {
            open(page(order));
            await("the return", () -> text().contains(say("returns.grounds")));
            assertThat(text())
                    .contains(Masked.HIDDEN, say("returns.masked"))
                    .doesNotContain(
                            Objects.requireNonNull(order.parties().customer().email()));
        });
    }

    @Test
    void saysThatThereIsNoneAndThatTheStoreDoesNotAnswer() throws Exception {
        var order = order();
        as(agency.owner(), () -> {
            open(at("returns/" + store + "/rEtAAAAAAAAAAAAAAAAAAA"));
            await("the word", () -> text().contains(say("returns.missing.text")));
            simulator
                    .chaos()
                    .on("/returns/" + order.returns().getFirst().id())
                    .times(9)
                    .status(500);
            open(page(order));
            await("the trouble", () -> !_find(Trouble.class).isEmpty());
            simulator.chaos().clear();
            press("uikit.again");
            await("the return", () -> text().contains(say("returns.grounds")));
        });
    }
}
