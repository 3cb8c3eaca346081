package io.storefleet.orders.ui;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.internal.SoldOrders;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.ViewTest;
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Trouble;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An order on its own page. */
class OrderDetailViewTest extends ViewTest {

    private final Simulator simulator;
    private StoreId store = StoreId.next();
    private SoldOrders sold;

    OrderDetailViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context);
        this.simulator = quiet.simulator();
        this.sold = sold();
    }

    private SoldOrders sold() {
        var shop = simulator.store("aurora");
        store = agency.store(shop, TestContext.QUIET);
        return new SoldOrders(shop, context.getBean(StoreClients.class), agency.owner(), store);
    }

    @BeforeEach
    void connect() {
        sold = sold();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private String page(Order order) {
        return at("orders/" + store + "/" + order.id().value());
    }

    private void copied(Order order) {
        call(
                agency.owner(),
                () -> context.getBean(Mirror.class)
                        .pull(store, ObjectKind.ORDER, order.id().value()));
    }

    private static String reference(Order order) {
        return Objects.requireNonNull(order.references().reference()).value();
    }

    private static String email(Order order) {
        return Objects.requireNonNull(order.parties().customer().email());
    }

    private static List<String> links() {
        return UI.getCurrent()
                .getChildren()
                .flatMap(OrderDetailViewTest::below)
                .filter(Anchor.class::isInstance)
                .map(each -> ((Anchor) each).getHref())
                .toList();
    }

    private static java.util.stream.Stream<com.vaadin.flow.component.Component> below(
            com.vaadin.flow.component.Component each) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(each), each.getChildren().flatMap(OrderDetailViewTest::below));
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
        roundTrip();
    }

    @Test
    void showsWhatWasBoughtByWhomAndLeadsToTheAccount() throws Exception {
        var order = sold.any();
        copied(order);
        as(agency.owner(), () -> {
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            assertThat(text())
                    .contains(
                            "LIVE",
                            "Completed",
                            email(order),
                            order.items().getFirst().product());
            assertThat(links())
                    .contains(at("accounts/" + store + "/"
                            + Objects.requireNonNull(order.parties().account()).value()));
        });
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() throws Exception {
        var order = sold.any();
        copied(order);
        as(agency.member(Role.VIEWER, store), () -> {
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            assertThat(text())
                    .contains("Masked")
                    .doesNotContain(email(order), order.parties().customer().last());
        });
    }

    @Test
    void showsLicenceKeysOnceAskedForAndSaysSoInTheTimeline() throws Exception {
        var order = sold.withLicence();
        copied(order);
        var key = order.items().stream()
                .flatMap(item -> item.fulfillments().licenses().stream())
                .findFirst()
                .orElseThrow()
                .license();
        as(agency.owner(), () -> {
            open(page(order));
            await("the order", () -> text().contains("Show licence keys"));
            assertThat(text()).doesNotContain(key);
            press("Show licence keys");
            await("the key", () -> text().contains(key));
            await("the record", () -> text().contains("Licence keys shown"));
            assertThat(text()).contains("by Olive Owner");
        });
    }

    @Test
    void offersNoLicenceKeysToWhomMayNotSeePeople() throws Exception {
        var order = sold.withLicence();
        copied(order);
        as(agency.member(Role.VIEWER, store), () -> {
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            assertThat($(Button.class).withText("Show licence keys").all()).isEmpty();
            assertThat(text()).contains("account.personal");
        });
    }

    @Test
    void tellsWhatWasGivenBackAndWhatIsLeft() throws Exception {
        var order = sold.partlyReturned();
        copied(order);
        as(agency.owner(), () -> {
            open(page(order));
            await("the returns", () -> text().contains("Can still be refunded"));
            await("the timeline", () -> text().contains("Refunded €") || text().contains("Refunded "));
        });
    }

    @Test
    void leadsToItsNeighboursAndBackToTheListItWasOpenedFrom() throws Exception {
        var order = sold.any();
        var other = sold.withLicence();
        copied(order);
        as(agency.owner(), () -> {
            var list = at("search") + "?q=status%3Acompleted";
            new Neighbours(list, "", 0, List.of(page(other), page(order))).keep();
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            assertThat(text()).contains("2 of 2 in the list");
            assertThat(links()).contains(page(other), list);
            open(page(other));
            await("the other order", () -> text().contains(reference(other)));
            assertThat(text()).contains("1 of 2 in the list").doesNotContain(reference(order));
            fireShortcut(Key.ESCAPE);
            roundTrip();
            var place = UI.getCurrent().getActiveViewLocation();
            assertThat(place.getPath()).isEqualTo(at("search"));
            assertThat(place.getQueryParameters().getSingleParameter("q")).hasValue("status:completed");
        });
    }

    @Test
    void isQuietAboutNeighboursItDoesNotKnow() throws Exception {
        var order = sold.any();
        copied(order);
        as(agency.owner(), () -> {
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            assertThat(text()).doesNotContain("in the list");
            assertThat(links()).contains(at("orders"));
        });
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("orders/" + store + "/orNone00aaaaaaaaaaaaaa"));
            await("that there is none", () -> text().contains("No such order"));
        });
    }

    @Test
    void knowsNothingOfAStoreWithoutAGrantNorOfAnIdOfAnotherForm() throws Exception {
        var order = sold.any();
        copied(order);
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(page(order));
            assertThat(text()).contains("Nothing here").doesNotContain(reference(order));
        });
        as(agency.owner(), () -> {
            open(at("orders/" + store + "/no!id"));
            assertThat(text()).contains("Nothing here");
        });
    }

    @Test
    void keepsWhatItShowsWhenReadingAgainFails() throws Exception {
        var order = sold.any();
        copied(order);
        as(agency.owner(), () -> {
            open(page(order));
            await("the order", () -> text().contains(reference(order)));
            simulator.chaos().on("/orders/*").times(1).status(403);
            press("Read again");
            await("the problem", () -> text().contains("has not enabled this feature"));
            assertThat(text()).contains(email(order));
        });
    }

    @Test
    void offersToTryAgainWhenTheStoreDidNotAnswer() throws Exception {
        var order = sold.any();
        simulator.chaos().on("/orders/*").times(1).status(403);
        as(agency.owner(), () -> {
            open(page(order));
            await("the problem", () -> !$(Trouble.class).all().isEmpty());
            press("Try again");
            await("the order", () -> text().contains(reference(order)));
        });
    }
}
