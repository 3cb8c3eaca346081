package io.storefleet.team.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a single-use link is worth. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TokensTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final Tokens.Meaning meaning = new Tokens.Meaning(null, UUID.randomUUID());

    TokensTest(Tokens tokens, JdbcClient jdbc, PlatformTransactionManager transactions, TestDatabase database) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    @Test
    void worksOnce() {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        assertThat(tokens.peek(Purpose.RESET, token)).contains(meaning);
        assertThat(tokens.use(Purpose.RESET, token)).contains(meaning);
        assertThat(tokens.peek(Purpose.RESET, token)).isEmpty();
        assertThat(tokens.use(Purpose.RESET, token)).isEmpty();
    }

    @Test
    void worksForOneOfTwoWhoComeAtOnce() throws Exception {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        Callable<Boolean> use = () -> tokens.use(Purpose.RESET, token).isPresent();
        var used = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(use, use, use, use, use, use))) {
                used += answer.get() ? 1 : 0;
            }
        }
        assertThat(used).isEqualTo(1);
    }

    @Test
    void doesNotWorkForAnotherPurpose() {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        assertThat(tokens.use(Purpose.SETUP, token)).isEmpty();
        assertThat(tokens.use(Purpose.INVITATION, token)).isEmpty();
    }

    @Test
    void doesNotWorkAfterItsTime() {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        var later = new Tokens(jdbc, Clock.offset(Clock.systemUTC(), HOUR.plusSeconds(1)), new SecureRandom());
        assertThat(transaction.<Boolean>execute(
                        status -> later.use(Purpose.RESET, token).isPresent()))
                .isFalse();
    }

    @Test
    void comesBackWhenWhatItWasUsedForFails() {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        transaction.executeWithoutResult(status -> {
            assertThat(tokens.use(Purpose.RESET, token)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(tokens.use(Purpose.RESET, token)).isPresent();
    }

    @Test
    void isNotKeptItself() throws SQLException {
        var token = tokens.issue(Purpose.RESET, meaning, HOUR);
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select string_agg(t::text, ' ') from directory.single_use_token t")) {
            rows.next();
            assertThat(rows.getString(1))
                    .contains(String.valueOf(meaning.subject()))
                    .doesNotContain(token);
        }
    }
}
