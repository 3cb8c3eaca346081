package io.storefleet.subscriptions.ui;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import io.storefleet.testing.ViewTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** A subscription on its own page. */
class SubscriptionDetailViewTest extends ViewTest {

    private final Simulator simulator;
    private final TestDatabase database;
    private final SimulatedAccount buyer;
    private final String id;
    private StoreId store = StoreId.next();

    SubscriptionDetailViewTest(ApplicationContext context, QuietSimulator quiet, TestDatabase database) {
        super(context);
        this.simulator = quiet.simulator();
        this.database = database;
        this.buyer = simulator.store("aurora").accounts().stream()
                .limit(60)
                .filter(account -> !account.trade().subscriptions().isEmpty())
                .findFirst()
                .orElseThrow();
        this.id = buyer.trade().subscriptions().getFirst().id();
    }

    @BeforeEach
    void copied() {
        store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        var mirror = context.getBean(Mirror.class);
        call(agency.owner(), () -> mirror.pull(store, ObjectKind.SUBSCRIPTION, id));
        call(agency.owner(), () -> mirror.pull(store, ObjectKind.ACCOUNT, buyer.id()));
    }

    private String page() {
        return at("subscriptions/" + store + "/" + id);
    }

    private void told(String json) {
        new MirrorFixture(database, agency.owner().tenant())
                .raw(store, "subscription", id, "{\"id\":\"" + id + "\"," + json + "}");
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
        roundTrip();
    }

    @Test
    void showsWhoseItIsAndWhatWasPaidAndChanged() throws Exception {
        as(agency.owner(), () -> {
            open(page());
            await("the subscription", () -> text().contains(buyer.name()));
            assertThat(text()).contains(buyer.email(), id, "Timeline");
            press("Read payments with their periods");
            await("the payments", () -> text().contains(" – "));
            press("Read changes");
            await("the changes", () -> !text().contains("asking costs two calls"));
        });
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() throws Exception {
        as(agency.member(Role.VIEWER, store), () -> {
            open(page());
            await("the subscription", () -> text().contains("Masked"));
            assertThat(text()).doesNotContain(buyer.name(), buyer.email());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"state\":\"overdue\",\"currency\":\"EUR\",\"nextChargeTotal\":49.9,\"declineReason\":\"EXPIRED_CARD\",\"paymentOverdue\":{\"intervalUnit\":\"week\",\"intervalLength\":1,\"total\":4,\"sent\":1}'"
                        + "|The last charge failed; €49.90 is due|The card has expired. This payment method will not work again|has sent 1 of 4 notices: one every week",
                "'\"state\":\"active\",\"currency\":\"EUR\",\"nextChargeTotal\":49.9,\"nextChargeDate\":4102444800000'"
                        + "|Charges €49.90 on 1 Jan 2100|Active|Active",
                "'\"state\":\"active\",\"currency\":\"EUR\",\"nextChargeTotal\":49.9,\"nextChargeDate\":946684800000'"
                        + "|Runs; FastSpring tells no date for the next charge|Active|Active",
                "'\"state\":\"canceled\",\"deactivationDate\":4102444800000'"
                        + "|Cancelled; runs until 1 Jan 2100|can be taken back|Cancelled",
                "'\"state\":\"deactivated\",\"deactivationDate\":946684800000'|Ended on 1 Jan 2000|Ended|Ended",
                "'\"state\":\"paused\",\"resumeDate\":4102444800000'|Paused until 1 Jan 2100|Paused|Paused",
                "'\"state\":\"active\",\"adhoc\":true'|you charge it yourself|Active|When you charge it",
                "'\"state\":\"frozen\",\"declineReason\":\"MOON_PHASE\"'|frozen|MOON_PHASE|FastSpring tries again"
            })
    void saysInPlainWordsHowItStands(String json, String first, String second, String third) throws Exception {
        told(json);
        as(agency.owner(), () -> {
            open(page());
            await("how it stands", () -> text().contains(first));
            assertThat(text()).contains(second, third);
        });
    }

    @Test
    void tellsInItsTimelineWhatWasChangedFromHereAndLeadsThere() throws Exception {
        var change = UUID.randomUUID();
        new MirrorFixture(database, agency.owner().tenant())
                .write(
                        "insert into tenant.audit_entry (tenant_id, id, at, member_id, origin, action, store_id, subject,"
                                + " outcome, details) values (?, ?, now(), ?, 'PERSON', 'change.confirmed', ?, ?, 'DONE',"
                                + " jsonb_build_object('kind', 'subscription.cancel', 'intent', ?::text))",
                        agency.owner().tenant().value(),
                        UUID.randomUUID(),
                        Objects.requireNonNull(agency.owner().member()).value(),
                        store.value(),
                        id,
                        change);
        as(agency.owner(), () -> {
            open(page());
            await("the deed", () -> text().contains("Cancel subscription: done"));
            assertThat(text()).contains("by Olive Owner");
            assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals(at("changes/" + change)));
        });
    }

    @Test
    void knowsNothingOfAStoreWithoutAGrant() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(page());
            assertThat(text()).contains("Nothing here").doesNotContain(id);
        });
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("subscriptions/" + store + "/suNone00aaaaaaaaaaaaaa"));
            await("that there is none", () -> text().contains("No such subscription"));
        });
    }

    @Test
    void isListedOnItsAccount() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts/" + store + "/" + buyer.id()));
            await("the account", () -> text().contains(buyer.email()));
            await("its orders", () -> text().contains("No orders in the copy, which may reach back only some months."));
            var place = at("subscriptions/" + store + "/" + id);
            await(
                    "its subscription",
                    () -> $(Anchor.class).all().stream()
                            .anyMatch(link -> link.getHref().equals(place)));
        });
    }
}
