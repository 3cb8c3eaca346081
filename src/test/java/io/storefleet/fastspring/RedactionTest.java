package io.storefleet.fastspring;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.fastspring.accounts.Accounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canaries that must never sing: whatever is asked or answered, nothing that prints shows them. */
class RedactionTest {

    private static final String URL = "https://aurora.onfastspring.com/account/gLb0/canary-token";
    private static final List<String> CANARIES = List.of(
            "demo-user",
            "not-a-password",
            "ZGVtby11c2VyOm5vdC1hLXBhc3N3b3Jk",
            "canary-token",
            "ada@example.org",
            "ada%40example.org",
            "Byron",
            ADA.value());

    private final FastSpringFixtures given = new FastSpringFixtures();

    private static void assertSilent(Object shown) {
        assertThat(String.valueOf(shown)).isNotBlank().doesNotContain(CANARIES);
    }

    private static String everythingOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 413, 418, 429, 500, 503})
    void keepsExceptionsSilentWhateverIsAnswered(int status) {
        String secret = "ada@example.org Byron " + URL + " " + ADA;
        for (String body : List.of(
                "<html>" + secret + "</html>",
                "{\"what\":\"" + secret + "\"}",
                "{\"result\":\"error\",\"error\":{\"email\":\"exists: ada@example.org, /accounts/%s %s\"}}"
                        .formatted(ADA, URL),
                "{\"result\":\"error\",\"error\":{\"ada@example.org\":\"<ada@example.org>\"}}",
                "{\"result\":\"error\",\"error\":{\"%s\":\"%s.\"}}".formatted(ADA, ADA),
                "{\"message\":\"no ada@example.org\",\"params\":[]}",
                "{\"message\":\"ada@example.org\",\"params\":[]}")) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, Map.of("X-Request-Id", "ada@example.org"), body);
            Accounts accounts = fresh.client().accounts();

            for (Throwable failure : List.of(
                    catchThrowable(() -> accounts.get(ADA)),
                    catchThrowable(() -> accounts.links(List.of(ADA, FastSpringFixtures.BOB))),
                    catchThrowable(() -> accounts.find(new AccountLookup.ByEmail("ada@example.org"))
                            .getFirst()))) {
                assertSilent(everythingOf(failure));
            }
            fresh.reports.forEach(RedactionTest::assertSilent);
        }
    }

    @Test
    void dropsTheWordsOfTheNetwork() {
        given.transport.fail(new IOException("Invalid status line: ada@example.org", new IOException(URL)));

        assertSilent(everythingOf(catchThrowable(
                () -> given.client().with(CallOptions.job()).accounts().get(ADA))));
    }

    @Test
    void keepsEveryTypeThatHoldsASecretSilent() {
        given.transport
                .answer(
                        200,
                        "{\"account\":\"%s\",\"contact\":{\"last\":\"Byron\",\"email\":\"ada@example.org\"},\"charges\":[{\"orderReference\":\"Byron\"}],\"lookup\":{\"custom\":\"Byron\"},\"address\":{\"city\":\"Byron\"}}"
                                .formatted(ADA))
                .answer(200, "{\"accounts\":[{\"account\":\"%s\",\"url\":\"%s\"}]}".formatted(ADA, URL));
        FastSpring client = given.client();
        Account account = client.accounts().get(ADA);
        var link = (ItemResult.Success<AccountLink>)
                client.accounts().links(List.of(ADA)).getFirst();

        assertThat(link.value().url().reveal()).isEqualTo(URL);
        assertThat(link.toString() + account + account.charges()).doesNotContain("canary-token", "Byron", "ada@");
        assertSilent(account.contact());
        assertSilent(account.address());
        assertSilent(account.lookup());
        assertSilent(link.value().url());
        assertSilent(FastSpringFixtures.CREDENTIAL);
        assertSilent(client);
        assertSilent(given.options(URI.create("https://api.example.org"), given.quota));
        assertSilent(given.transport.calls.getFirst());
        assertSilent(new HttpAnswer(200, Map.of("a", "ada@example.org"), new byte[0]));
        assertSilent(new AccountLookup.ByEmail("ada@example.org"));
        assertThat(new AccountMatch(ADA, "ada@example.org", "Byron").toString()).doesNotContain("ada@", "Byron");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBSCRIPTION_NOT_FOUND",
                "CC_ADDRESS_VERIFICATION",
                "API_TRANSACTION_DECLINED",
                "subscriptions.estimate",
                "subscriptions.proforma.invoice"
            })
    void leavesTheServicesOwnWordsReadable(String word) {
        given.transport.answer(400, "{\"result\":\"error\",\"error\":{\"%s\":\"Said %s\"}}".formatted(word, word));

        var refusal = catchThrowableOfType(
                RequestRefused.class, () -> given.client().accounts().get(ADA));

        assertThat(refusal.code()).isEqualTo(word);
        assertThat(refusal.text()).isEqualTo("Said " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDEFGHIJKLMNOPQRSTUV", "items.acT0aaaaaaaaaaaaaaaaaA", "K3XQ7ZJ2M4N5P6R7S8T9UVWX"})
    void takesNoIdForAWord(String id) {
        given.transport.answer(400, "{\"result\":\"error\",\"error\":{\"%s\":\"Said %s.\"}}".formatted(id, id));

        var refusal = catchThrowableOfType(
                RequestRefused.class, () -> given.client().accounts().get(ADA));

        assertThat(refusal.code()).isEqualTo("error");
        assertThat(refusal.text()).contains("[id]");
    }
}
