package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.webhooks.WebhookSecret;
import io.storefleet.mirror.SecretSent;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.mirror.WebhookView.Sending;
import io.storefleet.mirror.internal.intake.WebhookRows.Secrets;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who may connect, change and end a webhook, and that no change of its secret loses a delivery. */
class WebhookServiceTest extends EventsTest {

    private static final String BODY = Deliveries.orders("evA");

    WebhookServiceTest(WebApplicationContext context) {
        super(context);
    }

    private static final List<BiConsumer<StoreWebhooks, StoreId>> ALL = List.of(
            StoreWebhooks::find,
            StoreWebhooks::connect,
            StoreWebhooks::newSecret,
            StoreWebhooks::sendSecret,
            StoreWebhooks::newAddress,
            StoreWebhooks::remove);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OWNER", "ADMINISTRATOR"})
    void isForThoseWhoMaySetTheStoreUp(Role role) {
        var member = agency.member(role, store);
        var elsewhere = agency.member(role, StoreId.next());
        for (var use : ALL) {
            assertThatThrownBy(() -> run(member, () -> use.accept(webhooks, store)))
                    .isInstanceOf(RightRefusedException.class);
            assertThatThrownBy(() -> run(elsewhere, () -> use.accept(webhooks, store)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(call(elsewhere, webhooks::signs)).isEmpty();
        assertThat(answers(issued.secret())).isEqualTo(200);
    }

    @Test
    void doesNotExistForAnotherAgency() {
        var stranger = TestAgency.in(context).owner();
        for (var use : ALL) {
            assertThatThrownBy(() -> run(stranger, () -> use.accept(webhooks, store)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(call(stranger, webhooks::signs)).isEmpty();
    }

    @Test
    void keepsTheWebhookThatIsThere() {
        assertThat(call(agency.owner(), () -> webhooks.connect(store))).isEmpty();
        assertThat(call(agency.owner(), () -> webhooks.find(store))
                        .orElseThrow()
                        .address())
                .isEqualTo(issued.address());
        assertThat(answers(issued.secret())).isEqualTo(200);
    }

    @Test
    void keepsNeitherAddressNorSecretReadable() throws SQLException {
        var token = issued.address().getPath().substring(WebhookDoor.PATH.length() + 1);
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var rows = connection.createStatement().executeQuery("""
                        select w::text || r::text from tenant.store_webhook w
                        join directory.webhook_route r using (tenant_id, store_id)""")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(token).doesNotContain(issued.secret());
            }
        }
        assertThat(issued.toString()).doesNotContain(token).doesNotContain(issued.secret());
    }

    @Test
    void acceptsTheSecretBeforeForADay() {
        var fresh = call(agency.owner(), () -> webhooks.newSecret(store));
        assertThat(fresh.address()).isEqualTo(issued.address());
        assertThat(answers(fresh.secret())).isEqualTo(200);
        assertThat(answers(issued.secret())).isEqualTo(200);
        write(() -> context.getBean(JdbcClient.class)
                .sql("update tenant.store_webhook set earlier_until = now() - interval '1 second' where store_id = ?")
                .param(store.value())
                .update());
        assertThat(answers(issued.secret())).isEqualTo(401);
        assertThat(answers(fresh.secret())).isEqualTo(200);
    }

    @Test
    void setsTheSecretForThePersonByOneCall() {
        listen(webhook -> webhook);
        assertThat(send()).isInstanceOf(SecretSent.Confirmed.class);
        assertThat(answers(issued.secret())).isEqualTo(200);
        assertThat(sending()).isEqualTo(Sending.CONFIRMED);
        assertThat(simulator.calls()).filteredOn(Call::changes).hasSize(1);
    }

    @Test
    void keepsTheSecretBeforeWhenFastSpringRefuses() {
        simulator.switches().turnOn(Switch.UNKNOWN_URL);
        assertThat(send()).isInstanceOf(SecretSent.Refused.class);
        assertThat(sending()).isNull();
        assertThat(answers(issued.secret())).isEqualTo(200);
        assertThat(call(agency.owner(), () -> webhooks.find(store))
                        .orElseThrow()
                        .earlierUntil())
                .isNull();
    }

    @Test
    void acceptsBothWhileNobodyKnowsAndSettlesByADelivery() {
        simulator.chaos().on("/webhooks/keys").dropped();
        assertThat(send()).isInstanceOf(SecretSent.Unknown.class);
        simulator.chaos().clear();
        assertThat(sending()).isEqualTo(Sending.UNKNOWN);
        assertThat(answers(issued.secret())).isEqualTo(200);
        assertThat(sending()).isEqualTo(Sending.UNKNOWN);

        // The person asks again: the same secret, which the simulator now signs with.
        hooks.put(Webhook.to(issued.address()).signed("another"));
        assertThat(send()).isInstanceOf(SecretSent.Confirmed.class);
        assertThat(answers(issued.secret())).isEqualTo(200);
        assertThat(simulator.calls()).filteredOn(Call::changes).hasSize(2);
    }

    @Test
    void endsTheSecretBeforeOnceADeliveryShowsWhichIsUsed() {
        var seals = context.getBean(WebhookSeals.class);
        var now = context.getBean(Clock.class).instant();
        write(() -> context.getBean(WebhookRows.class)
                .secrets(
                        store,
                        new Secrets(
                                seals.seal(store, new WebhookSecret(SECRET)),
                                now,
                                seals.seal(store, new WebhookSecret(issued.secret())),
                                null,
                                WebhookRow.Told.UNKNOWN)));
        assertThat(answers(issued.secret())).isEqualTo(200);
        assertThat(sending()).isEqualTo(Sending.UNKNOWN);
        assertThat(answers(SECRET)).isEqualTo(200);
        assertThat(sending()).isEqualTo(Sending.CONFIRMED);
        assertThat(call(agency.owner(), () -> webhooks.find(store))
                        .orElseThrow()
                        .earlierUntil())
                .isAfter(now);
    }

    @Test
    void takesDeliveriesSignedWithWhatWasSet() {
        listen(webhook -> webhook);
        var reached = line.reach(issued.address());
        send();
        hooks.secret(
                reached, call(agency.owner(), () -> webhooks.newSecret(store)).secret());
        simulator.events("aurora").happen("account.created");
        hooks.flush();
        assertThat(hooks.deliveries().getFirst().state()).isEqualTo(Delivery.State.TAKEN);
    }

    private SecretSent send() {
        return call(agency.owner(), () -> webhooks.sendSecret(store));
    }

    private @Nullable Sending sending() {
        return call(agency.owner(), () -> webhooks.find(store)).orElseThrow().sending();
    }

    private int answers(String secret) {
        return deliveries.signed(issued.address(), secret, BODY).getStatus();
    }
}
