package io.storefleet.orders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Trouble;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An order on its own page. */
class OrderDetailViewTest extends OrderPageTest {

    OrderDetailViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
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
