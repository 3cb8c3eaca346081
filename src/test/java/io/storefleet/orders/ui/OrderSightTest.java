package io.storefleet.orders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What of an order its page shows to whom. */
class OrderSightTest extends OrderPageTest {

    OrderSightTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
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
}
