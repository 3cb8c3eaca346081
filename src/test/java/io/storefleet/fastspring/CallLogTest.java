package io.storefleet.fastspring;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.Accounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log of calls: one listener away, and fit to be kept. */
class CallLogTest {

    private static final List<String> SECRETS = List.of(
            "demo-user",
            "not-a-password",
            "ZGVtby11c2VyOm5vdC1hLXBhc3N3b3Jk",
            "ada@example.org",
            "ada%40example.org",
            "canary-token",
            "onfastspring",
            "Byron",
            "key-1",
            ADA.value());

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Logger all = (Logger) LoggerFactory.getLogger("io.storefleet.fastspring");
    private final Level before = all.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        all.setLevel(Level.TRACE);
        heard.start();
        all.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(heard);
        all.setLevel(before);
    }

    private FastSpring client() {
        var options = given.options(URI.create("https://api.example.org"), given.quota);
        return new FastSpring(given.transport, options.withCalls(options.calls().withListener(CallListener.logging())));
    }

    private Accounts accounts() {
        return client().accounts();
    }

    private List<String> lines() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void hasALineForEachCallWithWhatMetricsNeed() {
        given.transport
                .answer(503, "")
                .answer(
                        200,
                        Map.of("X-Request-Id", "r-1"),
                        "{\"accounts\":[{\"account\":\"%s\",\"url\":\"https://aurora.onfastspring.com/account/g/canary-token\"}]}"
                                .formatted(ADA));

        client().with(CallOptions.job()).accounts().links(List.of(ADA));

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("GET", "/accounts/{ids}/authenticate", "status=200", "retries=1", "answered", "r-1")
                        .contains("duration=" + given.time.pauses.getFirst())
                        .doesNotContain(SECRETS));
    }

    @Test
    void tellsNoSecretOfACallThatFails() {
        given.transport.answer(
                400, "{\"result\":\"error\",\"error\":{\"email\":\"ada@example.org Byron %s\"}}".formatted(ADA));

        assertThat(catchThrowable(() -> accounts().get(ADA))).isNotNull();
        assertThat(catchThrowable(() -> accounts()
                        .find(new AccountLookup.ByEmail("ada@example.org"))
                        .getFirst()))
                .isNotNull();

        assertThat(lines()).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
    }
}
