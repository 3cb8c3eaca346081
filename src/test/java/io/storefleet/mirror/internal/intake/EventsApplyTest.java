package io.storefleet.mirror.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountChange;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.hooks.Webhook;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

/** What happens in a store reaches its copy. */
class EventsApplyTest extends EventsTest {

    EventsApplyTest(WebApplicationContext context) {
        super(context);
    }

    private SubscriptionId subscription() {
        return client()
                .subscriptions()
                .page(SubscriptionQuery.all().withStatus(SubscriptionQuery.Status.ACTIVE), 1, 5)
                .items()
                .stream()
                .map(each -> new SubscriptionId(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private long reads(String path) {
        return simulator.calls().stream()
                .map(Call::path)
                .filter(each -> each.startsWith(path + "/"))
                .count();
    }

    @Test
    void writesAnObjectThatCameWholeWithoutReadingItAgain() {
        listen(Webhook::expanding);
        work();
        simulator.forgetCalls();
        var order = simulator
                .events("aurora")
                .happen("order.completed")
                .data()
                .shown(false)
                .path("id")
                .asString();
        settle();
        assertThat(copy("completed", "mirror_order", order)).containsExactly("true");
        assertThat(copy(
                        "complete",
                        "mirror_account",
                        copy("account_id", "mirror_order", order).getFirst()))
                .containsExactly("false");
        assertThat(reads("/orders")).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void readsAnAccountThatAnEventTellsInPartOnly() {
        listen(Webhook::expanding);
        var id = new AccountId(simulator.store("aurora").idAt(65));
        var email = Objects.requireNonNull(client().accounts().get(id).contact().email());
        var unused = client().accounts()
                .update(id, AccountChange.of(new ContactChange(email, "Grace", "Hopper", null, null)));
        settle();
        assertThat(copy("first_name || ' ' || last_name || ' ' || complete", "mirror_account", id.value()))
                .containsExactly("Grace Hopper true");
    }

    @Test
    void readsOneObjectOnceForManyEventsAboutIt() {
        var id = subscription().value();
        work();
        simulator.forgetCalls();
        var body = IntStream.range(0, 50)
                .mapToObj(n -> """
                        {"id":"evMany%d","live":true,"type":"subscription.charge.failed","created":1780000000000,\
                        "data":{"subscription":"%s","order":null}}""".formatted(n, id))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
        assertThat(deliveries.signed(issued.address(), issued.secret(), body).getStatus())
                .isEqualTo(200);
        work();
        assertThat(copy("state", "mirror_subscription", id)).containsExactly("active");
        assertThat(reads("/subscriptions")).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void letsAnEventThatCannotBeAppliedWaitAloneAndGrowingly() {
        var id = subscription().value();
        var body = """
                {"events":[{"id":"evBad","type":"chargeback.created","created":1780000000000,"data":{"order":"noSuchOrder"}},\
                {"id":"evGood","type":"moon.landed","created":1780000000000,"data":{"subscription":"%s"}}]}""".formatted(id);
        deliveries.signed(issued.address(), issued.secret(), body);
        work();
        assertThat(copy("state", "mirror_subscription", id)).containsExactly("active");
        assertThat(attempts("evBad")).isEqualTo("1 f t");
        assertThat(attempts("evGood")).isEqualTo("0 t f");
        later();
        later();
        later();
        assertThat(attempts("evBad")).isEqualTo("4 f t");
        assertThat(read(agency, "select id from tenant.mirror_order where tenant_id = :tenant"))
                .isEmpty();
    }

    @Test
    void doesNotLetAClockAheadOfOursFreezeARow() {
        var id = subscription();
        var whole = client().subscriptions().get(id).raw();
        var body =
                "{\"events\":[{\"id\":\"evAhead\",\"type\":\"subscription.updated\",\"created\":4102444800000,\"data\":"
                        + whole.replace("\"state\":\"active\"", "\"state\":\"trial\"") + "}]}";
        deliveries.signed(issued.address(), issued.secret(), body);
        work();
        assertThat(copy("state", "mirror_subscription", id.value())).containsExactly("trial");
        listen(Webhook::expanding);
        client().subscriptions().cancelAtPeriodEnd(id);
        settle();
        assertThat(copy("state", "mirror_subscription", id.value())).containsExactly("canceled");
        client().subscriptions().uncancel(id);
        settle();
        assertThat(copy("state", "mirror_subscription", id.value())).containsExactly("active");
    }

    @Test
    void ignoresAnOlderTellingThatComesLater() {
        var id = subscription();
        var before = client().subscriptions().get(id).raw();
        listen(Webhook::expanding);
        client().subscriptions().cancelAtPeriodEnd(id);
        settle();
        var old = "{\"events\":[{\"id\":\"evOld\",\"type\":\"subscription.updated\",\"created\":1780000000000,\"data\":"
                + before + "}]}";
        deliveries.signed(issued.address(), issued.secret(), old);
        work();
        assertThat(copy("state", "mirror_subscription", id.value())).containsExactly("canceled");
        client().subscriptions().uncancel(id);
    }

    private String attempts(String event) {
        return read(
                        agency,
                        "select attempts || ' ' || (applied_at is not null)::text || ' ' || (due_at > now())::text"
                                + " from tenant.mirror_event where tenant_id = :tenant and id = '" + event + "'")
                .getFirst()
                .replace("true", "t")
                .replace("false", "f");
    }

    private int waiting() {
        return read(agency, "select id from tenant.mirror_event where tenant_id = :tenant and applied_at is null")
                .size();
    }
}
