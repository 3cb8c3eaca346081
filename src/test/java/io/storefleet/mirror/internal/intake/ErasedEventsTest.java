package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.mirror.Erasure;
import io.storefleet.mirror.EventSubject;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Told;
import io.storefleet.simulator.hooks.Webhook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who was erased stays so, whatever the store or whoever holds its secret goes on telling of them. */
class ErasedEventsTest extends EventsTest {

    private String order = "";
    private String account = "";
    private String email = "";

    ErasedEventsTest(WebApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void aPersonWithAnOrderIsErased() {
        listen(Webhook::expanding);
        order = happen();
        settle();
        deliver("evBack", "return.created", "{\"return\":\"reTurned\",\"original\":{\"order\":\"" + order + "\"}}");
        deliver("evQuote", "quote.created", "{\"id\":\"QUOTED\",\"order\":\"" + order + "\"}");
        account = copy("account_id", "mirror_order", order).getFirst();
        email = copy("email", "mirror_order", order).getFirst();
        assertThat(tracesOfThePerson()).as("before").isNotEmpty();
        assertThat(toldOfTheOrder()).as("before").isNotEmpty();
        assertThat(toldOf(EventSubject.RETURN, "reTurned")).as("before").hasSize(1);
        assertThat(toldOf(EventSubject.QUOTE, "QUOTED")).as("before").hasSize(1);
        call(agency.owner(), () -> context.getBean(Erasure.class).erase(store, new AccountId(account)));
    }

    private String happen() {
        return simulator
                .events("aurora")
                .happen("order.completed")
                .data()
                .shown(false)
                .path("id")
                .asString();
    }

    @Test
    void leavesNothingInTheEventsThatToldOfThem() {
        assertThat(tracesOfThePerson()).isEmpty();
        assertThat(events()).containsOnly("{} t");
    }

    private List<Told> toldOfTheOrder() {
        return toldOf(EventSubject.ORDER, order);
    }

    private List<Told> toldOf(EventSubject what, String id) {
        return call(agency.owner(), () -> context.getBean(MirrorObjects.class).events(store, what, id, null, 50));
    }

    @Test
    void isNotFoundByWhatTheyGaveBackOrWereOffered() {
        assertThat(toldOf(EventSubject.RETURN, "reTurned")).isEmpty();
        assertThat(toldOf(EventSubject.QUOTE, "QUOTED")).isEmpty();
    }

    @Test
    void isNotToldOfOnTheOrdersPageAnyMore() {
        assertThat(toldOfTheOrder()).isEmpty();
        deliver("evAgain", "order.completed", whole());
        work();
        assertThat(toldOfTheOrder()).isEmpty();
    }

    @Test
    void isNotBroughtBackByTheSameNewsUnderANewId() {
        deliver("evAgain", "order.completed", whole());
        work();
        assertThat(tracesOfThePerson()).isEmpty();
        assertThat(event("evAgain")).isEqualTo("{} t");
        assertThat(copy("personal_text", "mirror_order", order)).containsExactly("");
    }

    @Test
    void isNotBroughtBackByNewsOfAnyKindThatNamesThemInAnyWay() {
        deliver("evMail", "moon.landed", "{\"note\":\"Ada <" + email.toUpperCase(Locale.ROOT) + ">\"}");
        deliver("evPage", "moon.landed", "{\"at\":\"https://example.org/?who=" + email.replace("@", "%40") + "\"}");
        deliver("evKey", "moon.landed", "{\"" + email + "\":[1]}");
        deliver("evId", "account.updated", "{\"account\":\"" + account + "\",\"contact\":{\"first\":\"Ada\"}}");
        deliver("evOrder", "return.created", "{\"original\":{\"order\":\"" + order + "\"},\"first\":\"Ada\"}");
        for (var id : new String[] {"evMail", "evPage", "evKey", "evId", "evOrder"}) {
            assertThat(event(id)).as(id).isEqualTo("{} t");
        }
        work();
        assertThat(tracesOfThePerson()).isEmpty();
    }

    @Test
    void isNotBroughtBackByReadingTheEventsOrTheOrderAgain() {
        later();
        deliver("evNamed", "chargeback.created", "{\"order\":\"" + order + "\"}");
        work();
        later();
        assertThat(tracesOfThePerson()).isEmpty();
    }

    @Test
    void keepsTheNewsOfEverybodyElseInTheSameDelivery() {
        var body = "{\"events\":[" + one("evTheirs", "order.completed", whole()) + ","
                + one("evTheirs", "order.completed", whole()) + ","
                + one("evOther", "moon.landed", "{\"email\":\"other." + email + "\"}") + "]}";
        deliveries.signed(issued.address(), issued.secret(), body);
        assertThat(event("evTheirs")).isEqualTo("{} t");
        assertThat(event("evOther")).contains("other." + email).endsWith("f");
    }

    @Test
    void isStillToldOfInAnotherStoreOfTheAgency() {
        var second = agency.store(simulator.store("fernlab"));
        var other = connect(agency, second);
        deliveries.signed(
                other.address(), other.secret(), "{\"events\":[" + one("evElse", "order.completed", whole()) + "]}");
        assertThat(event("evElse")).contains(email);
    }

    private String whole() {
        return client().orders().get(new OrderId(order)).raw();
    }

    private void deliver(String id, String type, String data) {
        assertThat(deliveries
                        .signed(issued.address(), issued.secret(), "{\"events\":[" + one(id, type, data) + "]}")
                        .getStatus())
                .isEqualTo(200);
    }

    private static String one(String id, String type, String data) {
        return """
                {"id":"%s","live":true,"processed":false,"type":"%s","created":1780000000000,"data":%s}""".formatted(id, type, data);
    }

    private String event(String id) {
        return copy("raw::text || ' ' || case when applied_at is null then 'f' else 't' end", "mirror_event", id)
                .getFirst();
    }

    private List<String> events() {
        return read(
                agency,
                "select raw::text || ' ' || case when applied_at is null then 'f' else 't' end from tenant.mirror_event"
                        + " where tenant_id = :tenant");
    }

    /** Every row of the store that names the person, in whatever column. */
    private List<String> tracesOfThePerson() {
        return Stream.of("mirror_event", "mirror_order", "mirror_account", "mirror_subscription")
                .flatMap(table ->
                        read(agency, "select t::text from tenant." + table + " t where tenant_id = :tenant").stream())
                .filter(row ->
                        row.contains(account) || row.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
