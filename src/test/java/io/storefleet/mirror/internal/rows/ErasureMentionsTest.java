package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.anyOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.Erasure;
import io.storefleet.simulator.Simulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What names an erased person goes from what is about others; whoever is called alike keeps everything. */
@StorefleetTest
class ErasureMentionsTest {

    private static final AccountId ANN = new AccountId("acc-ann");
    private static final String RECIPIENT = """
            {"recipient":{"first":"%1$s","last":"Recipient","email":"%2$s","account":%3$s,
             "address":{"addressLine1":"%1$s street","city":"Reims","postalCode":"51100","country":"FR"}}}""";

    @Autowired
    ApplicationContext context;

    @Autowired
    Erasure erasure;

    TestAgency agency;
    MirrorTables at;

    @BeforeEach
    void copy() {
        agency = TestAgency.in(context);
        at = new MirrorTables(
                context,
                agency.owner().tenant(),
                agency.store(context.getBean(Simulator.class).store("aurora")));
        at.in(() -> at.writer.accounts(
                at.store,
                List.of(account("acc-ann", "Ann", "Ann@example.org"), account("acc-bob", "Bob", "bob@example.org")),
                NOON));
    }

    private void event(String raw) {
        at.in(() -> context.getBean(JdbcTemplate.class).update("""
                insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, received_at, source, due_at, raw)
                values (?, ?, 'ev', 'order.completed', true, false, now(), 'WEBHOOK', now(), ?::jsonb)""", at.tenant.value(), at.store.value(), raw));
    }

    private Erasure.Erased erase() {
        return TestAgency.call(agency.owner(), () -> erasure.erase(at.store, ANN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"joann@example.org\"}",
                "{\"email\": \"o'ann@example.org\"}",
                "{\"email\": \"ann@example.organic.example.org\"}",
                "{\"email\": \"ann@example.org.uk\"}",
                "{\"email\": \"jo+ann@example.org\"}",
                "{\"account\": \"acc-anna\"}",
                "{\"account\": \"my-acc-ann\"}",
                "{\"account\": \"ACC-ANN\"}",
                "{\"note\": \"Joann <joann@example.org>, acc-anna\"}",
                "{\"acc-ann-b\": {\"joann@example.org\": [\"xacc-ann\"]}}"
            })
    void leavesTheEventsOfThoseWhoAreCalledAlike(String raw) {
        event(raw);
        assertThat(erase().events()).isZero();
        assertThat(at.row("mirror_event")).containsEntry("json", raw).containsEntry("applied_at", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\": \"acc-ann\"}",
                "{\"data\": [{\"deep\": {\"email\": \"ANN@Example.org\"}}]}",
                "{\"note\": \"Ann <ann@example.org>\"}",
                "{\"note\": \"It was 'ann@example.org'.\"}",
                "{\"note\": \"Joann writes to ann@example.org.\"}",
                "{\"at\": \"https://example.org/?who=ann%40example.org&x=1\"}",
                "{\"url\": \"https://example.org/accounts/acc-ann/orders\"}",
                "{\"ann@example.org\": 1}"
            })
    void emptiesTheEventsThatNameThePerson(String raw) {
        event(raw);
        assertThat(erase().events()).isOne();
        assertThat(at.row("mirror_event")).containsEntry("json", "{}").doesNotContainEntry("applied_at", "null");
    }

    @Test
    void knowsAnAddressWithAnyCharacters() {
        at.in(() -> at.writer.accounts(
                at.store, List.of(account("acc-ann", "Ann", "Ann.O'Söhne+a/b=c@example.org")), NOON.plusSeconds(1)));
        event("{\"email\": \"ann.o'söhne+A/b=c@example.org\"}");
        assertThat(erase().events()).isOne();
    }

    /** Bob's order for others. */
    private void gift(Instant when, String... recipients) {
        var order = anyOrder("""
                {"id":"ord-gift","order":"ord-gift","reference":"AUR260601-4417-90213B","completed":true,"live":true,
                 "changed":%d,"currency":"USD","total":49.90,"account":"acc-bob",
                 "customer":{"first":"Bob","last":"Buyer","email":"bob@example.org"},
                 "address":{"addressLine1":"1 Bob street","city":"Austin","postalCode":"73301","country":"US"},
                 "recipients":[%s],"items":[{"product":"aurora-pro","quantity":1}]}""".formatted(when.toEpochMilli(), String.join(",", recipients)));
        at.in(() -> at.writer.orders(at.store, List.of(order), when));
    }

    private static String to(String name, String email, String account) {
        return RECIPIENT.formatted(name, email, account);
    }

    private String order() {
        return at.rows("mirror_order").toString();
    }

    private Map<String, Object> stable() {
        var row = at.row("mirror_order");
        List.of("xmin", "ctid", "digest", "raw", "json", "as_of", "seen_at", "changed_at")
                .forEach(row::remove);
        return row;
    }

    @Test
    void takesTheRecipientOutOfTheOrderOfAnotherBuyer() {
        gift(
                NOON,
                to("Ann", "ann@EXAMPLE.org", "null"),
                to("Joann", "joann@example.org", "\"acc-anna\""),
                to("Bob", "bob@example.org", "\"acc-bob\""));
        assertThat(order()).contains("Ann street", "ann@EXAMPLE.org");
        var before = stable();

        assertThat(erase().orders()).isZero();

        assertThat(order())
                .doesNotContain("Ann street")
                .doesNotContainIgnoringCase("\"ann@example.org")
                .contains("Joann street", "joann@example.org", "acc-anna", "Bob street", "bob@example.org");
        assertThat(stable()).as("the buyer's").isEqualTo(before);
    }

    @Test
    void knowsTheRecipientByTheAccountAlone() {
        gift(NOON, to("Ann", "", "{\"id\":\"acc-ann\",\"account\":\"acc-ann\"}"), to("Cee", "", "\"acc-cee\""));
        erase();
        assertThat(order()).doesNotContain("Ann street", "acc-ann").contains("Cee street");
    }

    @Test
    void isBroughtBackAsARecipientByNoLaterTelling() {
        erase();
        gift(NOON, to("Ann", " ANN@example.org ", "null"), to("Joann", "joann@example.org", "null"));
        gift(NOON.plusSeconds(9), to("Joann", "joann@example.org", "null"), to("Ann", "", "{\"id\":\"acc-ann\"}"));

        assertThat(order()).contains("Joann street", "49.90", "bob@example.org").doesNotContain("Ann street");
        var row = at.row("mirror_order");
        assertThat(Objects.toString(row.get("open_text")) + row.get("personal_text"))
                .contains("bob")
                .doesNotContain(" ann ", "reims");
    }
}
