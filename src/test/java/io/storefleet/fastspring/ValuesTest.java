package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final QuotaUse QUOTA = new QuotaUse(new RecordingQuota(), "main", "key-1");

    private static FastSpringOptions options(String endpoint, String userAgent) {
        return new FastSpringOptions(URI.create(endpoint), FastSpringFixtures.CREDENTIAL, userAgent, QUOTA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../products",
                "a/b",
                "a,b",
                "a?b",
                "a#b",
                "a%2fb",
                "a b",
                "a\n",
                "ä",
                "a;b",
                "a\\b"
            })
    void refusesHostileIds(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountId(id))
                .withMessage("An account id has 1 to 64 letters, digits, '-' or '_'");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductPath(id));
    }

    @Test
    void acceptsIdsThatBeginOddly() {
        assertThat(new AccountId("-cT1aaaaaaaaaaaaaaaaaA").value()).hasSize(22);
        assertThat(new AccountId("_")).hasToString("_");
        assertThat(new AccountId("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId("x".repeat(65)));
    }

    @Test
    void refusesCredentialsThatCannotBeSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("x", "  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("a:b", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.org",
                "/accounts",
                "ftp://api.example.org",
                "file:///x",
                "https://demo@api.example.org",
                "https://api.example.org/base",
                "https://api.example.org?x=1",
                "https://api.example.org#x"
            })
    void refusesEndpointsThatAreMoreThanAnOrigin(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> options(endpoint, "Storefleet"));
    }

    @Test
    void bringsEndpointsToOneForm() {
        assertThat(options("https://api.example.org/", "Storefleet").endpoint())
                .isEqualTo(URI.create("https://api.example.org"));
        assertThat(options("http://127.0.0.1:8090", "Storefleet").endpoint())
                .isEqualTo(URI.create("http://127.0.0.1:8090"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "a\r\nX-Evil: 1", "ü"})
    void refusesUserAgentsTheServiceWouldRefuse(String userAgent) {
        assertThatIllegalArgumentException().isThrownBy(() -> options("https://api.example.org", userAgent));
    }

    @Test
    void letsJobsWaitLongerThanPeople() {
        assertThat(CallOptions.person().priority()).isEqualTo(Priority.PERSON);
        assertThat(CallOptions.job().priority()).isEqualTo(Priority.JOB);
        assertThat(CallOptions.job().patience())
                .isGreaterThan(CallOptions.person().patience());
        assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.job().withPatience(Duration.ofSeconds(-1)));
    }

    @Test
    void takesAmountsForEqualHoweverManyZerosTheyEndWith() {
        Money sent = new Money(new BigDecimal("49.90"), "USD");

        assertThat(sent)
                .isEqualTo(new Money(new BigDecimal("49.9"), "USD"))
                .hasSameHashCodeAs(new Money(new BigDecimal("49.9"), "USD"));
        assertThat(new Money(new BigDecimal("1E+2"), "JPY")).isEqualTo(new Money(new BigDecimal("100.0"), "JPY"));
        assertThat(sent)
                .isNotEqualTo(new Money(new BigDecimal("49.90"), "EUR"))
                .isNotEqualTo(new Money(new BigDecimal("49.91"), "USD"));
        assertThat(sent.amount()).isEqualTo(new BigDecimal("49.90"));
    }

    @Test
    void refusesMoneyWithoutACurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, "usd"));
    }
}
