package io.storefleet.fastspring.accounts;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.FastSpringFixtures.BOB;
import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.accounts.AccountDraft.ContactDraft;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §4.3 and §4.4: what is sent, and what each form of answer means. */
class AccountWriteTest {

    private static final AccountDraft DRAFT = AccountDraft.of("Ada", "Byron", "ada@example.org");
    private static final AddressDraft AUSTIN = new AddressDraft("1 Engine Way", null, "Austin", "US-TX", null, "73301");
    private static final String TAKEN =
            "{\"action\":\"account.create\",\"result\":\"error\",\"error\":{\"email\":\"%s\"}}";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    @Test
    void sendsADraftAsTheContractWritesIt() {
        given.transport.answer(200, "{\"id\":\"%s\",\"account\":\"%s\",\"result\":\"success\"}".formatted(ADA, ADA));
        var contact = new ContactDraft(" Ada ", "Byron", "ada@example.org", "Analytical Ltd", "+1 202 555 0100");

        accounts.create(new AccountDraft(contact, AUSTIN, new Locality("en", "US"), "crm-000417"));

        assertThat(sent()).isEqualTo("""
                {"contact":{"first":"Ada","last":"Byron","email":"ada@example.org","company":"Analytical Ltd",\
                "phone":"+1 202 555 0100"},"address":{"addressLine1":"1 Engine Way","city":"Austin","region":"US-TX",\
                "postalCode":"73301"},"language":"en","country":"US","lookup":{"custom":"crm-000417"}}""");
        assertThat(given.transport.target(0)).isEqualTo("/accounts");
    }

    @Test
    void leavesOutWhatADraftDoesNotSay() {
        given.transport.answer(200, "{\"id\":\"%s\"}".formatted(ADA));

        accounts.create(DRAFT);

        assertThat(sent())
                .isEqualTo("{\"contact\":{\"first\":\"Ada\",\"last\":\"Byron\",\"email\":\"ada@example.org\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"%1$s\",\"account\":\"%1$s\",\"action\":\"account.create\",\"result\":\"success\"}",
                "{\"account\":\"%1$s\",\"result\":\"success\"}",
                "{\"accounts\":[{\"account\":\"%1$s\",\"result\":\"success\"}]}",
                "[{\"id\":\"%1$s\"}]"
            })
    void tellsTheIdOfTheNewAccountInEachShape(String body) {
        given.transport.answer(200, body.formatted(ADA));

        assertThat(confirmed(accounts.create(DRAFT))).isEqualTo(new NewAccount.Created(ADA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email already exists, /accounts/-cT1aaaaaaaaaaaaaaaaaA",
                "email already exists, https://api.example.org/accounts/-cT1aaaaaaaaaaaaaaaaaA.",
                "Exists: /accounts/-cT1aaaaaaaaaaaaaaaaaA  "
            })
    void offersTheAccountThatHasTheEmailAlready(String words) {
        for (int status : new int[] {200, 400, 500}) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, TAKEN.formatted(words));

            assertThat(confirmed(fresh.client().accounts().create(DRAFT))).isEqualTo(new NewAccount.EmailTaken(BOB));
        }
    }

    @Test
    void rejectsATakenEmailWhoseAccountIsNotNamed() {
        given.transport.answer(400, TAKEN.formatted("email already exists"));

        assertThat(refusal(accounts.create(DRAFT)).code()).isEqualTo("email");
    }

    @Test
    void tellsNoAddressInARefusal() {
        given.transport.answer(
                400,
                "{\"result\":\"error\",\"error\":{\"country\":\"invalid for ada@example.org /accounts/" + BOB + "\"}}");

        assertThat(refusal(accounts.create(DRAFT)).text()).isEqualTo("invalid for [e-mail] [path]");
    }

    @Test
    void knowsNothingOfAnAccountWithoutAnAnswer() {
        given.transport.answer(200, "{\"result\":\"success\"}").answer(503, "").fail(new EOFException());

        assertThat(evidence(accounts.create(DRAFT)).code()).isEqualTo("unreadable-answer");
        assertThat(evidence(accounts.create(DRAFT)).code()).isEqualTo("service-failed");
        assertThat(evidence(accounts.create(DRAFT)).code()).isEqualTo("connection-lost");
        assertThat(given.transport.calls).hasSize(3);
    }

    @Test
    void sendsOnlyWhatIsToChangeButAlwaysTheEmailOfAContact() {
        given.transport.answer(200, "{\"id\":\"%s\",\"result\":\"success\"}".formatted(ADA));

        accounts.update(ADA, AccountChange.of(new ContactChange("ada@example.org", null, "King", null, " ")));

        assertThat(sent()).isEqualTo("{\"contact\":{\"last\":\"King\",\"email\":\"ada@example.org\"}}");
        assertThat(given.transport.target(0)).isEqualTo("/accounts/" + ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"%1$s\",\"action\":\"account.update\",\"result\":\"success\",\"accounts\":[{\"id\":\"%1$s\",\"result\":\"success\"}]}",
                "{\"account\":\"%1$s\",\"result\":\"success\"}",
                "{\"accounts\":[{\"account\":\"%1$s\",\"result\":\"success\"}]}"
            })
    void confirmsAChangeInEachShape(String body) {
        given.transport.answer(200, body.formatted(ADA));

        assertThat(confirmed(accounts.update(ADA, new AccountChange(null, AUSTIN, null, null))))
                .isEqualTo(ADA);
    }

    @Test
    void takesNoOtherAccountForTheChangedOne() {
        given.transport.answer(200, "{\"id\":\"%s\",\"result\":\"success\"}".formatted(BOB));

        assertThat(evidence(accounts.update(ADA, new AccountChange(null, AUSTIN, null, null)))
                        .code())
                .isEqualTo("unreadable-answer");
    }

    @Test
    void refusesWhatCannotBeBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountDraft.of(" ", "Byron", "ada@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> AccountDraft.of("Ada", "Byron", "nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> AccountDraft.of("x".repeat(256), "B", "ada@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Locality("EN", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Locality(null, "USA"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountChange(null, null, null, "abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountChange(null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountChange(
                        null, new AddressDraft(null, " ", null, null, null, null), new Locality(null, null), null));
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void keepsThePersonToItself() {
        var change = new ContactChange("ada@example.org", "Ada", null, null, null);
        var draft = new AccountDraft(DRAFT.contact(), AUSTIN, null, "crm-000417");

        for (Object shown : List.of(draft, draft.contact(), AUSTIN, change, AccountChange.of(change))) {
            assertThat(shown.toString()).doesNotContain("Ada", "ada@", "Byron", "Engine", "crm");
        }
    }

    private String sent() {
        return new String(
                Objects.requireNonNull(given.transport.calls.getFirst().body()), StandardCharsets.UTF_8);
    }
}
