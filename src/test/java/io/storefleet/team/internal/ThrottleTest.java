package io.storefleet.team.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

/** How many guesses get through, on two nodes over one database. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ThrottleTest {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;
    private final Instant start = Instant.parse("2026-03-01T10:00:00Z");

    ThrottleTest(JdbcClient jdbc, PlatformTransactionManager transactions, TestDatabase database) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void admitsTenGuessesAtAnAccountInFiveMinutesOverTwoNodes() {
        var account = UUID.randomUUID() + "@agency.example";
        for (int guess = 0; guess < 10; guess++) {
            assertThat(admit(guess % 2 == 0 ? 0 : 1, account, "198.51.100." + guess))
                    .isTrue();
        }
        assertThat(admit(2, account, "198.51.100.99")).isFalse();
        assertThat(admit(3, account.toUpperCase(Locale.ROOT), "198.51.100.98")).isFalse();
        assertThat(admit(299, account, "198.51.100.97")).isFalse();
        assertThat(admit(302, account, "198.51.100.96")).isTrue();
    }

    @Test
    void admitsAHundredGuessesFromAnAddress() {
        var address = UUID.randomUUID().toString();
        for (int guess = 0; guess < 100; guess++) {
            assertThat(admit(0, UUID.randomUUID() + "@agency.example", address)).isTrue();
        }
        assertThat(admit(1, UUID.randomUUID() + "@agency.example", address)).isFalse();
        assertThat(admit(1, UUID.randomUUID() + "@agency.example", "another " + address))
                .isTrue();
    }

    @Test
    void admitsNoMoreWhenManyComeAtOnce() throws Exception {
        var account = UUID.randomUUID() + "@agency.example";
        var guesses = new ArrayList<Callable<Boolean>>();
        for (int guess = 0; guess < 40; guess++) {
            guesses.add(() -> admit(0, account, "203.0.113.7 " + account));
        }
        var admitted = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(guesses)) {
                admitted += answer.get() ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(10);
    }

    @Test
    void keepsNoAddressInClear() throws SQLException {
        admit(0, "somebody.in.clear@agency.example", "192.0.2.1");
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(a::text, ' ') from directory.sign_in_attempt a")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("somebody").doesNotContain("192.0.2.1");
        }
    }

    /** Each call is a node of its own: nothing but the database is shared. */
    private boolean admit(int second, String account, String address) {
        var clock = Clock.fixed(start.plus(Duration.ofSeconds(second)), ZoneOffset.UTC);
        return new Throttle(jdbc, transactions, clock).admit("test", account, address);
    }
}
