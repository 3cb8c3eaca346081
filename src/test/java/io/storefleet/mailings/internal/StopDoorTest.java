package io.storefleet.mailings.internal;

import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.evergreen.internal.page.Browsing;
import io.storefleet.mirror.CustomerId;
import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The public address by which customers end mails, in the hands of customers, mail programs, scanners and strangers. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StopDoorTest {

    private static final String NOWHERE = "/mail/stop/" + "A".repeat(43);

    private final WebApplicationContext context;
    private final Stops stops;
    private final TestAgency agency;
    private final CustomerId customer;
    private final StopToken token = StopToken.random(new SecureRandom());
    private final Browsing browser;

    StopDoorTest(WebApplicationContext context) {
        this.context = context;
        this.stops = context.getBean(Stops.class);
        this.agency = TestAgency.in(context);
        StoreId store = agency.store(context.getBean(Simulator.class).store("aurora"));
        this.customer = new CustomerId(store, "accWhoWantsNoMore");
        this.browser = new Browsing(context);
        inside(() -> stops.add(token, customer));
    }

    private void inside(Runnable work) {
        run(
                agency.owner(),
                () -> context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    private Set<CustomerId> stopped() {
        Supplier<Set<CustomerId>> look = () -> stops.among(List.of(customer));
        return TestAgency.call(agency.owner(), look::get);
    }

    /** All that an answer tells but its time. */
    private static String told(Browsing.Answer answer) {
        return answer.statusCode() + "\n" + new TreeMap<>(answer.headers().map()) + "\n" + answer.body();
    }

    @Test
    void changesNothingForWhoOnlyOpensIt() {
        var page = browser.get(token.path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\">", "No more news from Test agency")
                .doesNotContain("accWho", "<script");
        browser.head(token.path());
        assertThat(stopped()).isEmpty();
    }

    @Test
    void endsMailsByItsButtonAndSaysSoAgain() {
        for (int time = 0; time < 2; time++) {
            var done = browser.post(token.path());
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("You get no more news from").doesNotContain("<form");
        }
        assertThat(browser.get(token.path()).body())
                .contains("You get no more news from")
                .doesNotContain("<form");
        assertThat(stopped()).containsExactly(customer);
    }

    @Test
    void endsMailsByAMailProgramsOneClickFromAnywhere() {
        var program = new Browsing(context).with("Sec-Fetch-Site", "cross-site").with("Origin", "https://mail.example");
        var done = program.post(token.path(), "List-Unsubscribe", "One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(stopped()).containsExactly(customer);
    }

    @Test
    void tellsStrangersTheSameWhateverTheyTry() {
        var nowhere = told(browser.get(NOWHERE));
        assertThat(nowhere).startsWith("404");
        assertThat(told(browser.post(NOWHERE))).isEqualTo(nowhere);
        assertThat(told(browser.get("/mail/stop/x"))).isEqualTo(nowhere);
        assertThat(told(browser.post("/mail/stop/x", "List-Unsubscribe", "One-Click")))
                .isEqualTo(nowhere);
        assertThat(stopped()).isEmpty();
    }

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(new Browsing(context)
                        .with("Accept-Language", "de-AT")
                        .get(token.path())
                        .body())
                .contains("lang=\"de\"")
                .doesNotContain("No more news");
    }

    @Test
    void keepsToTheStrictPolicyAndSetsNoCookie() {
        for (var answer : List.of(browser.get(token.path()), browser.get(NOWHERE), browser.post(token.path()))) {
            answer.assertStrict();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
