package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.BUSY;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.team.TeamException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What passwords are taken, and how much work they may cause. */
class PasswordsTest {

    private final Counting work = new Counting();
    private final Passwords passwords = new Passwords(work, CommonPasswords.shipped(), Duration.ofMillis(50));

    @Test
    void doesTheSameWorkForAPersonItDoesNotKnow() {
        var hash = passwords.hash("not-a-password");
        work.checks.set(0);
        assertThat(passwords.matches("not-a-password", hash)).isTrue();
        assertThat(work.checks).hasValue(1);
        assertThat(passwords.matches("not-a-password", null)).isFalse();
        assertThat(work.checks).hasValue(2);
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void hashesTwoAtOnceAndRefusesAThirdThatWaitedTooLong() throws Exception {
        var busy = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        work.during = () -> {
            busy.countDown();
            await(done);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> passwords.matches("one", null));
            var second = threads.submit(() -> passwords.matches("two", null));
            await(busy);
            assertThatExceptionOfType(TeamException.class)
                    .isThrownBy(() -> passwords.matches("three", null))
                    .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(BUSY));
            done.countDown();
            assertThat(first.get()).isFalse();
            assertThat(second.get()).isFalse();
        }
        assertThat(work.most).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_TOO_SHORT",
        "elevenchars, PASSWORD_TOO_SHORT",
        "Ann.Example@agency.example, PASSWORD_IS_EMAIL",
        "ann.example@agency.example, PASSWORD_IS_EMAIL",
        "Password1234, PASSWORD_COMMON",
        "aaaaaaaaaaaa, PASSWORD_COMMON",
        "abcabcabcabc, PASSWORD_COMMON"
    })
    void refusesWhatIsGuessedFirst(String password, TeamException.Problem problem) {
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(() -> passwords.check(password, "ann.example@agency.example"))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void refusesAPasswordThatWouldOnlyCostWork() {
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(() -> passwords.check("x y".repeat(86), "ann@agency.example"))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(PASSWORD_TOO_LONG));
    }

    @Test
    void takesALongPasswordOfAnyKind() {
        assertThatCode(() -> passwords.check("grüne Kühe tanzen", "ann@agency.example"))
                .doesNotThrowAnyException();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real encoder, cheaper, that counts its work. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        private final AtomicInteger checks = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private Runnable during = () -> {};

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            checks.incrementAndGet();
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                during.run();
                return real.matches(password, hash);
            } finally {
                running.decrementAndGet();
            }
        }
    }
}
