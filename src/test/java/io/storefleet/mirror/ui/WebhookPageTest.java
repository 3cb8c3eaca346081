package io.storefleet.mirror.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.team.Role;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.DialogForm;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of a store's webhook: what it shows, to whom, and what can be done there. */
class WebhookPageTest extends KaribuViewTest {

    private final TestDatabase database;
    private final Simulator simulator;
    private final StoreWebhooks webhooks;
    private StoreId store = StoreId.next();

    WebhookPageTest(ApplicationContext context, TestDatabase database, Simulator simulator, StoreWebhooks webhooks) {
        super(context);
        this.database = database;
        this.simulator = simulator;
        this.webhooks = webhooks;
    }

    @BeforeEach
    void ownStore() {
        store = agency.store(simulator.store("aurora"));
    }

    @AfterEach
    void calm() {
        simulator.switches().clear();
        var hooks = simulator.webhooks("aurora");
        List.copyOf(hooks.all()).forEach(each -> hooks.remove(each.name()));
    }

    private IssuedSecret connected() {
        return TestAgency.call(agency.owner(), () -> webhooks.connect(store)).orElseThrow();
    }

    private void open() {
        open(at("stores/" + store + "/webhook"));
    }

    private void set(String values) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update tenant.store_webhook set " + values + " where store_id = '" + store + "'");
        }
    }

    /** Address and secret in the dialog that is open. */
    private static List<String> issued() {
        return _find(_get(WebhookSecretDialog.class), Span.class, spec -> spec.withClasses("sf-id")).stream()
                .map(Span::getText)
                .toList();
    }

    @Test
    void showsTheSecretOfANewWebhookOnce() throws Exception {
        as(agency.owner(), () -> {
            open();
            assertThat(text()).contains(say("webhook.empty.title")).doesNotContain("/hooks/");
            press("webhook.connect");
            var address = issued().getFirst();
            var secret = issued().getLast();
            assertThat(address).contains("/hooks/");
            assertThat(secret).hasSizeGreaterThan(20);
            press("webhook.issued.close");
            _assertNone(WebhookSecretDialog.class);
            assertThat(text())
                    .contains(address)
                    .contains(say("webhook.health.nothing-yet"))
                    .doesNotContain(secret);
            open();
            assertThat(text()).contains(address).doesNotContain(secret);
        });
    }

    @Test
    void makesAnotherSecretOnceThatWasConfirmed() throws Exception {
        var before = connected();
        as(agency.owner(), () -> {
            open();
            assertThat(text()).doesNotContain(say("webhook.fact.earlier"));
            press("webhook.secret");
            _assertNone(WebhookSecretDialog.class);
            press("webhook.secret.confirm");
            assertThat(issued()).startsWith(before.address().toString()).doesNotContain(before.secret());
            press("webhook.issued.close");
            assertThat(text())
                    .contains(say("webhook.fact.earlier"))
                    .contains(before.address().toString());
        });
    }

    @Test
    void changesTheAddressAndEndsTheWebhook() throws Exception {
        var before = connected();
        as(agency.owner(), () -> {
            open();
            press("webhook.address");
            press("webhook.address.confirm");
            assertThat(text())
                    .contains("/hooks/")
                    .doesNotContain(before.address().toString());
            press("webhook.remove");
            press("webhook.remove.confirm");
            assertThat(text()).contains(say("webhook.empty.title")).doesNotContain("/hooks/");
        });
    }

    @Test
    void keepsTheDialogWhereFastSpringDoesNotTakeTheSecret() throws Exception {
        connected();
        simulator.switches().turnOn(Switch.UNKNOWN_URL);
        as(agency.owner(), () -> {
            open();
            press("webhook.send");
            var dialog = _get(DialogForm.class);
            press("webhook.send.confirm");
            await("the refusal", () -> dialog.getElement().getTextRecursively().contains(refusal()));
            assertThat(dialog.isOpened()).isTrue();
            assertThat(button("webhook.send.confirm").isEnabled()).isTrue();
            assertThat(text()).doesNotContain(say("webhook.fact.sending"));
        });
    }

    /** Up to where FastSpring's own words begin. */
    private static String refusal() {
        return say("webhook.send.refused", "§", "§").split("§")[0];
    }

    @Test
    void tellsThatFastSpringHasTheSecret() throws Exception {
        var before = connected();
        simulator.webhooks("aurora").put(Webhook.to(before.address()).signed(before.secret()));
        as(agency.owner(), () -> {
            open();
            press("webhook.send");
            press("webhook.send.confirm");
            await("the confirmation", () -> text().contains(say("webhook.sending.confirmed")));
            _assertNone(DialogForm.class);
        });
    }

    @Test
    void countsWhatWasRefused() throws Exception {
        connected();
        set("refused = 1234, refused_at = now(), last_delivery_at = now() - interval '1 hour'");
        as(agency.owner(), () -> {
            open();
            assertThat(text())
                    .contains("1,234, the last on")
                    .contains(say("webhook.health.refusing"))
                    .contains(say("webhook.advice.refusing"));
        });
    }

    @Test
    void saysWhetherDeliveriesArrive() throws Exception {
        connected();
        set("last_delivery_at = now() - interval '25 hours'");
        as(agency.owner(), () -> {
            open();
            assertThat(text()).contains(say("webhook.health.silent")).contains(say("webhook.advice.silent"));
            set("last_delivery_at = now()");
            press("webhook.refresh");
            assertThat(text()).contains(say("webhook.health.receiving")).doesNotContain(say("webhook.health.silent"));
        });
    }

    @Test
    void namesTheRightThatIsMissing() throws Exception {
        var before = connected();
        for (var role : List.of(Role.SUPPORT, Role.VIEWER)) {
            as(agency.member(role, store), () -> {
                open();
                assertThat(text())
                        .contains(say("shell.refused.text", Verb.STORE_SETTINGS.key()))
                        .doesNotContain(before.address().toString());
            });
        }
    }

    @Test
    void isNotThereForAnotherAgency() throws Exception {
        connected();
        var theirs = store;
        agency = TestAgency.in(context);
        as(agency.owner(), () -> {
            open(at("stores/" + theirs + "/webhook"));
            assertThat(text()).contains(say("shell.missing.text")).doesNotContain("/hooks/");
        });
    }
}
